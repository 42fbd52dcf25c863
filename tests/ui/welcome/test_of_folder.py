"""From the welcome, a workbook is made of what was taken out of another."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from senco_desk.paths import own_paths
from senco_desk.safekeeping.keys import OwnKeys
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.ui.exchanging import ExchangingPage
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.welcome.welcome import Welcome
from senco_desk.wiring import serve


@pytest.fixture
def taken_out(sample: Path, tmp_path: Path) -> Path:
    folder = Path(shutil.copytree(sample, tmp_path / "year.sencodesk"))
    keys = OwnKeys()
    services = serve(open_workbook(folder, keys), lambda _changed: None, keys)
    services.taking_out.take_out(tmp_path / "Year", lambda *_: None, lambda: False)
    services.close()
    return tmp_path / "Year"


def welcome(window: MainWindow) -> Welcome:
    window.welcome()
    page = window.in_sight()
    assert isinstance(page, Welcome)
    return page


def choose(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """What she picks in the system's own dialog."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))


def test_a_workbook_is_made_of_a_folder_and_opened(
    unopened: MainWindow, taken_out: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, taken_out)
    page = welcome(unopened)
    with qtbot.waitSignal(unopened.opened, timeout=60_000):
        page.of_folder.click()
        assert isinstance(unopened.in_sight(), ExchangingPage)
    assert len(unopened.surroundings.services.evidencing.rows()) == 60


def test_it_can_be_cancelled_and_nothing_is_left_of_it(
    unopened: MainWindow, taken_out: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, taken_out)
    page = welcome(unopened)
    page.of_folder.click()
    waiting = unopened.in_sight()
    assert isinstance(waiting, ExchangingPage)
    waiting.progress.cancel_wanted.emit()
    qtbot.waitUntil(lambda: unopened.in_sight() is page, timeout=60_000)
    assert not list(own_paths().workbooks.glob("*"))


def test_a_folder_of_something_else_is_told_and_the_page_can_be_used_again(
    unopened: MainWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(monkeypatch, tmp_path)
    page = welcome(unopened)
    page.of_folder.click()
    qtbot.waitUntil(page.trouble.isVisible, timeout=60_000)
    assert page.trouble.text()
    assert page.start.isEnabled()
    assert page.of_folder.text() == "Make a workbook of a folder…"
