"""The same mark has the same likeness in the next round, whatever the program did to its typography."""

from dataclasses import replace

from senco_desk.domain.feedback_likeness import likeness, likenesses
from senco_desk.domain.feedback_mark import CommentState, Mark, MarkKind

MARK = Mark("1", MarkKind.COMMENT, "Say more, please.", "Ms Hale", quoted="the walk")


def test_typography_state_and_place_do_not_count() -> None:
    other = replace(MARK, key="9", text="Say  more,\nplease", state=CommentState.RESOLVED)
    assert likeness(other) == likeness(MARK)


def test_author_words_quotation_and_kind_do() -> None:
    others = (
        replace(MARK, author="Mr Lowe"),
        replace(MARK, text="Say less."),
        replace(MARK, quoted="the talk"),
        replace(MARK, kind=MarkKind.HIGHLIGHT),
    )
    assert len({likeness(MARK), *map(likeness, others)}) == 5


def test_the_same_answer_to_two_things_is_two() -> None:
    other = replace(MARK, key="2", text="Another thing.")
    yes = Mark("3", MarkKind.COMMENT, "Yes", answers="1")
    found = likenesses([yes, replace(yes, key="4", answers="2"), MARK, other])
    assert len(set(found.values())) == 4


def test_a_circle_of_answers_ends() -> None:
    assert len(likenesses([replace(MARK, answers="2"), replace(MARK, key="2", answers="1")])) == 2
