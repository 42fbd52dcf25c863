import io
import zipfile
from contextlib import suppress
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from openpyxl import Workbook, load_workbook

from senco_desk.domain.errors import DeskError
from senco_desk.importing import tables
from senco_desk.importing.findings import Findings
from senco_desk.importing.tables import csv_bytes, excel_bytes, read_rows


def excel(*sheets: list[list[object]]) -> bytes:
    workbook, out = Workbook(), io.BytesIO()
    workbook.remove(workbook.active)
    for rows in sheets:
        sheet = workbook.create_sheet()
        for row in rows:
            sheet.append(row)
    workbook.save(out)
    return out.getvalue()


def rows(content: bytes, findings: Findings | None = None) -> list[tuple[str, ...]]:
    return [row.cells for row in read_rows(content, "table", findings or Findings())]


def refusal(content: bytes) -> str:
    with pytest.raises(DeskError) as refused:
        read_rows(content, "table.xlsx", Findings())
    assert "table.xlsx" in str(refused.value)
    return refused.value.code


WHOLE = excel([["Code", "Statement"], ["1", "one"]])


@pytest.mark.parametrize("text", ["a,b\n1,2\n", "a;b\r\n1;2", "a\tb\r1\t2\r", '\ufeffa,b\n"1",2\n'])
def test_any_csv_is_read(text):
    assert rows(text.encode()) == [("a", "b"), ("1", "2")]


def test_a_row_knows_its_line_even_after_a_cell_of_several_lines():
    found = read_rows(b'a,b\n"one\ntwo",2\n\n3,4\n', "table", Findings())
    assert [(row.number, row[0]) for row in found] == [(1, "a"), (2, "one\ntwo"), (5, "3")]


def test_numbers_of_excel_are_read_as_people_see_them():
    assert rows(excel([["code", 1, 2.0, True, None]])) == [("code", "1", "2", "True")]


def test_what_excel_made_of_a_code_is_told():
    findings = Findings()
    assert rows(excel([[5.1, date(2026, 5, 1)]]), findings) == [("5.1", "2026-05-01")]
    assert {finding.code for finding in findings.all()} == {"cell-is-a-date", "cell-is-a-number"}


def test_the_first_sheet_with_something_on_it_is_read_and_the_others_are_named():
    findings = Findings()
    assert rows(excel([], [["a"]], [["b"]]), findings) == [("a",)]
    assert "Sheet2" in str(findings.all()[0])


def test_old_locked_and_broken_workbooks_are_refused():
    whole = excel([["a", "b"]] * 50)
    assert refusal(b"\xd0\xcf\x11\xe0" + b"\x00" * 600) == "old-excel"
    assert refusal(whole[: len(whole) // 2]) == "not-excel"
    assert refusal(zipped("notes.txt", b"no workbook")) == "not-excel"
    assert refusal(zipped("xl/workbook.xml", b"<broken")) == "not-excel"


def test_a_blank_workbook_has_no_rows():
    assert rows(excel([], [])) == []


def test_a_workbook_that_unpacks_to_a_giant_is_refused(monkeypatch):
    monkeypatch.setattr(tables, "MOST_UNPACKED", 1_000_000)
    assert refusal(zipped("xl/workbook.xml", b" " * 2_000_000)) == "too-many-rows"


def test_more_rows_than_anyone_needs_are_refused(monkeypatch):
    monkeypatch.setattr(tables, "MOST_ROWS", 10)
    assert refusal(b"a\n" * 11) == "too-many-rows"


def test_a_formula_in_a_text_stays_text():
    cell = load_workbook(io.BytesIO(excel_bytes([["Statement"], ["=1+1"]], [10]))).active["A2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_csv_keeps_quotes_commas_and_lines():
    cells = ['a "quoted", word', "two\nlines", "’"]
    assert rows(csv_bytes([cells], for_excel=True)) == [tuple(cells)]


@settings(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.too_slow])
@given(some.lists(some.tuples(some.integers(min_value=0), some.integers(0, 255)), min_size=1, max_size=20))
@pytest.mark.filterwarnings("ignore")
def test_a_workbook_with_any_byte_changed_is_read_or_refused(changes):
    content = bytearray(WHOLE)
    for at, byte in changes:
        content[at % len(content)] = byte
    with suppress(DeskError):
        read_rows(bytes(content), "table.xlsx", Findings())


def zipped(name: str, content: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()
