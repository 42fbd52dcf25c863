"""Questions of which only the last matters, over the real reading thread."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from senco_desk.ui.widgets.latest import Latest
from tests.ui.surrounded import Surrounded, empty

__all__ = ["empty"]


def test_of_those_asked_meanwhile_only_the_last_is_asked(empty: Surrounded, qtbot: QtBot) -> None:
    heard: list[str] = []
    latest = Latest(empty.surroundings, empty.background)
    for word in ("first", "second", "third"):
        latest.ask(lambda word=word: word, heard.append)
    qtbot.waitUntil(lambda: heard[-1:] == ["third"])
    assert heard == ["first", "third"]


def test_what_an_answer_asks_is_later_than_what_waits_for_it(empty: Surrounded, qtbot: QtBot) -> None:
    heard: list[str] = []
    latest = Latest(empty.surroundings, empty.background)

    def go_on(word: str) -> None:
        heard.append(word)
        latest.ask(lambda: "last", heard.append)

    latest.ask(lambda: "first", go_on)
    latest.ask(lambda: "stale", heard.append)
    qtbot.waitUntil(lambda: "last" in heard)
    qtbot.wait(100)
    assert heard == ["first", "last"]


def test_after_one_that_failed_the_next_is_asked(empty: Surrounded, qtbot: QtBot) -> None:
    heard: list[str] = []
    latest = Latest(empty.surroundings, empty.background)
    latest.ask(lambda: heard[7], heard.append)
    latest.ask(lambda: "next", heard.append)
    qtbot.waitUntil(lambda: heard == ["next"])
    assert len(empty.failures) == 1


def test_what_comes_once_its_place_is_closed_is_told_to_nobody(empty: Surrounded, qtbot: QtBot) -> None:
    heard: list[str] = []
    place = QObject()
    latest, later = Latest(empty.surroundings, place), Latest(empty.surroundings, empty.background)
    latest.ask(lambda: "too late", heard.append)
    delete(place)
    later.ask(lambda: "after it", heard.append)
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["after it"]
