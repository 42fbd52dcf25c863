from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from senco_desk.domain.feedback import Answer, AnswerState, Point
from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.domain.text import from_plain
from senco_desk.store.desk import Desk
from tests.store.feedback_things import a_feedback, a_point

BARE = Point("bare", "f", 1, "7", MarkKind.INK)


@pytest.fixture
def held(desk: Desk) -> Desk:
    with desk.change() as work:
        work.feedback.add(a_feedback())
        work.points.add(BARE)
        work.points.add(a_point())
    return desk


@pytest.mark.parametrize("point", [BARE, a_point()], ids=["a bare one", "everything"])
def test_a_point_comes_back_as_it_was(held: Desk, point: Point) -> None:
    with held.view() as view:
        assert view.points.get(point.id) == point
        assert view.points.of("f") == view.points.all() == [a_point(), BARE]
        assert list(view.points.each()) == [BARE, a_point()]


def test_a_moment_beyond_all_calendars_is_none(held: Desk) -> None:
    last = datetime(9999, 12, 31, 23, 59, tzinfo=timezone(timedelta(hours=-9)))
    with held.change() as work:
        work.points.replace(replace(BARE, when=last))
        assert work.points.get("bare") == BARE


def test_an_answer_that_is_typed_is_one_change_and_is_undone(held: Desk) -> None:
    for said in ("I", "I did", "I did that."):
        with held.change("Answer kept", typing=True) as work:
            work.points.replace(replace(BARE, answer=Answer(AnswerState.TO_DO, from_plain(said))))
    held.undo(work.changed.undo)
    with held.view() as view:
        assert view.points.get("bare") == BARE
