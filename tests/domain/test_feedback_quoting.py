"""Quoted words are found to the letter in any script, and where most of them still stand."""

import pytest

from senco_desk.domain.feedback import Target
from senco_desk.domain.feedback_grounds import Item, Passage
from senco_desk.domain.feedback_quoting import Quotations
from senco_desk.domain.journal import Noun

LONG = "Every Tuesday the teaching assistants meet for twenty minutes and agree who supports which pupil and why."


def _item(words: str, named: str = "one") -> Item:
    target = Target(Noun.REFLECTION, named)
    return Item(target, "", "", named, (Passage(target, words),), (named,))


def _found(quoted: str, *texts: str) -> int:
    return len(Quotations([quoted], [_item(words) for words in texts]).found(quoted).items)


@pytest.mark.parametrize(
    ("words", "quoted"),
    [
        ("The café – a ‘safe’ place – was full.", "cafe a 'safe' place"),
        ("An example of in-class support", "ample of in-cl"),
        ("Στο σχολείο μας όλοι μαθαίνουν μαζί", "σχολειο μας ολοι"),
        ("كل الأطفال يتعلمون معا في صفنا", "الأطفال يتعلمون معا"),
        ("我们班上的每个孩子都有自己的学习计划", "每个孩子都有自己"),
        ("सभी बच्चे मिलकर सीखते हैं और बढ़ते हैं", "बच्चे मिलकर सीखते"),
    ],
)
def test_it_is_found_in_the_one_that_has_it(words: str, quoted: str) -> None:
    assert _found(quoted, "Something else altogether, of no interest.", words) == 1


def test_it_is_found_across_a_heading() -> None:
    target = Target(Noun.REFLECTION, "one")
    item = Item(target, "", "", "one", (Passage(target, "What happened"), Passage(target, LONG)))
    assert Quotations(["happened Every Tuesday"], [item]).found("happened Every Tuesday").items == (item,)


def test_empty_words_are_found_nowhere() -> None:
    assert not Quotations(["", "…"], [_item(LONG)]).found("…").items


def test_most_of_it_still_stands_where_it_was_edited() -> None:
    edited = LONG.replace("twenty", "thirty").replace("and why", "")
    likened = Quotations([LONG], [_item("Quite another thing"), _item(edited, "two")]).likened(LONG)
    assert likened is not None
    assert likened.item.said == "two"
    assert 0.5 < likened.share < 1


def test_two_that_are_as_near_are_told_both() -> None:
    edited = LONG.replace("twenty", "thirty")
    likened = Quotations([LONG], [_item(edited, "one"), _item(edited, "two")]).likened(LONG)
    assert likened is not None
    assert [item.said for item in likened.others] == ["two"]


def test_little_of_it_is_not_enough() -> None:
    assert Quotations([LONG], [_item("who supports which pupil")]).likened(LONG) is None


def test_a_phrase_that_very_many_have_tells_nothing() -> None:
    items = [_item(LONG, str(at)) for at in range(300)]
    quotations = Quotations([LONG], items)
    assert quotations.likened(LONG) is None
