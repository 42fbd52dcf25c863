"""Prior learning in the window, over a real workbook."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from senco_desk.domain.prior_learning import Answer, ProviderDecision
from senco_desk.ui.place import NEW
from senco_desk.ui.prior.place import PriorPlace
from tests.store.prior_things import a_prior
from tests.ui.surrounded import Surrounded, nameless


def shown(surrounded: Surrounded, qtbot: QtBot, width: int = 1093) -> PriorPlace:
    place = PriorPlace(surrounded.surroundings)
    surrounded.show(place, qtbot, width)
    settle(surrounded, qtbot, place)
    return place


def settle(surrounded: Surrounded, qtbot: QtBot, place: PriorPlace) -> None:
    place.flush()
    surrounded.background.drain()
    qtbot.wait(250)
    surrounded.background.drain()
    qtbot.wait(10)


def test_an_empty_place_offers_the_first_and_what_is_typed_is_kept(empty: Surrounded, qtbot: QtBot) -> None:
    place = shown(empty, qtbot)
    assert place.empty.isVisible()
    place.take_focus()
    QTest.keyClick(place.empty.button, Qt.Key.Key_Space)
    QTest.keyClicks(place.editor.title, "Acting SENCO")
    QTest.keyClicks(place.editor.claim.credits.line, "15")
    settle(empty, qtbot, place)
    (kept,) = empty.services.claiming.all()
    assert (kept.title, kept.claim.credits) == ("Acting SENCO", 15)
    assert "15 more are asked for" in place.bar.said.text()
    assert empty.failures == []


def test_what_is_new_and_blank_is_never_kept(empty: Surrounded, qtbot: QtBot) -> None:
    place = shown(empty, qtbot)
    place.show_target(NEW)
    settle(empty, qtbot, place)
    assert empty.services.claiming.all() == []
    place.editor.remove.click()
    assert place.empty.isVisible()


def test_a_late_reading_takes_nothing_out_of_a_new_one(empty: Surrounded, qtbot: QtBot) -> None:
    place = shown(empty, qtbot)
    place.show_target(NEW)
    place.editor.title.setFocus()
    QTest.keyClicks(place.editor.title, "Acting")
    settle(empty, qtbot, place)
    place.editor.about.area.setFocus()
    place.reload(None)
    QTest.keyClicks(place.editor.about.area, "A year of it")
    empty.background.drain()
    qtbot.wait(10)
    assert place.editor.about.area.toPlainText() == "A year of it"


def test_only_figures_can_be_typed_as_credits(empty: Surrounded, qtbot: QtBot) -> None:
    place = shown(empty, qtbot)
    place.show_target(NEW)
    for typed, stands in (("-5", "5"), ("99999", "999"), ("ten", "")):
        place.editor.credits.line.clear()
        QTest.keyClicks(place.editor.credits.line, typed)
        assert place.editor.credits.line.text() == stands


def test_what_is_old_is_asked_how_it_was_kept_current(sampled: Surrounded, qtbot: QtBot) -> None:
    place = shown(sampled, qtbot)
    asked = {}
    for prior in sampled.services.claiming.all():
        place.open(prior.id)
        asked[prior.kind.value] = place.editor.asked.isVisibleTo(place.editor)
    assert asked == {"qualification": True, "experience": False}


def test_a_decision_counts_towards_the_total_at_once(empty: Surrounded, qtbot: QtBot) -> None:
    empty.services.claiming.add(a_prior(decision=ProviderDecision()))
    place = shown(empty, qtbot)
    place.editor.claim.answer.setFocus()
    QTest.keyClick(place.editor.claim.answer, Qt.Key.Key_Down)
    settle(empty, qtbot, place)
    assert empty.services.claiming.all()[0].decision.answer is Answer.AGREED
    assert place.bar.said.text() == "15 of 60 credits, for prior learning."


def test_an_outcome_is_ticked_and_has_a_line_of_how(sampled: Surrounded, qtbot: QtBot) -> None:
    place = shown(sampled, qtbot)
    before = len(place.editor.met.rows)
    framework = sampled.services.exchanging_frameworks.live()[0]
    place.editor.met.choosing.toggled.emit(framework.id, framework.coded("1.1").id)
    QTest.keyClicks(place.editor.met.rows[-1].how, "A tribunal I prepared")
    settle(sampled, qtbot, place)
    shown_one = place.editor.shown
    kept = sampled.services.claiming.get(shown_one.id if shown_one else "")
    assert kept is not None
    assert len(kept.met) == before + 1
    assert kept.met[-1].how == "A tribunal I prepared"


def test_a_proof_that_was_deleted_stays_when_she_only_comes_by_the_field(sampled: Surrounded, qtbot: QtBot) -> None:
    services = sampled.services
    (first, *_others) = services.claiming.all()
    services.evidencing.remove(first.proof)
    place = shown(sampled, qtbot)
    place.open(first.id)
    settle(sampled, qtbot, place)
    assert "was deleted" in place.editor.proof.said.text()
    place.editor.proof.piece.line.editingFinished.emit()
    QTest.keyClicks(place.editor.title, "!")
    settle(sampled, qtbot, place)
    kept = services.claiming.get(first.id)
    assert kept is not None
    assert (kept.proof, kept.title) == (first.proof, f"!{first.title}")


def test_its_proof_is_found_by_its_number(sampled: Surrounded, qtbot: QtBot) -> None:
    place = shown(sampled, qtbot)
    line = place.editor.proof.piece.line
    line.clear()
    QTest.keyClicks(line, "e-003")
    line.editingFinished.emit()
    assert line.text().startswith("E-003  ")
    place.editor.proof.open.click()
    assert sampled.went[-1][0] == "evidence"
    line.clear()
    QTest.keyClicks(line, "no such")
    assert "No piece of evidence" in place.editor.proof.said.text()


def test_deleting_is_undone(sampled: Surrounded, qtbot: QtBot) -> None:
    place = shown(sampled, qtbot)
    there = len(sampled.services.claiming.all())
    place.editor.remove.click()
    settle(sampled, qtbot, place)
    said, undo = sampled.toasts[-1]
    assert said == "Prior learning deleted"
    assert len(sampled.services.claiming.all()) == there - 1
    sampled.services.undoing.undo(undo or "")
    settle(sampled, qtbot, place)
    assert len(place.list.keys) == there


def test_every_control_has_a_name(sampled: Surrounded, qtbot: QtBot) -> None:
    assert nameless(shown(sampled, qtbot)) == []


def test_in_a_narrow_window_the_list_and_the_open_one_take_turns(
    sampled: Surrounded, qtbot: QtBot, twice_the_text: None
) -> None:
    place = shown(sampled, qtbot)
    assert place.list.isVisible()
    place.show_target(place.list.keys[0])
    assert place.editor.isVisible()
    assert not place.list.isVisible()
    place.back.click()
    assert place.list.isVisible()
