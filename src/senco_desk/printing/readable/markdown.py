"""A page as Markdown (CommonMark, with the tables of GitHub). Every sign of it stands for itself."""

import re
from collections.abc import Iterator
from functools import lru_cache

from senco_desk.domain.text import Block, BlockKind, Run, Text, clean
from senco_desk.printing.readable.page import (
    KEPT,
    Entry,
    Facts,
    Heading,
    Link,
    Listing,
    Note,
    Page,
    Part,
    Picture,
    Prose,
    Table,
    Words,
    address,
)  # fmt: skip

ENDING = ".md"
_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|~&!$^])")
_BEGINS = re.compile(r"^(\s*)([-+=:>]|\d+(?=[.)]))")
_SPACES = re.compile(r"[\s\x85\u2028\u2029]+")
_LOWEST = 6


def markdown(page: Page) -> str:
    """The whole file."""
    told = [f"# {_line(page.title)}", *(part for each in page.parts if (part := _part(each, page)))]
    if page.trail:
        told.insert(0, " › ".join(_said(link, page) for link in page.trail))
    beside = [_said(link, page) for link in (page.before, page.after) if link]
    if beside:
        told += ["---", " · ".join(beside)]
    return "\n\n".join(told) + "\n"


def _part(part: Part, page: Page) -> str:  # noqa: PLR0911  (one line for each kind of part)
    match part:
        case Heading(level, words):
            return f"{'#' * min(level, _LOWEST)} {_line(words)}"
        case Prose(text, level):
            return "\n\n".join(_blocks(text, level))
        case Note(words):
            return _line(words)
        case Facts(rows):
            return "\n".join(f"- **{_line(term)}**: {_said(said, page)}" for term, said in rows)
        case Listing(entries):
            return "\n".join(_entry(entry, page) for entry in entries)
        case Table(caption, heads, rows):
            return f"{_line(caption)}:\n\n" + "\n".join(_table(heads, rows, page))
        case Picture(path, alt):
            return f"![{_line(alt)}]({address(Link('', path, page=False), page.path, '')})"


def _entry(entry: Entry, page: Page) -> str:
    mark = f"**{_line(entry.mark)}:** " if entry.mark else ""
    more = f" {_line(entry.more)}" if entry.more else ""
    below = f"  \n  {_line(entry.below)}" if entry.below else ""
    return f"- {mark}{_said(entry.words, page)}{more}{below}"


def _table(heads: tuple[str, ...], rows: tuple[tuple[Words, ...], ...], page: Page) -> Iterator[str]:
    yield f"| {' | '.join(map(_line, heads))} |"
    yield f"|{' --- |' * len(heads)}"
    for row in rows:
        yield f"| {' | '.join(_said(cell, page) for cell in row)} |"


def _blocks(text: Text, level: int) -> Iterator[str]:
    """One below the other; points that follow each other are one list."""
    at, listed = 0, None
    for block in text:
        at = at + 1 if block.kind is listed else 1
        if listed and block.kind is not listed and block.kind in (BlockKind.BULLET, BlockKind.NUMBERED):
            yield "<!-- -->"  # or two lists would be one
        listed = block.kind if block.kind in (BlockKind.BULLET, BlockKind.NUMBERED) else None
        if block.plain.strip():
            yield _block(block, level, at)


def _block(block: Block, level: int, at: int) -> str:
    runs = "".join(map(_run, block.runs)).strip()
    if block.kind is BlockKind.BULLET:
        return f"- {_begun(runs)}"
    if block.kind is BlockKind.NUMBERED:
        return f"{at}. {_begun(runs)}"
    if block.kind is BlockKind.HEADING:
        return f"{'#' * min(level + 1, _LOWEST)} {runs}"
    return f"> {_begun(runs)}" if block.kind is BlockKind.QUOTATION else _begun(runs)


def _run(run: Run) -> str:
    """Emphasis stands tight about its words, or Markdown shows the stars."""
    said = _escaped(run.text)
    marks = "*" * (run.emphasised + 2 * run.strong)
    words = said.strip()
    if not marks or not words:
        return said
    before = said[: len(said) - len(said.lstrip())]
    return f"{before}{marks}{words}{marks}{said[len(said.rstrip()) :]}"


def _said(words: Words, page: Page) -> str:
    if not isinstance(words, Link):
        return _line(words)
    return f"[{_escaped(words.words).strip()}](<{_safe(address(words, page.path, ENDING))}>)"


def _safe(target: str) -> str:
    return _SPACES.sub("%20", target).replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C").replace("|", "%7C")


def _line(words: str) -> str:
    return _begun(_escaped(words).strip())


@lru_cache(maxsize=KEPT)
def _escaped(words: str) -> str:
    return _SIGNS.sub(r"\\\1", _SPACES.sub(" ", clean(words)))


def _begun(words: str) -> str:
    """What begins a line as a list or a heading would, begins it as itself."""
    return _BEGINS.sub(lambda found: f"{found[1]}{_numbered(found[2])}", words)


def _numbered(sign: str) -> str:
    return sign + "\\" if sign.isdigit() else "\\" + sign
