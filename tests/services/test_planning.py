from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from senco_desk.domain.action import Action, ActionState, Aim
from senco_desk.domain.errors import Refused
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.session import Session
from senco_desk.domain.text import from_plain
from senco_desk.services.evidencing import Evidencing
from senco_desk.services.planning import Planning
from senco_desk.services.reflecting import Reflecting
from senco_desk.store.desk import Desk
from tests.services.conftest import SET, Clock, Listener

DAY, BEGAN = date(2025, 11, 3), datetime(2025, 9, 1, tzinfo=UTC)


@pytest.fixture
def planning(desk: Desk, tell: Listener, clock: Clock) -> Planning:
    return Planning(desk, tell, clock, Reflecting(desk, tell, clock), Evidencing(desk, tell, clock))


def finished(planning: Planning) -> Action:
    action = replace(planning.begin(Aim(SET.id, "1.2"), Aim("gone", "x")), what="Visit", came=from_plain("Seen."))
    planning.add(action)
    planning.finish(action.id, DAY)
    return action


def test_gaps_become_actions_once_each_and_one_undo_takes_all_back(planning: Planning, desk: Desk) -> None:
    made, changed = planning.plan_for(SET, ["1.2", "c", "1.2"])
    assert [action.what for action in made] == ["1.2 Personal budgets", "C This is evident when:"]
    again, _changed = planning.plan_for(SET, ["1.2", "1.1"])
    assert [action.aims for action in again] == [(Aim(SET.id, "1.1"),)]
    assert changed.said == "2 actions planned"
    desk.undo(changed.undo)
    assert [row.codes for row in planning.rows()] == [("1.1",)]


def test_a_gap_whose_action_is_over_can_be_planned_for_again(planning: Planning) -> None:
    finished(planning)
    made, _changed = planning.plan_for(SET, ["1.2"])
    assert len(made) == 1


def test_each_line_of_what_was_agreed_becomes_an_action_once_and_one_undo_takes_all_back(
    planning: Planning, desk: Desk
) -> None:
    made, changed = planning.plan_each(["Ask the five", "Show the sheet", "Ask the five"])
    assert [action.what for action in made] == ["Ask the five", "Show the sheet"]
    again, nothing = planning.plan_each(["Show the sheet"])
    assert (again, nothing.said) == ((), "0 actions planned")
    desk.undo(changed.undo)
    assert planning.rows() == []


def test_an_action_remembers_the_session_that_it_came_of(planning: Planning, desk: Desk) -> None:
    held = Session("t", DAY, title="Tutorial 1", added=BEGAN)
    with desk.change() as work:
        work.sessions.put(held)
    (made,), _changed = planning.plan_each(["Ask the five"], "t")
    kept = planning.keep(replace(made, what="Ask the six", session=""))
    assert planning.of_session("t") == [kept]
    planned = planning.get(made.id)
    assert planned is not None
    assert planned.session == held
    with desk.change() as work:
        work.sessions.remove("t")
    planned = planning.get(made.id)
    assert planned is not None
    assert (planned.action.session, planned.session) == ("t", None)


@pytest.mark.parametrize("kind", PieceKind)
def test_what_came_of_it_becomes_a_piece_that_counts_and_is_linked_back(
    planning: Planning, desk: Desk, kind: PieceKind
) -> None:
    action = finished(planning)
    become = planning.become_evidence if kind is PieceKind.EVIDENCE else planning.become_reflection
    piece, changed = become(action.id)
    assert (piece.title, piece.happened) == ("Visit", DAY)
    with desk.view() as view:
        assert [each.outcome for each in view.mappings.of_piece(kind, piece.id)] == ["1.2"]
    planned = planning.get(action.id)
    assert planned is not None
    assert [(each.kind, each.reference) for each in planned.became] == [(kind, piece.reference)]
    desk.undo(changed.undo)
    assert planning.get(action.id).became == ()  # type: ignore[union-attr]


def test_what_it_became_may_be_gone_and_the_action_stands(planning: Planning, desk: Desk, tell: Listener) -> None:
    action = finished(planning)
    piece, _changed = planning.become_evidence(action.id)
    with desk.change() as work:
        for mapping in work.mappings.of_piece(PieceKind.EVIDENCE, piece.id):
            work.mappings.remove(mapping.id)
        work.evidence.remove(piece.id)
    planned = planning.get(action.id)
    assert planned is not None
    assert planned.became == ()


def test_typing_never_opens_again_what_was_finished(planning: Planning) -> None:
    action = finished(planning)
    planning.keep(replace(action, what="Visited", state=ActionState.OPEN))
    planned = planning.get(action.id)
    assert planned is not None
    assert (planned.action.what, planned.action.state, planned.action.finished) == ("Visited", ActionState.DONE, DAY)


def test_an_action_that_is_gone_is_refused_and_nothing_is_made(planning: Planning, desk: Desk) -> None:
    action = finished(planning)
    planning.remove(action.id)
    for verb in (planning.become_evidence, planning.become_reflection, planning.reopen):
        with pytest.raises(Refused, match="no longer in the workbook"):
            verb(action.id)
    with desk.view() as view:
        assert view.evidence.rows() == []
        assert view.reflections.rows() == []
