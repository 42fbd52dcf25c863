"""What was read as a readable page, and as a list for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence

from senco_desk.domain.days import short_day
from senco_desk.domain.language import _
from senco_desk.domain.reference import SOURCE_KIND_NAMES, Author, Reference
from senco_desk.domain.text import is_blank, plain
from senco_desk.printing.readable.page import Facts, Heading, Link, Note, Page, Part, Prose
from senco_desk.printing.readable.places import start

READING = "reading"
Rows = Iterator[Sequence[str]]


def reading() -> Link:
    return Link(_("Reading"), READING)


def page_of_reading(references: Iterable[Reference]) -> Page:
    """Each source under its key, as texts cite it, with what was noted of it."""
    parts: list[Part] = []
    for each in references:
        parts += [Heading(2, each.title or _("Untitled")), Facts(tuple(_facts(each)))]
        parts += [] if is_blank(each.notes) else [Prose(each.notes, 3)]
    return Page(READING, _("Reading"), tuple(parts) or (Note(_("Nothing has been read yet.")),), (start(),))


def of_references(references: Iterable[Reference]) -> Rows:
    """A row for each source."""
    yield (
        _("Key"), _("Kind"), _("By whom"), _("Year"), _("Title"), _("Where"), _("Edited by"), _("Edition"),
        _("Volume"), _("Issue"), _("Pages"), _("Place"), _("Publisher"), _("DOI"), _("ISBN"), _("Web address"),
        _("Read on"), _("Notes"),
    )  # fmt: skip
    for each in references:
        yield (
            each.key, _(SOURCE_KIND_NAMES[each.kind]), _names(each.authors), each.year, each.title, each.where,
            _names(each.editors), each.edition, each.volume, each.issue, each.pages, each.place, each.publisher,
            each.doi, each.isbn, each.url, each.accessed.isoformat() if each.accessed else "", plain(each.notes),
        )  # fmt: skip


def _facts(each: Reference) -> Iterator[tuple[str, str]]:
    where = ", ".join(filter(None, (each.where, each.volume, each.issue, each.pages)))
    told = (
        (_("Cited as"), f"[@{each.key}]"), (_("Kind"), _(SOURCE_KIND_NAMES[each.kind])),
        (_("By whom"), _names(each.authors)), (_("Year"), each.year), (_("Where"), where),
        (_("Edited by"), _names(each.editors)), (_("Edition"), each.edition),
        (_("Publisher"), ", ".join(filter(None, (each.place, each.publisher)))), (_("DOI"), each.doi),
        (_("ISBN"), each.isbn), (_("Web address"), each.url),
        (_("Read on"), short_day(each.accessed) if each.accessed else ""),
    )  # fmt: skip
    return ((term, said) for term, said in told if said.strip())


def _names(authors: Iterable[Author]) -> str:
    return "; ".join(author.whole for author in authors)
