"""The tutor's two rounds: nobody real, every quoted word stands in the sample, and every change can be accepted."""

import re
from datetime import date
from functools import cache

import pytest

from senco_desk.domain.feedback import AnswerState, Point
from senco_desk.domain.feedback_edit import edited, suggested
from senco_desk.domain.feedback_themes import themes
from senco_desk.domain.item_words import Item, texts_of
from senco_desk.domain.journal import Noun
from senco_desk.domain.text import plain
from senco_desk.services.sample_feedback import SampleRound, read_feedback
from senco_desk.services.sample_material import read_material
from tests.services.test_sample_material import AMERICAN, NOBODY_REAL


@cache
def rounds() -> tuple[SampleRound, ...]:
    return read_feedback(read_material().framework, read_material().today)


def points() -> list[Point]:
    return [point for one in rounds() for point in one.points]


@cache
def items() -> dict[tuple[Noun, str], Item]:
    material = read_material()
    found: dict[tuple[Noun, str], Item] = {(Noun.CASE, case.id): case for case in material.cases}
    found.update({(Noun.REFLECTION, each.reflection.id): each.reflection for each in material.entries})
    found.update({(Noun.EVIDENCE, each.evidence.id): each.evidence for each in material.pieces})
    return found


def of(point: Point) -> Item:
    assert point.target.noun is not None
    return items()[(point.target.noun, point.target.id)]


def test_nothing_has_come_before_it_came() -> None:
    framework = read_material().framework
    assert read_feedback(framework, date(2025, 2, 5)) == ()
    (first,) = read_feedback(framework, date(2025, 2, 6))
    assert {point.answer.state for point in first.points} == {AnswerState.NEW}


def test_there_are_two_rounds_with_every_kind_of_answer_and_one_theme() -> None:
    assert [len(one.points) for one in rounds()] == [5, 5]
    assert {point.answer.state for point in points()} == set(AnswerState)
    assert sum(point.is_viva_question for point in points()) == 1
    (theme,) = themes(points())
    assert theme.recurs
    assert sum(one.file is not None for one in rounds()) == 1


@pytest.mark.parametrize("point", [each for each in points() if each.quoted or each.around], ids=lambda each: each.text)
def test_what_is_quoted_stands_in_it(point: Point) -> None:
    words = "\n".join(map(plain, texts_of(of(point)).values()))
    assert point.quoted in words
    assert point.around in words


def test_both_changes_can_be_accepted() -> None:
    changes = [(point, suggested(point.kind, point.text, point.quoted, point.around, point.at)) for point in points()]
    wanted = [(point, change) for point, change in changes if change is not None]
    assert len(wanted) == 2
    for point, change in wanted:
        assert len([text for text in texts_of(of(point)).values() if edited(text, change)]) == 1


def test_the_later_decision_counts() -> None:
    decided = {(one.feedback.taken.month, each.outcome): each.decision for one in rounds() for each in one.decisions}
    five = read_material().framework.coded("5").id
    assert (decided[(2, five)], decided[(6, five)]) == ("not yet", "met")


def test_the_file_that_is_kept_says_what_was_taken_in() -> None:
    (kept,) = (one for one in rounds() if one.file)
    assert kept.file is not None
    told = kept.file.read_text("utf-8")
    assert all(point.text in told and point.quoted in told for point in kept.points)


def test_nobody_real_is_named_and_it_is_spelled_as_here() -> None:
    said = "\n".join(f"{point.text}\n{point.quoted}\n{plain(point.answer.said)}" for point in points())
    assert not [name for name in NOBODY_REAL if re.search(rf"\b{name}\b", said)]
    assert re.findall(AMERICAN, said) == []
    assert not set("'\"") & set(said)
