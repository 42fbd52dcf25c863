"""Carry copies of real workbooks, whole ones and such as no stick should bring."""

import errno
import io
import json
import os
import random
import struct
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from senco_desk.domain.errors import Damaged, Refused
from senco_desk.safekeeping import packing, packs
from senco_desk.safekeeping.checking import check
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.safekeeping.pack_list import LIST
from senco_desk.safekeeping.packing import pack
from senco_desk.safekeeping.packs import is_pack, prove, read_list, unpack
from senco_desk.store.container_file import PIECE
from senco_desk.store.desk import Desk
from senco_desk.store.folder import DATABASE, EVIDENCE
from tests.store.things import a_reflection, an_attachment, an_evidence

NOW = datetime(2026, 12, 3, 16, tzinfo=UTC)
CONTENT = b"what was provided" * 100_000


@pytest.fixture
def full(desk: Desk) -> Desk:
    """A workbook with a reflection, and a piece with a file of seven pieces; one more file belongs to nothing."""
    piece = an_evidence()
    stored = desk.containers.write(io.BytesIO(CONTENT))
    desk.containers.write(io.BytesIO(b"nobody names it"))
    with desk.change() as work:
        work.reflections.add(a_reflection())
        work.evidence.add(piece)
        work.attachments.add(an_attachment(piece, container=stored.container, size=stored.size, sha256=stored.sha256))
    return desk


@pytest.fixture
def packed(full: Desk, tmp_path: Path) -> Path:
    return pack(full, tmp_path / "mine.sencopack", NOW).file


def left_in(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if ".part" in each.name)


def test_a_carry_copy_opens_elsewhere_with_all_that_is_in_it(
    full: Desk, packed: Path, keys: KeyProvider, tmp_path: Path
) -> None:
    listing = unpack(packed, tmp_path / "elsewhere.sencodesk")
    assert (listing.workbook, listing.made, listing.sequence) == (full.id, NOW, full.sequence)
    desk = open_workbook(tmp_path / "elsewhere.sencodesk", keys)
    try:
        with desk.view() as there, full.view() as here:
            assert there.reflections.all() == here.reflections.all()
            [file] = there.attachments.of_evidence(there.evidence.all()[0].id)
        with desk.containers.reading(file.container) as stream:
            assert stream.read() == CONTENT
        assert desk.containers.listed() == {file.container}
    finally:
        desk.close()
    assert check(tmp_path / "elsewhere.sencodesk", keys).is_whole
    assert left_in(tmp_path) == left_in(full.folder) == []


def test_what_was_made_says_what_it_is(full: Desk, tmp_path: Path) -> None:
    made = pack(full, tmp_path / "mine.sencopack", NOW)
    assert made.size == made.file.stat().st_size
    listed = read_list(made.file)
    assert (listed.workbook, listed.sequence) == (full.id, full.sequence)
    assert listed == prove(made.file)


def test_an_older_carry_copy_is_replaced_only_by_a_whole_one(full: Desk, packed: Path) -> None:
    before = packed.read_bytes()

    def stop(_behind: int, _of: int | None) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        pack(full, packed, NOW, stop)
    assert packed.read_bytes() == before
    assert left_in(packed.parent) == left_in(full.folder) == []
    with full.change() as work:
        work.reflections.add(a_reflection())
    assert read_list(pack(full, packed, NOW).file).sequence == full.sequence


def test_saves_go_on_while_a_copy_is_made(full: Desk, tmp_path: Path) -> None:
    written: list[int] = []

    def save(_behind: int, _of: int | None) -> None:
        if not written:
            with full.change() as work:
                work.reflections.add(a_reflection())
            written.append(full.sequence)

    pack(full, tmp_path / "mine.sencopack", NOW, save)
    assert written == [full.sequence]
    assert prove(tmp_path / "mine.sencopack")


def test_one_is_known_by_what_is_in_it_too(packed: Path, tmp_path: Path, full: Desk) -> None:
    renamed = packed.with_name("copy of mine.zip")
    packed.rename(renamed)
    (tmp_path / "empty.sencopack").write_bytes(b"")
    (tmp_path / "other.zip").write_bytes(b"PK\3\4 no zip at all")
    assert is_pack(renamed)
    assert is_pack(tmp_path / "empty.sencopack")  # so that it is told as a broken one
    assert not any(map(is_pack, (tmp_path / "other.zip", full.folder, full.folder / DATABASE, tmp_path / "nothing")))


def test_nothing_is_laid_over_what_is_there(packed: Path, full: Desk) -> None:
    with pytest.raises(Refused, match="something at"):
        unpack(packed, full.folder)


@pytest.mark.parametrize("share", [0, 0.001, 0.3, 0.9, 0.999])
def test_one_that_is_cut_short_is_refused_and_nothing_is_left(packed: Path, tmp_path: Path, share: float) -> None:
    content = packed.read_bytes()
    packed.write_bytes(content[: int(len(content) * share)])
    with pytest.raises(Damaged):
        unpack(packed, tmp_path / "elsewhere")
    assert not (tmp_path / "elsewhere").exists()
    assert left_in(tmp_path) == []


def test_one_that_is_cut_short_in_the_middle_of_an_attached_zip_file_is_not_taken_for_that_one(
    desk: Desk, tmp_path: Path, keys: KeyProvider
) -> None:
    if keys.key(tmp_path) is not None:
        pytest.skip("an encrypted container shows nothing of what it holds")
    inner, piece = io.BytesIO(), an_evidence()
    with zipfile.ZipFile(inner, "w") as opened:
        opened.writestr("word/document.xml", "x")
    stored = desk.containers.write(io.BytesIO(inner.getvalue()))
    with desk.change() as work:
        work.evidence.add(piece)
        work.attachments.add(an_attachment(piece, container=stored.container, size=stored.size, sha256=stored.sha256))
    copy = pack(desk, tmp_path / "mine.sencopack", NOW).file
    copy.write_bytes(copy.read_bytes()[:-300])
    with pytest.raises(Damaged, match="cut short"):
        read_list(copy)


def test_no_flipped_bit_passes(packed: Path, tmp_path: Path) -> None:
    """Wherever it is: what comes out is what was put in, or nothing."""
    content = packed.read_bytes()
    whole = read_list(packed).members
    for place in range(0, len(content), len(content) // 60):
        packed.write_bytes(content[:place] + bytes([content[place] ^ 4]) + content[place + 1 :])
        try:
            assert prove(packed).members == whole
        except Damaged:
            continue


@pytest.mark.parametrize("seed", range(150))
def test_whatever_stands_in_its_table_of_contents_it_is_told_in_a_sentence(tmp_path: Path, seed: int) -> None:
    chance, small = random.Random(seed), tmp_path / "small.sencopack"
    with zipfile.ZipFile(small, "w") as opened:
        for name in (DATABASE, f"evidence/ab/ab{'0' * 6}-0000-4000-8000-{'0' * 12}", LIST):
            opened.writestr(name, b"x" * 50)
    content = bytearray(small.read_bytes())
    for _ in range(chance.randrange(1, 6)):
        content[-chance.randrange(1, 400)] = chance.choice((0, 1, 0x7F, 0x80, 0xFF, chance.randrange(256)))
    small.write_bytes(content)
    with pytest.raises((Damaged, Refused)):
        prove(small)


def rewritten(packed: Path, change: Callable[[zipfile.ZipFile, dict[str, bytes]], None]) -> Path:
    with zipfile.ZipFile(packed) as opened:
        members = {name: opened.read(name) for name in opened.namelist()}
    with zipfile.ZipFile(packed, "w") as opened:
        change(opened, members)
    return packed


def with_member(name: str, content: bytes = b"x", **given: int) -> Callable[[zipfile.ZipFile, dict[str, bytes]], None]:
    """The same, and one more member, which its list names."""

    def change(opened: zipfile.ZipFile, members: dict[str, bytes]) -> None:
        told = json.loads(members.pop(LIST))
        told["members"][name] = [len(content), "0" * 64]
        for each, held in members.items():
            opened.writestr(each, held)
        opened.writestr(name, content, **given)
        opened.writestr(LIST, json.dumps(told))

    return change


HOSTILE = [
    "../outside", "/etc/outside", "C:\\outside", "evidence/../../outside", "evidence/ab/" + "a" * 36, "evidence/ab/x",
    "evidence\\ab\\x", "lock", "keys.json/x", "workbook.sqlite-journal", "evidence/", "WORKBOOK.SQLITE", "a\0b",
]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE, ids=repr)
def test_no_other_name_is_taken_from_a_pack(packed: Path, tmp_path: Path, name: str) -> None:
    rewritten(packed, with_member(name))
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(Damaged):
        unpack(packed, tmp_path / "elsewhere")
    assert sorted(tmp_path.rglob("*")) == before


def test_a_bomb_is_not_opened(packed: Path, tmp_path: Path) -> None:
    bomb = f"evidence/ab/ab{'0' * 6}-0000-4000-8000-{'0' * 12}"
    rewritten(packed, with_member(bomb, b"\0" * 50_000_000, compress_type=zipfile.ZIP_DEFLATED))
    with pytest.raises(Damaged, match="no carry copy of SENCO Desk has"):
        unpack(packed, tmp_path / "elsewhere")


def test_members_that_share_their_bytes_are_not_laid_out(packed: Path, tmp_path: Path) -> None:
    """A table of contents that names the same bytes over and over: https://www.bamsoftware.com/hacks/zipbomb/"""
    with zipfile.ZipFile(packed, "a") as opened:
        first = opened.getinfo(DATABASE)
        for number in range(400):
            again = zipfile.ZipInfo(f"evidence/ab/ab{number:06x}-0000-4000-8000-{'0' * 12}")
            again.file_size = again.compress_size = first.file_size
            again.CRC, again.header_offset = first.CRC, first.header_offset
            opened.filelist.append(again)
            opened.NameToInfo[again.filename] = again
        opened._didModify = True
    with pytest.raises(Damaged, match="no carry copy of SENCO Desk has"):
        unpack(packed, tmp_path / "elsewhere")


def test_a_table_of_contents_too_large_to_read_is_not_read(tmp_path: Path) -> None:
    hostile = tmp_path / "huge.sencopack"
    with hostile.open("wb") as out:
        out.seek(200_000_000)
        out.write(struct.pack("<4s4H2LH", b"PK\5\6", 0, 0, 1, 1, 190_000_000, 1_000, 0))
    with pytest.raises(Damaged, match="no carry copy"):
        read_list(hostile)


@pytest.mark.parametrize(
    "written",
    ["", "[]", "{}", "[" * 99_999, '{"format": 1}', '{"format": 1, "workbook": "../x", "made": "", "members": {}}'],
    ids=["empty", "an array", "an object", "deep", "half", "another"],
)  # fmt: skip
def test_a_list_that_is_none_is_told(packed: Path, written: str) -> None:
    def change(opened: zipfile.ZipFile, members: dict[str, bytes]) -> None:
        for name, held in (members | {LIST: written.encode()}).items():
            opened.writestr(name, held)

    with pytest.raises(Damaged, match="cut short"):
        read_list(rewritten(packed, change))


def test_one_of_a_newer_desk_is_refused(packed: Path) -> None:
    def change(opened: zipfile.ZipFile, members: dict[str, bytes]) -> None:
        for name, held in members.items():
            opened.writestr(name, held.replace(b'"format": 1', b'"format": 2') if name == LIST else held)

    with pytest.raises(Refused, match="newer SENCO Desk"):
        read_list(rewritten(packed, change))


@pytest.mark.parametrize(
    ("fault", "said"),
    [(errno.ENOSPC, "not enough room"), (errno.EFBIG, "takes no file as large"), (errno.EIO, "did not take it")],
)
@pytest.mark.parametrize("after", [0, 3, 20])
def test_a_disk_that_takes_no_more_leaves_nothing_behind(
    full: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: int, said: str, after: int
) -> None:
    monkeypatch.setattr(packing, "open", failing_after(after, fault), raising=False)
    with pytest.raises(Refused, match=said):
        pack(full, tmp_path / "mine.sencopack", NOW)
    assert not (tmp_path / "mine.sencopack").exists()
    assert left_in(tmp_path) == left_in(full.folder) == []


@pytest.mark.parametrize("after", [0, 1])
def test_a_disk_that_is_full_while_one_is_taken_in_leaves_nothing_behind(
    packed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    monkeypatch.setattr(packs, "open", failing_after(after, errno.ENOSPC), raising=False)
    with pytest.raises(Refused, match="not enough room"):
        unpack(packed, tmp_path / "elsewhere")
    assert not (tmp_path / "elsewhere").exists()
    assert left_in(tmp_path) == []


def failing_after(writes: int, fault: int) -> Callable[..., io.FileIO]:
    """`open` of files that take so many writes, and then fail as a disk does."""

    class Failing(io.FileIO):
        left = writes

        def write(self, piece: object) -> int:
            if self.left <= 0:
                raise OSError(fault, "the disk says so")
            self.left -= 1
            return super().write(piece)  # type: ignore[arg-type]

    return lambda path, mode, **given: Failing(path, mode.replace("b", "+"), **given)


def test_what_a_killed_one_left_is_cleared_away_after_an_hour(full: Desk, tmp_path: Path) -> None:
    target = tmp_path / "mine.sencopack"
    old, young = tmp_path / ".mine.sencopack-0000.part", tmp_path / ".mine.sencopack-1111.part"
    inside = full.folder / "carry-0000.part"
    for left in (old, young, inside):
        left.write_bytes(b"half")
    for left in (old, inside):
        os.utime(left, (0, 0))
    pack(full, target, NOW)
    assert [each.exists() for each in (old, young, inside)] == [False, True, False]


def test_a_copy_of_a_container_in_pieces_is_streamed(packed: Path) -> None:
    members = read_list(packed).members
    [container] = [name for name in members if name.startswith(EVIDENCE)]
    assert members[container].size > len(CONTENT) > 6 * PIECE
