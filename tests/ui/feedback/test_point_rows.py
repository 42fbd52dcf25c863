"""The list of what came back: by round, by item or by theme, and only those she wants to see."""

from dataclasses import replace

from senco_desk.domain.feedback import Answer, AnswerState, Feedback, Target
from senco_desk.domain.journal import Noun
from senco_desk.ui.feedback.items import Item, Items
from senco_desk.ui.feedback.point_rows import Listed, Shown, View, rows, standing
from senco_desk.ui.feedback.stored import Stored
from tests.ui.feedback.conftest import ROUND, SAID, TAKE_OUT

ITEMS = Items([Item(Target(Noun.REFLECTION, "a-reflection"), "R-001", "The plan")])
EARLIER: Feedback = replace(ROUND, id="earlier", who="Tom")
DONE = replace(SAID, id="done", feedback="earlier", answer=Answer(AnswerState.DONE), theme="how do you know?")
OPEN = replace(SAID, theme="How do you know?")
ALL = Stored([ROUND, EARLIER], [OPEN, TAKE_OUT, DONE], (), ITEMS)


def words(view: View) -> list[str]:
    return [row.words for row in rows(ALL, view)]


def test_by_round_each_has_its_points_below_it() -> None:
    assert words(View()) == [
        "Helen Marsh · Sat 1 Mar 2025", "What did the parents say?", "Take out “, with the parents”",
        "Tom · Sat 1 Mar 2025", "What did the parents say?",
    ]  # fmt: skip


def test_by_item_all_that_was_said_of_it_stands_together() -> None:
    assert words(View(Listed.ITEM))[0] == "R-001  The plan"
    assert len(words(View(Listed.ITEM))) == 4


def test_a_theme_says_in_how_many_rounds_it_came() -> None:
    theme, *_points = rows(ALL, View(Listed.THEME))
    assert theme.words == "How do you know?"
    assert "in 2 rounds" in theme.below


def test_what_rounds_say_again_without_a_theme_stands_together_under_its_word_and_once_alone() -> None:
    here, there = replace(SAID, text="Ask the parents first"), replace(DONE, text="What did parents say?", theme="")
    found = rows(Stored([ROUND, EARLIER], [here, TAKE_OUT, there], (), ITEMS), View(Listed.THEME))
    assert (found[0].words, found[0].below) == ("Again: “parents”", "said in 2 rounds · Enter makes it a theme")
    assert [row.words for row in found[1:]] == [
        "Ask the parents first", "What did parents say?", "No theme yet", "Take out “, with the parents”",
    ]  # fmt: skip
    assert len({row.key for row in found}) == len(found)


def test_only_those_that_wait_for_her() -> None:
    assert len(words(View(shown=Shown.OPEN))) == 3
    assert words(View(shown=Shown.DONE))[0].startswith("Tom")
    assert words(View(shown=Shown.DECLINED)) == []


def test_words_are_looked_for_in_what_was_said_and_in_the_item() -> None:
    assert words(View(words="parents say"))[1] == "What did the parents say?"
    assert len(words(View(words="R-001"))) == 5
    assert words(View(words="nobody said this")) == []


def test_how_many_are_still_open_is_told() -> None:
    assert standing([OPEN, DONE]) == "2 points · 1 still open"
    assert standing([DONE]) == "1 point · all answered"
    assert standing([]) == "no point"
