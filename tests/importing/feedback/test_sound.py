import io
import wave

import pytest

from senco_desk.domain.errors import DeskError
from senco_desk.domain.feedback_mark import FileKind
from senco_desk.importing.feedback.sound import read
from tests.importing.feedback.quiet import quiet


def recording(seconds: int) -> bytes:
    out = io.BytesIO()
    with wave.open(out, "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(1)
        made.setframerate(100)
        made.writeframes(b"\x80" * 100 * seconds)
    return out.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        recording(1),
        b"ID3\x04" + b"\0" * 99,
        b"OggS" + b"\0" * 99,
        b"\0\0\0\x18ftypM4A " + b"\0" * 99,
        b"\0\0\0\x18ftypmp42abc",
    ],
)
def test_a_recording_is_known_and_the_gist_is_asked_for(content):
    found = read(content, "call.m4a", quiet)
    assert (found.kind, found.marks, found.size) == (FileKind.SOUND, (), len(content))
    assert "gist" in found.findings[0]


def test_how_long_it_lasts_is_told_where_the_file_says_so():
    assert "lasts 3 minutes" in read(recording(180), "call.wav", quiet).findings[1]
    assert len(read(recording(180)[:30], "call.wav", quiet).findings) == 1


@pytest.mark.parametrize("content", [b"", b"R-014: more", b"%PDF-1.7"])
def test_what_is_no_recording_is_told(content):
    with pytest.raises(DeskError, match=r"call\.m4a"):
        read(content, "call.m4a", quiet)
