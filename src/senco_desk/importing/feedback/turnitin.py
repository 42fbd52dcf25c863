"""Turnitin's current view: the paper with its marks drawn on it, then a report with the grade, comments and rubric.

The report is recognised by its own headings, in the order in which Feedback Studio prints them. Newer views show the
pages of the paper as pictures: what can be read there are the numbers of the comments, where they were put. That
layout is the one that the authors of `feedbacker_core` found in a real view in 2026; its module `marked_view` tells it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from senco_desk.domain.feedback_mark import Box, Mark, MarkKind, Paper, Place
from senco_desk.domain.language import N_, _
from senco_desk.importing.feedback.codes import codes_in
from senco_desk.importing.feedback.pdf_marks import PageMarks
from senco_desk.importing.feedback.pdf_page import PageText
from senco_desk.importing.feedback.turnitin_report import Said, said_in
from senco_desk.importing.feedback.turnitin_rows import Row, cells_of, rows_of

_REPORT = "GRADEMARK REPORT"
_HEADS = ("FINAL GRADE", "GENERAL COMMENTS")
_NO_REPORT = ("ORIGINALITY REPORT", "SIMILARITY INDEX", "Exclude quotes")
_ON_RECEIPT = "Submission ID"
_FILE_NAME = re.compile(r"File name: ?(?P<name>.+?)(?: \([\d.,]+ ?[KMG]?B?\))?$", re.MULTILINE)
"""On the receipt, with its size."""
_MOST_DIGITS = 4
WHOLE = N_("report, the whole")


class TurnitinReport:
    """Of a file whose pages are seen one after the other; `is_there` from the page on that begins the report."""

    def __init__(self) -> None:
        self.is_there = False
        self._report: list[Row] = []
        self._places: list[Place] = []
        self._pictured: list[int] = []
        self._put: dict[tuple[int, int], Box] = {}
        self._before = 0
        self._file_name = ""

    def see(self, page: PageText, placing: PageMarks) -> None:
        """The next page of the file."""
        words = page.words
        if not self._places:
            self._see_receipt(words)
        self._places.append(placing.whole_page())
        self.is_there = self.is_there or _begins(words)
        if self.is_there:
            self._report += rows_of(page)
        elif _is_pictured(words):
            self._see_numbers(page)

    def _see_receipt(self, words: str) -> None:
        """A sheet on the submission comes before the paper."""
        if _ON_RECEIPT in words:
            self._before = 1
            found = _FILE_NAME.search(words.replace("\r\n", "\n"))
            self._file_name = found["name"] if found else ""

    def _see_numbers(self, page: PageText) -> None:
        """Of a page of the paper that is a picture: the numbers on it say where the comments were put."""
        at = len(self._places)
        self._pictured.append(at)
        for words, box in (cell for line in page.lines for cell in cells_of(page, line)):
            for number in words.split():
                self._put.setdefault((at, int(number)), box)

    @property
    def pictured(self) -> tuple[int, ...]:
        """The pages of the paper that are pictures, counted from 1; none where the file is no report."""
        return tuple(self._pictured) if self.is_there else ()

    @property
    def paper(self) -> Paper | None:
        """What its pictures show."""
        return Paper(self._file_name, self._before + 1) if self.pictured and self._file_name else None

    def marks(self) -> Iterator[Mark]:
        for number, each in enumerate(said_in(_from_heading(self._report)), start=1):
            grade = each.verdict if each.kind is MarkKind.GRADE else ""
            decision = each.verdict if each.kind is MarkKind.DECISION else ""
            mark = Mark(f"report.{number}", each.kind, each.text, place=self._place(each), outcome=each.outcome)
            yield replace(mark, grade=grade, decision=decision)

    def _place(self, each: Said) -> Place:
        at = each.page + self._before
        place = self._places[at - 1] if each.page > 0 and at <= len(self._places) else Place(_(WHOLE))
        codes = dict.fromkeys((*codes_in(each.text), *codes_in(each.about)))
        return replace(place, codes=tuple(codes), heading=each.about, box=self._put.get((at, each.number)))


def _begins(words: str) -> bool:
    return _REPORT in words or all(head in words for head in _HEADS)


def _is_pictured(words: str) -> bool:
    """Whether nothing but the numbers of comments can be read on it."""
    return all(word.isdecimal() and len(word) <= _MOST_DIGITS for word in words.split())


def _from_heading(rows: Iterable[Row]) -> Iterator[Row]:
    begun = False
    for row in rows:
        if begun and any(row.words.startswith(end) for end in _NO_REPORT):
            return
        if any(head in row.words for head in _HEADS):
            begun = True
        if begun and row.words:
            yield row
        begun = begun or _REPORT in row.words
