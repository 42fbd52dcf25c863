"""RIS, as library catalogues and reference programs write it: a line for each tag, records from TY to ER.

The tags are those of rispy, which follows the Research Information Systems format (refdb.sourceforge.net/manual, and
the specification of 2011). Lines that it would fall over, or join to the wrong record, are mended before it sees them.
"""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from rispy.config import LIST_TYPE_TAGS, TAG_KEY_MAPPING
from rispy.parser import RisParser

from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_
from senco_desk.domain.reference import Author, Reference, SourceKind
from senco_desk.domain.reference_matching import plain_isbn
from senco_desk.domain.text import EMPTY, Text, from_plain
from senco_desk.importing.findings import LEFT_OUT, Findings
from senco_desk.importing.references.found import BOOKISH, NEVER, Found, Making, at_line, day_of, one_author

NO_END = Sentence("ris-no-end", N_("no line ER ends this record. It was read as far as the next one, or to the end."))
STRAY = Sentence("ris-stray", N_("a line that belongs to no record. It was left out."))
UNKNOWN = Sentence("ris-unknown-tag", N_("“{tag}” is no tag of RIS. What stands there was left out."))

KINDS = {
    SourceKind.BOOK: "BOOK EBOOK EDBOOK CLSWK DICT ENCYC",
    SourceKind.CHAPTER: "CHAP ECHAP CONF CPAPER",
    SourceKind.ARTICLE: "JOUR EJOUR JFULL MGZN NEWS INPR ABST",
    SourceKind.REPORT: "RPRT GOVDOC STAND PAMP",
    SourceKind.LAW: "BILL UNBILL STAT LEGAL CASE HEAR",
    SourceKind.WEBSITE: "ELEC ICOMM BLOG WEB",
    SourceKind.THESIS: "THES",
}
_KIND_OF = {word: kind for kind, words in KINDS.items() for word in words.split()}
_MAPPING = {**TAG_KEY_MAPPING, "ED": "editors", "BT": "book_title", "PP": "place_too", "L3": "related", "WV": "version"}
_LISTS = [*LIST_TYPE_TAGS, "ED"]
_TAG = re.compile(r"([A-Z][A-Z0-9])(?:[ \t]{1,4}-|-(?=[ \t]|$))[ \t]?(.*)")
_YEAR = re.compile(r"\d{4}")
_LEFT_OUT = {"AB": "abstract", "N2": "abstract", "KW": "keywords"}
_KEPT = frozenset(_MAPPING) - {"TY", "ER", "UK", *_LEFT_OUT}
"""The tags that are read as they are."""

Record = dict[str, Any]


def is_ris(text: str) -> bool:
    return re.search(r"^[ \t\ufeff]{0,9}TY[ \t]{0,4}-", text, re.MULTILINE) is not None


def read_ris(text: str, findings: Findings) -> Iterator[Found]:
    """Every record, in order."""
    lines = _Mended(text, findings)
    records = _Parser(mapping=_MAPPING, list_tags=_LISTS, delimiter_tags_mapping={}).parse_lines(iter(lines))
    making = Making(findings)
    made = (Found(_reference(record, line, making), line) for record, line in zip(records, lines.begins, strict=True))
    yield from making.named(made)
    if lines.left_out:
        findings.remark(LEFT_OUT_HERE, fields=", ".join(sorted(lines.left_out)))


LEFT_OUT_HERE = Sentence(LEFT_OUT.code, N_("Reading has no place for these, and they were left out: {fields}."))


class _Parser(RisParser):  # type: ignore[misc]
    """Reads mended lines, of which only those that go on begin with a space."""

    def parse_line(self, line: str) -> tuple[str, str] | tuple[None, str]:
        return (None, line.strip()) if line[0] == " " else (line[:2], line[6:].strip())


class _Mended:
    """The lines as the format asks, and where each record begins."""

    def __init__(self, text: str, findings: Findings) -> None:
        self._text, self._findings = text, findings
        self.begins: list[int] = []
        self.left_out: set[str] = set()
        self._inside = False
        self._said: bool | None = None

    def __iter__(self) -> Iterator[str]:
        for number, line in enumerate(self._text.splitlines(), start=1):
            if self._inside and line[:2] in _KEPT and line[2:6] == "  - ":
                self._said = True
                yield line
                continue
            tag, whole = _split(line)
            if tag == "TY":
                yield from self._begin(whole, number)
            elif tag and self._inside:
                yield from self._tagged(tag, whole, number)
            elif self._goes_on(whole, number):
                yield f" {whole}"
        if self._inside:
            yield self._ended(self.begins[-1])

    def _begin(self, whole: str, number: int) -> Iterator[str]:
        if self._inside:
            yield self._ended(self.begins[-1])
        self.begins.append(number)
        self._inside, self._said = True, None
        yield whole

    def _tagged(self, tag: str, whole: str, number: int) -> Iterator[str]:
        if tag == "ER":
            self._inside = False
            yield whole
            return
        self._said = self._takes(tag, number)
        if self._said:
            yield whole

    def _goes_on(self, line: str, number: int) -> bool:
        """Whether it goes on with the line before. What follows a tag that is left out goes with it, untold."""
        if self._inside and self._said is not None:
            return self._said and bool(line.strip())
        if line.strip(" .\ufeff\t") and not line.strip(" .\ufeff\t").isdigit():  # some number their records
            self._findings.remark(STRAY, at_line(number))
        return False

    def _ended(self, line: int) -> str:
        self._findings.broken(NO_END, at_line(line))
        return "ER  - "

    def _takes(self, tag: str, number: int) -> bool:
        if tag in _LEFT_OUT:
            self.left_out.add(_LEFT_OUT[tag])
            return False
        if tag not in _MAPPING or tag == "UK":
            self._findings.remark(UNKNOWN, at_line(number), tag=tag)
            return False
        return True


def _split(line: str) -> tuple[str, str]:
    """The tag, and the line as the format has it; "" and the line as it is where it has none."""
    found = _TAG.match(line.lstrip("\ufeff"))
    return (found[1], f"{found[1]}  - {found[2] or ''}") if found else ("", line)


def _reference(record: Record, line: int, making: Making) -> Reference:
    word = record.get("type_of_reference", "").strip().upper()
    kind = _KIND_OF.get(word, SourceKind.OTHER)
    one = _Fields(record, line, making)
    authors, editors = one.authors("authors", "first_authors"), one.authors("editors", "secondary_authors")
    if word == "EDBOOK" and not editors:
        authors, editors = (), authors
    return Reference(
        "",
        NEVER,
        kind,
        "",
        authors,
        one.year(),
        one.first("title", "primary_title", "book_title", "short_title"),
        one.where(kind),
        editors,
        one.first("edition"),
        one.first("volume"),
        one.first("number"),
        one.pages(),
        one.first("place_published", "place_too"),
        one.first("publisher"),
        one.first("doi"),
        plain_isbn(one.first("issn")) and one.first("issn") if kind in BOOKISH else "",
        one.first("urls"),
        day_of(one.first("access_date")),
        one.notes(),
    )


class _Fields:
    """The fields of one record."""

    def __init__(self, record: Record, line: int, making: Making) -> None:
        self._record, self._line, self._making = record, line, making

    def all(self, name: str) -> list[str]:
        held = self._record.get(name, [])
        return [held] if isinstance(held, str) else held

    def first(self, *names: str) -> str:
        """The first of these that says anything."""
        for name in names:
            if held := self._record.get(name):
                said = held if isinstance(held, str) else next(filter(None, held), "")
                return self._making.field(said, self._line) if said else ""
        return ""

    def authors(self, *names: str) -> tuple[Author, ...]:
        held = [self.all(name) for name in names if name in self._record]
        written = dict.fromkeys(held[0] if len(held) == 1 else chain.from_iterable(held)) if held else ()
        return self._making.authors(written, self._line, one_author) if written else ()

    def notes(self) -> Text:
        written = [each for name in ("notes", "research_notes") for each in self.all(name)]
        return from_plain("\n".join(written)) if written else EMPTY

    def year(self) -> str:
        """`2014` of 2014/05/03/; what is no year stays as it is ("forthcoming")."""
        written = self.first("year", "publication_year", "date")
        found = _YEAR.search(written)
        return found[0] if found else written.strip("/ ")

    def where(self, kind: SourceKind) -> str:
        if kind is SourceKind.BOOK:
            return ""
        return self.first("secondary_title", "journal_name", "alternate_title3", "alternate_title2", "book_title")

    def pages(self) -> str:
        begin, end = self.first("start_page"), self.first("end_page")
        return f"{begin}–{end}" if begin and end and end != begin and end not in begin else begin or end
