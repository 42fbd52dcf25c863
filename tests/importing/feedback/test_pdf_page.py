"""The words under a mark: across lines, on pages that were turned or cut, in tables and columns, beside notes."""

from io import BytesIO
from typing import Any

import pikepdf
import pypdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from senco_desk.domain.feedback_mark import Mark
from tests.importing.feedback.pdf_papers import changed, highlighted, marked, note, of, our_copy, paper, where, written

LINES = [
    "We had planned the walk for weeks,",
    "and in the end it rained. No child",
    "minded; the “duck” did not either.",
]
PAPER = paper(LINES)


def mark_of(content: bytes) -> Mark:
    [mark] = of(content).marks
    return mark


def across(*pieces: str, content: bytes = PAPER) -> bytes:
    quads = [where(content, 0, piece) for piece in pieces]
    return marked(content, (0, note("Highlight", quads[0], "x", quads)))


def test_words_across_lines_are_joined_by_a_space() -> None:
    assert mark_of(across("for weeks,", "and in the end")).quoted == "for weeks, and in the end"


def test_words_are_in_reading_order_whatever_the_order_of_the_quads() -> None:
    assert mark_of(across("minded;", "No child")).quoted == "No child minded;"


def test_punctuation_at_either_end_is_had_and_nothing_beyond() -> None:
    assert mark_of(across("“duck”")).quoted == "“duck”"


def test_around_holds_what_is_quoted_where_it_says() -> None:
    mark = mark_of(across("it rained"))
    assert mark.place.around == " ".join(LINES)
    assert mark.place.around[mark.place.at :].startswith("it rained")


def test_the_second_of_two_equal_words_is_the_second() -> None:
    content = paper(["same same same"])
    left, bottom, right, top = where(content, 0, "same same")
    second = ((left + right) / 2 + 2, bottom, right, top)
    mark = mark_of(marked(content, (0, note("Highlight", second, "x", [second]))))
    assert (mark.quoted, mark.place.at) == ("same", 5)


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_page_turned_by_the_reader_gives_the_same_words_in_the_same_order(angle: int) -> None:
    writer = pypdf.PdfWriter(clone_from=BytesIO(across("for weeks,", "and in the end")))
    writer.pages[0].rotate(angle)
    mark = mark_of(written(writer))
    assert (mark.quoted, mark.place.around) == ("for weeks, and in the end", " ".join(LINES))


def test_a_page_printed_sideways_gives_its_words_in_order() -> None:
    made = BytesIO()
    canvas = Canvas(made, pagesize=(600, 400))
    canvas.rotate(90)
    canvas.drawString(50, -100, "The first line")
    canvas.drawString(50, -120, "and the second")
    canvas.save()
    turned = changed(made.getvalue(), lambda pdf: setattr(pdf.pages[0], "Rotate", 90))
    mark = mark_of(highlighted(turned, 0, "first", "x"))
    assert (mark.quoted, mark.place.around) == ("first", "The first line and the second")


@pytest.mark.parametrize(("angle", "left", "bottom"), [(0, 20, 110), (90, 110, 250), (180, 250, 360), (270, 360, 20)])
def test_boxes_are_told_as_the_page_is_shown(angle: int, left: float, bottom: float) -> None:
    def cut_and_turn(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].CropBox = pikepdf.Array([30, 40, 330, 540])
        pdf.pages[0].Rotate = angle

    box = (50, 150, 80, 180)
    mark = mark_of(changed(marked(PAPER, (0, note("Text", box, "x"))), cut_and_turn))
    assert mark.place.box
    assert (round(mark.place.box.left), round(mark.place.box.bottom)) == (left, bottom)


def test_words_that_a_crop_box_hides_are_still_under_the_mark() -> None:
    def cut(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].CropBox = pikepdf.Array([0, 0, 400, 300])

    assert mark_of(changed(across("it rained"), cut)).quoted == "it rained"


def test_a_note_in_the_margin_has_the_lines_at_its_height() -> None:
    _left, bottom, _right, top = where(PAPER, 0, "minded")
    mark = mark_of(marked(PAPER, (0, note("Text", (370, bottom, 385, top), "Sure?"))))
    assert mark.place.around == " ".join(LINES[1:])
    assert (mark.quoted, mark.place.at) == ("", None)


def test_a_note_far_from_any_line_has_the_nearest() -> None:
    mark = mark_of(marked(PAPER, (0, note("Text", (370, 20, 385, 35), "Sure?"))))
    assert mark.place.around.endswith(LINES[2])


def test_a_mark_on_an_empty_page_has_a_place_and_no_words() -> None:
    mark = mark_of(marked(paper([]), (0, note("Highlight", (50, 50, 90, 60), "x", [(50, 50, 90, 60)]))))
    assert (mark.quoted, mark.place.around, mark.place.page) == ("", "", 1)


def test_a_hyphen_at_the_end_of_a_line_stays() -> None:
    content = paper(["We chose a co-", "operative game."])
    assert "co-operative game." in mark_of(highlighted(content, 0, "chose", "x")).place.around


def test_the_nearest_larger_line_above_is_the_heading() -> None:
    made = BytesIO()
    canvas = Canvas(made, pagesize=(400, 600))
    for size, height, line in ((18, 550, "R-014 The walk"), (11, 520, "We planned it."), (18, 400, "R-015 The play")):
        canvas.setFont("Helvetica", size)
        canvas.drawString(50, height, line)
    canvas.setFont("Helvetica", 11)
    for number, line in enumerate(("They acted it.", "Nobody fell.", "It was short.")):
        canvas.drawString(50, 370 - 20 * number, line)
    canvas.save()
    above, below = (mark_of(highlighted(made.getvalue(), 0, words, "x")) for words in ("planned", "acted"))
    assert (above.place.heading, below.place.heading) == ("R-014 The walk", "R-015 The play")
    assert (above.place.codes[0], below.place.codes[0]) == ("R-014", "R-015")


def test_numbers_in_the_comment_come_before_those_beside_it() -> None:
    content = paper(["See R-007 and element 5.3."])
    mark = mark_of(highlighted(content, 0, "element", "Same as in E-002"))
    assert mark.place.codes == ("E-002", "R-007", "5.3")


def test_words_of_our_own_print_are_found() -> None:
    copy = our_copy()
    box = where(copy, 8, "kestrel")
    mark = mark_of(marked(copy, (8, note("Highlight", box, "x", [box]))))
    assert mark.quoted == "kestrel"


@pytest.mark.parametrize("value", [[1, 2, 3], ["a"], [1e9] * 8, None])
def test_corners_that_are_none_leave_a_mark_with_its_rectangle(value: Any) -> None:
    def spoil(pdf: pikepdf.Pdf) -> None:
        found = pdf.pages[0].Annots[0]
        found.QuadPoints = pikepdf.Array(map(str, value)) if value == ["a"] else pikepdf.Array(value or [])

    mark = mark_of(changed(across("it rained"), spoil))
    assert (mark.text, mark.place.page) == ("x", 1)
