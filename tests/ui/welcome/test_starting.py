import os
import sys
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from senco_desk.domain.errors import Refused
from senco_desk.paths import own_paths
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.welcome.starting import folder_for, start_mine


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Ruth Appleyard-Quill", "Ruth Appleyard-Quill"),
        ("../../etc/passwd", "etc passwd"),
        ("CON", "Workbook"),
        ("   ", "Workbook"),
        ("Zoë 🙂 شيماء", "Zoë 🙂 شيماء"),
        ("x" * 400, "x" * 60),
    ],
)
def test_any_name_makes_a_folder_that_every_system_takes(tmp_path: Path, name: str, stem: str):
    folder = folder_for(name, tmp_path)
    assert folder.parent == tmp_path
    assert folder.name == f"{stem}.sencodesk"


def test_a_second_workbook_of_the_same_name_stands_beside_the_first(tmp_path: Path):
    first = start_mine("Ruth", None, tmp_path, NoKey())
    assert start_mine("Ruth", None, tmp_path, NoKey()) != first


@pytest.mark.parametrize(
    ("began", "code"),
    [(None, "nasenco-2014"), (date(2024, 4, 1), "nasenco-2014"), (date(2024, 9, 1), "npq-senco-sections")],
)
def test_the_set_of_the_award_is_there_from_the_first(tmp_path: Path, began: date | None, code: str):
    desk = open_workbook(start_mine("Ruth", began, tmp_path, NoKey()), NoKey(), write=False)
    with desk.view() as view:
        assert view.profile.get().name == "Ruth"
        assert [framework.code for framework in view.frameworks.all()] == [code]
    desk.close()


def test_without_a_name_nothing_is_made(tmp_path: Path):
    with pytest.raises(Refused):
        start_mine("  ", None, tmp_path, NoKey())
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_place_that_takes_nothing_is_said(tmp_path: Path):
    tmp_path.chmod(0o500)
    with pytest.raises(Refused):
        start_mine("Ruth", None, tmp_path / "workbooks", NoKey())


def test_a_name_is_enough_to_begin(unopened: MainWindow, qtbot: QtBot):
    unopened.welcome()
    page = unopened.in_sight()
    qtbot.keyClicks(page.name, "Ruth")
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        page.start.click()
    assert unopened.places.home.who.accessibleName() == "Your profile: Ruth, SENCO"
    assert unopened.workbook.folder.parent == own_paths().workbooks


def test_without_a_name_it_says_what_is_needed(unopened: MainWindow, qtbot: QtBot):
    unopened.welcome()
    page = unopened.in_sight()
    page.start.click()
    qtbot.waitUntil(lambda: "name" in page.trouble.text())
    assert page.start.isEnabled()


def test_the_sample_can_be_looked_round_twice(unopened: MainWindow, qtbot: QtBot):
    for _time in range(2):
        unopened.welcome()
        with qtbot.waitSignal(unopened.opened, timeout=60_000):
            unopened.in_sight().sample.click()
    assert unopened.workbook.folder.name == "Sample.sencodesk"
