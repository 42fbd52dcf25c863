"""Spreadsheets: whether something stands in them, hidden sheets, comments."""

import re
from collections.abc import Mapping

from senco_desk.domain.attachment import Form, Health
from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_
from senco_desk.importing.examining.ole import Old
from senco_desk.importing.examining.package import Package
from senco_desk.importing.examining.remarks import COMMENTS, OLD_KIND, nothing_in_it, remark_macros
from senco_desk.importing.examining.seen import Remarks

HIDDEN_SHEETS = Sentence(
    "file-hidden-sheets",
    N_("It has a hidden sheet. Look there for names before it goes to anybody: choose Unhide on the tab of a sheet."),
)

_COMMENTS = re.compile(r"xl/(?:comments\d*|comments/.*|threadedComments/.*)\.xml")
_WORKSHEET = re.compile(r"xl/(?:work|chart)sheets/[^/]*\.xml")
_CONTENT = ("v", "is", "drawing", "f")
_FILEPASS, _RECORDS_LOOKED_AT = 0x002F, 40
"""The record of a .xls that says it is encrypted, one of its first ([MS-XLS] 2.4.117)."""


def microsoft(package: Package, main: str) -> Health:
    sheets = [name for name in package.names if _WORKSHEET.fullmatch(name)]
    if sheets and not any(_has_content(package, name) for name in sheets):
        return nothing_in_it(Form.SHEET)
    hidden: list[str] = []

    def looked_at(element: str, attributes: Mapping[str, str]) -> None:
        if element == "sheet" and attributes.get("state", "visible") != "visible":
            hidden.append(element)

    if main.endswith(".xml"):
        package.each_element(main, Form.SHEET, looked_at)
    return _remarked(package, bool(hidden), any(_COMMENTS.fullmatch(name) for name in package.names))


def libre(package: Package) -> Health:
    hidden: list[str] = []

    def looked_at(element: str, attributes: Mapping[str, str]) -> None:
        if element == "table-properties" and attributes.get("display") == "false":
            hidden.append(element)

    package.each_element("content.xml", Form.SHEET, looked_at)
    counted = package.tally(["content.xml"], Form.SHEET)
    if not counted["p"] and not counted["frame"]:
        return nothing_in_it(Form.SHEET)
    return _remarked(package, bool(hidden), counted["annotation"] > 0)


def old(document: Old) -> Health:
    name = "Workbook" if document.has("Workbook") else "Book"
    document.refuse_locked(_FILEPASS in _first_records(document.stream(name, Form.SHEET)), Form.SHEET)
    remarks = Remarks()
    remarks.note(OLD_KIND)
    return remarks.health(Form.SHEET)


def _has_content(package: Package, name: str) -> bool:
    counted = package.tally([name], Form.SHEET)
    return any(counted[element] for element in _CONTENT)


def _remarked(package: Package, hidden: bool, commented: bool) -> Health:
    remarks = Remarks()
    if hidden:
        remarks.warn(HIDDEN_SHEETS)
    if commented:
        remarks.warn(COMMENTS)
    remark_macros(package, remarks)
    return remarks.health(Form.SHEET)


def _first_records(stream: bytes) -> list[int]:
    """The kinds of the first records, each of which is a kind, a length and so many bytes."""
    kinds: list[int] = []
    at = 0
    while at + 4 <= len(stream) and len(kinds) < _RECORDS_LOOKED_AT:
        kinds.append(int.from_bytes(stream[at : at + 2], "little"))
        at += 4 + int.from_bytes(stream[at + 2 : at + 4], "little")
    return kinds
