"""What the lines of Turnitin's report say: the grade, the general comment, comments by page, a score a criterion."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.importing.feedback.turnitin_rows import Row

_GRADE = re.compile(r"(?:(?P<got>\d{1,4}(?:\.\d{1,2})?)|-{1,2}|–)?\s*/\s*(?P<of>\d{1,4})(?![\d/])")
_GOT = re.compile(r"(?:\d{1,4}(?:\.\d{1,2})?|-{1,2}|–)$")
"""What stands before the stroke, where that is drawn in letters of another size."""
_OF = re.compile(r"/\s*\d{1,4}(?![\d/])")
_TOP, _BELOW = 3, 12
"""Lines within which the grade and what is below it stand, with those of the general comment between them."""
_PAGE = re.compile(r"PAGE (\d{1,4})")
_NUMBERED = re.compile(r"(?:Text )?Comment (?P<number>\d{1,4})(?: ?\| ?(?P<about>.+))?")
"""With the criterion that the comment is about, where the tutor named one."""
_NOTHING = "-"
"""Stands below the heading of a comment that has no title."""
_BEGINNING = re.compile(
    r"(?P<what>Text Comment\.|Strikethrough\.|Inline Comment\.?|QM\b|Audio Comment\.?)\s*(?P<rest>.*)"
)
_RUBRIC = re.compile(r"(?:RUBRIC|GRADING FORM): ?(.*)")
_SHARE = r"\(\d{1,3}(?:\.\d+)?%\)"
_CRITERION = re.compile(rf"(?P<name>\S.*?)\s*(?:{_SHARE})?\s+(?P<got>\d{{1,4}}(?:\.\d+)?)\s*/\s*(?P<of>\d{{1,4}})")
_WEIGHT = re.compile(rf"\s*{_SHARE}$")
_LEVEL = re.compile(r"[^()\s][^()]{0,23}?\s*\(\d{1,4}(?:\.\d+)?\)(?:\s|$)")
"""`2:1 (68) What work of this level is like …`"""
_DARKER = 0.1
"""Of the way from black to white: by how much the chosen level is darker than most."""
_HEADINGS = ("FINAL GRADE", "GENERAL COMMENTS", "Instructor")


@dataclass(slots=True)
class Said:
    """One thing the report says; `page` of the paper, 0 for the whole; `about` is the criterion a comment names."""

    kind: MarkKind = MarkKind.COMMENT
    page: int = 0
    outcome: str = ""
    verdict: str = ""
    number: int = 0
    about: str = ""
    rows: list[Row] = field(default_factory=list)

    @property
    def text(self) -> str:
        rows = _chosen(self.rows) if self.kind is MarkKind.DECISION else self.rows
        return "\n".join(row.words for row in rows).strip()


def said_in(rows: Iterable[Row]) -> Iterator[Said]:
    """Everything with something in it, in the order of the report, whose lines follow its heading."""
    reading = _Report()
    for row in rows:
        yield from reading.take(row)
    yield from reading.ended()


def _chosen(rows: list[Row]) -> list[Row]:
    """Of a criterion: what is as dark as the level that was chosen; all, where none is darker than the others."""
    levels = sorted(row.tone for row in rows if _LEVEL.match(row.words))
    if len(levels) < 2 or levels[len(levels) // 2] - levels[0] < _DARKER:
        return rows
    return [row for row in rows if row.tone - levels[0] < _DARKER]


class _Report:
    """Where in the report a line stands."""

    def __init__(self) -> None:
        self._page, self._in_rubric = 0, False
        self._head: list[Row] | None = []
        self._open = Said()

    def ended(self) -> Iterator[Said]:
        if self._head is not None:
            yield from _of_head(self._head)
            self._head = None
        if self._open.text or self._open.verdict or self._open.kind is not MarkKind.COMMENT:
            yield self._open
        self._open = Said(page=self._page)

    def take(self, row: Row) -> Iterator[Said]:
        if found := _PAGE.fullmatch(row.words):
            yield from self.ended()
            self._page = self._open.page = int(found[1])
        elif _RUBRIC.match(row.words):
            yield from self.ended()
            self._in_rubric, self._page = True, 0
            self._open = Said()
        elif self._head is not None:
            self._head.append(row)
        elif self._in_rubric:
            yield from self._of_rubric(row)
        else:
            yield from self._of_comments(row)

    def _of_rubric(self, row: Row) -> Iterator[Said]:
        if found := _CRITERION.fullmatch(row.words):
            yield from self.ended()
            self._open = _criterion(found["name"], found)
        elif found := _GRADE.fullmatch(row.words):
            name = self._open.rows.pop().words if self._open.rows else ""
            yield from self.ended()
            if name:  # else the score of the whole, which is the grade
                self._open = _criterion(_WEIGHT.sub("", name), found)
        else:
            self._open.rows.append(row)

    def _of_comments(self, row: Row) -> Iterator[Said]:
        if found := _NUMBERED.fullmatch(row.words):
            yield from self.ended()
            self._open.number, self._open.about = int(found["number"]), found["about"] or ""
        elif found := _BEGINNING.match(row.words):
            yield from self.ended()
            self._open.kind = MarkKind.STRIKE_OUT if found["what"].startswith("Strike") else MarkKind.COMMENT
            self._open.rows.append(Row(found["rest"], (found["rest"],), row.tone))
        elif self._open.rows or row.words != _NOTHING:
            self._open.rows.append(row)


def _criterion(name: str, score: re.Match[str]) -> Said:
    return Said(MarkKind.DECISION, outcome=name, verdict=f"{score['got']} / {score['of']}")


def _of_head(rows: list[Row]) -> Iterator[Said]:
    """What stands before all comments: the grade at the left, and the general comment, below it or at its right."""
    lines = [cells for row in rows if (cells := [words for each in row.cells if (words := _without_headings(each))])]
    grade = _grade_taken_from(lines)
    if grade and grade["got"]:
        yield Said(MarkKind.GRADE, verdict=f"{grade['got']} / {grade['of']}")
    general = [" ".join(filter(None, cells)) for cells in lines]
    if any(general):
        yield Said(rows=[Row(words, (words,), 0.0) for words in general if words])


def _without_headings(words: str) -> str:
    for heading in _HEADINGS:
        words = words.replace(heading, "")
    return words.strip()


def _grade_taken_from(lines: list[list[str]]) -> re.Match[str] | None:
    """In one piece before all else, or large with the stroke below it. What a comment says of 3/4 is no grade."""
    if lines and (whole := _GRADE.match(lines[0][0])):
        lines[0][0] = whole.string[whole.end() :].strip()
        return whole
    of = _cut_from(lines[:_BELOW], _OF)
    got = _cut_from(lines[:_TOP], _GOT) if of else ""
    return _GRADE.match(f"{got} {of}".strip())


def _cut_from(lines: list[list[str]], pattern: re.Pattern[str]) -> str:
    """What the first column that begins with it has of it; "" where none does."""
    for cells in lines:
        for at, words in enumerate(cells):
            if found := pattern.match(words):
                cells[at] = words[found.end() :].strip()
                return found[0]
    return ""
