"""Turnitin's current view: the report after the paper, with grade, general comment, comments by page, and rubric.

No file of Turnitin's own may be kept here: these are laid out as its report is.
"""

from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from senco_desk.domain.feedback_mark import FeedbackRead, FileKind, MarkKind, Paper
from senco_desk.importing.feedback.pdf_surviving import SHOWN_AS_PICTURES
from tests.importing.feedback.pdf_papers import needs, of, passed_through
from tests.importing.feedback.turnitin_view import GREY, view

RECEIPT = ["Portfolio review", "by Ruth Appleyard-Quill", "Submission date: 12-Jun-2025", "Submission ID: 2491"]
PAPER = [["We asked the pupils first.", "", "PF-7Q2K v3 p 1"], ["It rained.", "", "PF-7Q2K v3 p 2"]]
ORIGINALITY = ["ORIGINALITY REPORT", "3%", "SIMILARITY INDEX"]
REPORT = [
    "Portfolio review",
    "GRADEMARK REPORT",
    "FINAL GRADE GENERAL COMMENTS",
    "65/100 Instructor",
    "A thoughtful start, Ruth.",
    "Say more about R-014.",
    "PAGE 1",
    "Comment 1",
    "Who decided this?",
    "Text Comment. Agreed: see 5.3",
    "QM Citation needed",
    "Name your source here.",
    "PAGE 2",
    "Strikethrough.",
    "Comment 2",
    "Which school?",
    "RUBRIC: NASENCO REVIEW 65 / 100",
    "KNOWLEDGE (40%) 28 / 40",
    "Good use of the Code of Practice.",
    "REFLECTION (60%) 37 / 60",
    "More doubt, please.",
]


def pdf(*pages: list[str]) -> bytes:
    made = BytesIO()
    canvas = Canvas(made, pagesize=(400, 600))
    for lines in pages:
        for number, line in enumerate(lines):
            canvas.drawString(50, 30 if line.startswith("PF-") else 570 - 25 * number, line)
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def whole(receipt: bool = True) -> FeedbackRead:
    return of(pdf(*([RECEIPT] if receipt else []), *PAPER, REPORT))


def test_it_is_recognised_by_its_report() -> None:
    assert whole().kind is FileKind.TURNITIN
    assert of(pdf(*PAPER)).kind is FileKind.OUR_PDF


def test_the_grade_and_the_general_comment_come_first() -> None:
    grade, general = whole().marks[:2]
    assert (grade.kind, grade.grade) == (MarkKind.GRADE, "65 / 100")
    assert (general.kind, general.text) == (MarkKind.COMMENT, "A thoughtful start, Ruth.\nSay more about R-014.")
    assert general.place.codes == ("R-014",)


@pytest.mark.parametrize(
    ("lines", "grade"),
    [
        (["FINAL GRADE GENERAL COMMENTS", "65/100 Instructor"], "65 / 100"),
        (["FINAL GRADE", "65", "/100", "GENERAL COMMENTS", "Instructor"], "65 / 100"),
        (["FINAL GRADE", "/100", "GENERAL COMMENTS", "Instructor"], ""),
        (["FINAL GRADE", "--", "/100", "GENERAL COMMENTS", "Instructor"], ""),
    ],
)
def test_a_grade_in_letters_of_any_size_is_read_and_a_fraction_in_a_comment_is_none(lines, grade) -> None:
    marks = of(pdf(*PAPER, ["GRADEMARK REPORT", *lines, "3/4 of it is clear; 1/4 is not.", "PAGE 1"])).marks
    assert [mark.grade for mark in marks if mark.grade] == ([grade] if grade else [])
    assert [mark.text for mark in marks if not mark.grade] == ["3/4 of it is clear; 1/4 is not."]


def test_a_criterion_is_read_also_where_its_score_stands_below_it() -> None:
    rubric = ["RUBRIC: REVIEW", "65 / 100", "KNOWLEDGE (40%)", "28 / 40", "Good.", "REFLECTION", "37 / 60", "More."]
    marks = of(pdf(*PAPER, ["GRADEMARK REPORT", "FINAL GRADE", "65/100", "PAGE 1", *rubric])).marks
    rows = [(mark.outcome, mark.decision, mark.text) for mark in marks if not mark.grade]
    assert rows == [("KNOWLEDGE", "28 / 40", "Good."), ("REFLECTION", "37 / 60", "More.")]


def test_every_comment_is_on_the_page_of_the_paper_whether_a_receipt_comes_first_or_not() -> None:
    for read in (whole(), whole(receipt=False)):
        said = [(mark.kind.value, mark.text, mark.place.said) for mark in read.marks[2:7]]
        assert said == [
            ("comment", "Who decided this?", "page 1"),
            ("comment", "Agreed: see 5.3", "page 1"),
            ("comment", "Citation needed\nName your source here.", "page 1"),
            ("strike-out", "", "page 2"),
            ("comment", "Which school?", "page 2"),
        ]


def test_the_rubric_is_a_decision_for_each_criterion() -> None:
    rows = [(mark.outcome, mark.decision, mark.text) for mark in whole().marks if mark.kind is MarkKind.DECISION]
    assert rows == [
        ("KNOWLEDGE", "28 / 40", "Good use of the Code of Practice."),
        ("REFLECTION", "37 / 60", "More doubt, please."),
    ]


def test_the_report_on_originality_is_no_comment() -> None:
    read = of(pdf(RECEIPT, *PAPER, REPORT, ORIGINALITY))
    assert read.marks == whole().marks


def test_of_a_newer_view_the_grade_stands_beside_the_general_comment() -> None:
    grade, general = of(view()).marks[:2]
    assert (grade.kind, grade.grade) == (MarkKind.GRADE, "60 / 100")
    assert general.text == "You asked the pupils first.\n3/4 of it is description."


def test_of_a_newer_view_comments_name_a_criterion_and_stand_where_their_number_is() -> None:
    comments = [mark for mark in of(view()).marks if mark.place.page == 2]
    assert [(mark.text, mark.place.heading, mark.place.codes) for mark in comments] == [
        ("Good choice.\n- and kind", "Outcome 5", ("5",)),
        ("See R-014.", "", ("R-014",)),
    ]
    assert [mark.place.box and round(mark.place.box.bottom, -1) for mark in comments] == [400, 250]


def test_of_a_criterion_the_level_that_was_chosen_is_told_by_its_ink() -> None:
    rows = [(mark.outcome, mark.decision, mark.text) for mark in of(view()).marks if mark.kind is MarkKind.DECISION]
    assert rows == [
        ("OUTCOME 5", "68 / 100", "Band 68 (68) Work of this level\n(68) goes on."),
        ("REFLECTION", "58 / 100", "Band 58 (58) Work of this level\n(58) goes on."),
    ]


def test_where_the_ink_does_not_tell_nothing_is_left_out() -> None:
    said = [mark.text for mark in of(view(chosen=GREY)).marks if mark.kind is MarkKind.DECISION]
    assert all(f"Band {level} ({level})" in text for text in said for level in (75, 68, 58))


def test_the_name_of_the_paper_and_its_first_page_are_told() -> None:
    assert of(view()).paper == Paper("1234567_Quill_Review_3_2025-06-12_2491.pdf", begins=2)
    assert whole().paper is None


def test_pages_shown_as_pictures_are_said_to_be_so_and_nothing_else() -> None:
    assert of(view()).findings == (SHOWN_AS_PICTURES.said(pages="2–3"),)


@needs("pdftocairo")
def test_a_newer_view_that_was_printed_again_says_the_same() -> None:
    content = passed_through("pdftocairo", "-pdf", "{a}", "{out}", a=view())
    assert [mark.text for mark in of(content).marks] == [mark.text for mark in of(view()).marks]


@needs("pdftocairo")
def test_it_is_read_also_when_it_was_printed_again() -> None:
    content = passed_through("pdftocairo", "-pdf", "{a}", "{out}", a=pdf(RECEIPT, *PAPER, REPORT))
    assert [mark.text for mark in of(content).marks] == [mark.text for mark in whole().marks]
