import io

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from senco_desk.domain.errors import DeskError
from senco_desk.domain.feedback_columns import Columns
from senco_desk.domain.feedback_mark import FeedbackRead, FileKind, MarkKind
from senco_desk.importing.feedback.sheets import read
from tests.importing.feedback.quiet import quiet

GRID = [
    ["NASENCO 2026", ""],
    [],
    ["Outcome", "Criterion", "Met / partly / not yet", "Tutor comments", "Initials"],
    ["5", "Work strategically with colleagues", "Met", "R-014 shows it.\nZoë Żółć Ελένη Пётр", "HM"],
    ["6", "Lead and develop", "n/a", "", ""],
    ["Part C", "Personal qualities", "Not yet", "", "HM"],
    ["", "Overall", "", "A thoughtful portfolio.", ""],
]


def excel(*sheets: list[list[str]]) -> Workbook:
    workbook = Workbook()
    workbook.remove(workbook.active)
    for rows in sheets:
        sheet = workbook.create_sheet()
        for row in rows:
            sheet.append(row)
    return workbook


def saved(workbook: Workbook) -> bytes:
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def feedback(content: bytes, me: str = "", columns: Columns | None = None) -> FeedbackRead:
    return read(content, "grid.xlsx", me, columns, quiet)


def csv(rows: list[list[str]]) -> bytes:
    return "".join(";".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in rows).encode()


@pytest.mark.parametrize("content", [saved(excel(GRID)), csv(GRID)])
def test_a_providers_grid_is_read_by_its_heads(content):
    found = feedback(content)
    assert found.kind is FileKind.SHEET
    assert [(mark.kind, mark.outcome, mark.decision, mark.text) for mark in found.marks] == [
        (MarkKind.DECISION, "5", "Met", "R-014 shows it.\nZoë Żółć Ελένη Пётр"),
        (MarkKind.DECISION, "C", "Not yet", ""),
        (MarkKind.COMMENT, "", "", "A thoughtful portfolio."),
    ]
    assert found.marks[2].place.heading == "Overall"


def test_the_columns_are_shown_with_what_they_were_taken_for():
    sheet = feedback(saved(excel(GRID))).sheet
    assert sheet is not None
    assert sheet.heads == ("Outcome", "Criterion", "Met / partly / not yet", "Tutor comments", "Initials")
    assert sheet.columns == Columns("Outcome", "Criterion", "Met / partly / not yet", "Tutor comments")
    assert sheet.rows[0][0] == "5"


def test_what_stands_in_other_columns_and_on_other_sheets_is_told():
    said = feedback(saved(excel(GRID, [["a", "b"], ["c", "d"]]))).findings
    assert any("Initials" in each for each in said)
    assert any("Sheet1" in each for each in said)


STRANGE = [["Thema", "Urteil", "Anmerkung"], ["5.3 Zusammenarbeit", "ja", "gut"], ["E-007", "", "Datum?"]]


def test_where_the_heads_do_not_tell_she_is_asked_and_nothing_is_guessed():
    found = feedback(csv(STRANGE))
    assert found.marks == ()
    assert found.sheet is not None
    assert not found.sheet.columns.is_enough
    assert found.sheet.heads == ("Thema", "Urteil", "Anmerkung")


def test_the_columns_that_she_settled_are_used_and_remembered_for_the_next():
    settled = Columns(code="Thema", decision="Urteil", comment="Anmerkung")
    found = feedback(csv(STRANGE), columns=settled)
    assert [(mark.place.codes, mark.decision, mark.text) for mark in found.marks] == [
        (("5.3",), "ja", "gut"), (("E-007",), "", "Datum?"),
    ]  # fmt: skip
    assert found.sheet is not None
    assert found.sheet.columns == settled
    assert len(feedback(saved(excel(GRID)), columns=settled).marks) == 3


def test_notes_beside_cells_are_marks_on_their_row():
    workbook = excel(GRID)
    workbook["Sheet"]["B4"].comment = Comment("See the plan", "Dr Marsh")
    mark = feedback(saved(workbook)).marks[-1]
    assert (mark.text, mark.author, mark.quoted, mark.place.codes) == (
        "See the plan", "Dr Marsh", "Work strategically with colleagues", ("5",),
    )  # fmt: skip
    assert "B4" in mark.place.said


def test_a_formula_is_not_worked_out():
    found = feedback(saved(excel([["Outcome", "Mark"], ["5", "=40+22"], ["6", "55"]])))
    assert [mark.grade for mark in found.marks] == ["55"]
    assert any("B2" in each for each in found.findings)


CLASS = [
    ["Student", "Outcome 5", "Outcome 6", "Feedback"],
    ["Ben Marlow", "met", "SECRET", "SECRET of Ben"],
    ["Anna Reed", "met", "Not there yet, because the impact on families is missing.", "R-014: say more"],
]


def test_of_a_class_her_row_alone_is_read():
    found = feedback(csv(CLASS), me="Anna Reed")
    assert [(mark.kind, mark.text or mark.decision, mark.place.codes) for mark in found.marks] == [
        (MarkKind.COMMENT, "R-014: say more", ("R-014",)),
        (MarkKind.DECISION, "met", ("5",)),
        (MarkKind.COMMENT, CLASS[2][2], ("6",)),
    ]
    assert found.kept is not None
    assert "SECRET" not in repr(found)
    assert "Marlow" not in repr(found)


def test_of_a_class_nothing_is_read_or_shown_until_it_is_clear_who_she_is():
    found = feedback(csv(CLASS))
    assert found.people == ("Ben Marlow", "Anna Reed")
    assert (found.marks, found.kept) == ((), None)
    assert "SECRET" not in repr(found)


def test_a_class_is_told_by_its_addresses_where_the_heads_do_not():
    rows = [["Who", "Mail", "Mark"], ["Ben", "ben@x.example", "41"], ["Anna", "anna@x.example", "62"]]
    asked = feedback(csv(rows))
    assert (asked.people, asked.marks) == (("ben@x.example", "anna@x.example"), ())
    assert [mark.grade for mark in feedback(csv(rows), me="anna@x.example").marks] == ["62"]


def test_blank_and_headless_sheets_are_told():
    for content, code in ((saved(excel([])), "feedback-sheet-empty"), (b"one\ntwo\n", "feedback-sheet-no-heads")):
        with pytest.raises(DeskError) as told:
            feedback(content)
        assert told.value.code == code


def test_heads_that_stand_twice_or_nowhere_still_name_one_column_each():
    sheet = feedback(csv([["Outcome", "Comment", "Comment", ""], ["5", "a", "b", "c"]])).sheet
    assert sheet is not None
    assert sheet.heads == ("Outcome", "Comment", "Comment (2)", "Column D")
