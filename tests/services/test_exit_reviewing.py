"""The exit review, from the day the profile has for the viva to who signed it off."""

from datetime import date

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.profile import Profile, Programme
from senco_desk.services.exit_reviewing import ExitReviewing
from senco_desk.store.desk import Desk
from tests.services.conftest import Clock, Listener
from tests.store.prior_things import an_exit_review

VIVA = date(2027, 7, 1)


@pytest.fixture
def reviewing(desk: Desk, tell: Listener, clock: Clock) -> ExitReviewing:
    with desk.change() as work:
        work.profile.put(Profile("Ada Example", programme=Programme(viva=VIVA)))
    return ExitReviewing(desk, tell, clock)


def test_the_first_is_on_the_day_of_the_viva_and_another_on_none(reviewing: ExitReviewing) -> None:
    first = reviewing.begin()
    assert first.day == VIVA
    reviewing.add(first)
    assert reviewing.begin().day is None


def test_what_is_typed_is_kept_and_of_what_was_deleted_nothing(reviewing: ExitReviewing, desk: Desk) -> None:
    reviewing.add(an_exit_review())
    assert reviewing.keep(an_exit_review(place="The hall")) == reviewing.get("x")
    changed = reviewing.remove("x")
    with pytest.raises(Refused, match="no longer in the workbook"):
        reviewing.keep(an_exit_review())
    desk.undo(changed.undo)
    assert reviewing.all() == [an_exit_review(place="The hall")]
