"""The real window with someone typing in it, in a process that can be killed or watched from outside.

    python -m tests.harnesses.typing_window WORKBOOK [--encrypted] [--words N] [--pause MS]

Keys arrive as from a keyboard, one event each, through Qt's own event queue. It says on standard output, a line each
and at once, `typed N` after each numbered word and `kept N` once the window was told that N is on disk. After N words
it closes by its own button; without a number it types until it is killed.
"""

import argparse
import os
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from senco_desk.domain.reflection import Reflection
from senco_desk.domain.text import plain
from senco_desk.paths import own_paths
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.preferences import Preferences
from senco_desk.ui.reflections.place import ReflectionsPlace
from senco_desk.ui.widgets.writing_area import WritingArea
from tests.harnesses.kill_while_typing import KEYS


class Typist(QObject):
    """Types numbered words into the first section of the first reflection; says what was typed, and what was kept."""

    def __init__(self, window: MainWindow, words: int | None, pause: int) -> None:
        super().__init__(window)
        self._window, self._words = window, words
        self._typed = 0
        self._keys = QTimer(self, interval=pause)
        self._keys.timeout.connect(self._type_a_word)
        window.opened.connect(self._begin)

    def _begin(self) -> None:
        self._window.go("reflections")
        place = self._window.findChild(ReflectionsPlace)
        services = self._window.surroundings.services if self._window.surroundings else None
        assert place is not None
        assert services is not None
        self._place = place
        place.keeping.kept.connect(self._kept)
        place.open(services.reflecting.rows()[0].id)
        QTimer.singleShot(0, self._find_where_to_type)

    def _find_where_to_type(self) -> None:
        if not self._place.editor.sections:
            QTimer.singleShot(5, self._find_where_to_type)
            return
        self._area: WritingArea = self._place.editor.sections[0].editor.area
        self._area.setFocus()
        self._area.moveCursor(QTextCursor.MoveOperation.End)
        self._typed = last_word(self._area.toPlainText())
        say(f"begun {self._typed}")
        self._keys.start()

    def _type_a_word(self) -> None:
        self._typed += 1
        QTest.keyClicks(self._area, f" {self._typed}")
        say(f"typed {self._typed}")
        if self._typed == self._words:
            self._keys.stop()
            self._window.close()

    def _kept(self, kept: object) -> None:
        if isinstance(kept, Reflection):
            say(f"kept {last_word(plain(kept.sections[0].text))}")


def last_word(words: str) -> int:
    """The last number that was typed as a whole word; 0 before the first."""
    last = words.rpartition(" ")[2]
    return int(last) if last.isdecimal() else 0


def say(line: str) -> None:
    os.write(1, f"{line}\n".encode())


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("workbook", type=Path)
    arguments.add_argument("--encrypted", action="store_true")
    arguments.add_argument("--words", type=int)
    arguments.add_argument("--pause", type=int, default=4)
    given = arguments.parse_args()
    application = QApplication(["senco-desk"])
    keys = KEYS["encrypted" if given.encrypted else "plain"]
    window = MainWindow(Preferences(own_paths().settings), date.today, keys)
    Typist(window, given.words, given.pause)
    window.show()
    window.open_workbook(given.workbook)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
