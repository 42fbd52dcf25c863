from typing import Any

from senco_desk.domain.feedback import Answer, AnswerState, Point
from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.domain.feedback_themes import said_again, themes


def point(each: str, feedback: str, theme: str, state: AnswerState = AnswerState.NEW) -> Point:
    return Point(each, feedback, 0, each, MarkKind.COMMENT, theme=theme, answer=Answer(state))


def test_what_recurs_comes_first_under_one_word() -> None:
    said = [
        point("a", "2", "Impact"),
        point("b", "2", "Sources", AnswerState.DONE),
        point("c", "2", " "),
        point("d", "1", "impact ", AnswerState.DECLINED),
        point("e", "1", "Commas"),
    ]
    found = themes(said)
    assert [(each.name, each.rounds, each.open) for each in found] == [
        ("Impact", ("2", "1"), 1),
        ("Commas", ("1",), 1),
        ("Sources", ("2",), 0),
    ]
    assert [each.recurs for each in found] == [True, False, False]


def said(each: str, feedback: str, text: str, **more: Any) -> Point:
    return Point(each, feedback, 0, each, more.pop("kind", MarkKind.COMMENT), text, **more)


def test_words_of_several_rounds_are_proposed() -> None:
    points = [
        said("a", "1", "What was the impact on pupils?"),
        said("b", "2", "Impacts, please. Which sources?"),
        said("c", "3", "The impact is missing, and your sources."),
        said("d", "3", "Whose voice? Whose voice?"),
        said("e", "2", "Once more: whose voice?", theme="Voice"),
        said("f", "1", "voice", kind=MarkKind.INSERTION),
    ]
    assert [(each.name, each.rounds) for each in said_again(points)] == [
        ("impact", ("1", "2", "3")),
        ("sources", ("2", "3")),
    ]
    assert len(said_again(points, most=1)) == 1
