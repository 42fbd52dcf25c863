"""Each mark comes after the one that it answers."""

from senco_desk.domain.feedback_mark import Mark, MarkKind
from senco_desk.domain.feedback_threads import first_to_last


def _mark(key: str, answers: str = "") -> Mark:
    return Mark(key, MarkKind.COMMENT, answers=answers)


def _order(*marks: Mark) -> str:
    return "".join(mark.key for mark in first_to_last(marks))


def test_what_answers_comes_after() -> None:
    assert _order(_mark("c", "b"), _mark("d", "a"), _mark("b", "a"), _mark("a")) == "abcd"


def test_what_answers_nothing_that_is_there_stands_for_itself() -> None:
    assert _order(_mark("a", "gone")) == "a"


def test_a_long_thread_that_stands_backwards_takes_no_long_time() -> None:
    marks = [_mark(str(at), str(at - 1)) for at in range(20_000, 0, -1)]
    assert [mark.key for mark in first_to_last(marks)][:2] == ["1", "2"]


def test_a_circle_begins_somewhere() -> None:
    assert sorted(_order(_mark("a", "b"), _mark("b", "a"))) == ["a", "b"]
