"""The programme's own dates are the profile's; holidays are hers, one at a time or taken over from a calendar."""

from datetime import date, timedelta

import pytest

from senco_desk.domain.award_terms import AwardTerms
from senco_desk.domain.errors import Refused
from senco_desk.domain.profile import Profile, Programme
from senco_desk.domain.programme_dates import DateKind
from senco_desk.domain.term_weeks import Holiday
from senco_desk.services.keeping_dates import KeepingDates
from senco_desk.store.desk import Desk
from tests.services.conftest import Listener

FIRST, LAST = date(2026, 12, 19), date(2027, 1, 3)


@pytest.fixture
def dates(desk: Desk, tell: Listener) -> KeepingDates:
    return KeepingDates(desk, tell)


def test_a_date_goes_into_the_profile_and_nothing_else_of_it_changes(dates: KeepingDates, desk: Desk) -> None:
    with desk.change() as work:
        work.profile.put(Profile("Ada Example", programme=Programme(provider="A university")))
    dates.keep_day(DateKind.TAUGHT_ENDS, date(2028, 2, 29))
    with desk.view() as view:
        kept = view.profile.get()
    assert kept == Profile("Ada Example", programme=Programme(provider="A university", taught_ends=date(2028, 2, 29)))
    assert [each.day for each in dates.dated().dates] == [date(2028, 2, 29)]


def test_without_a_profile_there_is_nothing_to_keep_a_date_in(dates: KeepingDates) -> None:
    assert dates.dated().dates == ()
    with pytest.raises(Refused, match="under Profile first"):
        dates.keep_day(DateKind.VIVA, FIRST)


def test_a_holiday_is_added_changed_taken_out_and_brought_back(dates: KeepingDates, desk: Desk) -> None:
    dates.add_holiday(FIRST, LAST, " Christmas ")
    (there,) = dates.dated().holidays
    assert (there.first, there.last, there.name) == (FIRST, LAST, "Christmas")
    dates.change_holiday(Holiday(FIRST, date(2027, 1, 5), "Christmas", there.id))
    assert [each.last for each in dates.dated().holidays] == [date(2027, 1, 5)]
    changed = dates.remove_holiday(there.id)
    assert dates.dated().holidays == ()
    desk.undo(changed.undo)
    assert len(dates.dated().holidays) == 1


def test_one_that_ends_before_it_begins_is_refused(dates: KeepingDates) -> None:
    with pytest.raises(Refused, match="before it begins"):
        dates.add_holiday(LAST, FIRST)
    with pytest.raises(Refused, match="before it begins"):
        dates.take_holidays([Holiday(FIRST, LAST), Holiday(LAST, FIRST)])
    assert dates.dated().holidays == ()


def test_one_that_was_taken_out_meanwhile_is_not_changed(dates: KeepingDates) -> None:
    with pytest.raises(Refused, match="taken out meanwhile"):
        dates.change_holiday(Holiday(FIRST, LAST, "", "gone"))


def test_of_five_hundred_in_a_calendar_those_that_are_there_are_not_taken_twice(
    dates: KeepingDates, tell: Listener
) -> None:
    many = [Holiday(FIRST + timedelta(14 * each), FIRST + timedelta(14 * each + 3), "Ferie 🎿") for each in range(500)]
    dates.add_holiday(many[3].first, many[3].last)
    dates.take_holidays(many)
    assert tell.last.said == "499 holidays taken over"
    assert len(dates.dated().holidays) == 500


def test_what_the_award_asks_for_is_hers_to_set(dates: KeepingDates) -> None:
    kept = dates.keep_terms(AwardTerms(0, 3, (" Achieved ", "", "Achieved", "Referred")))
    assert kept == dates.terms() == AwardTerms(0, 3, ("Achieved", "Referred"))


@pytest.mark.parametrize("terms", [AwardTerms(-1), AwardTerms(1000), AwardTerms(60, 0), AwardTerms(60, 100)])
def test_numbers_that_cannot_be_are_refused(dates: KeepingDates, terms: AwardTerms) -> None:
    with pytest.raises(Refused, match="whole number"):
        dates.keep_terms(terms)
    assert dates.terms() == AwardTerms()
