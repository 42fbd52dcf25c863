"""Turnitin's current view: the paper with its marks drawn on it, then a report with the grade, comments and rubric.

The report is recognised by its own headings, in the order in which Feedback Studio prints them.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from senco_desk.domain.feedback_mark import Mark, MarkKind, Place
from senco_desk.domain.language import N_, _
from senco_desk.importing.feedback.codes import codes_in
from senco_desk.importing.feedback.pdf_marks import PageMarks

REPORT = "GRADEMARK REPORT"
_NO_REPORT = ("ORIGINALITY REPORT", "SIMILARITY INDEX", "Exclude quotes")
_ON_RECEIPT = "Submission ID"
_GRADE = re.compile(r"(?:(?P<got>\d{1,4}(?:\.\d{1,2})?)|-{1,2}|–)?\s*/\s*(?P<of>\d{1,4})(?![\d/])")
_GOT = re.compile(r"\d{1,4}(?:\.\d{1,2})?|-{1,2}|–")
"""What stands before the stroke, where that is drawn in letters of another size."""
_PAGE = re.compile(r"PAGE (\d{1,4})")
_NUMBERED = re.compile(r"(?:Text )?Comment (\d{1,4})")
_BEGINNING = re.compile(
    r"(?P<what>Text Comment\.|Strikethrough\.|Inline Comment\.?|QM\b|Audio Comment\.?)\s*(?P<rest>.*)"
)
_RUBRIC = re.compile(r"(?:RUBRIC|GRADING FORM): ?(.*)")
_CRITERION = re.compile(r"(?P<name>\S.*?)\s*(?:\(\d{1,3}%\))?\s+(?P<got>\d{1,4}(?:\.\d+)?)\s*/\s*(?P<of>\d{1,4})")
_WEIGHT = re.compile(r"\s*\(\d{1,3}%\)$")
_HEADINGS = ("FINAL GRADE", "GENERAL COMMENTS", "Instructor")
WHOLE = N_("report, the whole")


@dataclass(slots=True)
class _Open:
    """The mark whose lines are being read; `page` of the paper, 0 for the whole."""

    kind: MarkKind
    page: int = 0
    outcome: str = ""
    verdict: str = ""
    lines: list[str] = field(default_factory=list)

    def text(self) -> str:
        return "\n".join(self.lines).strip()


class TurnitinReport:
    """Of a file whose pages are seen one after the other; `is_there` from the page on that begins the report."""

    def __init__(self) -> None:
        self.is_there = False
        self._report: list[str] = []
        self._places: list[Place] = []
        self._before = 0

    def see(self, words: str, placing: PageMarks) -> None:
        """The words of the next page of the file."""
        if not self._places:
            self._before = int(_ON_RECEIPT in words)  # a sheet on the submission comes before the paper
        self._places.append(placing.whole_page())
        self.is_there = self.is_there or REPORT in words
        if self.is_there:
            self._report.append(words)

    def marks(self) -> Iterator[Mark]:
        lines = [" ".join(line.split()) for page in self._report for line in page.splitlines()]
        for number, each in enumerate(_read(_from_heading(lines)), start=1):
            grade = each.verdict if each.kind is MarkKind.GRADE else ""
            decision = each.verdict if each.kind is MarkKind.DECISION else ""
            mark = Mark(f"report.{number}", each.kind, each.text(), place=self._place(each), outcome=each.outcome)
            yield replace(mark, grade=grade, decision=decision)

    def _place(self, each: "_Open") -> Place:
        at = each.page + self._before
        place = self._places[at - 1] if each.page > 0 and at <= len(self._places) else Place(_(WHOLE))
        return replace(place, codes=codes_in(each.text()))


def _from_heading(lines: list[str]) -> Iterator[str]:
    begun = False
    for line in lines:
        if begun and any(line.startswith(end) for end in _NO_REPORT):
            return
        if begun and line:
            yield line
        begun = begun or REPORT in line


def _read(lines: Iterable[str]) -> Iterator[_Open]:
    """Marks with something in them, in the order of the report."""
    reading = _Report()
    for line in lines:
        yield from reading.take(line)
    yield from reading.ended()


class _Report:
    """Where in the report a line stands."""

    def __init__(self) -> None:
        self._page, self._in_rubric = 0, False
        self._is_graded, self._got = False, ""
        self._open = _Open(MarkKind.COMMENT)

    def ended(self) -> Iterator[_Open]:
        self._open.lines += [self._got] if self._got else []
        self._got = ""
        if self._open.text() or self._open.verdict or self._open.kind is not MarkKind.COMMENT:
            yield self._open
        self._open = _Open(MarkKind.COMMENT, self._page)

    def take(self, line: str) -> Iterator[_Open]:
        if not self._page and not self._in_rubric:
            for heading in _HEADINGS:
                line = line.replace(heading, "").strip()
            if not self._is_graded:
                yield from self._grade(line)
                return
        if line:
            yield from self._of_line(line)

    def _grade(self, line: str) -> Iterator[_Open]:
        """It stands before all comments, if there is one: what a comment says of 3/4 is none."""
        if not line:
            return
        if not self._got and _GOT.fullmatch(line):
            self._got = line
            return
        self._is_graded = True
        if found := _GRADE.match(f"{self._got} {line}".strip()):
            line, self._got = found.string[found.end() :].strip(), ""
            if found["got"]:
                yield _Open(MarkKind.GRADE, verdict=f"{found['got']} / {found['of']}")
        self._open.lines += [self._got] if self._got else []
        self._got = ""
        if line:
            yield from self._of_line(line)

    def _of_line(self, line: str) -> Iterator[_Open]:
        if found := _PAGE.fullmatch(line):
            yield from self.ended()
            self._page = self._open.page = int(found[1])
        elif found := _RUBRIC.match(line):
            yield from self.ended()
            self._in_rubric, self._page = True, 0
            self._open = _Open(MarkKind.COMMENT)
        elif self._in_rubric and (found := _CRITERION.fullmatch(line)):
            yield from self.ended()
            self._open = _Open(MarkKind.DECISION, 0, found["name"], f"{found['got']} / {found['of']}")
        elif self._in_rubric and (found := _GRADE.fullmatch(line)):
            name = self._open.lines.pop() if self._open.lines else ""
            yield from self.ended()
            if name:  # else the score of the whole, which is the grade
                self._open = _Open(MarkKind.DECISION, 0, _WEIGHT.sub("", name), f"{found['got']} / {found['of']}")
        elif self._page and _NUMBERED.fullmatch(line):
            yield from self.ended()
        elif self._page and (found := _BEGINNING.match(line)):
            yield from self.ended()
            kind = MarkKind.STRIKE_OUT if found["what"].startswith("Strike") else MarkKind.COMMENT
            self._open = _Open(kind, self._page, lines=[found["rest"]])
        else:
            self._open.lines.append(line)
