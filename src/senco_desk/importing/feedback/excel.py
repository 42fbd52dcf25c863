"""An Excel workbook's cells as they are shown, and the results of its formulas as Excel left them."""

import io
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice, zip_longest
from typing import Any

from senco_desk.domain.attachment import Form
from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.examining.documents import main_part
from senco_desk.importing.examining.package import Package
from senco_desk.importing.examining.seen import foreign_code
from senco_desk.importing.feedback.cells import (
    BROKEN,
    MOST_COLUMNS,
    MOST_SHEETS,
    NO_RESULT,
    Sheet,
    column_name,
    kept_rows,
    refuse_rows,
)
from senco_desk.importing.feedback.excel_notes import notes_by_sheet
from senco_desk.importing.feedback.walls import Progress, lines_of
from senco_desk.importing.findings import Findings

TOO_MANY_CELLS = Sentence(
    "feedback-sheet-too-many-cells",
    N_(
        "“{name}” is larger than any tutor’s sheet: in one of its sheets more than {most} cells are filled. Nothing "
        "was brought in. Keep the rows and columns that are about you, and bring that in."
    ),
)

_MOST_CELLS = 250_000
"""Filled ones of a sheet: as many are read in ten seconds."""
_MOST_GAPS = 200_000
"""Rows looked at, blank ones too: a sheet formatted to its very end has a million."""
_RETURN = re.compile(r"_x000[Dd]_")
_SHEET = re.compile(r"worksheets/[^/]+\.xml$")
_TOLD = re.compile(
    rb"<(?:\w{1,10}:)?(?:(?P<row>row)[ >/]|(?P<formula>f)[ >/]|(?:v|t)(?: [^<>]{0,100})?>(?P<value>[^<]))"
)
"""What a sheet is measured by before it is read cell by cell: its rows, its values and whether it has formulas."""
_PIECE, _LONGEST_TAG = 1024**2, 1000


def read_package(
    content: bytes, package: Package, name: str, findings: Findings, progress: Progress
) -> tuple[Sheet, ...]:
    """The sheets in their order. Raises Faulty for what openpyxl cannot read, Damaged for what is no workbook."""
    main = main_part(package)
    if main is None or main[0] is not Form.SHEET:
        raise Damaged(BROKEN, name=name)
    notes = notes_by_sheet(package, main[1])
    formulas_in = [_measured(package, part, name, progress) for part in package.names if _SHEET.search(part)]
    results = _workbook(content, progress, data_only=True)
    formulas = _workbook(content, progress, data_only=False) if any(formulas_in) else results
    with foreign_code(Form.SHEET):
        pairs = list(zip(results.worksheets, formulas.worksheets, strict=True))[:MOST_SHEETS]
        return tuple(
            Sheet(
                shown.title,
                kept_rows(_rows(shown, formula, findings, progress), name),
                notes.get(shown.title, ()),
            )
            for shown, formula in pairs
        )


def _measured(package: Package, part: str, name: str, progress: Progress) -> bool:
    """Whether a sheet has formulas. Raises Refused, within a second, when more is filled than anybody wrote."""
    rows = cells = 0
    in_row = has_formulas = False
    for found in _tokens(package, part, progress):
        if found["row"]:
            in_row = True
        elif found["formula"]:
            has_formulas = True
        else:
            rows, cells, in_row = rows + in_row, cells + 1, False
            refuse_rows(rows, name)
            _refuse_cells(cells, name)
    return has_formulas


def _refuse_cells(filled: int, name: str) -> None:
    if filled > _MOST_CELLS:
        raise Refused(TOO_MANY_CELLS, name=name, most=f"{_MOST_CELLS:,}")


def _tokens(package: Package, part: str, progress: Progress) -> Iterator[re.Match[bytes]]:
    before, read = b"", 0
    with package.part(part, Form.SHEET) as stream:
        while piece := stream.read(_PIECE):
            read += len(piece)
            progress(read, None)
            whole = before + piece
            cut = whole.rfind(b"<", -_LONGEST_TAG)
            yield from _TOLD.finditer(whole, 0, cut if cut >= 0 else len(whole))
            before = whole[cut:] if cut >= 0 else b""


class _Heard(io.BytesIO):
    """Tells at each read that it goes on: openpyxl goes through a whole sheet to learn how large it is."""

    def __init__(self, content: bytes, progress: Progress) -> None:
        super().__init__(content)
        self._progress, self._size = progress, len(content)

    def read(self, size: int | None = -1, /) -> bytes:
        self._progress(self.tell(), self._size)
        return super().read(size)


def _workbook(content: bytes, progress: Progress, *, data_only: bool) -> Any:
    from openpyxl import load_workbook

    with foreign_code(Form.SHEET):
        return load_workbook(_Heard(content, progress), read_only=True, data_only=data_only, keep_links=False)


def _rows(shown: Any, formulas: Any, findings: Findings, progress: Progress) -> Iterator[tuple[int, tuple[str, ...]]]:
    beside = _cells(formulas) if formulas is not shown else iter(())
    for number, (row, others) in enumerate(zip_longest(_cells(shown), beside, fillvalue=()), start=1):
        progress(number, None)
        cells = tuple(shown_as(cell) for cell in row)
        yield number, cells
        for column, cell in enumerate(others):
            if cell.data_type == "f" and (column >= len(row) or row[column].value is None):
                findings.broken(NO_RESULT, _place(shown.title, number, column))


def _cells(sheet: Any) -> Iterator[tuple[Any, ...]]:
    sheet.reset_dimensions()  # what a program says of them is often wrong, and would cut rows off
    rows: Iterator[tuple[Any, ...]] = islice(sheet.iter_rows(max_col=MOST_COLUMNS), _MOST_GAPS)
    return rows


def _place(title: str, row: int, column: int) -> str:
    return f"{title}, {column_name(column)}{row}"


def shown_as(cell: Any) -> str:
    """A cell as people see it: 62 %, a day, a number without the noise of its last bits."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return lines_of(_RETURN.sub("\r", value))
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return _number(value, str(cell.number_format))
    return _moment(value)


def _number(value: float, number_format: str) -> str:
    if "%" in number_format:
        return f"{value * 100:.10g}%"
    if value != int(value):
        return f"{value:.12g}"
    return f"{int(value)}"


def _moment(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time.min else value.isoformat(" ", "minutes")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value) if isinstance(value, timedelta) else lines_of(str(value))
