from dataclasses import replace
from datetime import date, time

import pytest

from senco_desk.domain.engagement import Counted, Engagement
from senco_desk.domain.errors import Refused
from senco_desk.domain.journal import Noun
from senco_desk.domain.session import SessionKind
from senco_desk.services.attending import Attending
from senco_desk.store.desk import Desk
from tests.services.conftest import Clock, Listener

DAY = date(2025, 3, 4)


@pytest.fixture
def attending(desk: Desk, tell: Listener, clock: Clock) -> Attending:
    return Attending(desk, tell, clock)


def test_a_session_is_added_and_kept_and_told(attending: Attending, tell: Listener) -> None:
    session = attending.add(replace(attending.begin(DAY), title="Autism"))
    assert tell.last.touched == {(Noun.SESSION, session.id)}
    assert tell.last.said == "Session added"
    kept = attending.keep(replace(session, start=time(16), minutes=120))
    assert attending.get(session.id) == kept
    assert [row.title for row in attending.seen(DAY).rows] == ["Autism"]


def test_what_was_deleted_is_not_kept_again_and_undo_brings_it_back(attending: Attending, desk: Desk) -> None:
    session = attending.add(attending.begin(DAY, SessionKind.TUTORIAL))
    removed = attending.remove(session.id)
    with pytest.raises(Refused, match="deleted meanwhile"):
        attending.keep(session)
    desk.undo(removed.undo)
    assert attending.get(session.id) == session


@pytest.mark.parametrize("minutes", [0, -30, 30 * 60])
def test_a_length_that_is_none_is_refused_and_nothing_is_changed(attending: Attending, minutes: int) -> None:
    session = attending.begin(DAY)
    with pytest.raises(Refused, match="from one minute to a day"):
        attending.add(replace(session, minutes=minutes))
    assert attending.seen(DAY).rows == ()


def test_what_counts_is_what_she_says_the_provider_counts(attending: Attending) -> None:
    attending.add(replace(attending.begin(DAY), minutes=120))
    assert attending.seen(DAY).engagement.counted is Counted.NOT
    attending.count_as(Engagement(Counted.HOURS, 60))
    seen = attending.seen(DAY)
    assert (seen.engagement.asked, seen.attended.minutes) == (60, 120)


@pytest.mark.parametrize(("counted", "asked"), [(Counted.PERCENTAGE, 101), (Counted.HOURS, 0), (Counted.SESSIONS, -1)])
def test_what_cannot_be_asked_for_is_refused(attending: Attending, counted: Counted, asked: int) -> None:
    with pytest.raises(Refused, match="Type a number from 1"):
        attending.count_as(Engagement(counted, asked))
    assert attending.seen(DAY).engagement == Engagement()
