"""The training plan on paper: what a panel needs of it, and no more."""

from dataclasses import replace
from datetime import date

from senco_desk.domain.journal import Noun
from senco_desk.domain.name_findings import Spot
from senco_desk.domain.name_portfolio import without
from senco_desk.domain.portfolio import Part
from tests.printing.audited import audited
from tests.printing.conftest import Print
from tests.printing.reading import problems
from tests.printing.test_accessible import failures

ALONE = (Part.COVER, Part.PLAN)


def test_what_was_done_and_what_came_of_it_prints_then_what_is_to_do(print_copy: Print) -> None:
    copy = print_copy(replace(audited(), parts=ALONE))
    assert failures(copy.file) == set()
    assert problems(copy.file) == {}
    said = copy.tree.text
    for words in ("Visit a resource base", "A mentor", "It shows", "It showed <3", "For 1", "E-003", "no day yet"):
        assert words in said
    assert said.index("Done") < said.index("Visit a resource base") < said.index("Still to do") < said.index("Read on")


def test_what_it_cost_who_paid_and_what_was_let_go_stays_with_her(print_copy: Print) -> None:
    said = print_copy(replace(audited(), parts=ALONE)).tree.text
    assert [words for words in ("£40", "Half a day", "The school", "Let go") if words in said] == []


def test_an_action_that_is_left_out_for_its_names_does_not_print(print_copy: Print) -> None:
    whole = replace(audited(), parts=ALONE)
    said = print_copy(without(whole, [Spot(Noun.ACTION, "done", "text")])).tree.text
    assert "Visit a resource base" not in said
    assert "Read on" in said


def test_an_action_longer_than_a_page_is_printed_over_two(print_copy: Print) -> None:
    whole = audited()
    long = replace(whole.plan[0].action, know="A line that goes on. " * 400, finished=date(1931, 1, 1))
    copy = print_copy(replace(whole, parts=ALONE, plan=(replace(whole.plan[0], action=long),)))
    assert problems(copy.file) == {}
    assert copy.printed.body_pages > 1


def test_the_widest_day_stands_on_one_line(print_copy: Print) -> None:
    whole = audited()
    widest = replace(whole.plan[0].action, finished=date(2026, 5, 30))
    copy = print_copy(replace(whole, parts=ALONE, plan=(replace(whole.plan[0], action=widest),)))
    assert "30 May 2026" in "".join(copy.pages).replace("\u00a0", " ")
