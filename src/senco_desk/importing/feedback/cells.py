"""The cells of a spreadsheet that somebody sent, as people see them, with the notes beside them.

Nothing in them is worked out.
"""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from itertools import islice

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.examining.ole import opened as opened_old
from senco_desk.importing.examining.package import Package, opened
from senco_desk.importing.examining.refusing import Refusals
from senco_desk.importing.examining.remarks import has_macros
from senco_desk.importing.feedback.walls import Progress, refuse_size, text_of
from senco_desk.importing.findings import Findings
from senco_desk.importing.tables import Row, csv_rows

MOST_ROWS, MOST_COLUMNS, MOST_SHEETS = 20_000, 100, 100
MOST_UNPACKED = 200_000_000

OLD = Sentence(
    "feedback-sheet-old",
    N_(
        "“{name}” is of the kind Excel wrote before 2007. Nothing was brought in. Open it in Excel, save it as Excel "
        "workbook (.xlsx), and bring that in."
    ),
)
LOCKED = Sentence(
    "feedback-sheet-locked",
    N_(
        "“{name}” is locked with a password. Nothing was brought in. Save a copy without the password, and bring "
        "that in."
    ),
)
MACROS = Sentence(
    "feedback-sheet-macros",
    N_(
        "“{name}” has macros, which are small programs. It was not read, and nothing was brought in. Save it as Excel "
        "workbook (.xlsx), which has none, and bring that in."
    ),
)
BROKEN = Sentence(
    "feedback-sheet-broken",
    N_(
        "“{name}” does not open as a spreadsheet: it is damaged, or only half of it has arrived. Nothing was brought "
        "in. Ask for it again."
    ),
)
HARMFUL = Sentence(
    "feedback-sheet-harmful",
    N_(
        "“{name}” would unpack to far more than a spreadsheet holds, as files made to do harm do. It was not read. Do "
        "not open it. Ask whoever sent it."
    ),
)
TOO_LONG = Sentence(
    "feedback-sheet-too-long",
    N_(
        "“{name}” is longer than any tutor’s sheet: it has more than {most} rows. Nothing was brought in. Keep the "
        "rows that are about you, and bring that in."
    ),
)
NO_RESULT = Sentence(
    "feedback-sheet-no-result",
    N_("a formula stands here without its result, and was left out. Open the file in Excel, save it, and try again."),
)

_REFUSALS = Refusals(LOCKED, HARMFUL, BROKEN)
_ZIP, _OLD = (b"PK\x03\x04", b"PK\x05\x06"), b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class CellNote:
    """What somebody wrote beside a cell; `answers` is the key of the note that it replies to. Columns count from 0."""

    row: int
    column: int
    text: str
    author: str = ""
    when: datetime | None = None
    key: str = ""
    answers: str = ""
    resolved: bool = False


@dataclass(frozen=True)
class Sheet:
    """One sheet: its rows with something in them, and its notes. `title` is "" where a file is one sheet alone."""

    title: str
    rows: tuple[Row, ...]
    notes: tuple[CellNote, ...] = ()

    @cached_property
    def by_number(self) -> dict[int, Row]:
        return {row.number: row for row in self.rows}

    def row_of(self, note: CellNote) -> Row:
        """The row that it stands beside; one without cells where nothing else does."""
        return self.by_number.get(note.row, Row(note.row, ()))


def is_package(content: bytes) -> bool:
    return content.startswith(_ZIP) or content.startswith(_OLD)


def read_cells(content: bytes, name: str, findings: Findings, progress: Progress) -> tuple[Sheet, ...]:
    """The sheets that have something in them. Raises Damaged or Refused for what is no sheet to be read."""
    refuse_size(content, name)
    if content.startswith(_OLD):
        _refuse_old(content, name)
    if content.startswith(_ZIP):
        found = _of_package(content, name, findings, progress)
    else:
        found = (Sheet("", kept_rows(csv_rows(text_of(content, name, findings), name), name)),)
    return tuple(sheet for sheet in found if sheet.rows or sheet.notes)


def kept_rows(rows: Iterable[tuple[int, Sequence[str]]], name: str) -> tuple[Row, ...]:
    """Rows with something in them. Raises Refused when there are more than anybody wrote."""
    filled = (Row(number, _trimmed(cells)) for number, cells in rows if any(map(str.strip, cells)))
    kept = tuple(islice(filled, MOST_ROWS + 1))
    refuse_rows(len(kept), name)
    return kept


def refuse_rows(filled: int, name: str) -> None:
    """Raises Refused when there are more than anybody wrote."""
    if filled > MOST_ROWS:
        raise Refused(TOO_LONG, name=name, most=f"{MOST_ROWS:,}")


def _trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    last = max((at for at, cell in enumerate(cells[:MOST_COLUMNS], start=1) if cell), default=0)
    return tuple(cells[:last])


def column_name(column: int) -> str:
    """As spreadsheets count them: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, left = divmod(column - 1, 26)
        letters = chr(ord("A") + left) + letters
    return letters


def _refuse_old(content: bytes, name: str) -> None:
    with _REFUSALS.telling(name), opened_old(io.BytesIO(content)) as old:
        if old.has("EncryptedPackage"):
            raise Refused(LOCKED, name=name)
        if old.has("Workbook") or old.has("Book"):
            raise Refused(OLD, name=name)
    raise Refused(BROKEN, name=name)


def _of_package(content: bytes, name: str, findings: Findings, progress: Progress) -> tuple[Sheet, ...]:
    from senco_desk.importing.feedback import excel, open_sheet

    with _REFUSALS.telling(name), opened(io.BytesIO(content)) as package:
        _refuse_harm(package, name)
        if "content.xml" in package.names:
            return open_sheet.read_package(package, name, progress)
        return excel.read_package(content, package, name, findings, progress)


def _refuse_harm(package: Package, name: str) -> None:
    if package.unpacked > MOST_UNPACKED:
        raise Damaged(HARMFUL, name=name)
    if has_macros(package):
        raise Refused(MACROS, name=name)
    package.refuse_declarations()
