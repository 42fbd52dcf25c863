"""What was said reads in whole: words, verdicts and changes, each in its place."""

from dataclasses import replace

import pytest

from senco_desk.domain.feedback import Point
from senco_desk.domain.feedback_mark import Mark, MarkKind, Place
from senco_desk.ui.feedback.wording import first_line, spoken_words
from tests.ui.feedback.conftest import SAID

CARET = Mark("1", MarkKind.CARET, " in the book", place=Place(around="One line each day.", at=17))


def said(mark: Mark | Point) -> str:
    return "".join(part.text for part in spoken_words(mark))


@pytest.mark.parametrize(
    "mark",
    [Mark("1", MarkKind.GRADE, grade="64 / 100"), Mark("1", MarkKind.DECISION, "Clear.", outcome="5", decision="met")],
)
def test_a_verdict_is_read_before_what_was_said_of_it(mark: Mark) -> None:
    assert said(mark) == "\n".join(filter(None, (mark.grade or mark.decision, mark.text)))


def test_in_a_list_a_decision_that_is_kept_is_told_apart_from_what_was_said_of_it() -> None:
    kept = replace(SAID, kind=MarkKind.DECISION, text="met\nWell argued.")
    assert first_line(kept) == "Decision: met · Well argued."
    assert first_line(replace(kept, text="met")) == "Decision: met"


def test_words_to_go_in_stand_where_they_are_to_go() -> None:
    assert said(CARET).endswith("One line each day in the book.")


def test_a_caret_that_stands_nowhere_is_read_as_a_comment() -> None:
    assert said(replace(CARET, place=Place())) == "in the book"
