"""Which line is which note, however lines are split, joined, moved and taken back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from senco_desk.domain.note import Note, noted
from senco_desk.ui.twilight.lines import UNMARKED, Difference, Lines

NEW = UNMARKED


class Clock:
    """A note a minute."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, words: str) -> Note:
        self.count += 1
        return noted(f"n{self.count}", words, datetime(2026, 12, 3, 16, tzinfo=UTC) + timedelta(minutes=self.count))


@pytest.fixture
def lines() -> Lines:
    made = Lines(Clock())
    made.read([(NEW, "one"), (NEW, "two"), (NEW, "three")])
    made.stored(made.difference())
    return made


def test_a_line_is_a_note_from_its_first_word_on_and_a_blank_one_is_none() -> None:
    lines = Lines(Clock())
    assert lines.read([(NEW, "one"), (NEW, " "), (NEW, "two")]) == [0, UNMARKED, 1]
    assert [note.text for note in lines.difference().notes] == ["one", "two"]


def test_what_is_on_the_disk_is_not_written_again(lines: Lines) -> None:
    assert lines.difference().is_none
    lines.read([(0, "one"), (1, "two!"), (2, "three")])
    assert [(note.id, note.text) for note in lines.difference().notes] == [("n2", "two!")]


def test_a_line_that_was_split_keeps_its_time_and_the_rest_has_one_of_its_own(lines: Lines) -> None:
    lines.read([(0, "one"), (1, "t"), (NEW, "wo"), (2, "three")])
    assert [(note.id, note.text) for note in lines.difference().notes] == [("n2", "t"), ("n4", "wo")]


def test_lines_that_were_joined_are_one_note_and_the_other_goes(lines: Lines) -> None:
    marks = lines.read([(NEW, "onetwo"), (2, "three")])
    assert marks == [0, 2]
    assert lines.difference() == Difference((replace(lines.note(0) or Clock()(""), text="onetwo"),), ("n2",))


def test_a_line_that_was_pushed_down_or_came_back_by_undo_keeps_its_time(lines: Lines) -> None:
    assert lines.read([(0, ""), (NEW, "one"), (1, "two"), (2, "three")]) == [UNMARKED, 0, 1, 2]
    lines.read([(2, "")])
    assert lines.difference().gone == ("n1", "n2", "n3")
    lines.stored(lines.difference())
    assert lines.read([(NEW, "one"), (NEW, "two"), (NEW, "three")]) == [0, 1, 2]
    assert len(lines.difference().notes) == 3


def test_a_mark_that_two_lines_bear_is_the_first_ones(lines: Lines) -> None:
    assert lines.read([(0, "one"), (0, "again"), (1, "two"), (2, "three")]) == [0, 3, 1, 2]


def test_a_mark_that_nobody_gave_is_none(lines: Lines) -> None:
    assert lines.read([(0, "one"), (1, "two"), (2, "three"), (77, "four")]) == [0, 1, 2, 3]


def test_what_was_sent_and_taken_out_before_anybody_answered_is_taken_out(lines: Lines) -> None:
    lines.read([(0, "one"), (1, "two"), (2, "three"), (NEW, "four")])
    sent = lines.difference()
    lines.sent(sent)
    lines.read([(0, "one"), (1, "two"), (2, "three")])
    assert lines.difference().gone == ("n4",)


def test_what_could_not_be_saved_is_in_the_next_difference_too(lines: Lines) -> None:
    lines.read([(0, "one!"), (1, "two"), (2, "three")])
    lines.sent(lines.difference())
    lines.read([(0, "one!"), (1, "two"), (2, "three!")])
    assert [note.text for note in lines.difference().notes] == ["one!", "three!"]


def test_a_thousand_lines_are_read_again_in_a_few_thousandths_of_a_second(lines: Lines) -> None:
    marks = lines.read([(NEW, f"line {at}") for at in range(1000)])
    assert lines.read([(mark, f"line {at}") for at, mark in enumerate(marks)]) == marks
    assert len(set(marks)) == 1000
