"""Files of sources as they should not be: each is refused with a sentence, or read as far as it goes; nothing else."""

from pathlib import Path

import pytest

from senco_desk.domain.errors import Damaged, DeskError, Refused
from senco_desk.importing.references.reading import MOST_BYTES, read_references
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create
from senco_desk.wiring import open_services

RECORD = b"TY  - BOOK\nTI  - One\nER  - \n"
WRONG = {
    "empty": b"",
    "blank": b"\r\n \t\n",
    "a mark alone": b"\xef\xbb\xbf",
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "words": b"Dear Ms Hartley, please find attached",
    "html": b"<html><body>Log in to export</body></html>",
    "an archive": b"PK\x03\x04" + b"\0" * 500,
    "braces": b"{" * 1_000_000,
    "at signs": b"@" * 1_000_000,
    "an entry never closed": b"@article{a, title={" + b"{" * 200_000,
    "nothing in it": b"TY  - BOOK\nER  - \n",
}


@pytest.mark.parametrize("content", WRONG.values(), ids=WRONG)
def test_what_holds_no_sources_is_refused_with_a_sentence(content: bytes) -> None:
    with pytest.raises(DeskError) as refused:
        read_references(content, "sources.ris")
    assert "sources.ris" in str(refused.value)
    assert "Nothing was changed" in str(refused.value)


def test_one_that_is_too_big_is_refused_before_it_is_read() -> None:
    with pytest.raises(Refused) as refused:
        read_references(b"x" * (MOST_BYTES + 1), "huge.ris")
    assert refused.value.code == "references-too-big"


@pytest.mark.parametrize("cut", range(1, len(RECORD)))
def test_cut_short_anywhere_it_is_read_or_refused(cut: int) -> None:
    try:
        came = read_references(RECORD + RECORD[:cut], "sources.ris")
    except Damaged:
        return
    assert came.found[0].reference.title == "One"


@pytest.mark.parametrize(
    "fill", [b"\x00", b"\xff", b"\x80\x81\x8d", b"\r", b"\x0b\x1c\x85", "\u2028".encode(), b"@{}\\$%#"]
)
def test_strange_bytes_between_two_records_take_neither_away(fill: bytes) -> None:
    content = RECORD + fill * 1_000 + b"\n" + RECORD
    if fill in (b"\x00", b"\x0b\x1c\x85"):
        with pytest.raises(Damaged, match="holds no sources"):
            read_references(content, "sources.ris")
    else:
        came = read_references(content, "sources.ris")
        assert [each.reference.title[:3] for each in came.found] == ["One", "One"]


def test_fifty_thousand_records_are_all_read() -> None:
    came = read_references(RECORD * 50_000, "many.ris")
    assert len(came.found) == 50_000
    assert came.found[-1].line == 3 * 49_999 + 1


def test_twenty_thousand_entries_that_never_close_are_told_once() -> None:
    came = read_references(b"@book{ok, title={A}}\n" + b"@article{a,\n" * 20_000, "many.bib")
    assert len(came.found) == 1
    assert came.said == tuple(said for said in came.said if "and 19,99" in said or "and 19997 more" in said)


@pytest.mark.parametrize("content", [b"", RECORD * 3], ids=["wrong", "right"])
def test_nothing_is_stored_by_looking(tmp_path: Path, content: bytes) -> None:
    create(tmp_path / "w.sencodesk", NoKey())
    file = tmp_path / "sources.ris"
    file.write_bytes(content)
    with open_services(tmp_path / "w.sencodesk") as services:
        before = services.desk.sequence
        try:
            services.bringing_in_references.look(file, lambda *_at: None, lambda: False)
        except Damaged:
            assert not content
        assert services.desk.sequence == before
        assert services.referencing.all() == []


def test_a_folder_and_a_file_that_is_gone_are_refused(tmp_path: Path) -> None:
    create(tmp_path / "w.sencodesk", NoKey())
    with open_services(tmp_path / "w.sencodesk") as services:
        for file in (tmp_path, tmp_path / "gone.ris"):
            with pytest.raises(Refused) as refused:
                services.bringing_in_references.look(file, lambda *_at: None, lambda: False)
            assert refused.value.code == "references-file-unreadable"
