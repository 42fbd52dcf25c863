"""A place of pieces in a window of its own, over a real workbook on disk and the real threads."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.paths import own_paths
from senco_desk.safekeeping.keys import KeyProvider, NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.store.repositories import View
from senco_desk.ui.background import Background
from senco_desk.ui.place import Place, Surroundings
from senco_desk.ui.preferences import Preferences
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

P = TypeVar("P", bound=Place)
T = TypeVar("T")


@dataclass
class Room(Generic[P]):
    """The place, what it said, and a second look at the workbook's file."""

    make: Callable[[Surroundings], P]
    folder: Path
    services: Services
    background: Background
    qtbot: QtBot
    keys: KeyProvider = field(default_factory=NoKey)
    said: list[tuple[str, str | None]] = field(default_factory=list)
    went: list[tuple[str, str | None]] = field(default_factory=list)
    failures: list[Exception] = field(default_factory=list)
    place: P = field(init=False)

    def show(self, width: int = 1093, height: int = 614) -> P:
        self.place = self.make(
            Surroundings(
                self.services, self.background, Preferences(own_paths().settings), lambda: TODAY,
                lambda code, target=None: self.went.append((code, target)),
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

    def found(self, look: Callable[[View], T]) -> T:
        """What a second connection finds in the file."""
        second = open_workbook(self.folder, self.keys, write=False)
        try:
            with second.view() as view:
                return look(view)
        finally:
            second.close()


R = TypeVar("R", bound=Room[Any])


@contextmanager
def opened(
    room: type[R],
    make: Callable[[Surroundings], Place],
    folder: Path,
    qtbot: QtBot,
    keys: KeyProvider = NoKey(),  # noqa: B008  (a frozen value)
) -> Iterator[R]:
    """A room for places of one sort, over a new workbook with one small set of outcomes."""
    create(folder, keys)
    background = Background()
    services = serve(open_workbook(folder, keys), background.tell)
    with services.desk.change() as work:
        work.frameworks.add(SET)
    yield room(make, folder, services, background, qtbot, keys)
    background.stop()
    services.close()
