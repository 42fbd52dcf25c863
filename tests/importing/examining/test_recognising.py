"""What a file is shows in its content, whatever it is called."""

import sys
import wave
from io import BytesIO
from pathlib import Path

import pytest

from senco_desk.importing.examining.recognising import Outside, recognised
from tests.importing.examining.samples import SAMPLES, sample

ZIPPED = ("docx", "xlsx", "pptx", "odt", "ods", "odp")
COMPOUND = ("doc", "xls", "msg")
PICTURES = ("jpg", "png", "tif", "gif", "bmp", "webp", "heic")
BY_ENDING = {
    "pdf": Outside.PDF,
    "rtf": Outside.RTF,
    **dict.fromkeys(ZIPPED, Outside.ZIP),
    **dict.fromkeys(COMPOUND, Outside.OLE),
    **dict.fromkeys(PICTURES, Outside.PICTURE),
}


def outside(content: bytes) -> Outside:
    return recognised(BytesIO(content))


@pytest.mark.parametrize("name", [name for name in SAMPLES if not name.startswith("locked")])
def test_what_other_programs_made(name: str) -> None:
    assert outside(sample(name)) is BY_ENDING[name.rpartition(".")[2]]


def test_a_real_program() -> None:
    with Path(sys.executable).open("rb") as program:
        assert recognised(program) is Outside.PROGRAM
        assert program.tell() == 0


def test_a_recording() -> None:
    made = BytesIO()
    with wave.open(made, "wb") as sound:
        sound.setparams((1, 2, 8000, 0, "NONE", ""))
        sound.writeframes(bytes(100))
    assert outside(made.getvalue()) is Outside.SOUND


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", Outside.EMPTY),
        (bytes(100_000), Outside.ZEROS),
        (b"MZ\x90\0" + bytes(56) + b"\x80\0\0\0" + bytes(64) + b"PE\0\0", Outside.PROGRAM),
        (b"MZ is how the note begins", Outside.TEXT),
        (b"#!/bin/sh\nrm -r x", Outside.PROGRAM),
        (b"\n%PDF-1.4\n", Outside.PDF),
        (b"\x01\x02junk of a mail server%PDF-1.4\n\0", Outside.PDF),
        (b"This note explains what %PDF- means.", Outside.TEXT),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", Outside.PICTURE),
        (b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2", Outside.FILM),
        (b"\0\0\0\x20ftypM4A \0\0\0\0M4A mp42", Outside.SOUND),
        (b"ID3\x03\0\0\0\0\0\0", Outside.SOUND),
        (b"<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>", Outside.OTHER_PICTURE),
        (b"<!DOCTYPE html><html></html>", Outside.TEXT),
        (b"[InternetShortcut]\r\nURL=https://example.org\r\n", Outside.SHORTCUT),
        (b'{"": "DO NOT EDIT", "doc_id": "1a2b", "email": "x"}\n', Outside.SHORTCUT),
        (b"From: a@example.org\nTo: b@example.org\nSubject: Hello\n\nHello", Outside.MAIL),
        (b"From: me\nI saw the lesson.", Outside.TEXT),
        ("Zażółć gęślą jaźń 🌱".encode(), Outside.TEXT),
        ("Tom <3".encode("utf-16"), Outside.TEXT),
        (b"caf\xe9 in the old encoding", Outside.TEXT),
        (b"\x07\x93nothing known\0\x01", Outside.OTHER),
    ],
)
def test_by_its_first_bytes(content: bytes, expected: Outside) -> None:
    assert outside(content) is expected
