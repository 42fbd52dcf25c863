"""Feedback is brought in: typed, from a file, dropped; asked about where needed; nothing is stored before she says."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from senco_desk.domain.feedback import Voice
from senco_desk.domain.text import plain
from senco_desk.ui.feedback.ways import ALOUD, PASTED, SEND
from tests.importing.feedback.word_files import about, comment, p, r, word_file
from tests.ui.feedback.conftest import Feedbacks
from tests.ui.room import SET
from tests.ui.surrounded import nameless

CHILD = 60_000
"""Milliseconds to wait for a child: it starts a Python of its own."""
MOODLE = """Identifier,Full name,Status,Grade,Maximum grade,Grade can be changed,Feedback comments
Participant 1,Amira Khan,Submitted,50,100,Yes,<p>Fine</p>
Participant 2,Ruth Quill,Submitted,62,100,Yes,<p>1.2 is strong.</p>
"""


def test_what_was_said_aloud_is_placed_looked_at_and_stored_with_who_when_and_how(
    room: Feedbacks, qtbot: QtBot
) -> None:
    place = room.show()
    place.show_target(ALOUD)
    typed = place.bringing.typed
    room.types("1.2: one more piece, please", typed.box)
    typed.who.show_words("Helen Marsh")
    typed.how.show_value("in a tutorial")
    typed.go.click()
    qtbot.waitUntil(lambda: place.bringing.page is place.bringing.review, timeout=CHILD)
    assert room.found(lambda view: view.points.all()) == []
    place.bringing.review.accept.click()
    qtbot.waitUntil(lambda: place.bringing.page is None, timeout=CHILD)
    room.settle()
    (kept,) = room.found(lambda view: view.feedback.all())
    (point,) = room.found(lambda view: view.points.all())
    assert (kept.voice, kept.who, plain(kept.about)) == (Voice.TUTOR, "Helen Marsh", "Said in a tutorial.")
    assert (point.text, point.target.id) == ("1.2: one more piece, please", "1.2")
    assert room.said[-1][1]
    assert typed.box.toPlainText() == ""
    assert place.side.list.hasFocus()


def test_while_a_long_file_is_read_she_sees_how_far_it_is_and_can_stop_it(
    room: Feedbacks, qtbot: QtBot, tmp_path: Path
) -> None:
    place, file, many = room.show(), tmp_path / "many.docx", range(3_000)
    said = "".join(comment(at, f"Say more of this {at}") for at in many)
    file.write_bytes(word_file("".join(p(about(at, r(f"words {at}"))) for at in many), comments=said))
    place.take_files([file])
    qtbot.waitUntil(lambda: " of 3,000" in place.progress._words.text(), timeout=CHILD)
    assert place.progress.isVisible()
    place.progress._cancel.click()
    qtbot.waitUntil(lambda: not place.progress.isVisible(), timeout=CHILD)
    assert place.bringing.page is not place.bringing.review
    assert room.said[-1][0] == "Cancelled. Nothing was written."
    assert room.found(lambda view: view.feedback.all()) == []


def test_what_was_decided_in_the_corridor_is_a_round_of_its_own(room: Feedbacks, qtbot: QtBot) -> None:
    place = room.show()
    assert [way.text() for way in place.or_bring.menu().actions()][-1] == "Said aloud"
    place.or_bring.menu().actions()[-1].trigger()
    place.bringing.typed.who.show_words("Helen Marsh")
    room.types("Outcome 1: met. Well done.", place.bringing.typed.box)
    place.bringing.typed.go.click()
    qtbot.waitUntil(lambda: place.bringing.page is place.bringing.review, timeout=CHILD)
    place.bringing.review.accept.click()
    qtbot.waitUntil(lambda: bool(place.round.decisions), timeout=CHILD)
    (made,) = room.found(lambda view: view.decisions.counting(SET.id).values())
    assert (made.outcome, made.decision, made.by, made.comment) == ("1", "met", "Helen Marsh", "Well done.")


def test_of_a_class_only_her_row_is_read_and_who_she_is_is_remembered(
    room: Feedbacks, qtbot: QtBot, tmp_path: Path
) -> None:
    place, file = room.show(), tmp_path / "Grades.csv"
    file.write_text(MOODLE, "utf-8")
    place.take_files([file])
    qtbot.waitUntil(lambda: place.bringing.page is place.bringing.who, timeout=CHILD)
    room.types("ruth", place.bringing.who.filter_box)
    room.press(Qt.Key.Key_Down)
    room.press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: place.bringing.page is place.bringing.review, timeout=CHILD)
    words = " ".join(row.words for row in place.bringing.review.list.rows)
    assert "1.2 is strong." in words
    assert "Fine" not in words
    assert place.surroundings.preferences.now.me_in_sheets == "Ruth Quill"


def test_the_kept_file_of_a_class_is_gone_through_again_and_has_only_her_row(
    room: Feedbacks, qtbot: QtBot, tmp_path: Path
) -> None:
    place, file = room.show(), tmp_path / "Grades.csv"
    file.write_text(MOODLE, "utf-8")
    place.bringing.looking.me = "Ruth Quill"
    place.take_files([file])
    qtbot.waitUntil(lambda: place.bringing.page is place.bringing.review, timeout=CHILD)
    place.bringing.review.accept.click()
    qtbot.waitUntil(place.round.again.isVisible, timeout=CHILD)
    place.round.again.click()
    qtbot.waitUntil(lambda: place.bringing.page is place.bringing.review, timeout=CHILD)
    assert place.bringing.review.file.told.text().startswith("No new point in it.")
    kept = room.services.desk.containers
    with kept.reading(*kept.listed()) as content:
        assert b"Fine" not in content.read()


def test_what_is_no_feedback_is_told_in_the_place_and_another_file_is_offered(
    room: Feedbacks, qtbot: QtBot, tmp_path: Path
) -> None:
    place = room.show()
    place.take_files([tmp_path])
    qtbot.waitUntil(lambda: bool(place.notice.said), timeout=CHILD)
    assert "no file" in place.notice.said
    assert [way.text() for way in place.notice.ways] == ["Choose another file…"]
    assert room.failures == []


def test_what_is_typed_is_kept_beside_the_settings_until_it_is_stored(room: Feedbacks) -> None:
    place = room.show()
    place.show_target(PASTED)
    room.types("Keep going", place.bringing.typed.box)
    place.flush()
    room.settle()
    kept = place.bringing._kept._rescue
    words = [file.read_text("utf-8") for file in kept.folder.glob("feedback-typed-in-*")]
    assert words == ["Keep going\n"]
    place.bringing.typed.box.clear()
    place.flush()
    room.settle()
    assert list(kept.folder.glob("feedback-typed-in-*")) == []


def test_escape_leaves_what_was_typed_for_the_next_time(room: Feedbacks) -> None:
    place = room.show()
    place.show_target(PASTED)
    room.types("Keep going", place.bringing.typed.box)
    QTest.keyClick(place.bringing.typed.box, Qt.Key.Key_Escape)
    assert place.bringing.page is None
    place.show_target(ALOUD)
    assert place.bringing.typed.box.toPlainText() == "Keep going"


def test_every_control_of_every_step_has_a_name(room: Feedbacks) -> None:
    place = room.show()
    bringing = place.bringing
    place.show_target(SEND)
    room.settle()
    for page in (place.sending.form, bringing.typed, bringing.who, bringing.columns):
        place.checks.turn_to(page)
        assert nameless(place) == []
