from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from senco_desk.domain.case import Case
from senco_desk.domain.evidence import Evidence, Testimony
from senco_desk.domain.feedback import Answer, Point
from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.domain.history import Written, all_that_was, beside, differences, passages, worded_as
from senco_desk.domain.reflection import Impact, Reflection, Section, State
from senco_desk.domain.text import from_plain, plain
from senco_desk.domain.versions import Fate

AT = datetime(2026, 3, 2, 16, 30, tzinfo=UTC)
SECTIONS = (
    Section("what", "What?", from_plain("The slips.")),
    Section("so", "So what?", from_plain("They said more.")),
)
REFLECTION = Reflection("r", 14, AT, "Phonics", sections=SECTIONS, impact=Impact(from_plain("Reading ages")))
EVIDENCE = Evidence("e", 3, AT, title="A map", about=from_plain("Costed"), testimony=Testimony("A. Osei", "Head"))
CASE = Case("c", "set", "1", AT, from_plain("I led."), "Two years on")


def headings(written: Written) -> list[str]:
    return [passage.heading for passage in passages(written)]


def test_what_is_written_is_read_in_its_order_without_what_is_blank() -> None:
    assert headings(REFLECTION) == ["Title", "What?", "So what?", "What changed"]
    assert headings(EVIDENCE) == ["Title", "What it is", "Who bears witness"]
    assert headings(CASE) == ["My case", "What changed, in one line"]


def test_of_a_point_all_that_was_said_is_read_before_it_is_gone_and_her_answer_has_the_history() -> None:
    said = "Say more. " * 30
    point = Point("p", "f", 0, "1", MarkKind.COMMENT, said, "the slips", answer=Answer(said=from_plain("I did.")))
    whole = [(passage.heading, plain(passage.text)) for passage in all_that_was(point)]
    assert whole == [("What was said", said), ("About these words", "the slips"), ("My answer", "I did.")]
    assert headings(point) == ["My answer"]
    assert all_that_was(CASE) == passages(CASE)


def test_passages_stand_beside_each_other_and_those_that_are_no_more_stand_where_they_stood() -> None:
    now = replace(REFLECTION, sections=SECTIONS[1:], title="Phonics at last")
    found = beside(REFLECTION, now)
    assert [(one.heading, any(part.fate is not Fate.KEPT for part in one.stretches)) for one in found] == [
        ("Title", True),
        ("What?", True),
        ("So what?", False),
        ("What changed", False),
    ]
    assert differences(found) == (2, 2)


@pytest.mark.parametrize("now", [REFLECTION, EVIDENCE, CASE], ids=["reflection", "evidence", "case"])
def test_worded_as_it_was_is_as_it_was(now: Written) -> None:
    other = replace(now, **{"in_a_line" if isinstance(now, Case) else "title": "Another"})  # type: ignore[arg-type]
    assert worded_as(other, now) == now  # type: ignore[type-var]


def test_day_and_state_stay_when_the_words_go_back() -> None:
    now = replace(REFLECTION, state=State.FINISHED, happened=date(2026, 3, 1), title="Later")
    assert worded_as(now, REFLECTION) == replace(now, title="Phonics")


def test_a_thing_is_never_worded_as_another() -> None:
    with pytest.raises(TypeError):
        worded_as(REFLECTION, EVIDENCE)  # type: ignore[type-var]
