import io
import os
import random
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pytest

from senco_desk.domain.errors import Damaged
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.store.container_file import PIECE
from senco_desk.store.containers import Containers

CONTENT = random.Random(3).randbytes(2 * PIECE + 1000)


@pytest.fixture
def containers(tmp_path: Path, keys: KeyProvider) -> Containers:
    (tmp_path / "mine.sencodesk").mkdir()
    return Containers(tmp_path / "mine.sencodesk", keys.key(tmp_path))


def file_of(tmp_path: Path, container: str) -> Path:
    return tmp_path / "mine.sencodesk" / "evidence" / container[:2] / container


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, len(CONTENT)])
def test_what_was_written_is_read(containers: Containers, size: int) -> None:
    stored = containers.write(io.BytesIO(CONTENT[:size]))
    assert (stored.size, stored.sha256) == (size, sha256(CONTENT[:size]).hexdigest())
    with containers.reading(stored.container) as stream:
        assert stream.read() == CONTENT[:size]
    assert containers.sound(stored.container, stored.sha256)


def test_a_stream_over_it_goes_anywhere(containers: Containers) -> None:
    stored, chance = containers.write(io.BytesIO(CONTENT)), random.Random(7)
    with containers.reading(stored.container) as stream:
        assert stream.seek(0, io.SEEK_END) == len(CONTENT)
        assert stream.read(1) == b""
        for _ in range(50):
            begin, length = chance.randrange(len(CONTENT)), chance.randrange(PIECE)
            stream.seek(begin)
            assert stream.read(length) == CONTENT[begin : begin + length]
        stream.seek(-10, io.SEEK_END)
        assert stream.read() == CONTENT[-10:]
        with pytest.raises(ValueError, match="before the beginning"):
            stream.seek(-1)


def test_each_has_a_name_of_its_own_and_is_listed_until_it_is_erased(containers: Containers) -> None:
    names = {containers.write(io.BytesIO(CONTENT)).container for _ in range(3)}
    assert containers.listed() == names
    assert len(names) == 3
    for name in names:
        containers.erase(name)
    containers.erase("it was never there")
    assert containers.listed() == set()


def test_without_its_key_nothing_of_it_can_be_seen(tmp_path: Path, containers: Containers, keys: KeyProvider) -> None:
    stored = containers.write(io.BytesIO(b"Reading ages, before and after. " * 100))
    seen = b"Reading ages" in file_of(tmp_path, stored.container).read_bytes()
    assert seen is (keys.key(tmp_path) is None)


def test_one_does_not_pass_for_another_when_encrypted(
    tmp_path: Path, containers: Containers, keys: KeyProvider
) -> None:
    mine, other = (containers.write(io.BytesIO(CONTENT + each)) for each in (b"mine", b"other"))
    file_of(tmp_path, other.container).replace(file_of(tmp_path, mine.container))
    assert not containers.sound(mine.container, mine.sha256)
    assert containers.sound(mine.container) is (keys.key(tmp_path) is None)


def test_nothing_is_ever_read_but_what_was_written_whichever_bit_flips(tmp_path: Path, containers: Containers) -> None:
    stored, chance = containers.write(io.BytesIO(CONTENT)), random.Random(11)
    file = file_of(tmp_path, stored.container)
    whole, told = file.read_bytes(), 0
    for _ in range(100):
        flipped = bytearray(whole)
        flipped[chance.randrange(len(whole))] ^= 1 << chance.randrange(8)
        file.write_bytes(flipped)
        told += not containers.sound(stored.container, stored.sha256)
        assert_told_or_right(containers, stored.container)
    assert told == 100


def assert_told_or_right(containers: Containers, container: str) -> None:
    with suppress(Damaged), containers.reading(container) as stream:
        assert stream.read() == CONTENT


@pytest.mark.parametrize("left", [0, 10, 5000, PIECE])
def test_one_that_is_cut_short_is_told(tmp_path: Path, containers: Containers, left: int) -> None:
    stored = containers.write(io.BytesIO(CONTENT))
    os.truncate(file_of(tmp_path, stored.container), left)
    with (
        pytest.raises(Damaged, match=r"no longer as .* Attach the same file once more"),
        containers.reading(stored.container) as stream,
    ):
        stream.read()


def test_pieces_that_were_taken_out_or_moved_are_told(tmp_path: Path, containers: Containers) -> None:
    stored = containers.write(io.BytesIO(CONTENT))
    file = file_of(tmp_path, stored.container)
    whole = file.read_bytes()
    for changed in (whole[:13] + whole[13 + PIECE :], whole[:13] + whole[13:][::-1], whole + b"more"):
        file.write_bytes(changed)
        with pytest.raises(Damaged), containers.reading(stored.container) as stream:
            stream.read()


def test_two_pieces_that_changed_places_are_told(tmp_path: Path, containers: Containers, keys: KeyProvider) -> None:
    stored = containers.write(io.BytesIO(CONTENT))
    file, seal = file_of(tmp_path, stored.container), 4 if keys.key(tmp_path) is None else 16
    whole, one = file.read_bytes(), PIECE + seal
    head, first, second, rest = whole[:13], whole[13 : 13 + one], whole[13 + one : 13 + 2 * one], whole[13 + 2 * one :]
    file.write_bytes(head + second + first + rest)
    with pytest.raises(Damaged), containers.reading(stored.container) as stream:
        stream.read()


@pytest.mark.parametrize("name", ["", "../../workbook.sqlite", "no such", "\0", "9f0c7a0e-32b5-4c0f-8d2b-0d3a8a3f5b11"])
def test_one_that_is_not_there_is_told_whatever_it_is_called(containers: Containers, name: str) -> None:
    with pytest.raises(Damaged, match="missing inside the workbook"), containers.reading(name):
        pass
    assert not containers.sound(name)


def test_whatever_fails_while_it_is_written_leaves_nothing(tmp_path: Path, containers: Containers) -> None:
    def moved(_behind: int, _of: int | None) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        containers.write(io.BytesIO(CONTENT), len(CONTENT), moved)
    assert [each for each in (tmp_path / "mine.sencodesk").rglob("*") if each.is_file()] == []


def test_what_was_begun_and_never_finished_is_taken_away(tmp_path: Path, containers: Containers) -> None:
    stored = containers.write(io.BytesIO(CONTENT))
    begun = file_of(tmp_path, stored.container).with_name("9f0c7a0e-32b5-4c0f-8d2b-0d3a8a3f5b11.part")
    begun.write_bytes(b"half")
    assert (containers.listed(), containers.erase_unfinished()) == ({stored.container}, 1)
    assert not begun.exists()
    assert containers.sound(stored.container)


def test_a_copy_is_whole_and_for_this_person_alone(tmp_path: Path, containers: Containers) -> None:
    stored, seen = containers.write(io.BytesIO(CONTENT)), []
    containers.copy_out(stored.container, tmp_path / "copy.docx", lambda *moved: seen.append(moved))
    assert (tmp_path / "copy.docx").read_bytes() == CONTENT
    assert seen[-1] == (len(CONTENT), len(CONTENT))
    if os.name == "posix":
        assert (tmp_path / "copy.docx").stat().st_mode & 0o077 == 0


def test_a_copy_of_a_damaged_one_is_not_begun_to_be_seen(tmp_path: Path, containers: Containers) -> None:
    stored = containers.write(io.BytesIO(CONTENT))
    os.truncate(file_of(tmp_path, stored.container), 3 * PIECE // 2)
    with pytest.raises(Damaged):
        containers.copy_out(stored.container, tmp_path / "copy.docx")
    assert [each.name for each in tmp_path.iterdir()] == ["mine.sencodesk"]
