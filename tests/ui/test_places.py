"""Every place of the list, come to in the real window."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.places import PLACES


class Windows(QObject):
    """What is shown as a window of its own. A button is one too, if it is shown before it stands on a page."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QWidget] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        shown = event.type() is QEvent.Type.Show and isinstance(watched, QWidget)
        if shown and watched.windowType() is Qt.WindowType.Window:
            self.seen.append(watched)
        return False


@pytest.fixture
def windows(window: MainWindow, qapp: QApplication) -> Iterator[Windows]:
    listening = Windows()
    qapp.installEventFilter(listening)
    yield listening
    qapp.removeEventFilter(listening)


@pytest.mark.parametrize("code", [entry.code for entry in PLACES])
def test_nothing_of_a_place_flashes_up_as_a_window_and_takes_the_focus_away(
    window: MainWindow, windows: Windows, qtbot: QtBot, code: str
) -> None:
    window.go(code)
    qtbot.wait(300)
    assert windows.seen == []
    assert window.isActiveWindow()
