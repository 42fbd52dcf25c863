"""What was decided for copies, and is not done to what leaves the workbook as it is: said before it goes."""

from senco_desk.domain.language import n_
from senco_desk.domain.name_findings import Resolution, Scan


def in_the_workbook(scan: Scan) -> str:
    """Of an export: nothing is replaced or left out there."""
    count = len(scan.in_copies_alone)
    said = n_(
        "{n} that you replace or leave out in copies stands there: what is taken out is the workbook itself.",
        "{n} that you replace or leave out in copies stand there: what is taken out is the workbook itself.",
        count,
    )
    return said.format(n=f"{count:,}") if count else ""


def in_the_file(scan: Scan) -> str:
    """Of a copy of one file: its name alone can be replaced."""
    count = sum(decision.resolution is Resolution.LEAVE_OUT for _finding, decision in scan.decided)
    said = n_(
        "{n} for which you leave this out of copies stands in it: the file is copied as it is.",
        "{n} for which you leave this out of copies stand in it: the file is copied as it is.",
        count,
    )
    return said.format(n=f"{count:,}") if count else ""
