"""The table that a tutor fills in who would rather not comment in a document; written for `resources/feedback/`."""

import io
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from senco_desk.domain.feedback import DECISIONS
from senco_desk.domain.feedback_mark import CommentState, FeedbackRead, FileKind, Mark, MarkKind
from senco_desk.importing.feedback.open_form import VERSION
from senco_desk.importing.feedback.our_sheet import ABOUT, HEADS, TITLE

_WIDTHS = (18, 13, 64, 44, 17, 20, 12, 26, 13, 11, 10, 16)
_MOSTLY_FILLED = 6
"""The first columns are for people, the others for programs."""
_ROWS = 200
_FACE, _LINE = "Calibri", 15
"""The type, and the points that a line of it takes."""
_INK, _PALE, _FAINT = "1F3A4D", "E8EFF3", "F6F8F9"
_HOW = """\
A row for each thing you want to say, on the sheet “Feedback”. Most rows have a number and a comment, and no more.
Item or outcome: the number that stands in the copy: R-014 a reflection, E-007 a piece of evidence, 5 an outcome, 5.3 \
a bullet of it, C a part. Leave it empty for the whole portfolio.
Decision: your words for it, such as met, partly, not yet. Page: the page number at the foot of the copy.
Words it is about: copied from the text, if you want to point at them.
The columns from Grade on may stay empty. Save the file, and send it back."""
_TALL = 34
"""Points that two lines of it take."""

EMPTY = FeedbackRead(FileKind.OUR_SHEET, "", 0, "")


def template(feedback: FeedbackRead = EMPTY, codes: Sequence[str] = ()) -> bytes:
    """The table, filled with this feedback, and a row for each of these numbers that says nothing yet.

    `our_sheet` reads it. Every cell is text, so that “=” begins no formula.
    """
    from openpyxl import Workbook

    workbook = Workbook()
    table, about = workbook.active, workbook.create_sheet(ABOUT)
    table.title = "Feedback"
    rows = [*(_row(mark) for mark in feedback.marks), *((code,) for code in codes)]
    _fill(table, [HEADS, *rows])
    _set_heights(table, rows)
    _set_out(table, max(_ROWS, len(rows) + 50))
    _tell(about, feedback)
    workbook.properties.title, workbook.properties.creator = TITLE, "SENCO Desk"
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def _row(mark: Mark) -> Sequence[str]:
    printed = mark.place.printed
    page = f"{printed.reference} v{printed.version} p {printed.page}" if printed else ""
    return (
        ", ".join(mark.place.codes) or mark.outcome, mark.decision, mark.text, mark.quoted, page, mark.author,
        mark.grade, _day(mark.when), mark.kind.value, "" if mark.state is CommentState.OPEN else mark.state.value,
        mark.key, mark.answers,
    )  # fmt: skip


def _day(when: datetime | None) -> str:
    return when.isoformat(" ") if when else ""


def _fill(sheet: Any, rows: Sequence[Sequence[str]]) -> None:
    for at, cells in enumerate(rows, start=1):
        for column, text in enumerate(cells, start=1):
            if text:
                cell = sheet.cell(at, column)
                cell.value, cell.data_type = text, "s"


def _set_heights(sheet: Any, rows: Sequence[Sequence[str]]) -> None:
    for at, cells in enumerate(rows, start=2):
        if (lines := max(map(_lines, cells, _WIDTHS))) > 1:
            sheet.row_dimensions[at].height = min(lines, 25) * _LINE


def _lines(text: str, width: int) -> int:
    return sum(1 + len(paragraph) // width for paragraph in text.split("\n"))


def _set_out(sheet: Any, rows: int) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter

    line = Side(style="thin", color="C9D3DA")
    for column, width in enumerate(_WIDTHS, start=1):
        letter = get_column_letter(column)
        sheet.column_dimensions[letter].width = width
        head = sheet.cell(1, column)
        head.font = Font(
            _FACE, bold=column <= _MOSTLY_FILLED, color="FFFFFF" if column <= _MOSTLY_FILLED else _INK, size=11
        )
        head.fill = PatternFill("solid", fgColor=_INK if column <= _MOSTLY_FILLED else _PALE)
        head.alignment = Alignment(vertical="center", wrap_text=True)
        for row in range(2, rows + 1):
            cell = sheet.cell(row, column)
            cell.number_format, cell.border = "@", Border(bottom=line)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if column > _MOSTLY_FILLED:
                cell.fill = PatternFill("solid", fgColor=_FAINT)
    sheet.row_dimensions[1].height = 30
    sheet.freeze_panes = "B2"
    for letter, words in _lists():
        sheet.add_data_validation(_choice(f"{letter}2:{letter}{rows}", words))
    sheet.print_title_rows = "1:1"
    _set_page(sheet, "landscape")


def _lists() -> Iterator[tuple[str, Sequence[str]]]:
    """Words to choose from; any other may be typed."""
    yield "B", DECISIONS
    yield "I", [kind.value for kind in MarkKind]
    yield "J", [state.value for state in CommentState]


def _choice(cells: str, words: Sequence[str]) -> Any:
    from openpyxl.worksheet.datavalidation import DataValidation

    choice = DataValidation("list", formula1=f'"{",".join(words)}"', allow_blank=True, showErrorMessage=False)
    choice.add(cells)
    return choice


def _set_page(sheet: Any, way: str) -> None:
    setup: Any = sheet.page_setup
    setup.orientation, setup.paperSize, setup.fitToWidth, setup.fitToHeight = way, "9", 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def _tell(sheet: Any, feedback: FeedbackRead) -> None:
    """Who it is from and what about, and below it how to fill the table."""
    from openpyxl.styles import Alignment, Font, PatternFill

    copies = ", ".join(f"{copy.reference} v{copy.version}" for copy in feedback.copies)
    told = (("Version", str(VERSION)), ("From", feedback.sender), ("Written", _day(feedback.written)), ("Copy", copies))
    _fill(sheet, [(TITLE,), *told, (), *((how,) for how in _HOW.split("\n"))])
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 14, 70
    sheet["A1"].font = Font(_FACE, bold=True, size=14, color=_INK)
    for row in range(2, len(told) + 2):
        sheet.cell(row, 1).font = Font(_FACE, bold=True, color=_INK)
        sheet.cell(row, 2).fill = PatternFill("solid", fgColor=_FAINT)
        sheet.cell(row, 2).number_format = "@"
    for row in range(len(told) + 3, len(told) + 4 + _HOW.count("\n")):
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
        sheet.cell(row, 1).alignment = Alignment(wrap_text=True, vertical="top")
        sheet.row_dimensions[row].height = _TALL
    _set_page(sheet, "portrait")
