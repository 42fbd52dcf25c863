"""The Harvard list and what stands in the text, (Norwich, 2014): a CSL processor over a style file of our resources.

The style is "Cite Them Right", from citationstyles.org. The processor does not tell two sources of one author and year
apart; the letters behind the year (2014a, 2014b) are given here, in the order of the titles.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from types import SimpleNamespace
from typing import Any

from citeproc import Citation as Asked
from citeproc import CitationItem, CitationStylesBibliography, CitationStylesStyle
from citeproc.source.json import CiteProcJSON

from senco_desk.assets import resource
from senco_desk.domain.citing import Citation, Cite, cited_as, plainly_cited_as
from senco_desk.domain.folding import folded
from senco_desk.domain.reference import Author, Reference, SourceKind
from senco_desk.domain.reference_keys import same_key
from senco_desk.domain.reference_matching import plain_doi
from senco_desk.domain.text import Block, BlockKind, Run, Text

STYLE = "harvard-cite-them-right.csl"

_ON, _OFF = "\ue000", "\ue001"
"""Where emphasis begins and ends, while it is not yet runs; of the private use area, and taken out of what comes."""
_MARKS = re.compile(f"[{_ON}{_OFF}]")
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_YEAR = re.compile(r"\d{4}")
_TWO_STOPS = re.compile(f"([?!.])({_OFF}?)\\.")
_TYPES = {
    SourceKind.BOOK: "book",
    SourceKind.CHAPTER: "chapter",
    SourceKind.ARTICLE: "article-journal",
    SourceKind.REPORT: "report",
    SourceKind.LAW: "legislation",
    SourceKind.WEBSITE: "webpage",
    SourceKind.THESIS: "thesis",
    SourceKind.OTHER: "document",
}
"""In the words of CSL 1.0.2, appendix III."""


class _Emphasised(str):
    __slots__ = ()

    def __new__(cls, words: object) -> "_Emphasised":
        return super().__new__(cls, f"{_ON}{words}{_OFF}")


_FORMATTER = SimpleNamespace(
    preformat=str, Italic=_Emphasised, Oblique=_Emphasised, Bold=str, Light=str, Underline=str, Superscript=str,
    Subscript=str, SmallCaps=str,
)  # fmt: skip
"""What the processor is given to mark words with."""


class Harvard:
    """How some references, all of one list, are listed and cited. Used by one thread."""

    def __init__(self, references: Iterable[Reference]) -> None:
        self._references = sorted(references, key=_order)
        self._ids = {same_key(each.key): f"r{at}" for at, each in enumerate(self._references)}
        self._suffixes = _suffixes(self._references)
        self._cited: dict[str, str] = {}
        style = CitationStylesStyle(str(resource("csl", STYLE)), locale="en-GB", validate=False)
        data = [_csl(f"r{at}", each, self._suffixes.get(each.id, "")) for at, each in enumerate(self._references)]
        self._bibliography = CitationStylesBibliography(style, CiteProcJSON(data), _FORMATTER)
        self._asked = {each["id"]: Asked([CitationItem(each["id"])]) for each in data}
        for asked in self._asked.values():
            self._bibliography.register(asked)

    def listed(self) -> Iterator[tuple[Reference, Block]]:
        """Each with its line, in the order of the list."""
        lines = map(str, self._bibliography.bibliography()) if self._references else ()
        for reference, line in zip(self._references, lines, strict=True):
            yield reference, Block(BlockKind.PARAGRAPH, _runs(_TWO_STOPS.sub(r"\1\2", line)))

    def in_text(self, text: Text) -> Text:
        """The text as it prints: (Norwich, 2014) for [@Norwich2014]. What cites nothing known stays as it is typed."""
        return tuple(
            block if block is was else Block(block.kind, tuple(_parted(block.runs)))
            for was, block in zip(text, cited_as(text, self.said), strict=True)
        )

    def in_words(self, words: str) -> str:
        """The same in words without emphasis."""
        return _MARKS.sub("", plainly_cited_as(words, self.said))

    def said(self, citation: Citation) -> str:
        """What stands in the place of a citation, its emphasis marked."""
        if not any(same_key(cite.key) in self._ids for cite in citation.cites):
            return "[" + "; ".join(map(_as_typed, citation.cites)) + "]"
        return "(" + "; ".join(map(self._one, citation.cites)) + ")"

    def runs(self, words: str) -> tuple[Run, ...]:
        """Plain words as they print, with the emphasis that citations bring."""
        return _runs(plainly_cited_as(words, self.said))

    def _one(self, cite: Cite) -> str:
        found = self._ids.get(same_key(cite.key))
        if found is None:
            return _as_typed(cite)
        said = self._year(found) if cite.year_only else self._by_and_year(found)
        before = f"{cite.before} " if cite.before else ""
        return f"{before}{said}, {cite.after}" if cite.after else f"{before}{said}"

    def _by_and_year(self, found: str) -> str:
        if found not in self._cited:
            self._cited[found] = str(self._bibliography.cite(self._asked[found], lambda _item: None))[1:-1]
        return self._cited[found]

    def _year(self, found: str) -> str:
        reference = self._references[int(found[1:])]
        return f"{_year_of(reference) or 'no date'}{self._suffixes.get(reference.id, '')}"


def _as_typed(cite: Cite) -> str:
    before = f"{cite.before} " if cite.before else ""
    return f"{before}{'-' * cite.year_only}@{cite.key}{f', {cite.after}' if cite.after else ''}"


def _order(reference: Reference) -> tuple[str, str, str]:
    names = "; ".join(author.whole for author in reference.authors or reference.editors)
    title = folded(reference.title).text
    return folded(names).text or title, reference.year, title


def _suffixes(references: list[Reference]) -> dict[str, str]:
    """By id, for those that would be cited alike."""
    alike = defaultdict(list)
    for reference in references:
        if reference.authors or reference.editors:
            alike[reference.by.casefold(), _year_of(reference)].append(reference.id)
    return {
        each: _letter(at)
        for (_by, year), ids in alike.items()
        if len(ids) > 1
        for at, each in enumerate(ids)
        if year or at
    }


def _letter(at: int) -> str:
    """From a to z, then aa, ab and so on."""
    return _LETTERS[at] if at < 26 else _letter(at // 26 - 1) + _LETTERS[at % 26]


def _year_of(reference: Reference) -> str:
    """Law that has its year in its title is not given it again."""
    year = reference.year.strip()
    return "" if reference.kind is SourceKind.LAW and year and year in reference.title else year


def _csl(given: str, reference: Reference, suffix: str) -> dict[str, Any]:
    """In the form of CSL-JSON."""
    known = {
        "title": reference.title,
        "container-title": reference.where,
        "edition": _edition(reference.edition),
        "volume": reference.volume,
        "issue": reference.issue,
        "page": reference.pages,
        "publisher-place": reference.place,
        "publisher": reference.publisher,
        "DOI": plain_doi(reference.doi),
        "URL": reference.url,
        "year-suffix": suffix,
    }
    made: dict[str, Any] = {name: _bare(words) for name, words in known.items() if _bare(words)}
    if reference.authors:
        made["author"] = list(map(_name, reference.authors))
    if reference.editors:
        made["editor"] = list(map(_name, reference.editors))
    year = _bare(_year_of(reference))
    if year:
        made["issued"] = {"date-parts": [[int(year)]]} if _YEAR.fullmatch(year) else {"literal": year}
    if reference.accessed and reference.url:
        day = reference.accessed
        made["accessed"] = {"date-parts": [[day.year, day.month, day.day]]}
    return {"id": given, "type": _type(reference), **made}


def _type(reference: Reference) -> str:
    """An article without volume or pages is one of a magazine: the style takes another for a preprint."""
    if reference.kind is SourceKind.ARTICLE and not (reference.volume or reference.pages):
        return "article-magazine"
    return _TYPES[reference.kind]


def _name(author: Author) -> dict[str, str]:
    if author.given.strip():
        return {"family": _bare(author.name), "given": _bare(author.given)}
    return {"literal": _bare(author.name)}


def _edition(written: str) -> str:
    """`2` of "2nd", "2nd edn" and "Second edition" stay as they are typed but for the number."""
    found = re.match(r"(\d+)\s*(?:st|nd|rd|th)?\.?\s*(?:ed\.?|edn\.?|edition)?$", written.strip(), re.IGNORECASE)
    return found[1] if found else written


def _bare(words: str) -> str:
    return _MARKS.sub("", words).strip()


def _runs(marked: str) -> tuple[Run, ...]:
    return tuple(_parted((Run(marked),)))


def _parted(runs: Iterable[Run]) -> Iterator[Run]:
    """Runs with their marks turned into emphasis; within what is emphasised already, a mark turns it off."""
    for run in runs:
        emphasised = False
        for piece in re.split(f"([{_ON}{_OFF}])", run.text):
            if piece in (_ON, _OFF):
                emphasised = piece == _ON
            elif piece:
                yield Run(piece, run.strong, run.emphasised != emphasised)
