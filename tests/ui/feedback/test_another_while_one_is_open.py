"""While points are looked at that are not stored yet, nothing else takes their place unasked."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from senco_desk.ui.feedback.place import FeedbackPlace
from senco_desk.ui.feedback.ways import PASTED, SEND
from tests.ui.feedback.conftest import SAID, Feedbacks

CHILD = 60_000


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    first, second = tmp_path / "first.txt", tmp_path / "second.txt"
    first.write_text("1.2: one more piece, please\n\n1.1: clear", "utf-8")
    second.write_text("1.1: say who", "utf-8")
    return first, second


@pytest.fixture
def place(room: Feedbacks, qtbot: QtBot, files: tuple[Path, Path]) -> FeedbackPlace:
    """At the points of the first file."""
    place = room.show()
    place.take_files([files[0]])
    qtbot.waitUntil(lambda: place.bringing.page is place.bringing.review, timeout=CHILD)
    return place


def kept(room: Feedbacks) -> set[str]:
    return {point.text for point in room.found(lambda view: view.points.all())}


def test_another_file_waits_and_comes_when_the_first_is_taken_in(
    room: Feedbacks, qtbot: QtBot, place: FeedbackPlace, files: tuple[Path, Path]
) -> None:
    place.take_files([files[1]])
    assert place.notice.said == "Nothing of “first.txt” is taken in yet."
    assert place.bringing.review.called == "first.txt"
    assert place.notice.ways[0].text() == "Take in 2 points, then go on"
    place.notice.ways[0].click()
    qtbot.waitUntil(lambda: place.bringing.review.called == "second.txt", timeout=CHILD)
    assert kept(room) == {"1.2: one more piece, please", "1.1: clear"}


def test_or_when_she_says_that_none_of_the_first_is_wanted(
    room: Feedbacks, qtbot: QtBot, place: FeedbackPlace, files: tuple[Path, Path]
) -> None:
    place.take_files([files[1], files[0]])
    assert place.notice.ways[1].text() == "Take in none, and go on"
    place.notice.ways[1].click()
    qtbot.waitUntil(lambda: place.bringing.page is place.bringing.review, timeout=CHILD)
    assert (place.bringing.review.called, kept(room)) == ("second.txt", set())


@pytest.mark.parametrize("target", [PASTED, SEND])
def test_no_other_way_puts_it_away_either(place: FeedbackPlace, target: str) -> None:
    place.show_target(target)
    assert place.bringing.page is place.bringing.review
    assert place.notice.said == "Nothing of “first.txt” is taken in yet."
    place.bringing.review.leave.click()
    assert place.notice.said == ""


def test_what_cannot_be_read_leaves_the_first_to_be_taken_in_as_it_is(
    room: Feedbacks, qtbot: QtBot, tmp_path: Path
) -> None:
    place, file = room.show(), tmp_path / "praise.txt"
    file.write_text("A pleasure to read.", "utf-8")
    place.take_files([file])
    qtbot.waitUntil(lambda: place.bringing.page is place.bringing.review, timeout=CHILD)
    place.take_files([tmp_path])
    qtbot.waitUntil(lambda: "no file" in place.notice.said, timeout=CHILD)
    place.bringing.review.list.setFocus()
    for key in (Qt.Key.Key_End, Qt.Key.Key_Space):
        room.press(key)
    place.bringing.review.accept.click()
    qtbot.waitUntil(lambda: kept(room) == {"A pleasure to read."}, timeout=CHILD)


def test_escape_asks_only_where_she_has_ticked_something_herself(room: Feedbacks, place: FeedbackPlace) -> None:
    review = place.bringing.review
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Space)
    room.press(Qt.Key.Key_Escape)
    assert place.bringing.page is review
    room.press(Qt.Key.Key_Space)
    room.press(Qt.Key.Key_Escape)
    assert place.bringing.page is None


def test_of_several_files_at_once_it_is_said_which_is_read(
    room: Feedbacks, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    place = room.show()
    place.take_files(files)
    assert place.notice.said.startswith("One file at a time: this is “first.txt”.")
    qtbot.waitUntil(lambda: place.bringing.page is place.bringing.review, timeout=CHILD)
    assert place.notice.isVisible()


def test_what_comes_while_another_is_read_is_told(room: Feedbacks, qtbot: QtBot, files: tuple[Path, Path]) -> None:
    place = room.show()
    place.take_files([files[0]])
    place.take_files([files[1]])
    assert place.notice.said == "Something is still being read. Bring in “second.txt” when that is done."
    qtbot.waitUntil(lambda: place.bringing.page is place.bringing.review, timeout=CHILD)
    assert place.bringing.review.called == "first.txt"


def test_after_a_copy_was_sent_what_is_taken_in_is_come_to_and_not_the_page_of_sending(
    room: Feedbacks, qtbot: QtBot, files: tuple[Path, Path]
) -> None:
    place = room.show()
    place.show_target(SEND)
    place.take_files([files[1]])
    qtbot.waitUntil(lambda: place.bringing.page is place.bringing.review, timeout=CHILD)
    place.bringing.review.accept.click()
    qtbot.waitUntil(place.side.list.hasFocus, timeout=CHILD)
    assert place.pages.currentWidget() is place.panes
    assert place.round.isVisible()


def test_a_point_that_is_come_to_from_elsewhere_is_shown_whatever_step_she_was_at(room: Feedbacks) -> None:
    place = room.take_in(SAID)
    for step in (SEND, PASTED):
        place.show_target(step)
        place.show_target(SAID.id)
        room.settle()
        assert place.pages.currentWidget() is place.panes
        assert place.editor.isVisible()
