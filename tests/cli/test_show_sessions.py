"""`senco-desk show WORKBOOK sessions`: what a script reads."""

from pathlib import Path

from tests.cli.conftest import Command


def test_each_session_is_told_with_what_came_up_in_it(senco_desk: Command, sample: Path) -> None:
    told = senco_desk("show", sample, "sessions", "--json").told
    first = told["sessions"][0]
    assert (first["kind"], first["day"], first["start"], first["minutes"]) == ("tutorial", "2024-06-13", "15:45", 45)
    assert first["advised"].startswith("Count before asking why.")
    assert told["modules"][0]["credits"] == 30
    assert (told["counted"], told["attended"]["minutes"], told["attended"]["asked"]) == ("hours", 45 + 360 + 45, 50)
    assert "title: Tutorial 1: a focus for study" in senco_desk("show", sample, "sessions").said
