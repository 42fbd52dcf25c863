from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from senco_desk.ui.idle import Idle


class Wall:
    """A clock on the wall, in seconds."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def test_it_is_told_after_the_minutes_she_set(qtbot: QtBot):
    wall = Wall()
    idle, told = Idle(lambda: 5, clock=wall), []
    idle.over.connect(lambda: told.append(wall.now))
    wall.now += 299
    idle.look()
    assert told == []
    wall.now += 1
    idle.look()
    assert len(told) == 1


def test_a_pointer_that_moves_counts_as_somebody(qtbot: QtBot):
    wall, window, told = Wall(), QWindow(), []
    idle = Idle(lambda: 5, clock=wall)
    idle.over.connect(lambda: told.append(True))
    idle.watch(window)
    window.show()
    wall.now += 299
    QTest.mouseMove(window)
    QTest.qWait(50)
    wall.now += 299
    idle.look()
    assert told == []


def test_a_clock_set_back_begins_anew(qtbot: QtBot):
    wall, told = Wall(), []
    idle = Idle(lambda: 5, clock=wall)
    idle.over.connect(lambda: told.append(True))
    wall.now -= 3_600
    idle.look()
    wall.now += 299
    idle.look()
    assert told == []
    wall.now += 2
    idle.look()
    assert told == [True]
