"""Our own table of feedback, `feedback-template.xlsx`: the same fields as the open format, a row for each mark."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from enum import Enum
from typing import TypeVar

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.feedback_mark import (
    CommentState,
    CopyRead,
    FeedbackRead,
    FileKind,
    Mark,
    MarkKind,
    Place,
    PrintedOn,
)
from senco_desk.domain.language import N_, _
from senco_desk.importing.feedback.cells import CellNote, Sheet, column_name
from senco_desk.importing.feedback.columns import code_in
from senco_desk.importing.feedback.open_form import NEWER, VERSION
from senco_desk.importing.feedback.walls import read_as
from senco_desk.importing.findings import Findings
from senco_desk.importing.tables import Row

HEADS = (
    "Item or outcome", "Decision", "Comment", "Words it is about", "Page", "From", "Grade", "Date", "Kind", "State",
    "Number", "Answers number",
)  # fmt: skip
ABOUT, TITLE = "About", "SENCO Desk feedback"
NOTHING = Sentence(
    "feedback-table-empty",
    N_("No row of “{name}” has been filled in yet. Nothing was brought in. Was it saved before it was filled in?"),
)
UNKNOWN_HEAD = Sentence("feedback-table-head", N_("The table has no column “{head}”, and it was left out."))
UNKNOWN_WORD = Sentence("feedback-table-word", N_("“{word}” is none of its words, and was left out."))
NO_DATE = Sentence("feedback-table-date", N_("“{word}” cannot be read as a day, and was left out. Write 2026-11-20."))
SAME_NUMBER = Sentence("feedback-table-number", N_("the number stands a second time, and was left out."))
ANSWERS_NONE = Sentence("feedback-table-answers", N_("it answers a number that no row has. It was kept by itself."))

_NAMES = {head.casefold(): head for head in HEADS}
_MUST = frozenset(HEADS[:4])
_SAYS = ("Decision", "Comment", "Words it is about", "Grade", "Kind")
"""A row in which none of these is filled says nothing: it is there to be filled."""
_WITHIN = 10
_COPY = re.compile(
    r"(?P<reference>PF-[0-9A-Z]{4})\s*(?:/|v)?\s*(?P<version>\d{1,6})?(?:\s*p\.?\s*(?P<page>\w{1,8}))?", re.ASCII
)
_EUROPEAN = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?: (\d{1,2}:\d{2}))?")
W = TypeVar("W", bound=Enum)


def is_ours(sheets: Sequence[Sheet]) -> bool:
    return any(_heads(sheet) for sheet in sheets)


def read_ours(content: bytes, name: str, sheets: Sequence[Sheet], findings: Findings) -> FeedbackRead:
    """Every row that is filled. Raises Refused for an empty one, and for one of a newer version."""
    about = _about(sheets)
    version = about.get("version", "")
    if version.isdecimal() and int(version[:9]) > VERSION:
        raise Refused(NEWER, name=name, version=version[:9], own=VERSION)
    copies = _copies(about.get("copy", ""))
    tables = [_Table(sheet, *found, copies[0] if copies else None) for sheet in sheets if (found := _heads(sheet))]
    marks = tuple(_linked([mark for table in tables for mark in table.marks(findings)], findings))
    if not marks:
        raise Refused(NOTHING, name=name)
    sender = about.get("from", "")
    signed = tuple(mark if mark.author else replace(mark, author=sender) for mark in marks)
    written = _moment(about.get("written", ""), "About", findings)
    return read_as(
        FileKind.OUR_SHEET, content, name, findings, marks=signed, copies=copies, sender=sender, written=written
    )


def _heads(sheet: Sheet) -> tuple[Row, dict[str, int]] | None:
    for row in sheet.rows[:_WITHIN]:
        named = {_NAMES.get(" ".join(cell.split()).casefold(), ""): at for at, cell in enumerate(row.cells)}
        if named.keys() >= _MUST:
            return row, {head: at for head, at in named.items() if head}
    return None


def _about(sheets: Sequence[Sheet]) -> dict[str, str]:
    rows = [row for sheet in sheets if sheet.title.casefold() == ABOUT.casefold() for row in sheet.rows]
    return {row[0].strip().rstrip(":").casefold(): row[1].strip() for row in rows}


def _copies(said: str) -> tuple[CopyRead, ...]:
    return tuple(
        CopyRead(found["reference"], int(found["version"])) for found in _COPY.finditer(said) if found["version"]
    )


class _Table:
    """The sheet with the rows, its columns, and the copy that page numbers are of."""

    def __init__(self, sheet: Sheet, heads: Row, columns: dict[str, int], copy: CopyRead | None) -> None:
        self._sheet, self._heads, self._columns, self._copy = sheet, heads, columns, copy

    def marks(self, findings: Findings) -> Iterator[Mark]:
        for head in self._heads.cells:
            if head.strip() and " ".join(head.split()).casefold() not in _NAMES:
                findings.remark(UNKNOWN_HEAD, head=head[:60])
        for row in self._sheet.rows:
            if row.number > self._heads.number and any(self._cell(row, head) for head in _SAYS):
                yield from self._of_row(row, findings)
        for number, note in enumerate(self._sheet.notes):
            yield self._of_note(number, note)

    def _of_row(self, row: Row, findings: Findings) -> Iterator[Mark]:
        place, said = self._place(row), _("row {number}").format(number=row.number)
        decision, grade = self._cell(row, "Decision"), self._cell(row, "Grade")
        otherwise = MarkKind.DECISION if decision else MarkKind.GRADE if grade else MarkKind.COMMENT
        mark = Mark(
            key=self._cell(row, "Number") or f"row {row.number}",
            kind=_word(MarkKind, self._cell(row, "Kind"), otherwise, said, findings),
            text=row[self._columns["Comment"]],
            author=self._cell(row, "From"),
            when=_moment(self._cell(row, "Date"), said, findings),
            quoted=row[self._columns["Words it is about"]],
            answers=self._cell(row, "Answers number"),
            state=_word(CommentState, self._cell(row, "State"), CommentState.OPEN, said, findings),
            place=place,
            decision=decision,
            grade=grade,
        )
        outcomes = [code for code in place.codes if "-" not in code] if decision else []
        for at, outcome in enumerate(outcomes or [""]):
            key = f"{mark.key}.{at}" if at else mark.key
            beside = replace(place, codes=(outcome,)) if len(outcomes) > 1 else place
            yield replace(mark, key=key, outcome=outcome, place=beside)

    def _of_note(self, number: int, note: CellNote) -> Mark:
        row = self._sheet.row_of(note)
        said = _("cell {cell}").format(cell=f"{column_name(note.column)}{note.row}")
        place = replace(self._place(row), said=said)
        return Mark(f"note {number}", MarkKind.COMMENT, note.text, note.author, note.when, place=place)

    def _place(self, row: Row) -> Place:
        page = self._cell(row, "Page")
        said = ", ".join(filter(None, (_("row {number}").format(number=row.number), page)))
        found = _COPY.search(page)
        reference = CopyRead(found["reference"], int(found["version"])) if found and found["version"] else self._copy
        number = found["page"] if found else re.sub(r"^(?:page|p\.?)\s*", "", page, flags=re.IGNORECASE)
        printed = PrintedOn(reference.reference, reference.version, number) if reference and number else None
        return Place(said=said, printed=printed, codes=code_in(self._cell(row, "Item or outcome")))

    def _cell(self, row: Row, head: str) -> str:
        return row[self._columns.get(head)].strip()


def _word(words: type[W], said: str, otherwise: W, place: str, findings: Findings) -> W:
    found = next((word for word in words if said.casefold().replace(" ", "-") == word.value), None)
    if said and found is None:
        findings.broken(UNKNOWN_WORD, place, word=said[:60])
    return found or otherwise


def _moment(said: str, place: str, findings: Findings) -> datetime | None:
    if not said:
        return None
    if found := _EUROPEAN.fullmatch(said):
        said = f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}" + (f" {found[4]:0>5}" if found[4] else "")
    try:
        return datetime.fromisoformat(said)
    except ValueError:
        findings.broken(NO_DATE, place, word=said[:60])
        return None


def _linked(marks: Sequence[Mark], findings: Findings) -> Iterator[Mark]:
    """With keys unlike one another, and answers to what is there."""
    given, taken = {mark.key for mark in marks}, set[str]()
    for mark in marks:
        key, answers = mark.key, mark.answers
        if key in taken:
            findings.broken(SAME_NUMBER, mark.place.said)
            key = f"{key} ({mark.place.said})"
        if answers and (answers not in given or answers == key):
            findings.broken(ANSWERS_NONE, mark.place.said)
            answers = ""
        taken.add(key)
        yield replace(mark, key=key, answers=answers)
