from dataclasses import replace

import pytest

from senco_desk.domain.feedback import Target
from senco_desk.domain.feedback_edit import edited, suggested
from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.domain.journal import Noun
from senco_desk.domain.name_places import About
from senco_desk.domain.name_places_feedback import goes_with, through_decision, through_feedback, through_point
from senco_desk.domain.text import Text, from_plain, plain
from tests.store.feedback_things import a_decision, a_feedback, a_point


class Shouting:
    """Every word that is gone through, in capitals."""

    def __init__(self) -> None:
        self.met: set[tuple[Noun, str, str]] = set()

    def plain(self, about: About, place: str, words: str) -> str:
        self.met.add((about.noun, about.id, place))
        return words.upper()

    def text(self, about: About, place: str, text: Text) -> Text:
        return from_plain(self.plain(about, place, plain(text)))


def test_every_word_of_a_point_is_gone_through_and_nothing_else() -> None:
    by = Shouting()
    made = through_point(a_point(), by)
    assert (made.text, made.author, made.theme) == ("WHO DID THIS?\nŁÓDŹ & <3", "T. TUTOR", "WHOSE VOICE")
    assert (made.around, plain(made.answer.said)) == ("TO ME THE SLIPS SAID MORE.", "I NAMED THEM.")
    assert (made.target, made.likeness, made.mark) == (a_point().target, "like", "comment:7")
    assert {noun for noun, _each, _place in by.met} == {Noun.POINT}


class Naming:
    """As a check for names leaves it: another length."""

    def plain(self, _about: About, _place: str, words: str) -> str:
        return words.replace("Tom Baker", "Pupil A")

    def text(self, _about: About, _place: str, text: Text) -> Text:
        return text


@pytest.mark.parametrize("before", ["and Tom Baker asked", "Mum", "Pupil", ".", "Tom Baker said"])
def test_a_change_stays_where_it_is_to_go_when_a_name_before_it_is_replaced(before: str) -> None:
    around = "Tom Baker said so. Mum and Tom Baker asked Pupil B. Tom Baker slept."
    at = around.index(before) + len(before)
    point = replace(a_point(), kind=MarkKind.INSERTION, text=" (why?)", around=around, at=at)
    made = through_point(point, Naming())
    whole = f"{around[:at]} (why?){around[at:]}".replace("Tom Baker", "Pupil A")
    change = suggested(made.kind, made.text, made.quoted, made.around, made.at)
    assert change is not None
    edit = edited(from_plain(made.around), change)
    assert edit is not None
    assert plain(edit) == whole


def test_a_change_within_a_name_that_is_replaced_has_no_place() -> None:
    point = replace(a_point(), kind=MarkKind.INSERTION, around="I and Tom Baker and you.", at=len("I and Tom"))
    assert through_point(point, Naming()).at is None


def test_what_was_said_of_the_whole_and_decisions_are_gone_through() -> None:
    by = Shouting()
    made, decided = through_feedback(a_feedback(), by), through_decision(a_decision(), by)
    assert (made.who, plain(made.about)) == ("DR T. TUTOR", "KIND, AND TO THE POINT.\nON THE WHOLE.")
    assert (decided.by, decided.comment) == ("DR T. TUTOR", "CONVINCING.")
    assert (made.sha256, decided.outcome) == (a_feedback().sha256, "1")


def test_a_point_goes_with_what_it_is_about() -> None:
    def taken(each: str) -> bool:
        return each == "r"

    assert goes_with(a_point(target=Target(Noun.REFLECTION, "r")), taken)
    assert not goes_with(a_point(target=Target(Noun.EVIDENCE, "e")), taken)
    assert not goes_with(a_point(target=Target(Noun.TASK, "t")), taken)
    assert goes_with(a_point(target=Target(Noun.OUTCOME, "1", "set")), taken)
    assert goes_with(a_point(target=Target()), taken)
