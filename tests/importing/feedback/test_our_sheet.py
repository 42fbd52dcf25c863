import io
from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook

from senco_desk.assets import resource
from senco_desk.domain.errors import DeskError
from senco_desk.domain.feedback_mark import FeedbackRead, FileKind, Mark, MarkKind, Place
from senco_desk.importing.feedback import open_form
from senco_desk.importing.feedback.our_sheet import HEADS
from senco_desk.importing.feedback.sheets import read
from senco_desk.importing.feedback.template import template
from tests.importing.feedback.quiet import quiet

EXAMPLE = open_form.read(resource("feedback", "example.sencofeedback.json").read_bytes(), "a", quiet)
SHIPPED = resource("feedback", "feedback-template.xlsx").read_bytes()
FILES = Path(__file__).parent / "files"
SCRIPTS = "Zoë’s “plan”\nŻółć Ελένη Пётр\n=1+1"


def feedback(content: bytes) -> FeedbackRead:
    return read(content, "table.xlsx", "", None, quiet)


def in_the_table(mark: Mark) -> Mark:
    """What a table can say of a mark."""
    return replace(mark, place=Place(codes=mark.place.codes, printed=mark.place.printed))


def signed(marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    return tuple(replace(mark, author=mark.author or EXAMPLE.sender) for mark in marks)


def test_what_is_written_into_it_is_read_to_the_letter():
    marks = tuple(
        map(in_the_table, (*EXAMPLE.marks, Mark("6", MarkKind.COMMENT, SCRIPTS, author="Sam", quoted=SCRIPTS)))
    )
    found = feedback(template(replace(EXAMPLE, marks=marks)))
    assert found.kind is FileKind.OUR_SHEET
    assert tuple(map(in_the_table, found.marks)) == tuple(
        replace(mark, author=mark.author or EXAMPLE.sender) for mark in marks
    )
    assert (found.copies, found.sender, found.written) == (EXAMPLE.copies, EXAMPLE.sender, EXAMPLE.written)
    assert found.findings == ()


def test_the_one_that_is_shipped_is_the_one_that_is_written():
    def cells(content: bytes) -> list[list[object]]:
        return [[*row] for sheet in load_workbook(io.BytesIO(content)) for row in sheet.iter_rows(values_only=True)]

    assert cells(SHIPPED) == cells(template())


def test_one_that_nobody_filled_in_is_told():
    with pytest.raises(DeskError) as told:
        feedback(SHIPPED)
    assert told.value.code == "feedback-table-empty"


def table(*rows: dict[str, str], heads: tuple[str, ...] = HEADS) -> bytes:
    lines = [heads, *([row.get(head, "") for head in heads] for row in rows)]
    return "".join(",".join('"' + cell.replace('"', '""') + '"' for cell in line) + "\n" for line in lines).encode()


def test_a_tutor_may_fill_little_in_any_order_of_columns():
    row = {"Item or outcome": "r-14; 5.3", "Comment": "Say more."}
    (mark,) = feedback(table(row, heads=tuple(reversed(HEADS)))).marks
    assert (mark.kind, mark.text, mark.place.codes) == (MarkKind.COMMENT, "Say more.", ("R-014", "5.3"))


def test_a_row_that_has_a_number_and_says_nothing_is_none() -> None:
    rows = (
        {"Item or outcome": "R-014", "From": "Dr Hale", "Page": "3"},
        {"Item or outcome": "R-015", "Comment": "Yes."},
    )
    assert [mark.place.codes for mark in feedback(table(*rows)).marks] == [("R-015",)]


def test_a_decision_on_some_outcomes_is_one_on_each():
    marks = feedback(table({"Item or outcome": "5, 6 and C", "Decision": "met", "Comment": "Well done."})).marks
    assert [(mark.kind, mark.outcome, mark.decision, mark.text) for mark in marks] == [
        (MarkKind.DECISION, outcome, "met", "Well done.") for outcome in ("5", "6", "C")
    ]


def test_a_page_is_of_the_copy_that_it_names():
    (mark,) = feedback(table({"Comment": "Here.", "Page": "PF-7Q2K v3 p 12"})).marks
    assert mark.place.printed is not None
    assert (mark.place.printed.reference, mark.place.printed.version, mark.place.printed.page) == ("PF-7Q2K", 3, "12")


def test_what_cannot_be_read_is_told_with_its_row():
    odd = {"Comment": "a", "Kind": "shout", "Date": "soon", "State": "closed", "Number": "1", "Answers number": "9"}
    found = feedback(table(odd, {"Comment": "b", "Number": "1"}, heads=(*HEADS, "Mood")))
    said = "\n".join(found.findings)
    assert [mark.text for mark in found.marks] == ["a", "b"]
    for word in ("row 2: “shout”", "“closed”", "row 2: “soon”", "row 3: the number", "row 2: it answers", "“Mood”"):
        assert word in said


def test_a_newer_one_is_refused():
    workbook, out = load_workbook(io.BytesIO(SHIPPED)), io.BytesIO()
    workbook["About"]["B2"] = "2"
    workbook.save(out)
    with pytest.raises(DeskError) as told:
        feedback(out.getvalue())
    assert told.value.code == "feedback-json-newer"


@pytest.mark.parametrize("ending", ["xlsx", "ods"])
def test_saved_by_libreoffice_it_says_the_same(ending):
    found = feedback((FILES / f"table-by-libreoffice.{ending}").read_bytes())
    assert tuple(map(in_the_table, found.marks)) == signed(tuple(map(in_the_table, EXAMPLE.marks)))
    assert found.copies == EXAMPLE.copies
