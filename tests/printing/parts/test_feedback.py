from dataclasses import replace
from datetime import UTC, datetime

from senco_desk.domain.feedback import Answer, AnswerState, Decision, Feedback, Point, Voice
from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.domain.feedback_printed import PrintedPoint, PrintedRound
from senco_desk.domain.portfolio import Part, Portfolio
from senco_desk.domain.text import from_plain
from tests.printing.conftest import Copy, Print
from tests.printing.portfolios import portfolio
from tests.printing.reading import problems
from tests.printing.test_accessible import failures

WHEN = datetime(2025, 3, 3, 12, tzinfo=UTC)


def answered(text: str, state: AnswerState, said: str) -> PrintedPoint:
    answer = Answer(state, from_plain(said), WHEN)
    return PrintedPoint(Point(text, "f", 1, text, MarkKind.COMMENT, text, answer=answer), "R-007 Staff meeting 7")


ROUND = PrintedRound(
    Feedback("f", WHEN, Voice.TUTOR, "Dr Hale"),
    (
        answered("Who was asked?", AnswerState.DONE, "I asked the pupils.\nThey told me."),
        answered("Żółć – العربية", AnswerState.DECLINED, "It was agreed with the head."),
    ),
)


def told(part: Part, **other: object) -> Portfolio:
    return replace(portfolio(), parts=(Part.COVER, part), **other)  # type: ignore[arg-type]


def test_each_point_stands_beside_what_was_done(print_copy: Print) -> None:
    copy = print_copy(told(Part.FEEDBACK, feedback=(ROUND,)))
    rows = [[cell.text for cell in row.children] for row in copy.tree.all("Table")[0].children]
    assert [node.text for node in copy.tree.all("H2")] == ["Dr Hale, 3 March 2025"]
    assert rows[1:] == [
        ["R-007 Staff meeting 7 Who was asked?", "Done I asked the pupils. They told me."],
        ["R-007 Staff meeting 7 Żółć – العربية", "Declined It was agreed with the head."],
    ]


def test_a_change_is_told_as_one(print_copy: Print) -> None:
    done = Answer(AnswerState.DONE)
    put_in = Point("a", "f", 1, "a", MarkKind.INSERTION, "twice a term", answer=done)
    taken_out = Point("b", "f", 2, "b", MarkKind.DELETION, quoted="once a term", answer=done)
    round_ = PrintedRound(ROUND.feedback, (PrintedPoint(put_in, "R-007"), PrintedPoint(taken_out, "R-007")))
    copy = print_copy(told(Part.FEEDBACK, feedback=(round_,)))
    rows = [[cell.text for cell in row.children] for row in copy.tree.all("Table")[0].children]
    assert rows[1:] == [["R-007 Put in “twice a term”", "Done"], ["R-007 Take out “once a term”", "Done"]]


def test_it_is_read_as_it_should_be(print_copy: Print) -> None:
    copy = print_copy(told(Part.FEEDBACK, feedback=(ROUND,)))
    assert (failures(copy.file), problems(copy.file)) == (set(), {})


def test_without_feedback_there_is_no_such_part(print_copy: Print) -> None:
    assert "Feedback" not in "".join(print_copy(told(Part.FEEDBACK)).pages)


def decided(print_copy: Print, part: Part) -> Copy:
    whole = portfolio()
    decision = Decision("d", whole.framework.id, whole.framework.coded("5").id, "met", "Dr Hale", decided=WHEN)
    return print_copy(told(part, decisions=(decision,)))


def test_the_page_of_an_outcome_says_what_was_decided_by_whom_and_when(print_copy: Print) -> None:
    copy = decided(print_copy, Part.OUTCOMES)
    saying = [page for page in copy.pages if "Tutor’s decision: met, Dr Hale, 3 March 2025" in page]
    assert len(saying) == 1
    assert "Work strategically" in saying[0] or "5.1" in saying[0]


def test_the_portfolio_on_one_page_says_it_beside_what_changed(print_copy: Print) -> None:
    copy = decided(print_copy, Part.ONE_PAGE)
    assert [row.children[1].text for row in copy.tree.all("TR") if row.children[0].text == "5"] == [
        "Colleagues ask each other. met, Dr Hale, 3 March 2025"
    ]
