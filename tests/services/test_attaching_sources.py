from pathlib import Path

import pytest

from senco_desk.domain.attachment import LARGEST
from senco_desk.services.attaching_sources import Pasted, Unattachable, name_of, opened, size_of


def read(source: Path | Pasted) -> bytes:
    with opened(source) as (stream, size):
        content = b"".join(iter(lambda: stream.read(1000), b""))
        assert size == len(content)
        return content


def test_a_file_and_what_was_pasted_are_read_alike(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_bytes(b"What was agreed. " * 500)
    assert read(tmp_path / "plan.txt") == read(Pasted("plan.txt", b"What was agreed. " * 500))


def test_a_name_is_without_its_folders(tmp_path: Path) -> None:
    assert name_of(tmp_path / "Plan 2025.txt") == name_of(Pasted("../Plan 2025.txt", b"")) == "Plan 2025.txt"


def test_a_size_that_cannot_be_known_is_none(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_bytes(b"agreed")
    sizes = [size_of(source) for source in (tmp_path / "plan.txt", Pasted("x", b"12"), tmp_path / "gone", Path("\0"))]
    assert sizes == [6, 2, 0, 0]


def test_one_of_just_two_gigabytes_may_come(tmp_path: Path) -> None:
    with (tmp_path / "film.mp4").open("wb") as film:
        film.truncate(LARGEST)
    with pytest.raises(Unattachable, match="changed while it was copied"), opened(tmp_path / "film.mp4") as (_, size):
        assert size == LARGEST  # and, since nothing of it was read here, it is not taken for whole


def test_one_that_is_not_read_to_its_end_is_not_taken_for_whole(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_bytes(b"What was agreed.")
    told = pytest.raises(Unattachable, match="was changed while it was copied")
    with told, opened(tmp_path / "plan.txt") as (stream, _):
        stream.read(4)


def test_what_goes_wrong_with_the_reader_is_not_taken_for_the_file(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_bytes(b"What was agreed.")
    with pytest.raises(OSError, match="the reader's own"), opened(tmp_path / "plan.txt"):
        raise OSError("the reader's own")
