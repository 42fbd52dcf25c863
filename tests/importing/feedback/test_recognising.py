"""A file is recognised by what is in it, whatever it is called."""

import io
import wave
from pathlib import Path

import pytest

from senco_desk.domain.errors import DeskError
from senco_desk.importing.feedback.recognising import Reader, is_table, recognised
from tests.bad_input.test_feedback import a_mail, a_pdf, a_sheet, a_word_file, an_open_file
from tests.importing.examining.samples import sample


def a_recording() -> bytes:
    made = io.BytesIO()
    with wave.open(made, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(8000)
        out.writeframes(bytes(16_000))
    return made.getvalue()


KNOWN = {
    "Word": (a_word_file(), Reader.WORD),
    "LibreOffice's text": (sample("tracked.odt"), Reader.WORD),
    "Word before 2007": (sample("plain.doc"), Reader.WORD),
    "locked": (sample("locked.docx"), Reader.WORD),
    "PDF": (a_pdf(), Reader.PDF),
    "PDF after some lines": (b"\r\n\r\n" + a_pdf(), Reader.PDF),
    "Excel": (a_sheet(), Reader.SHEET),
    "LibreOffice's sheet": ((Path(__file__).parent / "files" / "table-by-libreoffice.ods").read_bytes(), Reader.SHEET),
    "Moodle's sheet": (b"\xef\xbb\xbfIdentifier,Full name,Grade,Feedback comments\nP 1,Amira,62,Good\n", Reader.SHEET),
    "Moodle's in UTF-16": ("Identifier\tFull name\tGrade\nP 1\tAmira\t62\n".encode("utf-16"), Reader.SHEET),
    "without its mark": ("Identifier;Full name;Grade\n".encode("utf-16-le"), Reader.SHEET),
    "mail": (a_mail(), Reader.MAIL),
    "Outlook's mail": (sample("mail.msg"), Reader.MAIL),
    "open format": (an_open_file(), Reader.OPEN),
    "text": (b"R-014: say more, please.\n", Reader.WORDS),
    "text with commas": (b"Dear Amira, your comment, grade, and mark: see below.\n", Reader.WORDS),
    "text in UTF-16": ("Ωραία".encode("utf-16"), Reader.WORDS),
    "a page of HTML": (b"<!DOCTYPE html><html><body><p>Grade, comment</p></body></html>", Reader.WORDS),
    "a recording": (a_recording(), Reader.SOUND),
}


@pytest.mark.parametrize("what", KNOWN)
def test_it_is_recognised(what: str) -> None:
    content, reader = KNOWN[what]
    assert recognised(content, "back.pdf") is reader


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "feedback-empty"),
        (sample("photo.jpg"), "feedback-picture"),
        (sample("plain.rtf"), "feedback-other-program"),
        (sample("plain.odp"), "feedback-slides"),
        (b'<?xml version="1.0"?><xfdf xmlns="http://ns.adobe.com/xfdf/"/>', "feedback-comments-alone"),
        (b"[InternetShortcut]\r\nURL=https://uni.example/", "feedback-shortcut"),
        (b'[{"comment": "Say more"}]', "feedback-other-json"),
    ],
)
def test_what_none_reads_is_told(content: bytes, code: str) -> None:
    with pytest.raises(DeskError) as told:
        recognised(content, "back.docx")
    assert told.value.code == code


def test_a_table_has_heads_and_no_sentences() -> None:
    assert is_table("Outcome,Decision,Comment\n5,met,Clear.")
    assert is_table("\n\nCriterion\tMark\n")
    assert not is_table("I liked your comment, and outcome 5. More below")
    assert not is_table("5,met\n6,met")
