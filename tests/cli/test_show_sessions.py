"""`senco-desk show WORKBOOK sessions`: what a script reads."""

import json
from pathlib import Path

import pytest

from senco_desk.__main__ import main


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sessions") / "sample.sencodesk"
    assert main(["sample", str(folder), "--size", "small"]) == 0
    return folder


def test_each_session_is_told_with_what_came_up_in_it(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(sample), "sessions", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    first = told["sessions"][0]
    assert (first["kind"], first["day"], first["start"], first["minutes"]) == ("tutorial", "2024-06-13", "15:45", 45)
    assert first["advised"].startswith("Count before asking why.")
    assert told["modules"][0]["credits"] == 30
    assert (told["counted"], told["attended"]["minutes"], told["attended"]["asked"]) == ("hours", 45 + 360 + 45, 50)


def test_it_can_be_read_by_a_person(sample: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["show", str(sample), "sessions"]) == 0
    assert "title: Tutorial 1: a focus for study" in capsys.readouterr().out
