from datetime import date

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.journal import Noun
from senco_desk.services.auditing import Auditing
from senco_desk.store.desk import Desk
from tests.services.conftest import SET, Listener

START, EXIT = date(2025, 9, 12), date(2026, 6, 9)


@pytest.fixture
def auditing(desk: Desk, tell: Listener) -> Auditing:
    return Auditing(desk, tell)


def test_rating_again_that_day_changes_the_step_and_keeps_why(auditing: Auditing, tell: Listener) -> None:
    auditing.rate(SET.id, "1", START, 1)
    auditing.say_why(SET.id, "1", START, "New to it")
    found = auditing.rate(SET.id, "1", START, 2)
    assert (found.step, found.word, found.why) == (2, "Developing", "New to it")
    assert tell.last.concerns(Noun.RATING)
    assert auditing.sheet(SET, START).ratings == {"1": found}


def test_a_later_day_shows_what_was_rated_before_it(auditing: Auditing) -> None:
    before = auditing.rate(SET.id, "1.2", START, 1)
    assert auditing.sheet(SET, EXIT).before == {"1.2": before}
    assert auditing.sheet(SET, START).gaps == (before,)


def test_a_rating_that_was_taken_back_comes_back_with_undo(auditing: Auditing, desk: Desk) -> None:
    kept = auditing.rate(SET.id, "1", START, 1)
    changed = auditing.take_back(SET.id, "1", START)
    with pytest.raises(Refused, match="no rating of this on 12 Sep 2025"):
        auditing.say_why(SET.id, "1", START, "late")
    desk.undo(changed.undo)
    assert auditing.sheet(SET, START).ratings == {"1": kept}


def test_when_the_scale_changes_what_was_rated_keeps_its_words(auditing: Auditing) -> None:
    old = auditing.rate(SET.id, "1", START, 4)
    auditing.keep_scale(["Not yet", " Partly ", "", "Met"])
    new = auditing.rate(SET.id, "1", EXIT, 2)
    assert auditing.sheet(SET, START).ratings == {"1": old}
    assert (old.word, new.word, new.steps) == ("Enhanced", "Partly", 3)
    assert auditing.distance(SET).rows[0].steps is None


def test_a_step_that_is_none_and_an_outcome_that_is_gone_are_refused(auditing: Auditing) -> None:
    for outcome, step in (("1", 0), ("1", 5), ("gone", 1)):
        with pytest.raises(Refused):
            auditing.rate(SET.id, outcome, START, step)
    assert auditing.distance(SET).rows == ()
