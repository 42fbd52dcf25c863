"""A reference: a source that was read, what was noted of it, what it serves. Texts cite it by key: [@Norwich2014]."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.text import EMPTY, Text, clean, is_blank


class SourceKind(StrEnum):
    """What kind of source it is, as a library would ask."""

    BOOK = "book"
    CHAPTER = "chapter"
    ARTICLE = "article"
    REPORT = "report"
    LAW = "law"
    WEBSITE = "website"
    THESIS = "thesis"
    OTHER = "other"


SOURCE_KIND_NAMES = {
    SourceKind.BOOK: N_("Book"),
    SourceKind.CHAPTER: N_("Chapter in a book"),
    SourceKind.ARTICLE: N_("Article"),
    SourceKind.REPORT: N_("Report or guidance"),
    SourceKind.LAW: N_("Law"),
    SourceKind.WEBSITE: N_("Website"),
    SourceKind.THESIS: N_("Thesis"),
    SourceKind.OTHER: N_("Something else"),
}
"""What a person reads for each kind, to be translated where it is shown. Statutory guidance is listed as a report."""


@dataclass(frozen=True, slots=True)
class Author:
    """A person, by family name and given names; or, without given names, an organisation or a single name."""

    name: str
    given: str = ""

    @property
    def whole(self) -> str:
        """`Norwich, Brahm`, or the organisation."""
        return f"{self.name}, {self.given}" if self.given else self.name


@dataclass(frozen=True, slots=True)
class Serving:
    """What it serves: an outcome or element (of the set `framework`), a task, a reflection or a piece of evidence."""

    noun: Noun
    id: str
    framework: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """`where` is the journal, or the book or website that it stands in; `year` as printed ("2014", "forthcoming").

    `added` is when it came into the workbook, in UTC. `accessed` is the day a web page was read. `key` is what texts
    cite it by; no two in a workbook are alike. "" before it is first kept.
    """

    id: str
    added: datetime
    kind: SourceKind = SourceKind.BOOK
    key: str = ""
    authors: tuple[Author, ...] = ()
    year: str = ""
    title: str = ""
    where: str = ""
    editors: tuple[Author, ...] = ()
    edition: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    place: str = ""
    publisher: str = ""
    doi: str = ""
    isbn: str = ""
    url: str = ""
    accessed: date | None = None
    notes: Text = EMPTY
    serves: tuple[Serving, ...] = ()

    @property
    def reference(self) -> str:
        """What people call it: its key."""
        return self.key

    @property
    def is_blank(self) -> bool:
        return not (self.title.strip() or self.authors or self.url.strip() or self.doi.strip()) and is_blank(self.notes)

    @property
    def by(self) -> str:
        """`Norwich`, `Booth and Ainscow`, `Ekins et al.`; "" without an author."""
        names = [author.name for author in self.authors or self.editors]
        if len(names) > 3:
            return _("{first} et al.").format(first=names[0])
        *others, last = names or [""]
        return _("{others} and {last}").format(others=", ".join(others), last=last) if others else last


BIBLIOGRAPHIC = (
    "year", "title", "where", "edition", "volume", "issue", "pages", "place", "publisher", "doi", "isbn", "url",
)  # fmt: skip
"""The fields that say which source it is, each a line of plain words."""


def authors_from_lines(typed: str) -> tuple[Author, ...]:
    """One to a line: `Norwich, Brahm` is a person; a line without a comma is an organisation or a single name."""
    lines = (" ".join(clean(line).split()) for line in typed.splitlines())
    return tuple(author for author in map(_author, lines) if author.name)


def authors_to_lines(authors: Iterable[Author]) -> str:
    return "\n".join(author.whole for author in authors)


def _author(line: str) -> Author:
    name, _comma, given = line.partition(",")
    return Author(name.strip() or given.strip(), given.strip() if name.strip() else "")
