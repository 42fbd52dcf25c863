from datetime import date, timedelta

from senco_desk.domain.engagement import Counted
from senco_desk.domain.session import SessionKind
from senco_desk.domain.text import is_blank
from senco_desk.services.sample_material import read_material
from senco_desk.services.sample_sessions import read_sessions

TODAY = read_material().today


def test_the_sample_has_sessions_of_most_kinds_with_tutorials_and_a_coaching_day() -> None:
    kept = read_sessions(TODAY)
    assert set(SessionKind) <= {session.kind for session in kept.sessions}
    assert len({session.id for session in kept.sessions}) == len(kept.sessions)
    assert any(not is_blank(session.coaching.tried) for session in kept.sessions)
    assert sum(not is_blank(session.tutorial.advised) for session in kept.sessions) == 2
    assert kept.engagement is not None
    assert kept.engagement.counted is Counted.HOURS


def test_modules_are_those_of_the_profile_and_no_day_is_in_a_weekend() -> None:
    codes = {module.code for module in read_material().profile.programme.modules}
    for session in read_sessions(TODAY).sessions:
        assert session.module in codes | {""}
        assert session.day.weekday() < 5


def test_seen_from_before_it_what_came_up_is_not_known_yet() -> None:
    tutorial = next(each for each in read_sessions(TODAY).sessions if not is_blank(each.tutorial.advised))
    before = read_sessions(tutorial.day - timedelta(days=1))
    (ahead,) = (each for each in before.sessions if each.id == tutorial.id)
    assert ahead.tutorial.asked == tutorial.tutorial.asked
    assert is_blank(ahead.tutorial.advised)
    assert read_sessions(date(2024, 1, 1)).sessions == ()
    assert read_sessions(date(2024, 1, 1)).engagement is None


def test_the_small_sample_has_a_handful() -> None:
    assert len(read_sessions(TODAY).handful.sessions) == 4
