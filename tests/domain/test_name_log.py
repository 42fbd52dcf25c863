from dataclasses import replace
from datetime import datetime

from senco_desk.domain.name_findings import NameCheck, Purpose
from senco_desk.domain.name_log import log_line

WHEN = datetime(2025, 6, 12, 14, 2).astimezone()
CHECK = NameCheck("c", WHEN, Purpose.PRINT, "PF-7Q2K v3", 1014, 1010, 1, 2, 0)


def test_a_line_says_when_what_for_and_what_became_of_the_findings() -> None:
    assert log_line(CHECK) == (
        "Thu 12 Jun 2025, 14:02 · a copy, PF-7Q2K v3: "
        "1,014 found; 1,010 replaced, 1 kept or looked at, 2 left out, 1 not decided"
    )


def test_what_was_not_found_is_not_counted_up() -> None:
    none = replace(CHECK, purpose=Purpose.FILE, copy="E-012", found=0, replaced=0, kept=0, left_out=0)
    assert log_line(none) == "Thu 12 Jun 2025, 14:02 · a file of E-012: nothing found"
    assert {log_line(replace(none, purpose=each, copy=""))[:15] for each in Purpose} == {"Thu 12 Jun 2025"}
