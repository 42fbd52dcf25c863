"""A name is enough; the two dates follow from what is known."""

from datetime import date

import pytest

from senco_desk.domain.award_dates import Standing
from senco_desk.domain.errors import Refused
from senco_desk.domain.profile import Module, Profile, Programme, Route, School, Setting, TeacherStatus
from senco_desk.services.introducing import Introducing
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
