"""A name is enough; the two dates follow from what is known; the role here and the numbers stand beside it."""

from datetime import date

import pytest

from senco_desk.domain.award_dates import Standing
from senco_desk.domain.errors import Refused
from senco_desk.domain.journal import Noun
from senco_desk.domain.practice import Practice
from senco_desk.domain.profile import Module, Profile, Programme, Route, School, Setting, TeacherStatus
from senco_desk.domain.role import RoleFeature, Who
from senco_desk.services.introducing import Introducing
from senco_desk.services.undoing import Undoing
from senco_desk.store.desk import Desk
from tests.services.conftest import Listener

EVERYTHING = Profile(
    name="Ada Example",
    called="SENDCo",
    school=School("Example Primary", "A school", "primary", Setting.MAINSTREAM, 412, 61, 14, "H. Head", "G. Governor"),
    programme=Programme(
        "National Award", "A university", "2024", "T. Tutor", "S123", date(2024, 4, 1), date(2025, 7, 1),
        date(2026, 7, 1), date(2025, 7, 8), (Module("M1", "Leading", 30), Module("M2", "Enquiry")),
    ),
    teacher_status=TeacherStatus.QUALIFIED,
    on_leadership_team=False,
    champion="D. Deputy",
    time_for_role="One day a week",
    became_senco=date(2024, 9, 1),
    months_before=0,
    route=Route.NEW,
    about="Began the course before the post.",
)  # fmt: skip


@pytest.fixture
def introducing(desk: Desk, tell: Listener) -> Introducing:
    return Introducing(desk, tell)


def test_there_is_no_profile_until_a_name_is_said(introducing: Introducing) -> None:
    assert introducing.get() is None
    assert introducing.two_dates(date(2025, 1, 1)) is None
    assert introducing.keep(Profile("  Ada Example ")) == introducing.get() == Profile("Ada Example")


@pytest.mark.parametrize("name", ["", " \t"])
def test_a_profile_without_a_name_is_refused(introducing: Introducing, name: str) -> None:
    with pytest.raises(Refused, match="A name is all that is needed"):
        introducing.keep(Profile(name))
    assert introducing.get() is None


def test_everything_of_the_profile_is_kept(introducing: Introducing) -> None:
    introducing.keep(EVERYTHING)
    assert introducing.get() == EVERYTHING


def test_the_two_dates_come_from_the_profile(introducing: Introducing) -> None:
    introducing.keep(EVERYTHING)
    dates = introducing.two_dates(date(2025, 6, 30))
    assert dates is not None
    assert dates.show_by.day == date(2027, 9, 1)
    assert (dates.which_counts.standing, dates.which_counts.day) == (Standing.AHEAD, date(2027, 8, 31))


def test_the_features_are_the_eleven_of_2014_in_their_words(introducing: Introducing) -> None:
    features = introducing.features()
    assert len(features) == 11
    assert features[0].statement == "Overseeing the day-to-day operation of the school's SEN policy;"
    assert features[10].statement.endswith("keeps the records of all children with SEN up to date.")


def test_who_does_a_feature_is_kept_by_the_feature(introducing: Introducing, tell: Listener) -> None:
    assert introducing.role() == {}
    first, second, *_rest = introducing.features()
    shared = RoleFeature(first.id, Who.SHARED, "the deputy head", "since May")
    introducing.keep_role(shared)
    introducing.keep_role(RoleFeature(second.id, Who.ME))
    assert introducing.role() == {first.id: shared, second.id: RoleFeature(second.id, Who.ME)}
    assert tell.last.concerns(Noun.ROLE)


def test_what_was_said_of_a_feature_can_be_taken_back(introducing: Introducing) -> None:
    feature = introducing.features()[0].id
    introducing.keep_role(RoleFeature(feature, Who.DELEGATED, "the pastoral lead"))
    introducing.keep_role(RoleFeature(feature))
    assert introducing.role().get(feature, RoleFeature(feature)).is_blank


def test_the_numbers_are_the_fields_until_she_says_others(introducing: Introducing, tell: Listener) -> None:
    assert introducing.practice() == Practice(2, 3, 3, 6, 60)
    hers = Practice(1, 4, 5, 9, None)
    assert introducing.keep_practice(hers) == introducing.practice() == hers
    assert tell.last.concerns(Noun.PRACTICE)


@pytest.mark.parametrize("impossible", [Practice(enough=0), Practice(enough=4, plenty=3), Practice(page_budget=0)])
def test_numbers_that_cannot_be_are_refused(introducing: Introducing, impossible: Practice) -> None:
    with pytest.raises(Refused, match="Nothing has changed"):
        introducing.keep_practice(impossible)
    assert introducing.practice() == Practice()


def test_going_back_to_the_fields_numbers_can_be_undone(introducing: Introducing, desk: Desk, tell: Listener) -> None:
    hers = introducing.keep_practice(Practice(1, 4, 5, 9, None))
    changed = introducing.work_as_the_field_does()
    assert introducing.practice() == Practice()
    assert changed.said == "Numbers set as the field works"
    Undoing(desk, tell).undo(changed.undo)
    assert introducing.practice() == hers
