"""Whatever comes back from a tutor, it ends in a sentence or in a proposal, and nothing of it is half stored."""

import io
import json
import os
import zipfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

import docx
import openpyxl
import pytest

from senco_desk.domain.errors import DeskError
from senco_desk.domain.feedback_mark import FeedbackRead, FileKind, Mark, MarkKind
from senco_desk.importing.feedback.reading import read
from senco_desk.services.receiving_feedback import ReceivingFeedback
from senco_desk.store.desk import Desk
from tests.bad_input.test_drafts import ENTITY, an_odd_zip, nested_tables
from tests.bad_input.test_examining import LAUGHS, a_deep_document, a_document_with, a_zip_that_lies
from tests.importing.examining.samples import sample
from tests.importing.feedback.pdf_papers import changed, footed, highlighted
from tests.importing.feedback.writing_open_form import write
from tests.services.conftest import Clock, Listener, clock, desk, tell
from tests.services.test_writing_documents import never, nothing

__all__ = ["clock", "desk", "tell"]


@cache
def a_word_file(comments: int = 3) -> bytes:
    document, made = docx.Document(), io.BytesIO()
    for at in range(comments):
        runs = document.add_paragraph(f"Paragraph {at} of what she wrote.").runs
        document.add_comment(runs, text=f"Say more of this ({at}).", author="Ms Hale")
    document.save(made)
    return made.getvalue()


def very_many_comments() -> bytes:
    """Written by hand: python-docx would take minutes over ten thousand."""
    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    said = "".join(
        f'<w:comment w:id="{at}"><w:p><w:r><w:t>No {at}</w:t></w:r></w:p></w:comment>' for at in range(10_000)
    )
    body = "".join(f'<w:p><w:r><w:t>x</w:t><w:commentReference w:id="{at}"/></w:r></w:p>' for at in range(10_000))
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(a_word_file())) as was, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as file:
        for name in was.namelist():
            held = was.read(name)
            if name == "word/comments.xml":
                held = f"<w:comments {word}>{said}</w:comments>".encode()
            if name == "word/document.xml":
                held = f"<w:document {word}><w:body>{body}</w:body></w:document>".encode()
            file.writestr(name, held)
    return made.getvalue()


@cache
def a_pdf() -> bytes:
    return highlighted(footed(3), 1, "kestrel002", "Say more of this.")


@cache
def a_sheet() -> bytes:
    book, made = openpyxl.Workbook(), io.BytesIO()
    for row in (("Outcome", "Decision", "Comment"), ("5", "met", "Clear."), ("5.3", "not yet", "Say more.")):
        book.active.append(row)  # type: ignore[union-attr]
    book.save(made)
    return made.getvalue()


@cache
def an_open_file(marks: int = 40) -> bytes:
    said = tuple(Mark(str(at), MarkKind.COMMENT, f"Say more ({at})") for at in range(marks))
    return write(FeedbackRead(FileKind.OPEN, "", 0, "", said))


def a_bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as bomb:
        bomb.writestr("[Content_Types].xml", b"<Types/>")
        bomb.writestr("word/document.xml", bytes(280_000_000))
    return made.getvalue()


def a_mail(depth: int = 1) -> bytes:
    within = b"Content-Type: text/plain\r\n\r\nR-014: say more.\r\n"
    for at in range(depth):
        mark = f"b{at}".encode()
        within = b'Content-Type: multipart/mixed; boundary="%s"\r\n\r\n--%s\r\n%s\r\n--%s--\r\n' % (
            mark,
            mark,
            within,
            mark,
        )
    return b"From: t@uni.example\r\nTo: me@school.example\r\nSubject: Yours\r\nMIME-Version: 1.0\r\n" + within


def a_page_within_itself() -> bytes:
    return changed(a_pdf(), lambda pdf: pdf.Root.Pages.Kids.append(pdf.Root.Pages))


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "is empty"),
    "zeros": (lambda: bytes(50_000), "is empty"),
    "a photograph": (lambda: sample("photo.jpg"), "is a picture"),
    "a program": (lambda: b"MZ" + bytes(58) + b"\x40\0\0\0" + bytes(100), "is a program"),
    "rich text": (lambda: sample("plain.rtf"), "does not read"),
    "slides": (lambda: sample("plain.pptx"), "is a presentation"),
    "a packed folder": (an_odd_zip, "packed into one file"),
    "comments without a PDF": (lambda: b"%FDF-1.2\n1 0 obj\n<<>>\nendobj\n", "without its pages"),
    "another JSON": (lambda: b'{"feedback": "Say more"}', "open format"),
    "noise": (lambda: bytes(range(1, 256)) * 40, "does not know"),
    "a locked document": (lambda: sample("locked.docx"), "password"),
    "the old format of Word": (lambda: sample("plain.doc"), ""),
    "an old workbook": (lambda: sample("locked.xls"), "before 2007"),
    "an unpacking bomb": (a_bomb, "do harm"),
    "a zip that lies": (a_zip_that_lies, "do harm"),
    "a thousand million laughs": (lambda: a_document_with(LAUGHS), ""),
    "a file from outside": (lambda: a_document_with(ENTITY), ""),
    "endlessly deep": (a_deep_document, ""),
    "tables in tables": (nested_tables, ""),
    "a document that is no XML": (lambda: a_document_with(b"<w:document"), ""),
    "ten thousand comments": (very_many_comments, ""),
    "half a document": (lambda: a_word_file()[:9000], "does not open"),
    "half a PDF": (lambda: a_pdf()[:900], ""),
    "a PDF without anything": (lambda: b"%PDF-1.7\n", "does not open"),
    "a page within itself": (a_page_within_itself, ""),
    "half a JSON": (lambda: an_open_file()[:900], ""),
    "a deep JSON": (lambda: b'{"format": "senco-feedback", "version": 1, "marks": ' + b"[" * 200_000, ""),
    "a number that is none": (lambda: an_open_file().replace(b'"version": 1', b'"version": NaN'), ""),
    "one line of 30 MB": (lambda: b"Outcome,Comment\n5," + b"x" * 30_000_000, ""),
    "a million commas": (lambda: b"Outcome,Comment\n" + b"," * 1_000_000, ""),
    "a quotation mark that never ends": (lambda: b'Outcome,Comment\n5,"' + b"say more\n" * 300_000, ""),
    "mails within mails": (lambda: a_mail(400), ""),
    "half letters": (lambda: "Ωραία ✓".encode("utf-16")[:-1] + b"\xd8", ""),
    "a page of a web site": (lambda: b"<!DOCTYPE html>" + b"<div>" * 30_000 + b"R-014: say more", ""),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_it_is_read_or_told_in_a_sentence(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("socket.socket", _no_network)
    made, told = HOSTILE[what]
    said = _said(made(), "Okafor.docx")
    assert told in said


def _no_network(*_asked: object, **_named: object) -> None:
    raise AssertionError("the network was asked")


def _said(content: bytes, name: str) -> str:
    """The sentence, in which the file is named and nothing is stored; or "" for what was read."""
    try:
        read(content, name, "", None, lambda _at, _of: None)
    except DeskError as error:
        said = str(error)
        assert name in said
        assert "Nothing was" in said or "not read" in said or "neither read" in said, said
        return said
    return ""


WHOLE: dict[str, Callable[[], bytes]] = {
    "Word": a_word_file,
    "PDF": a_pdf,
    "sheet": a_sheet,
    "open": an_open_file,
    "mail": a_mail,
}


@pytest.mark.parametrize("what", WHOLE)
def test_cut_off_at_every_kilobyte_it_is_read_or_told(what: str) -> None:
    content = WHOLE[what]()
    for end in range(0, len(content), 1024):
        _said(content[:end], "back.docx")


@pytest.fixture
def receiving(desk: Desk, tell: Listener, clock: Clock) -> ReceivingFeedback:
    return ReceivingFeedback(desk, tell, clock)


def test_a_file_of_500_mb_is_told_without_being_read(receiving: ReceivingFeedback, tmp_path: Path) -> None:
    file = tmp_path / "lecture.pdf"
    with file.open("wb") as out:
        out.write(b"%PDF-1.7\n")
        out.truncate(500 * 1024**2)
    assert "524 MB" in _proposed(receiving, file)


@pytest.mark.parametrize("what", ["a zip that lies", "a page within itself", "endlessly deep"])
def test_in_the_child_it_ends_too_and_stores_nothing(
    receiving: ReceivingFeedback, desk: Desk, tmp_path: Path, what: str
) -> None:
    file, before = tmp_path / "back.docx", desk.sequence
    file.write_bytes(HOSTILE[what][0]())
    assert "back.docx" in _proposed(receiving, file) or what == "a page within itself"
    assert desk.sequence == before
    assert desk.containers.listed() == set()


def test_a_file_that_nobody_may_read_is_told(receiving: ReceivingFeedback, tmp_path: Path) -> None:
    file = tmp_path / "back.docx"
    file.write_bytes(a_word_file())
    file.chmod(0)
    if os.access(file, os.R_OK):
        pytest.skip("whoever runs this may read everything")
    assert "could not be opened" in _proposed(receiving, file)


def _proposed(receiving: ReceivingFeedback, file: Path) -> str:
    try:
        receiving.propose(file, nothing, never)
    except DeskError as error:
        return str(error)
    return ""


def test_the_open_file_is_one() -> None:
    assert json.loads(an_open_file())["format"] == "senco-feedback"
    assert len(read(an_open_file(), "x", "", None, lambda _at, _of: None).marks) == 40
