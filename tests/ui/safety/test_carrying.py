"""The section about the other laptop, over a real workbook."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from senco_desk.paths import own_paths
from senco_desk.safekeeping.packs import read_list
from senco_desk.ui.safety.carrying import CarryingSection
from tests.ui.surrounded import Surrounded, sampled

__all__ = ["sampled"]


def section(sampled: Surrounded, qtbot: QtBot) -> CarryingSection:
    made = CarryingSection(sampled.surroundings)
    qtbot.addWidget(made)
    made.show()
    made.reload(None)
    return made


def test_a_carry_copy_is_made_and_said_to_be_whole(sampled: Surrounded, qtbot: QtBot, tmp_path: Path) -> None:
    shown = section(sampled, qtbot)
    shown.make_copy(tmp_path / "year.sencopack")
    assert not shown.make.isEnabled()
    qtbot.waitUntil(shown.said.isVisible, timeout=20_000)
    assert str(tmp_path / "year.sencopack") in shown.said.text()
    assert read_list(tmp_path / "year.sencopack").workbook == sampled.services.desk.id
    assert shown.make.isEnabled()


def test_what_cannot_be_made_is_said_and_the_button_can_be_pressed_again(
    sampled: Surrounded, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = section(sampled, qtbot)
    shown.make_copy(tmp_path / "nowhere" / "year.sencopack")
    qtbot.waitUntil(lambda: bool(sampled.failures), timeout=20_000)
    assert "No half of it was left" in str(sampled.failures[0])
    qtbot.waitUntil(shown.make.isEnabled)
    assert shown.said.isHidden()


def test_a_plain_workbook_says_what_a_lost_stick_means_and_one_on_the_own_disk_says_no_more(
    sampled: Surrounded, qtbot: QtBot
) -> None:
    shown = section(sampled, qtbot)
    assert shown.plain.isVisible()
    assert "every name that is in your texts" in shown.plain.text()
    qtbot.wait(50)
    assert shown.lying.isHidden()


def test_one_that_lies_badly_is_moved_home_and_opened_there(
    sampled: Surrounded, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OneDrive", str(sampled.folder.parent))
    opened: list[Path] = []
    made = CarryingSection(replace(sampled.surroundings, open_workbook=opened.append))
    qtbot.addWidget(made)
    made.show()
    made.reload(None)
    qtbot.waitUntil(made.bring_home.isVisible, timeout=5_000)
    assert "OneDrive keeps in step" in made.lying.text()
    made.bring_home.click()
    qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert opened == [own_paths().workbooks / "year.sencodesk"]
