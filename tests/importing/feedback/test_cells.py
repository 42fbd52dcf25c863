"""Files by openpyxl, LibreOffice and XlsxWriter, read to the letter."""

import io
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment

from senco_desk.domain.errors import DeskError
from senco_desk.importing.feedback import cells
from senco_desk.importing.feedback.cells import Sheet, column_name, read_cells
from senco_desk.importing.findings import Findings
from tests.importing.feedback.quiet import quiet

SCRIPTS = "Zoë’s “plan”\nŻółć Ελένη Пётр"


def excel(**sheets: list[list[object]]) -> Workbook:
    workbook = Workbook()
    workbook.remove(workbook.active)
    for title, rows in sheets.items():
        sheet = workbook.create_sheet(title)
        for row in rows:
            sheet.append(row)
    return workbook


def saved(workbook: Workbook) -> bytes:
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def sheets(content: bytes, findings: Findings | None = None) -> tuple[Sheet, ...]:
    return read_cells(content, "sheet.xlsx", findings or Findings(), quiet)


def rows(content: bytes, findings: Findings | None = None) -> list[tuple[int, tuple[str, ...]]]:
    (sheet,) = sheets(content, findings)
    return [(row.number, row.cells) for row in sheet.rows]


def refusal(content: bytes) -> str:
    with pytest.raises(DeskError) as told:
        sheets(content)
    assert "sheet.xlsx" in str(told.value)
    return told.value.code


def changed(content: bytes, part: str, new: bytes | None = None, *, added: dict[str, bytes] | None = None) -> bytes:
    """The package with one part anew, and others put in."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for each in old.namelist():
            made.writestr(each, new if each == part and new is not None else old.read(each))
        for name, words in (added or {}).items():
            made.writestr(name, words)
    return out.getvalue()


def test_every_sheet_with_something_on_it_is_read_and_rows_keep_their_numbers():
    found = sheets(saved(excel(One=[["a"], [], ["b"]], Two=[], Three=[["c"]])))
    assert [(sheet.title, [row.number for row in sheet.rows]) for sheet in found] == [("One", [1, 3]), ("Three", [1])]


def test_four_scripts_are_read_to_the_letter():
    assert rows(saved(excel(One=[[SCRIPTS, " as is "]]))) == [(1, (SCRIPTS, " as is "))]
    assert rows(f'a,b\r\n"{SCRIPTS}", as is \r\n'.encode("utf-16"))[1] == (2, (SCRIPTS, " as is "))


def test_numbers_and_days_are_read_as_people_see_them():
    workbook = excel(One=[[62.0, 0.1 + 0.2, 0.625, True, date(2026, 5, 1), datetime.fromisoformat("2026-05-01T09:30")]])
    workbook["One"]["C1"].number_format = "0.0%"
    assert rows(saved(workbook)) == [(1, ("62", "0.3", "62.5%", "TRUE", "2026-05-01", "2026-05-01 09:30"))]


def test_a_formula_is_never_worked_out_and_one_without_its_result_is_told():
    findings = Findings()
    assert rows(saved(excel(One=[["=1+1", "kept"]])), findings) == [(1, ("", "kept"))]
    assert "One, A1" in str(findings.all()[0])


def test_a_note_beside_a_cell_has_its_author():
    workbook = excel(One=[["5", "met"]])
    workbook["One"]["B1"].comment = Comment("Dr Marsh:\nSee the plan\nagain", "Dr Marsh")
    (note,) = sheets(saved(workbook))[0].notes
    assert (note.row, note.column, note.text, note.author) == (1, 1, "See the plan\nagain", "Dr Marsh")


def test_notes_of_another_program_are_read():
    xlsxwriter = pytest.importorskip("xlsxwriter")
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as workbook:
        sheet = workbook.add_worksheet("Grid")
        sheet.write_formula("A1", "=1+1", None, 2)
        sheet.write_comment("C4", SCRIPTS, {"author": "Sam"})
    (found,) = sheets(out.getvalue())
    assert (found.rows[0].cells, [(each.row, each.column, each.text) for each in found.notes]) == (
        ("2",), [(4, 2, SCRIPTS)],
    )  # fmt: skip


THREAD = """<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">
<threadedComment ref="B1" dT="2026-11-20T16:30:00.00" personId="{P}" id="{1}" done="1">
<text>Say more</text></threadedComment>
<threadedComment ref="B1" dT="2026-11-20T16:31:00.00" personId="{P}" id="{2}" parentId="{1}">
<text>I did</text></threadedComment>
</ThreadedComments>"""
PEOPLE = """<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">
<person displayName="Dr Marsh" id="{P}" userId="x" providerId="None"/></personList>"""


def test_a_thread_is_read_with_its_replies_and_the_note_for_older_programs_is_not():
    workbook = excel(One=[["5", "met"]])
    workbook["One"]["B1"].comment = Comment("[Threaded comment] Your version of Excel …", "tc={1}")
    content = saved(workbook)
    relations = zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/_rels/sheet1.xml.rels")
    thread = b'<Relationship Id="t" Type="threadedComment" Target="../threadedComments/threadedComment1.xml"/></R'
    content = changed(
        content, "xl/worksheets/_rels/sheet1.xml.rels", relations.replace(b"</R", thread),
        added={"xl/threadedComments/threadedComment1.xml": THREAD.encode(), "xl/persons/person.xml": PEOPLE.encode()},
    )  # fmt: skip
    first, reply = sheets(content)[0].notes
    assert (first.text, first.author, first.resolved) == ("Say more", "Dr Marsh", True)
    assert (reply.text, reply.answers) == ("I did", first.key)
    assert str(first.when) == "2026-11-20 16:30:00+00:00"


def test_what_is_no_sheet_is_told():
    whole = saved(excel(One=[["a", "b"]] * 50))
    assert refusal(b"") == "feedback-empty"
    assert refusal(whole[: len(whole) // 2]) == "feedback-sheet-broken"
    assert refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600) == "feedback-sheet-broken"
    assert refusal(changed(whole, "", added={"xl/vbaProject.bin": b"x"})) == "feedback-sheet-macros"
    assert refusal(b'a,b\n"1,2\n') == "csv-broken"


def test_entities_and_bombs_are_told_before_anything_is_read(monkeypatch):
    whole = saved(excel(One=[["a", "b"]]))
    bomb = b'<!DOCTYPE a [<!ENTITY a "aaaa">]><worksheet>&a;</worksheet>'
    assert refusal(changed(whole, "xl/worksheets/sheet1.xml", bomb)) == "feedback-sheet-broken"
    assert refusal(changed(whole, "xl/workbook.xml", bomb.decode().encode("utf-16"))) == "feedback-sheet-broken"
    monkeypatch.setattr(cells, "MOST_UNPACKED", 1000)
    assert refusal(whole) == "feedback-sheet-harmful"


def test_cut_short_anywhere_it_is_told():
    whole = saved(excel(One=[["a", "b"]] * 50))
    assert {refusal(whole[:length]) for length in range(4, len(whole) - 1, 301)} == {"feedback-sheet-broken"}


def test_more_rows_than_anybody_writes_are_refused(monkeypatch):
    monkeypatch.setattr(cells, "MOST_ROWS", 10)
    assert refusal(b"a,b\n" * 11) == "feedback-sheet-too-long"


def test_columns_are_named_as_spreadsheets_name_them():
    assert [column_name(at) for at in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_excels_own_line_on_separators_is_heeded():
    assert rows(b"sep=;\r\na;b,c\r\n1;2\r\n") == [(2, ("a", "b,c")), (3, ("1", "2"))]


def boundless(rows: int, columns: int) -> bytes:
    """A sheet that does not say how large it is."""
    filled = []
    for row in range(rows):
        cells_in_it = (f'<c t="inlineStr"><is><t>{row * column}</t></is></c>' for column in range(columns))
        filled.append(f'<row r="{row + 1}">{"".join(cells_in_it)}</row>')
    head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    sheet = f"{head}{''.join(filled)}</sheetData></worksheet>"
    return changed(saved(excel(Marks=[[""]])), "xl/worksheets/sheet1.xml", sheet.encode())


@pytest.mark.parametrize(("size", "told"), [((25_000, 12), "too-long"), ((500, 600), "too-many-cells")])
def test_more_than_anybody_fills_is_refused_before_it_is_read_cell_by_cell(size: tuple[int, int], told: str):
    heard: list[int | None] = []
    with pytest.raises(DeskError) as refused:
        read_cells(boundless(*size), "b.xlsx", Findings(), lambda _at, of: heard.append(of))
    assert refused.value.code == f"feedback-sheet-{told}"
    assert not any(heard)


def test_while_openpyxl_looks_how_large_a_sheet_is_it_tells_that_it_goes_on():
    heard: list[int | None] = []
    read_cells(boundless(200, 100), "b.xlsx", Findings(), lambda _at, of: heard.append(of))
    assert sum(1 for of in heard if of) > 10
