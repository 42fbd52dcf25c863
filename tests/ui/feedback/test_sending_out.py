"""A copy goes to the tutor: what she asks, what goes in, the check for names, and then the files and a draft."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from senco_desk.ui.feedback.place import FeedbackPlace
from senco_desk.ui.feedback.ways import SEND
from tests.ui.surrounded import Surrounded

CHILD = 90_000


def begun(surrounded: Surrounded, qtbot: QtBot) -> FeedbackPlace:
    place = FeedbackPlace(surrounded.surroundings)
    surrounded.show(place, qtbot)
    place.show_target(SEND)
    qtbot.waitUntil(lambda: place.sending.form.inside.count() > 0, timeout=CHILD)
    return place


def test_what_would_go_in_is_told_and_a_tick_asks_about_it(sampled: Surrounded, qtbot: QtBot) -> None:
    place = begun(sampled, qtbot)
    form = place.sending.form
    assert form.title.text().startswith("Send to my tutor: Review")
    assert len(list(form.decide.rows())) == 10
    form.inside.tick(1, True)
    qtbot.waitUntil(lambda: "You ask about 1 of them." in form.holds.text(), timeout=CHILD)
    assert "I ask about it" in form.inside.item(0).text()


def test_what_is_no_address_is_told_before_anything_is_looked_through(sampled: Surrounded, qtbot: QtBot) -> None:
    place = begun(sampled, qtbot)
    place.sending.form.whom.show_words("helen@nowhere")
    place.sending.form.make.click()
    assert "not an address" in place.notice.said
    assert place.checks.page is None


def test_the_copy_and_a_draft_are_made_after_the_check_and_recorded(
    sampled: Surrounded, qtbot: QtBot, tmp_path: Path
) -> None:
    place = begun(sampled, qtbot)
    form, place.sending._folder = place.sending.form, tmp_path
    form.questions[0].line.setText("Is outcome 5 enough?")
    form.pages.show_number(4)
    form.pdf.setChecked(False)
    form.word.setChecked(True)
    form.make.click()
    qtbot.waitUntil(lambda: not form.sent.made.isHidden(), timeout=CHILD)
    assert sorted(file.suffix for file in tmp_path.glob("*Review*")) == [".docx", ".eml"]
    assert sampled.services.sending.sent()[0].file_names[0].endswith(".docx")
    assert form.questions[0].words() == ""


def test_what_had_no_room_and_why_is_said_before_and_after(sampled: Surrounded, qtbot: QtBot, tmp_path: Path) -> None:
    place = begun(sampled, qtbot)
    form, place.sending._folder = place.sending.form, tmp_path
    form.pages.show_number(6)
    form.megabytes.show_number(1)
    form.pages.left.emit()
    qtbot.waitUntil(lambda: "6 pages" in form.holds.text(), timeout=CHILD)
    assert "no larger than 1 MB" in form.holds.text()
    form.make.click()
    qtbot.waitUntil(lambda: not form.sent.made.isHidden(), timeout=CHILD)
    assert "as the pages and megabytes you chose had no room for them: " in form.sent.made.said.text()
