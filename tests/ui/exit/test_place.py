"""The exit review in the window, over a real workbook."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from senco_desk.domain.award_terms import AwardTerms
from senco_desk.ui.exit.place import ExitPlace
from senco_desk.ui.place import NEW
from tests.ui.surrounded import Surrounded, nameless


def shown(surrounded: Surrounded, qtbot: QtBot) -> ExitPlace:
    place = ExitPlace(surrounded.surroundings)
    surrounded.show(place, qtbot)
    settle(surrounded, qtbot, place)
    return place


def settle(surrounded: Surrounded, qtbot: QtBot, place: ExitPlace) -> None:
    place.flush()
    surrounded.background.drain()
    qtbot.wait(250)
    surrounded.background.drain()
    qtbot.wait(10)


def test_the_one_that_is_ahead_stands_open_with_what_is_left_of_term(sampled: Surrounded, qtbot: QtBot) -> None:
    place = shown(sampled, qtbot)
    assert place.editor.isVisible()
    assert place.editor.left_of_term.text() == "Thu 3 Jul 2025 · 2 weeks of term"
    assert len(place.editor.decisions.rows) == 10


def test_an_empty_place_offers_to_begin_and_nothing_blank_is_kept(empty: Surrounded, qtbot: QtBot) -> None:
    place = shown(empty, qtbot)
    assert place.empty.isVisible()
    place.empty.button.click()
    settle(empty, qtbot, place)
    assert place.editor.isVisible()
    assert empty.services.exit_reviewing.all() == []


def test_decisions_conditions_and_signature_are_kept_as_they_are_made(sampled: Surrounded, qtbot: QtBot) -> None:
    place = shown(sampled, qtbot)
    row = place.editor.decisions.rows[4]
    row.word.setCurrentIndex(2)
    row.word.activated.emit(2)
    QTest.keyClicks(row.note, "One more source")
    QTest.keyClicks(place.editor.conditions.area, "A page on theory")
    QTest.keyClicks(place.editor.signed_by.line, "Dr T. Tutor")
    settle(sampled, qtbot, place)
    (kept,) = sampled.services.exit_reviewing.all()
    assert [(each.decision, each.note) for each in kept.decisions] == [("Partly", "One more source")]
    assert kept.sign_off.by == "Dr T. Tutor"
    assert kept.conditions[0].plain == "A page on theory"


def test_the_providers_words_are_offered_and_an_older_word_stays(sampled: Surrounded, qtbot: QtBot) -> None:
    place = shown(sampled, qtbot)
    row = place.editor.decisions.rows[0]
    row.word.setCurrentIndex(1)
    row.word.activated.emit(1)
    settle(sampled, qtbot, place)
    sampled.services.keeping_dates.keep_terms(AwardTerms(decisions=("Achieved", "Referred")))
    settle(sampled, qtbot, place)
    row = place.editor.decisions.rows[0]
    assert [row.word.itemText(at) for at in range(row.word.count())] == ["not decided", "Achieved", "Referred", "Met"]
    assert row.word.currentText() == "Met"


def test_another_review_stands_beside_the_first(sampled: Surrounded, qtbot: QtBot) -> None:
    place = shown(sampled, qtbot)
    place.show_target(NEW)
    settle(sampled, qtbot, place)
    QTest.keyClicks(place.editor.place.line, "Online")
    settle(sampled, qtbot, place)
    assert len(sampled.services.exit_reviewing.all()) == 2
    assert place.editor.title.text() == "Exit review 2 of 2"
    place._ways[0].click()
    assert place.editor.title.text() == "Exit review 1 of 2"


def test_deleting_is_undone(sampled: Surrounded, qtbot: QtBot) -> None:
    place = shown(sampled, qtbot)
    place.editor.remove.click()
    settle(sampled, qtbot, place)
    said, undo = sampled.toasts[-1]
    assert said == "Exit review deleted"
    assert place.empty.isVisible()
    sampled.services.undoing.undo(undo or "")
    settle(sampled, qtbot, place)
    assert place.editor.isVisible()


def test_every_control_has_a_name(sampled: Surrounded, qtbot: QtBot) -> None:
    assert nameless(shown(sampled, qtbot)) == []
