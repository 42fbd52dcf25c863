"""The real window, over the year's sample or over nothing yet."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.paths import own_paths
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.preferences import Preferences
from senco_desk.ui.theme import dress
from tests.ui.surrounded import TODAY, sample

__all__ = ["sample"]

Open = Callable[[Path], MainWindow]


@pytest.fixture
def unopened(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    """A window in which no workbook has been opened yet. What it takes for a fault of ours fails the test."""
    dress(qapp, "light", 100)
    window, faults = MainWindow(Preferences(own_paths().settings), lambda: TODAY), []
    window.faulty.connect(faults.append)
    window.show()
    yield window
    window.close()
    window.close()
    window.deleteLater()
    assert not faults


@pytest.fixture
def window(unopened: MainWindow, sample: Path, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """The window on a sample of the test's own."""
    folder = tmp_path / "year.sencodesk"
    shutil.copytree(sample, folder)
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        unopened.open_workbook(folder)
    return unopened
