"""The cells of an OpenDocument spreadsheet (ISO/IEC 26300-3) as they are shown, with the notes beside them."""

from collections.abc import Iterator
from datetime import datetime

from senco_desk.domain.attachment import Form, Soundness
from senco_desk.domain.errors import Damaged
from senco_desk.importing.drafts.xml import Element, tree_of
from senco_desk.importing.examining.package import Package
from senco_desk.importing.examining.remarks import LOCKED
from senco_desk.importing.examining.seen import Faulty
from senco_desk.importing.feedback.cells import BROKEN, MOST_COLUMNS, MOST_SHEETS, CellNote, Sheet, kept_rows
from senco_desk.importing.feedback.walls import Progress, lines_of

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_MOST_REPEATED = 1_000
"""How often a row that is not blank may be said to repeat."""
_EACH = 500


def read_package(package: Package, name: str, progress: Progress) -> tuple[Sheet, ...]:
    """The sheets in their order. Raises Faulty when it is locked or broken, Damaged for what is no spreadsheet."""
    if package.tally(["META-INF/manifest.xml"], Form.SHEET)["encryption-data"]:
        raise Faulty(Form.SHEET, Soundness.LOCKED, LOCKED)
    root = tree_of(package, "content.xml")
    found = root.find(f"{_OFFICE}body/{_OFFICE}spreadsheet") if root is not None else None
    if found is None:
        raise Damaged(BROKEN, name=name)
    return tuple(_sheet(table, name, progress) for table in found.findall(f"{_TABLE}table")[:MOST_SHEETS])


def _sheet(table: Element, name: str, progress: Progress) -> Sheet:
    notes: list[CellNote] = []
    rows = kept_rows(_rows(table, notes, progress), name)
    return Sheet(table.get(f"{_TABLE}name", ""), rows, tuple(notes))


def _rows(table: Element, notes: list[CellNote], progress: Progress) -> Iterator[tuple[int, tuple[str, ...]]]:
    number = 1
    for row in table.iter(f"{_TABLE}table-row"):
        cells = tuple(_cells(row, number, notes))
        times = _times(row, "number-rows-repeated")
        for more in range(min(times, _MOST_REPEATED) if any(cells) else 0):
            yield number + more, cells
        number += times
        if number % _EACH == 0:
            progress(number, None)


def _cells(row: Element, number: int, notes: list[CellNote]) -> Iterator[str]:
    column = 0
    for cell in row:
        if cell.tag not in (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell"):
            continue
        shown = _shown(cell)
        times = _times(cell, "number-columns-repeated")
        notes += [_note(each, number, column) for each in cell.findall(f"{_OFFICE}annotation")]
        for _more in range(min(times, max(0, MOST_COLUMNS - column))):
            yield shown
        column += times


def _times(element: Element, attribute: str) -> int:
    said = element.get(f"{_TABLE}{attribute}", "1")
    return int(said) if said.isdecimal() and 0 < len(said) < 8 and int(said) else 1


def _shown(cell: Element) -> str:
    paragraphs = [_words(each) for each in cell.findall(f"{_TEXT}p")]
    return lines_of("\n".join(paragraphs) if paragraphs else cell.get(f"{_OFFICE}value", ""))


def _note(annotation: Element, row: int, column: int) -> CellNote:
    said = lines_of("\n".join(_words(each) for each in annotation.iter(f"{_TEXT}p")))
    author, when = annotation.findtext(f"{_DC}creator") or "", annotation.findtext(f"{_DC}date") or ""
    return CellNote(row, column, said, lines_of(author), _moment(when), key=f"note {row}.{column}")


def _moment(said: str) -> datetime | None:
    try:
        return datetime.fromisoformat(said[:26])
    except ValueError:
        return None


def _words(paragraph: Element) -> str:
    """Its letters, with the gaps that stand as elements (ISO/IEC 26300-3, 6.1)."""
    words = paragraph.text or ""
    for each in paragraph:
        if each.tag == f"{_TEXT}s":
            count = each.get(f"{_TEXT}c", "1")
            words += " " * (int(count) if count.isdecimal() and len(count) < 5 else 1)
        elif each.tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            words += "\t" if each.tag == f"{_TEXT}tab" else "\n"
        elif each.tag not in (f"{_OFFICE}annotation", f"{_TEXT}note"):
            words += _words(each)
        words += each.tail or ""
    return words
