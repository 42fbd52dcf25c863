from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.journal import Noun
from senco_desk.domain.note import LONGEST, Made, NoteState, became, noted

SUMMER = timezone(timedelta(hours=1))


def test_a_note_bears_the_day_and_the_clock_that_the_laptop_showed() -> None:
    note = noted("n", "Ask Priya", datetime(2026, 7, 1, 0, 12, 33, tzinfo=SUMMER), "s")
    assert (note.day, note.clock, note.session) == (date(2026, 7, 1), time(0, 12), "s")
    assert note.written == datetime(2026, 6, 30, 23, 12, 33, tzinfo=UTC)
    assert note.state is NoteState.WAITING
    assert not note.is_blank


def test_line_ends_are_of_one_kind_and_what_no_file_can_carry_is_left_out() -> None:
    moment = datetime(2026, 7, 1, tzinfo=UTC)
    assert noted("n", "one\r\ntwo\rthree\u2029four\x00\ud800", moment).text == "one\ntwo\nthree\nfour"
    assert noted("n", " \n\t", moment).is_blank


def test_what_is_too_long_for_a_note_is_refused_and_says_that_it_is_still_there() -> None:
    moment = datetime(2026, 7, 1, tzinfo=UTC)
    assert len(noted("n", "x" * LONGEST, moment).text) == LONGEST
    with pytest.raises(Refused, match=r"too long for a note.*still here"):
        noted("n", "x" * (LONGEST + 1), moment)


def test_what_it_became_is_known_and_every_word_stays() -> None:
    note = noted("n", "Words", datetime(2026, 7, 1, tzinfo=UTC))
    made = became(note, Noun.REFLECTION, "r")
    assert (made.text, made.state, made.made) == ("Words", NoteState.DONE, Made(Noun.REFLECTION, "r"))
