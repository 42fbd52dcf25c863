"""Our form: filled by other programs, saved in other ways, put together from several copies, or left as it was."""

from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pypdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from senco_desk.domain.feedback_mark import FileKind, Mark, MarkKind
from tests.importing.feedback.pdf_papers import changed, marked, needs, note, of, passed_through, written

OUTCOME, ITEM = "0f-outcome-1", "7c-item-9"
DECISION, COMMENT, ON_ITEM = f"decision.{OUTCOME}", f"comment.{OUTCOME}", f"comment.item.{ITEM}"
OPTIONS = ["not reviewed", "met", "partly", "not yet"]
WORDS = {
    "met": "Met, and well argued.",
    "lines": "First.\nSecond.",
    "polish": "Zażółć gęślą jaźń",
    "greek": "Ευχαριστώ πολύ",
    "cyrillic": "Хорошо, но мало",
    "chinese": "很好 学校",
}


@cache
def form() -> bytes:
    made = BytesIO()
    canvas = Canvas(made, pagesize=(400, 600))
    canvas.drawString(50, 550, "Outcome 1: lead inclusive practice")
    fields = canvas.acroForm
    fields.choice(
        name=DECISION, value=OPTIONS[0], options=OPTIONS, x=50, y=500, width=90, height=20, fieldFlags="combo"
    )
    fields.textfield(name=COMMENT, x=150, y=480, width=200, height=40, fieldFlags="multiline", maxlen=4000)
    for number, item in enumerate((ITEM, *WORDS)):
        y = 420 - 50 * number
        fields.textfield(
            name=f"comment.item.{item}", x=50, y=y, width=300, height=40, fieldFlags="multiline", maxlen=999
        )
    canvas.drawString(200, 30, "PF-7Q2K v3 p 2")
    canvas.save()
    return made.getvalue()


def by_pypdf(values: dict[str, str]) -> bytes:
    writer = pypdf.PdfWriter(clone_from=BytesIO(form()))
    writer.update_page_form_field_values(writer.pages[0], values, auto_regenerate=False)
    return written(writer)


def by_pdftk(values: dict[str, str], *also: str) -> bytes:
    fields = "".join(f'<field name="{name}"><value>{words}</value></field>' for name, words in values.items())
    nested = f'<?xml version="1.0"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>{fields}</fields></xfdf>'
    return passed_through(
        "pdftk", "{a}", "fill_form", "{xfdf}", "output", "{out}", *also, a=form(), xfdf=nested.encode()
    )


def marks(content: bytes) -> tuple[Mark, ...]:
    return of(content).marks


def put(**values: Any) -> bytes:
    """With pikepdf, exactly as given; keys are the last parts of the names."""

    def change(pdf: pikepdf.Pdf) -> None:
        for field in pdf.Root.AcroForm.Fields:
            value = values.get(str(field.T).split(".")[0] if ".item." not in str(field.T) else "item")
            if value is not None:
                field.V = value
                if "/AP" in field:
                    del field.AP

    return changed(form(), change)


PROGRAMS = [pytest.param(by_pypdf, id="pypdf"), pytest.param(by_pdftk, marks=needs("pdftk"), id="pdftk")]


@pytest.mark.parametrize("fill", PROGRAMS)
def test_a_decision_and_its_comment_are_one_mark(fill: Callable[[dict[str, str]], bytes]) -> None:
    [mark] = marks(fill({DECISION: "met", COMMENT: WORDS["met"]}))
    assert (mark.kind, mark.decision, mark.text) == (MarkKind.DECISION, "met", WORDS["met"])
    assert (mark.place.anchor, mark.place.page) == (DECISION, 1)
    assert mark.outcome == "", "what the field is called by is no code of an outcome, and is for nobody to read"


@pytest.mark.parametrize("fill", PROGRAMS)
def test_comments_are_equal_to_the_letter(fill: Callable[[dict[str, str]], bytes]) -> None:
    filled = {f"comment.item.{item}": words for item, words in WORDS.items()}
    found = marks(fill(filled))
    assert {mark.place.anchor: mark.text for mark in found} == filled
    assert {mark.kind for mark in found} == {MarkKind.COMMENT}


def test_a_form_that_nobody_filled_says_nothing() -> None:
    read = of(form())
    assert (read.kind, read.marks) == (FileKind.PDF_FORM, ())


@needs("pdftk")
def test_what_stood_there_from_the_beginning_is_no_decision() -> None:
    assert not marks(by_pdftk({DECISION: "not reviewed", COMMENT: ""}))


def test_a_decision_without_a_comment_and_a_comment_without_a_decision() -> None:
    decided, said = marks(by_pypdf({DECISION: "not yet"})), marks(by_pypdf({COMMENT: "Which school?"}))
    assert [(mark.kind, mark.decision, mark.text) for mark in decided] == [(MarkKind.DECISION, "not yet", "")]
    found = [(mark.kind, mark.text, mark.place.anchor) for mark in said]
    assert found == [(MarkKind.COMMENT, "Which school?", COMMENT)]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (pikepdf.Array([pikepdf.String("met")]), "met"),
        (pikepdf.Name("/met"), "met"),
        (pikepdf.String(b"\xfe\xff" + "met".encode("utf-16-be")), "met"),
        (pikepdf.String("a provider's own word"), "a provider's own word"),
    ],
)
def test_a_decision_in_whatever_kind_of_value(value: Any, said: str) -> None:
    assert [mark.decision for mark in marks(put(decision=value))] == [said]


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\n"])
def test_lines_end_as_lines_do(ends: str) -> None:
    assert marks(put(comment=pikepdf.String(f"First.{ends}Second.")))[0].text == "First.\nSecond."


def test_bytes_beyond_ascii_are_read_as_the_standard_says() -> None:
    assert marks(put(comment=pikepdf.String(b"caf\xe9 \x8dquoted\x8e")))[0].text == "café “quoted”"


@needs("pdftk")
def test_a_value_that_is_only_drawn_is_read() -> None:
    def lose(pdf: pikepdf.Pdf) -> None:
        for field in pdf.Root.AcroForm.Fields:
            del field["/V"]

    drawn = by_pdftk({DECISION: "partly", ON_ITEM: "More of this"})
    assert [(mark.decision, mark.text) for mark in marks(changed(drawn, lose))] == [
        ("partly", ""),
        ("", "More of this"),
    ]


def test_fields_are_read_where_the_form_itself_was_lost() -> None:
    def lose(pdf: pikepdf.Pdf) -> None:
        del pdf.Root["/AcroForm"]

    assert [mark.decision for mark in marks(changed(by_pypdf({DECISION: "met"}), lose))] == ["met"]


def test_fields_are_read_where_their_page_was_lost() -> None:
    def lose(pdf: pikepdf.Pdf) -> None:
        del pdf.pages[0].obj["/Annots"]

    [mark] = marks(changed(by_pypdf({DECISION: "met"}), lose))
    assert (mark.decision, mark.place.anchor, mark.place.page) == ("met", DECISION, None)


@needs("qpdf")
def test_two_copies_put_together_are_two_decisions() -> None:
    both = passed_through(
        "qpdf", "--empty", "--pages", "{a}", "{b}", "--", "{out}",
        a=by_pypdf({DECISION: "met", COMMENT: "Good"}), b=by_pypdf({DECISION: "not yet", COMMENT: "Thin"}),
    )  # fmt: skip
    found = marks(both)
    assert [(mark.place.anchor, mark.decision, mark.text) for mark in found] == [
        (DECISION, "met", "Good"),
        (DECISION, "not yet", "Thin"),
    ]
    assert len({mark.key for mark in found}) == 2


@needs("pdftk")
def test_a_form_that_was_flattened_is_read_as_what_was_written_there() -> None:
    read = of(by_pdftk({DECISION: "partly", ON_ITEM: "More of this"}, "flatten"))
    assert {mark.text for mark in read.marks} == {"partly", "More of this"}
    assert any("were made part of the page" in said for said in read.findings)


@needs("qpdf")
def test_a_form_that_was_flattened_before_anybody_filled_it_says_nothing() -> None:
    assert not marks(passed_through("qpdf", "--flatten-annotations=all", "{a}", "{out}", a=form()))


def test_marks_beside_the_form_are_read_too() -> None:
    content = marked(by_pypdf({DECISION: "met"}), (0, note("Text", (300, 540, 320, 560), "And a note")))
    assert {(mark.kind, mark.text) for mark in marks(content)} == {
        (MarkKind.DECISION, ""),
        (MarkKind.COMMENT, "And a note"),
    }


def test_fields_of_other_forms_are_none_of_ours() -> None:
    made = BytesIO()
    canvas = Canvas(made)
    canvas.drawString(50, 550, "Another form")
    canvas.acroForm.textfield(name="decisions", value="x", x=50, y=500)
    canvas.acroForm.textfield(name="decision.", value="x", x=50, y=400)
    canvas.save()
    assert not marks(made.getvalue())


def test_a_tree_of_fields_that_bites_its_tail_ends() -> None:
    def bite(pdf: pikepdf.Pdf) -> None:
        field = pdf.Root.AcroForm.Fields[0]
        field.Parent = field
        field.Kids = pikepdf.Array([field])

    assert of(changed(form(), bite)).kind in (FileKind.PDF_FORM, FileKind.OUR_PDF)
