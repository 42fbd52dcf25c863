"""A place in a real window over a real workbook: what the tests of every place stand on."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from senco_desk.paths import own_paths
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.services.sampling import write_sample
from senco_desk.ui.background import Background
from senco_desk.ui.place import Place, Surroundings
from senco_desk.ui.preferences import Preferences
from senco_desk.ui.theme import dress
from senco_desk.wiring import Services, serve

TODAY = date(2025, 6, 12)


@dataclass
class Surrounded:
    """An open workbook and everything a place said to the window."""

    folder: Path
    services: Services
    background: Background
    toasts: list[tuple[str, str | None]] = field(default_factory=list)
    went: list[tuple[str, str | None]] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)

    @property
    def surroundings(self) -> Surroundings:
        return Surroundings(
            self.services,
            self.background,
            Preferences(own_paths().settings),
            lambda: TODAY,
            lambda code, target=None: self.went.append((code, target)),
            lambda said, undo=None: self.toasts.append((said, undo)),
            self.failures.append,
        )

    def show(self, place: Place, qtbot: QtBot, width: int = 1093, height: int = 614) -> None:
        """As the window does: in sight, loaded, told of every change."""
        qtbot.addWidget(place)
        self.background.changed.connect(place.reload)
        place.resize(width, height)
        place.show()
        place.reload(None)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The year's sample, written once for all the places whose tests name it."""
    folder = tmp_path_factory.getbasetemp() / "year.sencodesk"
    if not folder.exists():
        write_sample(folder, "year")
    return folder


@pytest.fixture
def sampled(sample: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Surrounded]:
    """The sample of the test itself."""
    folder = tmp_path / "year.sencodesk"
    shutil.copytree(sample, folder)
    yield from _open(folder)


@pytest.fixture
def empty(tmp_path: Path, qtbot: QtBot) -> Iterator[Surrounded]:
    """A workbook with nothing in it."""
    folder = tmp_path / "mine.sencodesk"
    create(folder, NoKey())
    yield from _open(folder)


@pytest.fixture
def twice_the_text(qapp: QApplication) -> Iterator[None]:
    """As she sets it in the menu."""
    dress(qapp, "light", 200)
    yield
    dress(qapp, "light", 100)


def _open(folder: Path) -> Iterator[Surrounded]:
    background = Background()
    surrounded = Surrounded(folder, serve(open_workbook(folder, NoKey()), background.tell), background)
    yield surrounded
    background.stop()
    surrounded.services.close()


def nameless(place: QWidget) -> list[str]:
    """The controls one can come to by key that a screen reader has no name for."""
    found = []
    for control in place.findChildren(QWidget):
        if control.isVisible() and control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.focusProxy() is None:
            told = QAccessible.queryAccessibleInterface(control)
            if told is None or not told.text(QAccessible.Text.Name):
                found.append(type(control).__name__)
    return found
