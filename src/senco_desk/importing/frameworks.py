"""Sets of outcomes in and out of files: which format a file is in is told from its bytes, never from its name."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from senco_desk.domain.crosswalk import Match
from senco_desk.domain.framework import Framework
from senco_desk.importing.case import read_case
from senco_desk.importing.case_writing import framework_to_case
from senco_desk.importing.decoding import decoded, refuse_size
from senco_desk.importing.findings import Findings
from senco_desk.importing.moodle import framework_to_moodle, is_moodle, read_moodle
from senco_desk.importing.proposals import Proposal
from senco_desk.importing.sheet import read_sheet, sheet_to_csv, sheet_to_excel, template
from senco_desk.importing.tables import is_excel, read_rows

__all__ = ["Form", "Proposal", "read_framework", "template", "written_framework"]


class Form(StrEnum):
    """The formats a set can be written in."""

    CASE = "case"
    MOODLE = "moodle"
    SHEET = "sheet"

    @property
    def suffixes(self) -> tuple[str, ...]:
        """The file names' endings, the usual one first."""
        return {Form.CASE: (".json",), Form.MOODLE: (".csv",), Form.SHEET: (".xlsx", ".csv")}[self]


def read_framework(content: bytes, name: str) -> Proposal:
    """What the bytes of a file called `name` would bring in. Raises Damaged or Refused, saying what to do."""
    refuse_size(content, name)
    if not is_excel(content) and decoded(content, name, Findings()).lstrip()[:1] in ("{", "["):
        return read_case(content, name)
    findings = Findings()
    rows = read_rows(content, name, findings)
    return read_moodle(rows, name, findings) if is_moodle(rows) else read_sheet(rows, name, findings)


def written_framework(
    framework: Framework, form: Form, changed: datetime, *, matches: Iterable[Match] = (), suffix: str = ""
) -> bytes:
    """The file's bytes; a sheet is an Excel workbook, or CSV when `suffix` is ".csv"."""
    if form is Form.CASE:
        return framework_to_case(framework, changed, matches)
    if form is Form.MOODLE:
        return framework_to_moodle(framework)
    return sheet_to_csv(framework) if suffix.lower() == ".csv" else sheet_to_excel(framework)
