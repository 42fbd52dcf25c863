from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from senco_desk.domain.calendar_entry import OURS, CalendarEntry, differing, said_by
from senco_desk.domain.calendar_proposal import Standing, kind_of, proposed, session_of
from senco_desk.domain.session import Session, SessionKind, TakenFrom
from senco_desk.domain.text import from_plain

BEGAN = datetime(2026, 9, 1, tzinfo=UTC)
ENTRY = CalendarEntry("a", "Twilight: autism", date(2026, 12, 3), time(16), 120, "Room 2")
TAKEN = Session(
    "s", ENTRY.day, time(16, 15), 120, SessionKind.TWILIGHT, "Autism, with Ada",
    taken_from=TakenFrom("a", said_by(ENTRY)), added=BEGAN
)  # fmt: skip
HERS = Session("h", ENTRY.day, time(16), title="My own", added=BEGAN)


def standing(entry: CalendarEntry, *sessions: Session) -> Standing | None:
    found = proposed([entry], sessions)
    return found[0].standing if found else None


def test_an_entry_stands_beside_what_is_there() -> None:
    assert standing(ENTRY) is Standing.NEW
    assert standing(ENTRY, TAKEN) is Standing.SAME
    assert standing(replace(ENTRY, start=time(17)), TAKEN) is Standing.CHANGED
    assert standing(replace(ENTRY, called_off=True), TAKEN) is Standing.CALLED_OFF
    assert standing(replace(ENTRY, called_off=True)) is None
    assert standing(ENTRY, HERS) is Standing.LIKE
    assert standing(replace(ENTRY, uid=f"h{OURS}"), HERS) is Standing.OURS
    assert standing(replace(ENTRY, day=date(2026, 12, 4)), HERS) is Standing.NEW


def test_what_she_changed_herself_is_no_change_of_the_providers_and_is_kept() -> None:
    (one,) = proposed([replace(ENTRY, minutes=90, place="Online")], [TAKEN])
    assert one.differs == {"minutes", "place"}
    made = session_of(one, lambda: "new", BEGAN)
    assert (made.title, made.start, made.minutes, made.place) == ("Autism, with Ada", time(16, 15), 90, "Online")
    assert standing(replace(ENTRY, minutes=90, place="Online"), made) is Standing.SAME


def test_a_session_of_hers_that_is_like_it_is_filled_and_nothing_in_it_replaced() -> None:
    (one,) = proposed([ENTRY], [HERS])
    made = session_of(one, lambda: "new", BEGAN)
    assert (made.id, made.title, made.minutes, made.place) == ("h", "My own", 120, "Room 2")
    assert standing(ENTRY, made) is Standing.SAME


def test_what_would_take_words_of_hers_away_is_not_ticked_for_her() -> None:
    called_off = replace(ENTRY, called_off=True)
    assert proposed([called_off], [TAKEN])[0].ticked
    assert not proposed([called_off], [replace(TAKEN, about=from_plain("What I learnt"))])[0].ticked
    assert not proposed([ENTRY], [HERS])[0].ticked
    assert proposed([ENTRY], [])[0].ticked


@pytest.mark.parametrize("said", ["", "[]", "{}", "not JSON"])
def test_what_was_remembered_and_cannot_be_read_counts_as_changed(said: str) -> None:
    assert "title" in differing(ENTRY, said)


def test_the_kind_is_told_by_the_title() -> None:
    assert kind_of("TUTORIAL 1: focus") is SessionKind.TUTORIAL
    assert kind_of("Coaching day") is SessionKind.COACHING
    assert kind_of("The law and the Code") is SessionKind.TAUGHT
