"""Whatever is brought in as a Word draft, it ends in a sentence or in a draft, and the task is as it was."""

import os
import zipfile
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from docx.document import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from senco_desk.domain.errors import Damaged, DeskError, Refused
from senco_desk.domain.task import TaskKind
from senco_desk.importing.drafts.reading import MOST_HEADINGS, read_draft
from senco_desk.services import bringing_draft
from senco_desk.store.desk import Desk
from senco_desk.wiring import serve
from tests.bad_input.test_examining import LAUGHS, WORD, a_deep_document, a_document_with, a_zip_that_lies
from tests.importing.drafts.drafts import saved, with_parts, xml
from tests.importing.examining.samples import sample
from tests.services.conftest import Clock, Listener, clock, desk, tell

__all__ = ["clock", "desk", "tell"]

TASK_STANDS = "your task is as it was"
ENTITY = (
    b'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&x;'
    b"</w:t></w:r></w:p></w:body></w:document>"
)


def a_draft(headings: int = 3) -> bytes:
    def write(made: Document) -> None:
        for at in range(headings):
            made.add_heading(f"Heading {at}", 1)
            made.add_paragraph("Some words that she wrote.")

    return saved(write)


def a_bomb() -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("[Content_Types].xml", b"<Types/>")
        bomb.writestr(WORD, b" " * 600_000_000)
    return made.getvalue()


def many_headings() -> bytes:
    paragraph = b'<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>One</w:t></w:r></w:p>'
    head = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    return a_document_with(head + paragraph * 10_000 + b"</w:body></w:document>")


def nested_tables() -> bytes:
    head = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    return a_document_with(
        head + b"<w:tbl><w:tr><w:tc>" * 5000 + b"</w:tc></w:tr></w:tbl>" * 5000 + b"</w:body></w:document>"
    )


def an_odd_zip() -> bytes:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as odd:
        odd.writestr("holiday/beach.jpg", b"\xff\xd8\xff")
    return made.getvalue()


BAD: dict[str, tuple[Callable[[], bytes], type[DeskError], str]] = {
    "empty": (lambda: b"", Refused, "draft-empty"),
    "zeros": (lambda: bytes(5000), Refused, "draft-empty"),
    "a PDF called .docx": (lambda: sample("plain.pdf"), Refused, "draft-pdf"),
    "the old format": (lambda: sample("plain.doc"), Refused, "draft-old-word"),
    "an old workbook": (lambda: sample("locked.xls"), Refused, "draft-not-word"),
    "with a password": (lambda: sample("locked.docx"), Refused, "draft-locked"),
    "LibreOffice's": (lambda: sample("plain.odp"), Refused, "draft-other-program"),
    "LibreOffice's text": (lambda: sample("tracked.odt"), Refused, "draft-other-program"),
    "LibreOffice's locked": (lambda: sample("locked.odt"), Refused, "draft-other-program"),
    "rich text": (lambda: sample("plain.rtf"), Refused, "draft-other-program"),
    "slides": (lambda: sample("plain.pptx"), Refused, "draft-not-word"),
    "a spreadsheet": (lambda: sample("plain.xlsx"), Refused, "draft-not-word"),
    "a photograph": (lambda: sample("photo.jpg"), Refused, "draft-not-word"),
    "a mail": (lambda: sample("mail.msg"), Refused, "draft-not-word"),
    "plain words": (lambda: b"Introduction\nSome words\n", Refused, "draft-not-word"),
    "a packed folder": (an_odd_zip, Refused, "draft-not-word"),
    "nothing written": (lambda: sample("empty.docx"), Refused, "draft-nothing-written"),
    "with macros": (lambda: with_parts(a_draft(), lambda _name, held: held, **{"word/vbaProject.bin": b"x"}),
                    Refused, "draft-macros"),
    "half": (lambda: a_draft()[:9000], Damaged, "draft-damaged"),
    "not XML": (lambda: a_document_with(b"<w:document"), Damaged, "draft-damaged"),
    "no body": (lambda: a_document_with(b"<w/>"), Damaged, "draft-damaged"),
    "no main part": (lambda: with_parts(a_draft(), lambda name, held: None if name == WORD else held),
                     Damaged, "draft-damaged"),
    "a thousand million laughs": (lambda: a_document_with(LAUGHS), Damaged, "draft-damaged"),
    "a file from outside": (lambda: a_document_with(ENTITY), Damaged, "draft-damaged"),
    "endlessly deep": (a_deep_document, Damaged, "draft-damaged"),
    "tables in tables": (nested_tables, Damaged, "draft-damaged"),
    "a bomb": (a_bomb, Damaged, "draft-harmful"),
    "a zip that lies": (a_zip_that_lies, Damaged, "draft-harmful"),
    "ten thousand headings": (many_headings, Refused, "draft-too-long"),
}  # fmt: skip


@pytest.mark.parametrize("what", BAD)
def test_a_sentence_says_what_it_is(what: str) -> None:
    made, kind, code = BAD[what]
    with pytest.raises(kind) as told:
        read_draft(BytesIO(made()), "essay.docx")
    assert (type(told.value), told.value.code) == (kind, code)
    assert "essay.docx" in str(told.value)
    assert TASK_STANDS in str(told.value)


def test_as_many_headings_as_a_draft_may_have_are_read() -> None:
    assert len(read_draft(BytesIO(a_draft(60)), "essay.docx").parts) == 60
    assert MOST_HEADINGS >= 60


def test_a_draft_that_breaks_off_anywhere_is_told_as_damaged() -> None:
    whole = a_draft()
    for end in (*range(1, 40), *range(40, len(whole), len(whole) // 150)):
        with pytest.raises(DeskError) as told:
            read_draft(BytesIO(whole[:end]), "essay.docx")
        assert TASK_STANDS in str(told.value), end


@settings(max_examples=150)
@given(st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=12))
def test_bytes_that_were_flipped_are_read_or_told(flips: list[tuple[int, int]]) -> None:
    broken = bytearray(_WHOLE)
    for at, byte in flips:
        broken[at % len(broken)] = byte
    with suppress(Refused, Damaged):
        assert read_draft(BytesIO(bytes(broken)), "essay.docx").parts


_WHOLE = a_draft()
_ODD = (
    "w:numId", "w:ilvl", "w:pStyle", "w:outlineLvl", "w:rStyle", "w:footnoteReference", "w:bookmarkStart", "w:br",
)  # fmt: skip


@pytest.mark.parametrize("value", ["", "-1", "99999999999999999999", "x", "٣", "²", "0"])
@pytest.mark.parametrize("name", _ODD)
def test_values_that_no_word_would_write_are_no_fault(name: str, value: str) -> None:
    def write(made: Document) -> None:
        heading = made.add_heading("Introduction", 1)
        odd = f'<{name} w:val="{value}" w:id="{value}" w:name="_senco_{value}" w:type="{value}"/>'
        heading._p.get_or_add_pPr().append(xml(f"<w:numPr>{odd}</w:numPr>" if "num" in name or "ilvl" in name else odd))
        heading.add_run("more")._r.append(xml(odd))

    assert read_draft(BytesIO(saved(write)), "essay.docx").parts


@pytest.fixture
def see(desk: Desk, tell: Listener, clock: Clock) -> Callable[[Path], object]:
    """Through the real child, for a task that must be the same afterwards."""
    services = serve(desk, tell)
    task = services.tasking.begin(TaskKind.ENQUIRY, "Who speaks?")

    def brought(file: Path) -> object:
        try:
            return services.bringing_draft.see(task.id, file, lambda: False)
        finally:
            assert services.tasking.get(task.id) == task

    return brought


@pytest.mark.parametrize("what", ["a bomb", "a thousand million laughs", "ten thousand headings", "with a password"])
def test_the_child_says_the_same(see: Callable[[Path], object], tmp_path: Path, what: str) -> None:
    made, kind, code = BAD[what]
    file = tmp_path / "essay.docx"
    file.write_bytes(made())
    with pytest.raises(kind) as told:
        see(file)
    assert told.value.code == code


@pytest.mark.parametrize("name", ["nowhere.docx", ".", "ünïcödé \udcff.docx"])
def test_what_cannot_be_read_is_told(see: Callable[[Path], object], tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused) as told:
        see(tmp_path / name)
    assert told.value.code == "draft-unreadable"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes among the files of this system")
def test_a_pipe_is_not_waited_for(see: Callable[[Path], object], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "essay.docx")
    with pytest.raises(Refused) as told:
        see(tmp_path / "essay.docx")
    assert told.value.code == "draft-unreadable"


def test_one_that_takes_too_long_is_given_up(
    see: Callable[[Path], object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bringing_draft, "LONGEST", 0.0)
    file = tmp_path / "essay.docx"
    file.write_bytes(a_draft())
    with pytest.raises(Refused, match="After a minute the desk gave up reading"):
        see(file)


def test_a_draft_larger_than_any_is_not_opened(see: Callable[[Path], object], tmp_path: Path) -> None:
    file = tmp_path / "essay.docx"
    with file.open("wb") as out:
        out.write(b"PK\x03\x04")
        out.truncate(600 * 1024**2)
    with pytest.raises(Refused) as told:
        see(file)
    assert told.value.code == "draft-too-long"
