"""What was found in a file of sources, and the making of one reference of what two formats say in their own ways."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_, _
from senco_desk.domain.reference import Author, Reference, SourceKind
from senco_desk.domain.text import clean
from senco_desk.importing.findings import Findings

NEVER = datetime(1970, 1, 1, tzinfo=UTC)
"""When a reference was added that is not in a workbook yet."""
LONGEST = 4_000
"""Characters of one field; a title of a law is rarely longer than 400."""
_MOST_AUTHORS = 500

CUT = Sentence("reference-cut", N_("longer than {most} characters: the rest was left out."))
AUTHORS_CUT = Sentence("reference-authors-cut", N_("more than {most} names: the rest was left out."))
NAMELESS = Sentence("reference-nameless", N_("neither title nor author nor address: the record was left out."))


@dataclass(frozen=True, slots=True)
class Found:
    """One source, and the line at which it begins. Its `key` is what the file calls it, or ""."""

    reference: Reference
    line: int


@dataclass(frozen=True, slots=True)
class ReadReferences:
    """What a file holds, in its order, and all there is to say of it."""

    found: tuple[Found, ...]
    said: tuple[str, ...] = ()


class Making:
    """Makes references of plain strings, and tells what does not fit."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings

    def field(self, words: str, line: int) -> str:
        """On one line, without what cannot be written, and not longer than any real one."""
        if not words or (len(words) <= LONGEST and words.isprintable() and "  " not in words):
            return words.strip()
        words = " ".join(clean(words).split())
        if len(words) <= LONGEST:
            return words
        self._findings.broken(CUT, at_line(line), most=f"{LONGEST:,}")
        return words[:LONGEST]

    def authors(self, written: Iterable[str], line: int, one: Callable[[str], Author]) -> tuple[Author, ...]:
        """Names as they are written, each read by `one`."""
        made = [author for author in map(one, (self.field(each, line) for each in written)) if author.name]
        if len(made) > _MOST_AUTHORS:
            self._findings.broken(AUTHORS_CUT, at_line(line), most=_MOST_AUTHORS)
        return tuple(made[:_MOST_AUTHORS])

    def named(self, found: Iterable[Found]) -> Iterator[Found]:
        """Those that say which source they are."""
        for each in found:
            said = each.reference
            if said.title or said.authors or said.editors or said.url or said.doi:
                yield each
            else:
                self._findings.broken(NAMELESS, at_line(each.line))


def at_line(line: int) -> str:
    return _("line {line}").format(line=line)


def one_author(written: str) -> Author:
    """`Norwich, Brahm`; `Norwich, B., Jr`; `Department for Education`, with a comma behind it from some programs."""
    name, _comma, given = written.partition(",")
    return Author(name.strip(), given.strip(" ,")) if name.strip() else Author(given.strip(" ,"))


def day_of(written: str) -> date | None:
    """A day that is told in full: 2024/05/03, 2024-05-03, 2024/5/3/."""
    if not written:
        return None
    parts = [part for part in written.replace("-", "/").split("/") if part.strip()]
    try:
        year, month, day = (int(part) for part in parts[:3])
        return date(year, month, day)
    except ValueError:
        return None


BOOKISH = frozenset({SourceKind.BOOK, SourceKind.CHAPTER, SourceKind.REPORT, SourceKind.THESIS})
