"""An Excel workbook's cells as they are shown, and the results of its formulas as Excel left them."""

import io
import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from itertools import islice, zip_longest
from typing import Any

from senco_desk.domain.attachment import Form
from senco_desk.domain.errors import Damaged
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
)
from senco_desk.importing.feedback.excel_notes import notes_by_sheet
from senco_desk.importing.feedback.walls import Progress, lines_of
from senco_desk.importing.findings import Findings

_MOST_GAPS = 200_000
"""Rows looked at, blank ones too: a sheet formatted to its very end has a million."""
_RETURN = re.compile(r"_x000[Dd]_")
_FORMULA = re.compile(r"worksheets/[^/]+\.xml$")
"""Parts in which formulas may stand."""


def read_package(
    content: bytes, package: Package, name: str, findings: Findings, progress: Progress
) -> tuple[Sheet, ...]:
    """The sheets in their order. Raises Faulty for what openpyxl cannot read, Damaged for what is no workbook."""
    main = main_part(package)
    if main is None or main[0] is not Form.SHEET:
        raise Damaged(BROKEN, name=name)
    notes = notes_by_sheet(package, main[1])
    results = _workbook(content, data_only=True)
    formulas = _workbook(content, data_only=False) if _has_formulas(package) else results
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


def _has_formulas(package: Package) -> bool:
    return any(_FORMULA.search(name) and _holds(package, name) for name in package.names)


def _holds(package: Package, name: str) -> bool:
    before = b""
    with package.part(name, Form.SHEET) as part:
        while piece := part.read(1024**2):
            if re.search(rb"<(?:\w{1,10}:)?f[ >/]", before + piece):
                return True
            before = piece[-16:]
    return False


def _workbook(content: bytes, *, data_only: bool) -> Any:
    from openpyxl import load_workbook

    with foreign_code(Form.SHEET):
        return load_workbook(io.BytesIO(content), read_only=True, data_only=data_only, keep_links=False)


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
