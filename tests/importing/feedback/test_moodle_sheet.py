import csv
import io
import itertools
from pathlib import Path

import pytest
from openpyxl import Workbook

from senco_desk.domain.errors import DeskError
from senco_desk.domain.feedback_mark import FeedbackRead, FileKind, MarkKind
from senco_desk.importing.feedback import reading
from senco_desk.importing.feedback.sheets import read
from tests.importing.feedback.quiet import quiet

FILES = Path(__file__).parent / "files"
HEADS = [
    "Identifier", "Full name", "ID number", "Email address", "Status", "Grade", "Maximum Grade",
    "Marking workflow state", "Grade can be changed", "Last modified (submission)", "Online text",
    "Last modified (grade)", "Feedback comments",
]  # fmt: skip
COMMENT = "<p>R-014: say <b>more</b> &amp; who.</p><ul><li>E-007 lacks a date</li></ul><p>Zoë, Żółć, Ελένη, Пётр</p>"


def row(identifier: str, name: str, number: str, grade: str, comment: str) -> list[str]:
    mail = name.lower().replace(" ", ".") + "@uni.example" if name else ""
    marked = "Friday, 20 November 2026, 4:30 PM"
    return [
        identifier, name, number, mail, "Submitted", grade, "100.00", "", "Yes", marked, "<p>mine</p>", marked, comment,
    ]  # fmt: skip


CLASS = [
    HEADS,
    row("Participant 1", "Ben Marlow", "s001", "41.00", "SECRET of Ben"),
    row("Participant 2", "Anna Reed", "s002", "62.00", COMMENT),
    row("Participant 3", "Cora Lane", "s003", "-", "SECRET of Cora"),
]


def sheet(rows: list[list[str]], separator: str = ",") -> str:
    return "".join(separator.join('"' + cell.replace('"', '""') + '"' for cell in row) + "\r\n" for row in rows)


def excel(rows: list[list[str]]) -> bytes:
    workbook, out = Workbook(), io.BytesIO()
    for each in rows:
        workbook.active.append(each)
    workbook.save(out)
    return out.getvalue()


def feedback(content: bytes, me: str = "Anna Reed") -> FeedbackRead:
    return read(content, "Grades.csv", me, None, quiet)


def test_her_row_is_read_whole():
    found = feedback(sheet(CLASS).encode())
    assert found.kind is FileKind.MOODLE_SHEET
    grade, *comments = found.marks
    assert (grade.kind, grade.grade, str(grade.when)) == (MarkKind.GRADE, "62 / 100", "2026-11-20 16:30:00")
    assert [(mark.text, mark.place.codes) for mark in comments] == [
        ("R-014: say more & who.", ("R-014",)), ("E-007 lacks a date", ("E-007",)), ("Zoë, Żółć, Ελένη, Пётр", ()),
    ]  # fmt: skip


DIALECTS = {
    "plain": sheet(CLASS).encode(),
    "marked": sheet(CLASS).encode("utf-8-sig"),
    "wide": sheet(CLASS).encode("utf-16"),
    "semicolon": sheet(CLASS, ";").encode(),
    "tab": sheet(CLASS, "\t").encode("utf-16"),
    "excel": excel(CLASS),
    "shuffled": sheet([list(reversed(each)) for each in CLASS]).encode(),
    "shouted": sheet([[head.upper() for head in HEADS], *CLASS[1:]]).encode(),
    "titled": sheet([["Critical portfolio"], [], *CLASS]).encode(),
    "said": ("sep=;\r\n" + sheet(CLASS, ";")).encode(),
    "german": sheet(
        [["ID", "Vollständiger Name", "ID-Nummer", "E-Mail-Adresse", "Status", "Bewertung", "Bestwertung", *HEADS[7:12],
          "Feedback als Kommentar"], *CLASS[1:]]
    ).encode(),
}  # fmt: skip


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_dialect_says_the_same(dialect):
    assert feedback(DIALECTS[dialect]).marks == feedback(DIALECTS["plain"]).marks


@pytest.mark.parametrize("file", sorted(FILES.glob("moodle-worksheet-by-*")), ids=lambda file: file.name)
def test_what_moodles_own_way_of_writing_and_another_program_made_says_the_same(file):
    found = feedback(file.read_bytes(), "Zoë O’Neill")
    grade, *comments = found.marks
    assert (found.kind, found.sender, grade.grade) == (FileKind.MOODLE_SHEET, "Dr Okafor", "62.5 / 100")
    assert str(grade.when) == "2026-05-10 00:30:00"
    assert [mark.text for mark in comments] == ['R-014: say "more", please \\ now.', "E-007 – Ελένη, 为什么, यह"]
    assert "SECRET" not in repr(found)


def test_old_windows_letters_are_read_and_told():
    rows = [HEADS, row("Participant 2", "Zoë Reed", "s002", "62", "Naïve – but “good”")]
    found = feedback(sheet(rows).encode("cp1252"), "Zoë Reed")
    assert found.marks[1].text == "Naïve – but “good”"
    assert "Windows-1252" in found.findings[0]


@pytest.mark.parametrize(
    "me", ["anna reed", "Reed, Anna", "Ms Anna Reed", "S002", "anna.reed@UNI.example", "Participant 2", "Anná Reed"]
)
def test_she_is_found_by_name_mail_or_number(me):
    assert len(feedback(DIALECTS["plain"], me).marks) == 4


@pytest.mark.parametrize("me", ["", "Anna", "Reed", "Anne Reed", "s00", "Anna Reed Smith"])
def test_when_it_is_not_clear_who_she_is_she_is_asked_and_nothing_is_read(me):
    found = feedback(DIALECTS["plain"], me)
    assert found.people == ("Ben Marlow", "Anna Reed", "Cora Lane")
    assert (found.marks, found.kept) == ((), None)


def test_two_of_one_name_are_told_apart_and_the_chosen_one_is_read():
    rows = [*CLASS, row("Participant 4", "Anna Reed", "s004", "50", "the other")]
    asked = feedback(sheet(rows).encode())
    assert len(set(asked.people)) == 4
    assert "s004" in asked.people[3]
    assert feedback(sheet(rows).encode(), asked.people[3]).marks[1].text == "the other"


def test_nothing_of_anybody_else_leaves_the_reader():
    for me in ("Anna Reed", "", "Nobody"):
        found = feedback(DIALECTS["plain"], me)
        said = repr((found.marks, found.findings, found.kept))
        assert "SECRET" not in said
        assert "Marlow" not in said
        assert "s003" not in said


def test_rows_that_have_run_together_are_refused():
    rows = [*CLASS[:2], [*CLASS[2], *CLASS[3]]]
    with pytest.raises(DeskError) as told:
        feedback(sheet(rows).encode())
    assert told.value.code == "feedback-moodle-run-together"
    assert "SECRET" not in str(told.value)


SMALL = [
    ["Identifier", "Full name", "Email address", "Grade", "Maximum Grade", "Feedback comments"],
    ["P 1", "Ann", "a@x.uk", "62", "70", 'Say "so",\nAnn'],
    ["P 2", "Cy", "c@x.uk", "51", "70", '\nSECRET, "C"'],
]


def sparing(rows: list[list[str]]) -> str:
    """As PHP and Python write a table: quotation marks where they are needed alone."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(rows)
    return out.getvalue()


def columns_at(rows: list[list[str]], write) -> list[tuple[int, int]]:
    """The row and the column of each letter of the text."""
    return [
        (row, column)
        for row, cells in enumerate(rows)
        for column, cell in enumerate(cells)
        for _letter in write([[cell]]).removesuffix("\r\n" if column < len(cells) - 1 else "") + ","[: column < 5]
    ]


@pytest.mark.parametrize("write", [sheet, sparing])
def test_from_whatever_place_a_piece_is_missing_no_row_goes_on_in_another(write):
    """But from within a column to within the same one, where what is left is a worksheet like any other."""
    text, at = write(SMALL), columns_at(SMALL, write)
    assert len(at) == len(text)
    hers = {mark.text + mark.grade for mark in feedback(text.encode(), "Ann").marks}
    for first, last in itertools.combinations(range(len(text)), 2):
        if (at[first][0], at[last][0]) != (1, 2) or at[first][1] == at[last][1]:
            continue
        try:
            read_ = feedback((text[:first] + text[last:]).encode(), "Ann").marks
        except DeskError:
            continue
        assert {mark.text + mark.grade for mark in read_} <= hers


def test_rows_that_excel_left_short_together_are_whole():
    short = [each[:-1] for each in CLASS[1:]]
    assert feedback(sheet([HEADS, *short]).encode()).marks[0].grade == "62 / 100"
    with pytest.raises(DeskError, match="Row 3"):
        feedback(sheet([*CLASS[:2], short[1], CLASS[3]]).encode())


@pytest.mark.parametrize("first", ["Average", "Participant", "Student 3", "Participant 3 4x"])
def test_a_row_that_begins_otherwise_spoils_the_worksheet(first):
    with pytest.raises(DeskError, match="Row 4"):
        feedback(sheet([*CLASS[:3], [first, *CLASS[3][1:]]]).encode())


def test_a_class_with_numbers_of_another_programs_own_is_read():
    rows = [
        ["ID", *HEADS[1:]],
        *([number, *each[1:]] for number, each in zip(("ab1", "77c", "x"), CLASS[1:], strict=True)),
    ]
    assert feedback(sheet(rows).encode()).marks[0].grade == "62 / 100"


def test_heads_that_another_row_has_run_into_are_not_kept():
    rows = [[*HEADS, *CLASS[1]], CLASS[2]]
    assert feedback(sheet(rows).encode()).kind is not FileKind.MOODLE_SHEET


def test_what_is_kept_in_its_place_is_her_row_and_reads_the_same():
    found = feedback(DIALECTS["semicolon"])
    assert found.kept is not None
    assert found.kept.count(b"Participant") == 1
    assert feedback(found.kept).marks == found.marks


def test_students_without_names_are_told_by_their_number():
    rows = [HEADS, row("Participant 17", "", "", "70", "well")]
    assert feedback(sheet(rows).encode(), "Participant 17").marks[0].grade == "70 / 100"


def test_an_outcome_with_a_column_of_its_own_is_a_decision():
    rows = [[*each, extra] for each, extra in zip(CLASS, ["Outcome 5", "x", "met", "x"], strict=True)]
    (mark,) = [mark for mark in feedback(sheet(rows).encode()).marks if mark.kind is MarkKind.DECISION]
    assert (mark.outcome, mark.decision) == ("5", "met")


def test_a_row_with_nothing_yet_is_told():
    found = feedback(sheet([HEADS, row("Participant 2", "Anna Reed", "", "-", "")]).encode())
    assert found.marks == ()
    assert "neither a grade nor a comment" in found.findings[0]


def test_a_comment_in_plain_words_stays_as_it_is():
    rows = [HEADS, row("Participant 2", "Anna Reed", "", "", "1 < 2\n5 > 4 & so on")]
    assert feedback(sheet(rows).encode()).marks[0].text == "1 < 2\n5 > 4 & so on"


@pytest.mark.parametrize("dialect", DIALECTS)
def test_every_dialect_is_recognised_so_that_no_row_of_others_is_read_as_words(dialect):
    found = reading.read(DIALECTS[dialect], "said.txt", "", None, quiet)
    assert (found.kind, found.marks) == (FileKind.MOODLE_SHEET, ())
