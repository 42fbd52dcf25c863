import pytest

from senco_desk.domain.errors import DeskError
from senco_desk.importing.feedback.walls import refuse_size, text_of
from senco_desk.importing.findings import Findings

SCRIPTS = "Zoë ’ Żółć Ελένη Пётр\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_four_scripts_are_read_however_they_were_saved(encoding):
    assert text_of(SCRIPTS.encode(encoding), "a", Findings()) == SCRIPTS


def test_a_file_of_old_windows_is_read_and_told():
    findings = Findings()
    assert text_of("Zoë’s – “yes”".encode("cp1252"), "a", findings) == "Zoë’s – “yes”"
    assert [finding.code for finding in findings.all()] == ["old-encoding"]


def test_a_file_that_breaks_off_within_a_letter_is_still_in_its_letters():
    content = SCRIPTS.strip().encode()
    findings = Findings()
    assert text_of(content[:-1], "a", findings) == SCRIPTS.strip()[:-1]
    assert findings.all() == ()


def test_every_kind_of_line_end_is_one():
    assert text_of("a\r\nb\rc\x0bd\u2028e\x85f".encode(), "a", Findings()) == "a\nb\nc\nd\ne\nf"


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "feedback-empty"), (b"\0" * 5000, "feedback-empty"), (b"\x89PNG\x00\x01", "feedback-not-text")],
)
def test_what_is_no_text_is_told(content, code):
    with pytest.raises(DeskError) as told:
        text_of(content, "odd.txt", Findings())
    assert told.value.code == code
    assert "odd.txt" in str(told.value)


def test_a_giant_is_refused():
    with pytest.raises(DeskError) as told:
        refuse_size(b"a" * 2_000_001, "big.txt", 2_000_000)
    assert told.value.code == "feedback-too-big"
