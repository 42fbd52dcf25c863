import ast
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from senco_desk.domain.journal import Changed, Noun
from senco_desk.ui.background import Background

CHANGED = Changed(frozenset({(Noun.PROFILE, "1")}), "undo-1")


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    background = Background()
    yield background
    background.stop()


def test_work_is_done_elsewhere_and_its_answer_comes_to_the_windows_thread(background: Background, qtbot: QtBot):
    came: list[tuple[str, str]] = []
    background.write(
        lambda: threading.current_thread().name, lambda worker: came.append((worker, threading.current_thread().name))
    )
    qtbot.waitUntil(lambda: bool(came))
    assert came == [("desk writer", threading.main_thread().name)]


def test_writes_are_done_in_the_order_they_were_asked(background: Background):
    done: list[int] = []
    for number in range(50):
        background.write(lambda number=number: done.append(number))
    background.drain()
    assert done == list(range(50))


def test_drain_hears_what_came_of_the_writes(background: Background):
    heard: list[Exception] = []
    background.write(lambda: 1 // 0, failed=heard.append)
    background.drain()
    assert isinstance(heard[0], ZeroDivisionError)


def test_a_failure_nobody_waits_for_is_told_as_a_fault(background: Background, qtbot: QtBot):
    with qtbot.waitSignal(background.fault) as told:
        background.read(lambda: 1 // 0)
    assert isinstance(told.args[0], ZeroDivisionError)


def test_a_change_is_told_on_the_windows_thread(background: Background, qtbot: QtBot):
    with qtbot.waitSignal(background.changed) as told:
        background.write(lambda: background.tell(CHANGED))
    assert told.args == [CHANGED]


def test_a_long_reading_does_not_hold_up_a_write(background: Background):
    gate, wrote = threading.Event(), []
    background.read(lambda: gate.wait(5))
    background.write(lambda: wrote.append(1))
    background.drain()
    assert wrote
    gate.set()


class Asking(QLabel):
    """Asks for words in each of the ways that the places have."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[str] = []

    def take(self, words: str) -> None:
        self.heard.append(words)
        self.setText(words)

    def ask(self, background: Background, way: str, gate: threading.Event) -> None:
        def show(words: str) -> None:
            self.take(words)

        ways = {"a function within": show, "a method": self.take, "begun": partial(self.take)}
        background.read(lambda: gate.wait(5) and "words", ways[way], context=self)


WAYS = pytest.mark.parametrize("way", ["a function within", "a method", "begun"])


@WAYS
def test_a_widget_that_was_closed_meanwhile_hears_no_answer(qtbot: QtBot, way: str):
    asking, background, gate = Asking(), Background(), threading.Event()
    asking.ask(background, way, gate)
    delete(asking)
    gate.set()
    background.stop()
    qtbot.wait(1)
    assert asking.heard == []


@WAYS
def test_one_that_is_still_there_hears_it(qtbot: QtBot, background: Background, way: str):
    asking, gate = Asking(), threading.Event()
    qtbot.addWidget(asking)
    asking.ask(background, way, gate)
    gate.set()
    qtbot.waitUntil(lambda: asking.heard == ["words"])


UI = Path(__file__).parents[2] / "src" / "senco_desk" / "ui"


def test_what_is_written_on_the_spot_for_a_widget_says_so():
    forgotten = [
        f"{file.relative_to(UI)}:{call.lineno}"
        for file in sorted(UI.rglob("*.py"))
        for body in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(body, ast.FunctionDef)
        for call in ast.walk(body)
        if isinstance(call, ast.Call) and is_asked(call) and "context" not in {each.arg for each in call.keywords}
        if any(is_on_the_spot(listener, body) for listener in call.args[1:])
    ]
    assert forgotten == []


def is_asked(call: ast.Call) -> bool:
    return ast.unparse(call.func).endswith(("background.read", "background.write", "background.aside"))


def is_on_the_spot(listener: ast.expr, body: ast.FunctionDef) -> bool:
    """Whether it is a lambda, a partial or a function within that has to do with its widget."""
    within = {each.name: each for each in ast.walk(body) if isinstance(each, ast.FunctionDef) and each is not body}
    written = within.get(listener.id) if isinstance(listener, ast.Name) else listener
    return isinstance(written, ast.Lambda | ast.Call | ast.FunctionDef) and "self" in {
        each.id for each in ast.walk(written) if isinstance(each, ast.Name)
    }


def test_everything_asked_for_is_done_before_it_stops(qtbot: QtBot):
    background, done = Background(), []
    for number in range(20):
        background.write(lambda number=number: done.append(number))
    background.stop()
    background.stop()
    assert len(done) == 20
