"""Plain text, and Rich Text Format."""

import pytest

from senco_desk.domain.attachment import Form, Soundness
from senco_desk.importing.examining import remarks, text
from tests.importing.examining.samples import sample, told


@pytest.mark.parametrize(
    "content", [b"Six lessons seen.", "Tom <3 🌱".encode("utf-16"), b"caf\xe9", b" " * 3_000_000 + b"x"]
)
def test_a_text_is_sound(content: bytes) -> None:
    assert told(content, "note.txt") == (Form.TEXT, Soundness.SOUND, "")


@pytest.mark.parametrize("content", [b" \r\n\t\n", b"\xef\xbb\xbf", b"\xff\xfe \0"])
def test_nothing_but_white_space_is_blank(content: bytes) -> None:
    assert told(content, "note.txt") == (Form.TEXT, Soundness.BLANK, remarks.NOTHING_IN_IT.said())


def test_rich_text_that_breaks_off_is_told() -> None:
    content = sample("plain.rtf")
    assert told(content[: len(content) // 2], "x.rtf") == (Form.WORD, Soundness.WARNS, text.CUT_SHORT.said())


def test_rich_text_with_changes_and_comments() -> None:
    content = rb"{\rtf1{\revised new}{\*\annotation really?}}"
    assert told(content)[2] == f"{remarks.TRACKED.said()} {remarks.COMMENTS.said()}"
