from senco_desk.domain.feedback import Answer, AnswerState, Point
from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.domain.feedback_themes import themes


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
