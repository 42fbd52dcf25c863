"""The place in a window of its own, over a real workbook on disk and the real two threads."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.reflection import Reflection
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.settings import Settings
from senco_desk.ui.background import Background
from senco_desk.ui.place import Surroundings
from senco_desk.ui.reflections.place import ReflectionsPlace
from senco_desk.ui.theme import dress
from senco_desk.wiring import Services, serve

TODAY = date(2025, 3, 4)
SET = Framework(
    "a-set",
    "small-set",
    "A small set",
    (
        Outcome("a", OutcomeKind.PART, "A", "To know:"),
        Outcome("1", OutcomeKind.OUTCOME, "1", "The context of SEN", parent="a"),
        Outcome("1.1", OutcomeKind.ELEMENT, "1.1", "Mediation and the Tribunal", parent="1"),
        Outcome("1.2", OutcomeKind.ELEMENT, "1.2", "Personal budgets", parent="1"),
        Outcome("c", OutcomeKind.PART, "C", "This is evident when:"),
        Outcome("c.1", OutcomeKind.ELEMENT, "C.1", "Families are equal partners", parent="c"),
    ),
)


@dataclass
class Room:
    """The place, what it said, and a second look at the workbook's file."""

    folder: Path
    services: Services
    background: Background
    qtbot: QtBot
    said: list[tuple[str, str | None]] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)
    place: ReflectionsPlace = field(init=False)

    def show(self, width: int = 1093, height: int = 614) -> ReflectionsPlace:
        self.place = ReflectionsPlace(
            Surroundings(
                self.services, self.background, Settings(), lambda: TODAY, lambda code, target: None,
                lambda said, undo=None: self.said.append((said, undo)), self.failures.append,
            )
        )  # fmt: skip
        self.background.changed.connect(self.place.reload)
        self.qtbot.addWidget(self.place)
        self.place.resize(width, height)
        self.place.show()
        self.qtbot.waitExposed(self.place)
        self.place.activateWindow()
        self.place.reload(None)
        self.settle()
        return self.place

    def settle(self) -> None:
        """Wait until nothing is under way on either thread."""
        for _ in range(3):
            self.background.drain()
            heard: list[None] = []
            self.background.read(lambda: None, heard.append)
            self.qtbot.waitUntil(lambda heard=heard: bool(heard))
        self.qtbot.wait(1)

    def types(self, words: str, into: QWidget | None = None) -> None:
        if into is not None:
            into.setFocus()
        self.qtbot.keyClicks(QApplication.focusWidget(), words)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(QApplication.focusWidget(), key, modifier)

    def save(self) -> None:
        self.place.flush()
        self.settle()

    def on_disk(self) -> list[Reflection]:
        """What a second connection finds in the file."""
        second = open_workbook(self.folder, NoKey(), write=False)
        try:
            with second.view() as view:
                return view.reflections.all()
        finally:
            second.close()


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path, qapp: QApplication) -> Iterator[Room]:
    dress(qapp, "light", 100)
    folder = tmp_path / "mine.sencodesk"
    create(folder, NoKey())
    background = Background()
    services = serve(open_workbook(folder, NoKey()), background.tell)
    with services.desk.change() as work:
        work.frameworks.add(SET)
    yield Room(folder, services, background, qtbot)
    background.stop()
    services.close()


@pytest.fixture
def written(room: Room) -> Callable[..., Reflection]:
    """Put a reflection into the workbook beforehand."""
    from dataclasses import replace

    from senco_desk.domain.reflection import Section
    from senco_desk.domain.text import from_plain

    def written(words: str, **fields: object) -> Reflection:
        begun = room.services.reflecting.begin()
        return room.services.reflecting.keep(
            replace(begun, sections=(Section("text", "", from_plain(words)),), **fields)  # type: ignore[arg-type]
        )

    return written
