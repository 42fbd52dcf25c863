"""How a line of the log of name checks reads: when, what for, and how many findings came to what; never a name."""

from collections.abc import Iterator

from senco_desk.domain.days import clock, day_of_week
from senco_desk.domain.language import N_, _
from senco_desk.domain.name_findings import NameCheck, Purpose

_FOR = {
    Purpose.PRINT: N_("a copy, {copy}"),
    Purpose.SHEETS: N_("other sheets"),
    Purpose.DOCUMENT: N_("a document to go on with elsewhere"),
    Purpose.EXPORT: N_("all that leaves the workbook as it is"),
    Purpose.FILE: N_("a file of {copy}"),
}


def log_line(check: NameCheck) -> str:
    """`Thu 12 Jun 2025, 14:02 · a copy, PF-7Q2K v3: 14 found; 10 replaced, 3 kept or looked at, 1 not decided`."""
    day = day_of_week(check.at.astimezone().date())
    what = _(_FOR[check.purpose]).format(copy=check.copy)
    found = _("{n} found").format(n=f"{check.found:,}") if check.found else _("nothing found")
    came_to = ", ".join(_came_to(check))
    return f"{day}, {clock(check.at)} · {what}: {'; '.join(filter(None, (found, came_to)))}"


def _came_to(check: NameCheck) -> Iterator[str]:
    undecided = check.found - check.replaced - check.kept - check.left_out
    for words, count in (
        (_("{n} replaced"), check.replaced),
        (_("{n} kept or looked at"), check.kept),
        (_("{n} left out"), check.left_out),
        (_("{n} not decided"), undecided),
    ):
        if count > 0:
            yield words.format(n=f"{count:,}")
