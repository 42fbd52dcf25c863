from pathlib import Path

from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create
from senco_desk.services.sampling import write_sample
from tests.cli.conftest import Command


def test_the_sample_of_a_year_has_two_tasks(senco_desk: Command, tmp_path: Path) -> None:
    write_sample(tmp_path / "year.sencodesk")
    told = senco_desk("show", tmp_path / "year.sencodesk", "tasks", "--json").told["tasks"]
    assert [(task["kind"], task["state"]) for task in told] == [
        ("presentation", "done"),
        ("action-enquiry", "under-way"),
    ]
    assert told[0]["result"]["credits_awarded"] == 30
    assert told[1]["plan"]["steps"][-1]["by"] == "2025-12-12"
    assert told[1]["sections"][0]["budget"] == 600
    assert "text" not in told[1]["sections"][0]


def test_a_workbook_without_tasks_has_none(senco_desk: Command, tmp_path: Path) -> None:
    create(tmp_path / "mine.sencodesk", NoKey())
    assert senco_desk("show", tmp_path / "mine.sencodesk", "tasks", "--json").told["tasks"] == []
