from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from senco_desk.domain.action import Action, ActionState
from senco_desk.domain.text import from_plain, plain
from senco_desk.ui.place import NEW
from senco_desk.ui.plan.place import PlanPlace, Turn
from tests.ui.surrounded import TODAY, Surrounded


def stored(sampled: Surrounded, action: str) -> Action | None:
    sampled.background.drain()
    found = sampled.services.planning.get(action)
    return found.action if found else None


def opened(place: PlanPlace, qtbot: QtBot, action: str) -> None:
    place.show_target(action)
    qtbot.waitUntil(lambda: place.plan.open_id == action, timeout=10_000)


def begun(place: PlanPlace, qtbot: QtBot) -> str:
    before = place.plan.open_id
    place.show_target(NEW)
    qtbot.waitUntil(lambda: place.plan.open_id not in (before, None), timeout=10_000)
    return str(place.plan.open_id)


def test_a_new_action_is_kept_as_it_is_typed_with_all_that_is_said_of_it(
    place: PlanPlace, sampled: Surrounded, qtbot: QtBot
) -> None:
    action, editor = begun(place, qtbot), place.plan.editor
    editor.what.setFocus()
    QTest.keyClicks(editor.what, "Visit a resource base")
    editor.cost.line.setFocus()
    QTest.keyClicks(editor.cost.line, "£40")
    editor.due.field.setText("3 Oct 2025")
    editor.came.show_text(from_plain("مرحبا 👩‍🏫"))
    editor.came.written.emit()
    place.flush()
    found = stored(sampled, action)
    assert found is not None
    assert (found.what, found.cost, found.due and found.due.isoformat()) == (
        "Visit a resource base",
        "£40",
        "2025-10-03",
    )
    assert plain(found.came) == "مرحبا 👩‍🏫"


def test_done_offers_evidence_and_a_reflection_and_links_to_them(
    place: PlanPlace, sampled: Surrounded, qtbot: QtBot
) -> None:
    action = place.plan.list.keys[0]
    opened(place, qtbot, action)
    place.plan.editor.finish.click()
    qtbot.waitUntil(lambda: place.plan.editor.evidence.isVisibleTo(place), timeout=10_000)
    place.plan.editor.evidence.click()
    qtbot.waitUntil(lambda: not place.plan.editor.evidence.isVisibleTo(place), timeout=10_000)
    found = stored(sampled, action)
    assert found is not None
    assert (found.state, found.finished) == (ActionState.DONE, TODAY)
    place.plan.editor.piece_wanted.emit(sampled.services.planning.get(action).became[0])  # type: ignore[union-attr]
    assert sampled.went[-1] == ("evidence", found.evidence)


def test_deleting_is_undone_from_the_toast(place: PlanPlace, sampled: Surrounded, qtbot: QtBot) -> None:
    action = place.plan.list.keys[0]
    opened(place, qtbot, action)
    place.plan.editor.remove.click()
    qtbot.waitUntil(lambda: any(said == "Action deleted" for said, _undo in sampled.toasts), timeout=10_000)
    assert stored(sampled, action) is None
    sampled.services.undoing.undo(str(sampled.toasts[-1][1]))
    assert stored(sampled, action) is not None


def test_what_is_typed_stands_though_the_action_is_finished_meanwhile(
    place: PlanPlace, sampled: Surrounded, qtbot: QtBot
) -> None:
    action = place.plan.list.keys[0]
    opened(place, qtbot, action)
    place.plan.editor.what.end(False)
    QTest.keyClicks(place.plan.editor.what, " and more")
    sampled.services.planning.finish(action, TODAY)
    place.flush()
    found = stored(sampled, action)
    assert found is not None
    assert found.what.endswith("and more")
    assert found.state is ActionState.DONE


def test_what_is_past_its_day_is_said_quietly(place: PlanPlace) -> None:
    assert place.plan.side.count.text() == "14 actions · 1 past its day"
    assert "13 days past" in place.plan.list.row_words(place.plan.list.keys[0])


def test_the_filter_holds_words_and_codes(place: PlanPlace, qtbot: QtBot) -> None:
    place.plan.side.filter_box.setText("6.5")
    qtbot.waitUntil(lambda: len(place.plan.list.keys) == 1, timeout=10_000)


def test_the_place_says_whose_history_it_shows(place: PlanPlace, qtbot: QtBot) -> None:
    opened(place, qtbot, place.plan.list.keys[2])
    assert place.looked_at() == f"action {place.plan.list.keys[2]}"


def test_an_empty_workbook_offers_the_first_action(empty: Surrounded, qtbot: QtBot) -> None:
    place = PlanPlace(empty.surroundings)
    empty.show(place, qtbot)
    place.show_target("actions")
    qtbot.waitUntil(lambda: place.plan.empty.isVisibleTo(place), timeout=10_000)
    place.plan.empty.button.click()
    qtbot.waitUntil(lambda: place.plan.open_id is not None, timeout=10_000)
    assert place.turn is Turn.ACTIONS


def test_an_action_leads_to_the_session_that_it_came_of(place: PlanPlace, sampled: Surrounded, qtbot: QtBot) -> None:
    session = sampled.services.attending.seen(TODAY).rows[0]
    (made,), _changed = sampled.services.planning.plan_each(["Ask the five"], session.id)
    opened(place, qtbot, made.id)
    link = place.plan.editor.session
    assert link.isVisibleTo(place)
    assert link.text().startswith("From ")
    link.click()
    assert sampled.went[-1] == ("sessions", session.id)
    opened(place, qtbot, begun(place, qtbot))
    assert not link.isVisibleTo(place)


def test_the_focus_is_in_a_new_action_also_when_the_plan_is_come_to_for_it(sampled: Surrounded, qtbot: QtBot) -> None:
    session = sampled.services.attending.seen(TODAY).rows[0]
    place = PlanPlace(sampled.surroundings)
    sampled.show(place, qtbot)
    place.take_focus()
    place.show_target(f"{NEW}:{session.id}")
    qtbot.waitUntil(place.plan.editor.what.hasFocus, timeout=10_000)
    qtbot.wait(300)
    assert place.plan.editor.what.hasFocus()
    assert place.plan.editor.draft().session == session.id
