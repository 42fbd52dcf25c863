"""Spreadsheets of Microsoft's kind, row by row: a first name and a surname in two cells are one name."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import IO, Any, cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

from senco_desk.domain.attachment import Form, Soundness
from senco_desk.importing.examining.package import Package
from senco_desk.importing.examining.seen import DAMAGED, Faulty
from senco_desk.importing.reading_words.words import TEXT, Taken

_SHEET = re.compile(r"^xl/worksheets/[^/]+\.xml$")
_STRINGS, _STYLES = "xl/sharedStrings.xml", "xl/styles.xml"
_PIECE = 64 * 1024
_DAYS = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
"""Number formats built in that show a day, ISO/IEC 29500-1, 18.8.30."""
_NEVER = date(1899, 12, 30)
"""Day 0 of a spreadsheet, as it counts after February 1900."""
_LAST = 100_000


def read_sheets(package: Package, taken: Taken) -> None:
    """Every row of every sheet as a line, days as they are shown, and what no sheet shows any more."""
    names = [name for name in package.names if _SHEET.match(name)]
    if not names:
        return
    strings = [_text(item) for item in _elements(package, _STRINGS, "si")] if _STRINGS in package.names else []
    days = _day_styles(package)
    shown: set[str] = set()
    for name in names:
        for row in _elements(package, name, "row", "headerFooter"):
            values = [_value(cell, strings, days) for cell in row if _local(cell) == "c"]
            values += [each.text or "" for each in row if _local(row) == "headerFooter"]
            shown.update(values)
            taken.take(TEXT, "\t".join(values))
    taken.take(TEXT, "\n".join(each for each in strings if each not in shown))


def _value(cell: Element, strings: list[str], days: frozenset[int]) -> str:
    kind, value = cell.get("t", "n"), next((_text(each) for each in cell if _local(each) == "v"), "")
    if kind == "s":
        return strings[int(value)] if value.isdigit() and int(value) < len(strings) else ""
    if kind == "inlineStr":
        return _text(cell)
    style = cell.get("s", "0")
    return _day(value) if kind == "n" and style.isdigit() and int(style) in days else value


def _day(value: str) -> str:
    try:
        number = int(float(value))
    except (ValueError, OverflowError):
        return value
    return (_NEVER + timedelta(number)).strftime("%d/%m/%Y") if 0 < number < _LAST else value


def _day_styles(package: Package) -> frozenset[int]:
    """The cell styles that show a number as a day."""
    if _STYLES not in package.names:
        return frozenset()
    formats: set[int] = set(_DAYS)
    styles: list[int] = []
    for element in _elements(package, _STYLES, "numFmt", "cellXfs"):
        if _local(element) == "numFmt":
            number, code = element.get("numFmtId", ""), element.get("formatCode", "").lower()
            if number.isdigit() and "yy" in code:
                formats.add(int(number))
        else:
            styles = [int(found) if (found := each.get("numFmtId", "")).isdigit() else 0 for each in element]
    return frozenset(place for place, number in enumerate(styles) if number in formats)


def _elements(package: Package, name: str, *wanted: str) -> Iterator[Element]:
    """The elements of these local names, each whole, one at a time; raises Faulty when the part is not whole."""
    with package.part(name, Form.SHEET) as part:
        yield from _pulled(part, wanted)


def _pulled(part: IO[bytes], wanted: tuple[str, ...]) -> Iterator[Element]:
    parser: XMLPullParser[Any] = XMLPullParser(("start", "end"))
    parents: list[Element] = []
    try:
        while piece := part.read(_PIECE):
            if b"<!DOCTYPE" in piece or b"<!ENTITY" in piece:
                raise Faulty(Form.SHEET, Soundness.BROKEN, DAMAGED)
            parser.feed(piece)
            for event, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
                if event == "start":
                    parents.append(element)
                    continue
                parents.pop()
                if _local(element) in wanted:
                    yield element
                    if parents:
                        parents[-1].remove(element)
    except (ParseError, LookupError) as error:  # LookupError: an encoding that there is not
        raise Faulty(Form.SHEET, Soundness.BROKEN, DAMAGED) from error


def _text(element: Element) -> str:
    return "".join(each.text or "" for each in element.iter() if _local(each) in ("t", "v"))


def _local(element: Element) -> str:
    return element.tag.rpartition("}")[2]
