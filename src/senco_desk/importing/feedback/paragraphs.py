"""Lines of a text, and the paragraphs, bullets, headings and quotations that they make."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise

from senco_desk.importing.feedback.codes import codes_in, starts_with_code
from senco_desk.importing.feedback.walls import MOST_LINES

_BULLET = re.compile(r"\s{0,20}[-*•‣◦▪▸·–—o]\s+(?=\S)")
_NUMBERED = re.compile(r"\s{0,20}\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+\S")
_HEADING = re.compile(r" {0,3}#{1,6}\s+(.*?)[\s#]*$")
_UNDERLINE = re.compile(r" {0,3}(?:={3,}|-{3,})\s*$")
_QUOTED = re.compile(r"\s{0,3}(?:>\s?)+")
_RULE = re.compile(r"[-_=*~#.\s]{2,}$")
_BOLD = re.compile(r"\s*(?:\*\*|__)([^*_]{1,100})(?:\*\*|__)\s*$")
_JOINING = re.compile(
    r"[\s,;:/&()\[\]*_#–—-]|\b(?:and|or|outcomes?|elements?|bullets?|criterion|criteria|LOs?|parts?)\b", re.IGNORECASE
)
_WIDEST = 80
"""Columns at which programs break the lines of a mail."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands, without the signs that say what it is."""

    text: str
    quoted: bool = False
    bullet: bool = False
    heading: bool = False

    @property
    def blank(self) -> bool:
        return not self.text.strip()


class Kind(Enum):
    PARAGRAPH = auto()
    BULLET = auto()
    HEADING = auto()
    QUOTATION = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """What belongs together; `line` is where it begins, or which paragraph it is, from 1."""

    kind: Kind
    text: str
    line: int


def lines_in(text: str) -> list[Line]:
    """The lines of a plain text or of Markdown; of one with more than anybody writes one too many."""
    lines: list[Line] = []
    for words in text.split("\n", MOST_LINES)[: MOST_LINES + 1]:
        if lines and _UNDERLINE.match(words) and _is_title(lines[-1]):
            lines[-1] = Line(lines[-1].text, heading=True)
            continue
        lines.append(_line(words))
    return lines


def pieces_in(lines: Sequence[Line]) -> Iterator[Piece]:
    """The paragraphs of these lines, each bullet by itself, and each line that begins with a number of its own."""
    begun: list[Line] = []
    first = 1
    for number, line in enumerate(lines, start=1):
        if begun and (line.blank or _RULE.match(line.text) or _begins(line, begun)):
            yield _piece(begun, first)
            begun = []
        if not line.blank and not _RULE.match(line.text):
            first = first if begun else number
            begun.append(line)
    if begun:
        yield _piece(begun, first)


def _line(words: str) -> Line:
    if quoted := _QUOTED.match(words):
        return Line(words[quoted.end() :].rstrip(), quoted=True)
    if heading := _HEADING.match(words[:500]):
        return Line(heading[1], heading=True)
    if bullet := _BULLET.match(words):
        return Line(words[bullet.end() :].rstrip(), bullet=True)
    return Line(words.rstrip(), bullet=_NUMBERED.match(words) is not None)


def _is_title(line: Line) -> bool:
    return not line.blank and not line.quoted and not line.bullet and len(line.text) < 100


def _begins(line: Line, begun: Sequence[Line]) -> bool:
    """Whether something new begins with this line, though none is blank between."""
    before = begun[-1]
    apart = line.bullet or line.heading or before.heading or line.quoted != before.quoted
    return apart or (not line.quoted and starts_with_code(line.text) and not _is_wrapped(before.text, line.text, begun))


def _piece(lines: Sequence[Line], first: int) -> Piece:
    line = lines[0]
    text = _joined([each.text for each in lines])
    if line.quoted:
        return Piece(Kind.QUOTATION, text, first)
    if line.heading or (len(lines) == 1 and not line.bullet and _says_only_what_follows(text)):
        return Piece(Kind.HEADING, _BOLD.sub(r"\1", text).strip(), first)
    return Piece(Kind.BULLET if line.bullet else Kind.PARAGRAPH, text.strip(), first)


def _says_only_what_follows(text: str) -> bool:
    """“Outcome 5:”, “**R-014**”, “R-014 A first review:”: nothing is said of it there."""
    if len(text) > 120:
        return False
    if (bold := _BOLD.match(text)) and not bold[1].rstrip().endswith((".", "!", "?")):
        return True
    named = codes_in(text)
    if not named:
        return False
    left = _JOINING.sub("", text)
    return len(left) <= sum(map(len, named)) or (text.rstrip().endswith(":") and starts_with_code(text))


def _joined(lines: Sequence[str]) -> str:
    """Lines that a program broke are one again; those that a person ended stay."""
    made = [lines[0]]
    wide = _is_set_to_a_width(lines)
    for line in lines[1:]:
        if wide:
            made[-1] = f"{made[-1].rstrip()} {line.lstrip()}"
        else:
            made.append(line)
    return "\n".join(made)


def _is_set_to_a_width(lines: Sequence[str]) -> bool:
    """Whether no line would have had room for the first word of the next."""
    width = max(map(len, lines))
    return len(lines) > 1 and 40 <= width <= _WIDEST and all(_is_full(a, b, width) for a, b in pairwise(lines))


def _is_wrapped(before: str, after: str, begun: Sequence[Line]) -> bool:
    width = max(len(line.text) for line in begun)
    return 60 <= width <= _WIDEST and _is_full(before, after, width)


def _is_full(line: str, following: str, width: int) -> bool:
    """Whether the first word of what follows would have made the line too wide; a short line was ended by a person."""
    word = following.split(maxsplit=1)[0] if following.strip() else ""
    return len(line) + 1 + len(word) > width and len(line) >= width - 20
