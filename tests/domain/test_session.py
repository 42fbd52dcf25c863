from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from senco_desk.domain.session import Coaching, Session, SessionKind, SessionRow, Tutorial, going_on, still_to_do
from senco_desk.domain.text import from_plain

BEGAN = datetime(2026, 9, 1, tzinfo=UTC)
DAY = date(2026, 12, 3)


def row(each: str, start: time | None, minutes: int | None = 120, day: date = DAY) -> SessionRow:
    return SessionRow(each, day, start, minutes, SessionKind.TWILIGHT, each, "", False, None, "")


def at(clock: str) -> datetime:
    return datetime.fromisoformat(f"2026-12-03T{clock}")


def test_a_day_alone_is_no_session_yet() -> None:
    bare = Session("s", DAY, added=BEGAN)
    assert bare.is_blank
    for said in (
        replace(bare, title="Autism"),
        replace(bare, start=time(16)),
        replace(bare, minutes=60),
        replace(bare, about=from_plain("Much.")),
        replace(bare, tutorial=Tutorial(agreed=from_plain("Year 4."))),
        replace(bare, coaching=Coaching(partner="Ada")),
    ):
        assert not said.is_blank


@pytest.mark.parametrize(
    ("clock", "belongs_to"),
    [("15:20", None), ("15:45", "four"), ("17:00", "four"), ("18:10", "six"), ("20:00", "six"), ("23:59", None)],
)
def test_a_note_belongs_to_the_session_that_goes_on_or_else_to_the_nearest(clock: str, belongs_to: str | None) -> None:
    rows = [row("four", time(16), 120), row("six", time(18, 5), 60)]
    found = going_on(rows, at(clock))
    assert (found and found.id) == belongs_to


def test_the_only_session_of_a_day_takes_the_notes_of_that_day() -> None:
    assert going_on([row("study", None)], at("08:00")) == row("study", None)
    assert going_on([row("a", None), row("b", None)], at("08:00")) is None
    assert going_on([row("another", time(16), day=date(2026, 12, 4))], at("16:00")) is None


def test_what_is_still_to_do_is_what_comes_next_or_else_what_was_agreed_or_tried() -> None:
    agreed, tried = from_plain("A draft by Easter"), from_plain("Asked first")
    whole = Session("s", DAY, tutorial=Tutorial(agreed=agreed), coaching=Coaching(tried=tried), added=BEGAN)
    assert still_to_do(whole) == ("A draft by Easter",)
    both = replace(whole, tutorial=Tutorial(agreed=agreed, next_step=from_plain("Write the table\n\nAsk the five ")))
    assert still_to_do(both) == ("Write the table", "Ask the five")
    assert still_to_do(replace(whole, tutorial=Tutorial())) == ("Asked first",)
    assert still_to_do(Session("s", DAY, added=BEGAN)) == ()
