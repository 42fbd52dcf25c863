import pytest

from senco_desk.domain.errors import Damaged, Refused
from senco_desk.importing import decoding
from senco_desk.importing.decoding import decoded, refuse_size
from senco_desk.importing.findings import Findings

WORDS = '{"title": "SENCO’s – naïve"}'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_any_encoding_of_unicode_is_read_without_a_word(encoding):
    findings = Findings()
    assert decoded(WORDS.encode(encoding), "set.json", findings) == WORDS
    assert findings.all() == ()


def test_the_old_windows_encoding_is_read_and_told():
    findings = Findings()
    assert decoded(WORDS.encode("cp1252"), "set.json", findings) == WORDS
    assert [finding.code for finding in findings.all()] == ["old-encoding"]


@pytest.mark.parametrize("content", [b"%PDF-1.7\x00\x01\x02", bytes(range(256)), b"\xff\xfe\x00"])
def test_what_is_no_text_is_refused(content):
    with pytest.raises(Damaged) as refused:
        decoded(content, "set.json", Findings())
    assert refused.value.code == "file-not-text"


@pytest.mark.parametrize("content", [b"", b"  \r\n", b"\x00\x00\x00"])
def test_an_empty_file_is_refused(content):
    with pytest.raises(Damaged) as refused:
        refuse_size(content, "set.json")
    assert refused.value.code == "file-empty"
    assert "set.json is empty" in str(refused.value)


def test_a_huge_file_is_refused(monkeypatch):
    monkeypatch.setattr(decoding, "MOST_BYTES", 1_000_000)
    with pytest.raises(Refused) as refused:
        refuse_size(b"x" * 2_000_000, "set.json")
    assert "2 MB" in str(refused.value)
