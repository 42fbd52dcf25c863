"""Rows of cells out of a CSV file or an Excel workbook, and back; cells are text, whatever Excel made of them."""

import csv
import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import islice
from typing import Any

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.decoding import decoded, refuse_size
from senco_desk.importing.findings import Findings

MOST_ROWS, MOST_COLUMNS, MOST_UNPACKED = 20_000, 64, 200_000_000

BROKEN_TABLE = Sentence(
    "csv-broken",
    N_(
        "{name} breaks off, or a quotation mark is missing, near line {line}. Nothing was changed. Save it "
        "again as CSV."
    ),
)
OLD_EXCEL = Sentence(
    "old-excel", N_("{name} is an old or locked Excel file. Nothing was changed. Save it as .xlsx without a password.")
)
NOT_EXCEL = Sentence(
    "not-excel", N_("{name} cannot be opened as an Excel workbook. Nothing was changed. Save it again.")
)
TOO_MANY_ROWS = Sentence(
    "too-many-rows", N_("{name} has more than {most} rows. Nothing was changed. Keep the rows with outcomes only.")
)
OTHER_SHEETS = Sentence("other-sheets", N_("Only the first sheet with something on it was read, and not: {names}."))
IS_A_DATE = Sentence("cell-is-a-date", N_("Excel has made a date of it. Format the column as text, and type it again."))
IS_A_FRACTION = Sentence("cell-is-a-number", N_("Excel has made a number of it: 5.10 becomes 5.1. Check it."))

_MOST_GAPS = 200_000
"""Rows looked at, blank ones too: a sheet formatted to its very end has a million."""
_ZIP, _OLD = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class Row:
    """A row with something in it; `number` is the line of the sheet, from 1."""

    number: int
    cells: tuple[str, ...]

    def __getitem__(self, column: int | None) -> str:
        return self.cells[column] if column is not None and column < len(self.cells) else ""


def read_rows(content: bytes, name: str, findings: Findings) -> list[Row]:
    """The rows of a table in a file called `name`. Raises Damaged or Refused when it holds none that can be read."""
    refuse_size(content, name)
    if content.startswith(_OLD):
        raise Refused(OLD_EXCEL, name=name)
    rows = _excel_rows(content, name, findings) if is_excel(content) else _csv_rows(content, name, findings)
    kept = []
    for number, cells in rows:
        if filled := [at for at, cell in enumerate(cells) if cell]:
            kept.append(Row(number, cells[: filled[-1] + 1]))
        if len(kept) > MOST_ROWS:
            raise Refused(TOO_MANY_ROWS, name=name, most=MOST_ROWS)
    return kept


def is_excel(content: bytes) -> bool:
    return content.startswith((_ZIP, _OLD))


def csv_bytes(rows: Iterable[Sequence[str]], *, for_excel: bool) -> bytes:
    """CSV in UTF-8; `for_excel` puts the mark before it without which Excel takes it for another encoding."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue().encode("utf-8-sig" if for_excel else "utf-8")


def excel_bytes(rows: Iterable[Sequence[str]], widths: Sequence[int]) -> bytes:
    """An Excel workbook of one sheet, the first row its heading; every cell is text, so that "=" begins no formula."""
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    workbook = Workbook()
    sheet: Any = workbook.active
    for at, cells in enumerate(rows, start=1):
        for column, text in enumerate(cells, start=1):
            cell = sheet.cell(at, column)
            cell.value, cell.data_type, cell.number_format = text, "s", "@"
            cell.alignment, cell.font = Alignment(wrap_text=True, vertical="top"), Font(bold=at == 1)
    for column, width in enumerate(widths, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    sheet.freeze_panes = "A2"
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def csv_rows(text: str, name: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Each row's first line and its cells, to the letter. Raises Damaged where a quotation mark is missing."""
    separator, number = _separator(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for cells in reader:
            if reader.line_num >= number:
                yield number, tuple(cells)
                number = reader.line_num + 1
    except csv.Error as error:
        raise Damaged(BROKEN_TABLE, name=name, line=number) from error


def stray_quote(text: str) -> int:
    """The line of the first quotation mark within a cell that does not begin with one; 0 when there is none.

    Programs put such cells in quotation marks and double those within (RFC 4180): text is missing before it.
    """
    separator, _number = _separator(text)
    cell = rf'(?:"(?:[^"]|"")*+"|[^"\n{re.escape(separator)}]*+)'
    whole = re.compile(rf"(?:{cell}(?:[\n{re.escape(separator)}]|\Z))*+").match(text)
    ends = whole.end() if whole else 0
    return text.count("\n", 0, ends) + 1 if ends < len(text) else 0


def _csv_rows(content: bytes, name: str, findings: Findings) -> Iterator[tuple[int, tuple[str, ...]]]:
    for number, cells in csv_rows(decoded(content, name, findings), name):
        yield number, tuple(cell.strip() for cell in cells[:MOST_COLUMNS])


def _separator(text: str) -> tuple[str, int]:
    """What stands between the columns, and the line of the first row.

    Where the first line does not say so (“sep=;”, as Excel has it), it is what stands most often in it: a comma, or in
    other countries’ Excel a semicolon.
    """
    first = text.lstrip().partition("\n")[0].strip("\r")
    if said := re.fullmatch(r"\ufeff?sep=([,;\t|])", first, re.IGNORECASE):
        return said[1], 2
    return max(",;\t", key=first.count), 1


def _excel_rows(content: bytes, name: str, findings: Findings) -> Iterator[tuple[int, tuple[str, ...]]]:
    for number, cells in enumerate(_first_filled(content, name, findings), start=1):
        yield number, tuple(_text(cell, f"row {number}", findings) for cell in cells)


def _first_filled(content: bytes, name: str, findings: Findings) -> list[tuple[Any, ...]]:
    """The first sheet that is not blank. A broken file makes zipfile and openpyxl raise anything at all."""
    try:
        _refuse_unpacked_size(content, name)
        filled = {title: rows for title, rows in _sheets(content) if rows}
    except Refused:
        raise
    except Exception as error:
        raise Damaged(NOT_EXCEL, name=name) from error
    first, *others = filled or [""]
    if others:
        findings.remark(OTHER_SHEETS, names=", ".join(others))
    return filled.get(first, [])


def _refuse_unpacked_size(content: bytes, name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
            raise Refused(TOO_MANY_ROWS, name=name, most=MOST_ROWS)


def _sheets(content: bytes) -> Iterator[tuple[str, list[tuple[Any, ...]]]]:
    from openpyxl import load_workbook

    workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    for sheet in workbook.worksheets:
        rows = [_trimmed(row) for row in islice(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), _MOST_GAPS)]
        yield sheet.title, rows if any(rows) else []


def _trimmed(row: tuple[Any, ...]) -> tuple[Any, ...]:
    filled = [at for at, cell in enumerate(row, start=1) if cell not in (None, "")]
    return row[: filled[-1]] if filled else ()


def _text(cell: Any, place: str, findings: Findings) -> str:
    if cell is None:
        return ""
    if isinstance(cell, datetime | date):
        findings.broken(IS_A_DATE, place)
        return cell.isoformat()[:10]
    if isinstance(cell, float) and not cell.is_integer():
        findings.remark(IS_A_FRACTION, place)
    return f"{cell:g}" if isinstance(cell, float) else str(cell).strip()
