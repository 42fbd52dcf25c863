"""Typing: real keys into a reflection of 10,000 words while it is saved, beside a bare QTextEdit with the same words.

Keys are due at fixed moments; a key's time runs from the moment it was due until it is painted, so that anything else
that held up the window counts. Both are typed into in turn, in the same run.
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from statistics import median
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from senco_desk.domain.reflection import Section
from senco_desk.domain.text import Text, from_plain, plain
from senco_desk.paths import own_paths
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.ui.background import Background
from senco_desk.ui.place import Surroundings
from senco_desk.ui.preferences import Preferences
from senco_desk.ui.reflections.place import ReflectionsPlace
from senco_desk.ui.theme import dress
from senco_desk.wiring import serve
from tests.benchmarks.measuring import Figure, percentile

KEYS, EVERY = 250, 0.04
"""Keys of one turn, and seconds between them: twice as fast as anyone types."""
TURNS = 3
WORDS = (
    "the", "graduated", "approach", "and", "what", "slips", "of", "pupils", "said", "about", "reading", "in", "Year",
    "4", "when", "we", "reviewed", "it", "again",
)  # fmt: skip


def measure() -> Iterable[Figure]:
    application = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(application, QApplication)
    dress(application, "light", 100)
    yield from _while_saving(_paragraphs(10_000, 200))
    for characters in (20_000, 45_000):
        yield _long_paragraph(characters)


def _while_saving(text: Text) -> Iterable[Figure]:
    name = "in 10,000 words, paragraphs of up to 200"
    acknowledged: list[float] = []
    ours: list[float] = []
    floor: list[float] = []
    with _place(text, acknowledged) as area, _bare(text) as bare:
        for turn in range(TURNS + 1):
            for edit, times in ((area, ours), (bare, floor)):
                measured = _type(edit, KEYS, EVERY)
                times.extend(measured if turn else ())  # the first turn warms up
    yield Figure(f"a key while saving, 99 of 100, {name}", "ms", percentile(ours, 0.99) * 1e3, 16)
    yield Figure(f"a key in a bare editor, 99 of 100, {name}", "ms", percentile(floor, 0.99) * 1e3, 16)
    yield Figure("from a key to the disk, 95 of 100", "ms", percentile(acknowledged, 0.95) * 1e3, 500)


def _long_paragraph(characters: int) -> Figure:
    """Without moments at which keys are due: one after the other, a few in each editor in turn."""
    text = from_plain(_words(characters)[:characters])
    ours: list[float] = []
    floor: list[float] = []
    with _place(text, []) as area, _bare(text) as bare:
        for _ in range(20):
            ours.extend(_type(area, 6))
            floor.extend(_type(bare, 6))
    return Figure(f"a key, median, in a paragraph of {characters:,} characters", "s", median(ours), 1.3, median(floor))


def _words(count: int) -> str:
    chance = random.Random(7)
    return " ".join(chance.choice(WORDS) for _ in range(count))


def _paragraphs(words: int, longest: int) -> Text:
    chance, paragraphs = random.Random(7), []
    while words > 0:
        length = min(words, chance.randint(20, longest))
        paragraphs.append(_words(length))
        words -= length
    return from_plain("\n".join(paragraphs))


@contextmanager
def _bare(text: Text) -> Iterator[QTextEdit]:
    edit = QTextEdit()
    edit.resize(800, 614)
    edit.setPlainText(plain(text))
    _show(edit)
    yield _in_the_middle(edit)
    edit.close()


@contextmanager
def _place(text: Text, acknowledged: list[float]) -> Iterator[QTextEdit]:
    """The place over a real workbook, the reflection open; `acknowledged` takes the seconds from a key to the disk."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["SENCO_DESK_HOME"] = folder
        workbook = Path(folder) / "typed.sencodesk"
        create(workbook, NoKey())
        background = Background()
        services = serve(open_workbook(workbook, NoKey()), background.tell)
        begun = services.reflecting.begin()
        services.reflecting.keep(replace(begun, sections=(Section("text", "", text),)))
        place = ReflectionsPlace(
            Surroundings(
                services,
                background,
                Preferences(own_paths().settings),
                date.today,
                _nowhere,
                lambda said, undo=None: None,
                _raise,
            )
        )
        background.changed.connect(place.reload)
        place.resize(1093, 614)
        _show(place)
        place.reload(None)
        _until(lambda: place.editor.shown is not None)
        area = place.editor.sections[0].editor.area
        _until(lambda: area.is_settled)
        _time_saves(place, acknowledged)
        yield _in_the_middle(area)
        place.close()
        place.flush()
        background.stop()
        services.close()


def _time_saves(place: ReflectionsPlace, acknowledged: list[float]) -> None:
    """From the first key that a save takes along to the word that it is on disk."""
    typed: list[float] = []
    under_way: list[float] = []
    save = place.saving.save

    def handed_on(*asked: Any) -> None:
        under_way.append(typed[0] if typed else time.perf_counter())
        typed.clear()
        save(*asked)

    place.saving.save = handed_on  # type: ignore[method-assign]  # the moment at which a save sets out
    place.editor.written.connect(lambda: typed.append(time.perf_counter()))
    place.keeping.kept.connect(lambda _kept: acknowledged.append(time.perf_counter() - under_way.pop(0)))


def _type(edit: QTextEdit, keys: int, every: float = 0.0) -> list[float]:
    edit.setFocus()
    times, due = [], time.perf_counter()
    for number in range(keys):
        due = max(due + every, time.perf_counter())
        while time.perf_counter() < due:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 2)
        QTest.keyClick(edit, Qt.Key.Key_Space if number % 6 == 0 else Qt.Key.Key_E)
        QApplication.processEvents()
        times.append(time.perf_counter() - due)
    return times


def _in_the_middle(edit: QTextEdit) -> QTextEdit:
    cursor = edit.textCursor()
    cursor.setPosition(edit.document().characterCount() // 2)
    edit.setTextCursor(cursor)
    edit.setFocus()
    cursor.movePosition(QTextCursor.MoveOperation.EndOfWord)
    edit.setTextCursor(cursor)
    return edit


def _show(widget: QWidget) -> None:
    widget.show()
    QTest.qWaitForWindowExposed(widget)
    widget.activateWindow()


def _until(done: Callable[[], bool]) -> None:
    patience = time.perf_counter() + 10
    while not done() and time.perf_counter() < patience:
        QTest.qWait(10)
    QTest.qWait(200)


def _nowhere(code: str, target: str | None) -> None:
    """There is no window around the place."""


def _raise(error: Exception) -> None:
    raise error
