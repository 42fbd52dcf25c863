from datetime import date

import pytest

from senco_desk.domain.profile import Module, Profile, Programme, Route, School, Setting, TeacherStatus
from senco_desk.store.desk import Desk

WHOLE = Profile(
    "Jo Marsh",
    "SENDCo",
    School("Oak Lane", "A primary school", "primary", Setting.MAINSTREAM, 412, 61, 14, "Ms Head", "Mr Gov"),
    Programme(
        "2014 award", "A university", "April", "Dr T", "123", date(2024, 4, 9), date(2025, 7, 1), date(2027, 8, 31),
        date(2026, 6, 5), (Module("M1", "Leading", 30), Module("M2", "Enquiry")),
    ),
    TeacherStatus.QUALIFIED, False, "The deputy", "One day a week", date(2024, 9, 1), 0, Route.NEW, "Ten years & more",
)  # fmt: skip


@pytest.mark.parametrize("profile", [Profile("J"), WHOLE], ids=["a name", "everything"])
def test_a_profile_comes_back_as_it_was(desk: Desk, profile: Profile) -> None:
    with desk.change() as work:
        work.profile.put(profile)
    with desk.view() as view:
        assert view.profile.get() == profile


def test_there_is_none_at_first_and_one_at_most(desk: Desk) -> None:
    with desk.change() as work:
        assert work.profile.get() is None
        work.profile.put(WHOLE)
        work.profile.put(Profile("Jo"))
    with desk.view() as view:
        assert view.profile.get() == Profile("Jo")
        assert view.reading.driver.execute("SELECT count(*) FROM profile").fetchone() == (1,)
