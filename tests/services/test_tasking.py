from dataclasses import replace
from datetime import date

import pytest

from senco_desk.domain.bin import Binned
from senco_desk.domain.errors import Refused
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Noun
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.task import Result, TaskKind, Use
from senco_desk.domain.term_weeks import Holiday
from senco_desk.domain.text import from_plain, plain
from senco_desk.services.counting_for import CountingFor
from senco_desk.services.looking_back import LookingBack
from senco_desk.services.tasking import Tasking, masters_criteria
from senco_desk.services.undoing import Undoing
from senco_desk.store.desk import Desk
from tests.services.conftest import SET, Clock, Listener
from tests.store.things import a_reflection

DUE, TODAY = date(2027, 3, 5), date(2026, 9, 1)


@pytest.fixture
def tasking(desk: Desk, tell: Listener, clock: Clock) -> Tasking:
    return Tasking(desk, tell, clock)


def test_a_task_is_begun_with_the_characteristics_it_is_marked_by(tasking: Tasking) -> None:
    task = tasking.begin(TaskKind.ENQUIRY, "Two questions")
    assert tasking.get(task.id) == task
    assert len(task.criteria) == len(masters_criteria()) == 8
    assert task.criteria[1].wording == (
        "The ability to apply research to professional situations, both practical and theoretical"
    )
    assert [each.title for each in tasking.all()] == ["Two questions"]


def test_what_is_typed_is_kept_and_what_was_deleted_is_not_written_again(tasking: Tasking) -> None:
    task = tasking.begin(TaskKind.CASE_STUDY)
    tasking.keep(replace(task, question="What helped?"))
    kept = tasking.get(task.id)
    assert kept is not None
    assert kept.question == "What helped?"
    tasking.remove(task.id)
    with pytest.raises(Refused):
        tasking.keep(task)


def test_a_deletion_is_undone_whole(tasking: Tasking, desk: Desk, tell: Listener) -> None:
    task = tasking.begin(TaskKind.CRITICAL_PORTFOLIO)
    changed = tasking.remove(task.id)
    assert tasking.seen(task.id, TODAY) is None
    Undoing(desk, tell).undo(changed.undo)
    assert tasking.get(task.id) == task


def test_it_is_planned_back_around_her_holidays(tasking: Tasking, desk: Desk) -> None:
    task = replace(tasking.begin(TaskKind.PRESENTATION), due=DUE)
    assert tasking.plan(replace(task, due=None), TODAY) is None
    without = tasking.plan(task, TODAY)
    with desk.change() as work:
        work.holidays.put(Holiday(date(2027, 2, 15), date(2027, 2, 19), "Half term", "h"))
    around = tasking.plan(task, TODAY)
    assert without is not None
    assert around is not None
    assert without.begins is not None
    assert around.begins is not None
    assert (without.begins - around.begins).days == 7


def test_what_it_uses_counts_through_what_the_piece_counts_for(tasking: Tasking, desk: Desk, tell: Listener) -> None:
    piece, task = a_reflection(), tasking.begin(TaskKind.ENQUIRY)
    with desk.change() as work:
        work.reflections.add(piece)
    CountingFor(desk, tell).tick(PieceKind.REFLECTION, piece.id, SET.id, "1.1")
    gone = Use(PieceKind.EVIDENCE, new_id())
    tasking.keep(replace(task, uses=(Use(PieceKind.REFLECTION, piece.id), gone)))
    seen = tasking.seen(task.id, TODAY)
    assert seen is not None
    assert [used.piece and used.piece.reference for used in seen.uses] == [piece.reference, None]
    assert seen.reached == 1


def test_evidence_is_made_of_a_task_and_is_used_by_it(tasking: Tasking, desk: Desk) -> None:
    task = tasking.keep(replace(tasking.begin(TaskKind.PRESENTATION, "To governors"), result=Result(DUE)))
    tasking.become_evidence(task.id)
    seen = tasking.seen(task.id, TODAY)
    assert seen is not None
    assert [used.piece and used.piece.title for used in seen.uses] == ["To governors"]
    with pytest.raises(Refused):
        tasking.become_evidence("gone")


def test_what_was_written_is_looked_back_on_and_put_back(
    tasking: Tasking, desk: Desk, tell: Listener, clock: Clock
) -> None:
    task = tasking.begin(TaskKind.ENQUIRY, "The least help first")
    first = task.sections[0]
    for words in ("As it was", "As it is"):
        clock.later(minutes=10)
        tasking.keep(replace(task, sections=(replace(first, text=from_plain(words)), *task.sections[1:])))
    looking = LookingBack(desk, tell, clock)
    looked = looking.look(Noun.TASK, task.id)
    assert looked is not None
    assert looked.called == "The least help first"
    version = looked.history.versions[0]
    assert looking.beside_now(Noun.TASK, task.id, version.key).added == 1
    looking.put_back(Noun.TASK, task.id, version.key)
    back = tasking.get(task.id)
    assert back is not None
    assert plain(back.sections[0].text) == "As it was"


def test_a_deleted_task_lies_in_the_bin_and_comes_back(
    tasking: Tasking, desk: Desk, tell: Listener, clock: Clock
) -> None:
    task = tasking.begin(TaskKind.CASE_STUDY, "Pupil F")
    tasking.remove(task.id)
    looking = LookingBack(desk, tell, clock)
    assert [(each.kind, each.title) for each in looking.bin()] == [(Binned.TASK, "Pupil F")]
    looking.put_back_deleted(Binned.TASK, task.id)
    assert tasking.get(task.id) == task
