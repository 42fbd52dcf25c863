"""BibTeX and BibLaTeX: entries as bibtexparser divides them, their LaTeX as pylatexenc reads it."""

import logging
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares.names import parse_single_name_into_parts, split_multiple_persons_names
from bibtexparser.model import Block, DuplicateBlockKeyBlock, DuplicateFieldKeyBlock, Entry, ParsingFailedBlock
from pylatexenc.latex2text import LatexNodes2Text
from pylatexenc.latexwalker import LatexWalkerError

from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_
from senco_desk.domain.reference import Author, Reference, SourceKind
from senco_desk.domain.reference_keys import tidied_key
from senco_desk.domain.text import from_plain
from senco_desk.importing.findings import Findings
from senco_desk.importing.references.found import NEVER, Found, Making, at_line, day_of

UNREAD = Sentence(
    "bibtex-unread",
    N_("an entry that cannot be read: a brace, a quotation mark or a comma is missing. It was left out."),
)
FIELD_TWICE = Sentence("bibtex-field-twice", N_("a field stands twice in one entry. The first was taken."))
KEY_TWICE = Sentence(
    "bibtex-key-twice", N_("its key stands a second time. Both were read; one will be cited otherwise.")
)
NO_PARENT = Sentence("bibtex-no-parent", N_("it refers to the entry “{key}”, which the file does not have."))

KINDS = {
    SourceKind.BOOK: "book mvbook collection mvcollection proceedings reference booklet",
    SourceKind.CHAPTER: "incollection inbook inproceedings conference suppbook bookinbook inreference",
    SourceKind.ARTICLE: "article periodical suppperiodical",
    SourceKind.REPORT: "techreport report manual",
    SourceKind.LAW: "legislation jurisdiction legal standard",
    SourceKind.WEBSITE: "online electronic www",
    SourceKind.THESIS: "phdthesis mastersthesis thesis",
}
_KIND_OF = {word: kind for kind, words in KINDS.items() for word in words.split()}
_ENTRY = re.compile(r"@\s*\w+\s*[{(]")
_YEAR = re.compile(r"\d{4}")
_CONCATENATED = re.compile(r'\s*(?:\{([^{}]*)\}|"([^"]*)"|([\w:.-]+))\s*(?:#|$)')
_DEEPEST = 50
"""Braces within braces; pylatexenc goes down by recursion."""
_LONGEST_LATEX = 20_000

logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)  # what it would say there is told as findings

_READER = LatexNodes2Text(keep_comments=True, math_mode="text")


def is_bibtex(text: str) -> bool:
    return _ENTRY.search(text) is not None


def read_bibtex(text: str, findings: Findings) -> Iterator[Found]:
    """Every entry, in order, with what it inherits by crossref."""
    library = parse_string(text)
    entries = list(_entries(library.blocks, findings))
    strings = {each.key.lower(): each.value for each in library.strings}
    parents = {entry.key.lower(): entry for entry in reversed(entries)}
    making = Making(findings)
    made = (_found(_Fields(entry, strings, parents, making, findings)) for entry in entries)
    yield from making.named(made)


def _entries(blocks: Iterable[Block], findings: Findings) -> Iterator[Entry]:
    for block in blocks:
        if isinstance(block, Entry):
            yield block
        elif isinstance(block, ParsingFailedBlock):
            place, held = at_line((block.start_line or 0) + 1), block.ignore_error_block
            entry = held if isinstance(held, Entry) else None
            findings.broken(_why(block) if entry else UNREAD, place)
            if entry:
                yield entry


def _why(block: ParsingFailedBlock) -> Sentence:
    if isinstance(block, DuplicateFieldKeyBlock):
        return FIELD_TWICE
    return KEY_TWICE if isinstance(block, DuplicateBlockKeyBlock) else UNREAD


class _Fields:
    """The fields of one entry, those of BibTeX and of BibLaTeX."""

    def __init__(
        self, entry: Entry, strings: dict[str, str], parents: dict[str, Entry], making: Making, findings: Findings
    ) -> None:
        self.entry, self.line = entry, (entry.start_line or 0) + 1
        self._strings, self._making = strings, making
        self._own = _by_name(entry)
        self._inherited = self._of_parent(parents, findings)

    def first(self, *names: str) -> str:
        return self._making.field(plain_latex(self._raw(*names)), self.line)

    def address(self, *names: str) -> str:
        """An address, where a backslash only guards the sign behind it."""
        raw = re.sub(r"\\url\s*", "", self._raw(*names))
        return self._making.field(re.sub(r"\\([_&%#~$])|[{}]", r"\1", raw), self.line)

    def people(self, name: str) -> tuple[Author, ...]:
        raw = self._raw(name)
        if raw.count("{") > _DEEPEST * 100:
            raw = raw.replace("{", "").replace("}", "")
        names = (name for name in split_multiple_persons_names(raw) if name != "others")  # "and others": et al.
        return self._making.authors(names, self.line, _author)

    def _raw(self, *names: str) -> str:
        said = (held.get(name, "").strip() for held in (self._own, self._inherited) for name in names)
        return self._joined(next(filter(None, said), ""))

    def _joined(self, raw: str) -> str:
        """The parts of `dfe # " and " # {others}`, with what is called so in the file."""
        if "#" not in raw or not _is_sum(raw):
            return raw
        parts = (found.groups(default="") for found in _CONCATENATED.finditer(raw))
        return "".join(braced or quoted or self._strings.get(name.lower(), name) for braced, quoted, name in parts)

    def _of_parent(self, parents: dict[str, Entry], findings: Findings) -> dict[str, str]:
        """One step up: what stands above the parent itself is nobody's habit."""
        key = self._own.get("crossref", "").strip()
        if not key:
            return {}
        parent = parents.get(key.lower())
        if parent is None or parent is self.entry:
            findings.broken(NO_PARENT, at_line(self.line), key=key[:60])
            return {}
        held = _by_name(parent)
        if held.get("title"):
            held["booktitle"] = held.pop("title")
        return held if "editor" in held else held | {"editor": held.pop("author", "")}


def _is_sum(raw: str) -> bool:
    """Whether all of it is parts with # between them: a # within braces is a sign like any other."""
    return sum(len(found[0]) for found in _CONCATENATED.finditer(raw)) == len(raw)


def _by_name(entry: Entry) -> dict[str, str]:
    held: dict[str, str] = {}
    for field in entry.fields:
        held.setdefault(field.key.lower(), str(field.value))
    return held


def _found(one: _Fields) -> Found:
    kind = _KIND_OF.get(one.entry.entry_type.lower(), _other_kind(one))
    thesis = kind is SourceKind.THESIS
    publisher = ("school", "institution") if thesis else ("publisher", "institution", "organization", "school")
    reference = Reference(
        "",
        NEVER,
        kind,
        tidied_key(one.entry.key),
        one.people("author"),
        _year(one),
        _title(one),
        "" if kind is SourceKind.BOOK else one.first("journaltitle", "journal", "booktitle", "maintitle"),
        one.people("editor"),
        one.first("edition"),
        one.first("volume"),
        one.first("number", "issue"),
        re.sub(r"\s*-{1,3}\s*", "–", one.first("pages")),
        one.first("location", "address"),
        one.first(*publisher),
        one.address("doi"),
        one.first("isbn"),
        one.address("url", "howpublished") if _has_address(one) else one.address("url"),
        day_of(one.first("urldate")),
        from_plain("\n".join(filter(None, (one.first("note"), one.first("annote", "annotation"))))),
    )
    return Found(reference, one.line)


def _other_kind(one: _Fields) -> SourceKind:
    return SourceKind.WEBSITE if _has_address(one) and not one.first("publisher") else SourceKind.OTHER


def _has_address(one: _Fields) -> bool:
    return "://" in one.address("url", "howpublished")


def _year(one: _Fields) -> str:
    written = one.first("year", "date")
    found = _YEAR.search(written)
    return found[0] if found else written


def _title(one: _Fields) -> str:
    title, below = one.first("title"), one.first("subtitle")
    return f"{title}: {below}" if title and below else title or below


def _author(written: str) -> Author:
    """As BibTeX reads names: von, last, jr and first; what stands in braces is one name."""
    name = written.strip()
    if name.startswith("{") and name.endswith("}") and "," not in name.partition("}")[0]:
        return Author(plain_latex(name))
    parts = parse_single_name_into_parts(name, strict=False)
    last, given = " ".join((*parts.von, *parts.last)), " ".join((*parts.first, *parts.jr))
    return Author(plain_latex(last), plain_latex(given))


@lru_cache(maxsize=4_096)
def plain_latex(written: str) -> str:
    """The words alone. What pylatexenc cannot read stays as it stands, without its braces."""
    bare = written.replace("{", "").replace("}", "").replace("~", " ").replace("---", "—").replace("--", "–")
    if "\\" not in written and "$" not in written:
        return bare
    if len(written) > _LONGEST_LATEX or _depth(written) > _DEEPEST:
        return bare
    try:
        return str(_READER.latex_to_text(re.sub(r"(?<!\\)%", r"\\%", written))).replace("\xa0", " ")
    except (LatexWalkerError, IndexError, ValueError, RecursionError):
        return bare


def _depth(written: str) -> int:
    deep = deepest = 0
    for sign in re.findall(r"[{}]", written):
        deep += 1 if sign == "{" else -1
        deepest = max(deepest, deep)
    return deepest
