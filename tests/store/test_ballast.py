import zlib
from pathlib import Path

import pytest

from senco_desk.store import ballast
from senco_desk.store.folder import BALLAST


def test_ballast_is_taken_once_and_given_back_once(tmp_path: Path) -> None:
    ballast.take(tmp_path)
    before = (tmp_path / BALLAST).read_bytes()
    assert len(before) == ballast.SIZE
    ballast.take(tmp_path)
    assert (tmp_path / BALLAST).read_bytes() == before
    assert ballast.give_back(tmp_path)
    assert not ballast.give_back(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_file_system_that_compresses_makes_it_no_smaller(tmp_path: Path) -> None:
    ballast.take(tmp_path)
    held, record = (tmp_path / BALLAST).read_bytes(), 128 * 1024
    records = [held[at : at + record] for at in range(0, len(held), record)]
    assert all(len(zlib.compress(each)) >= record for each in records)


def test_half_of_it_is_made_whole(tmp_path: Path) -> None:
    (tmp_path / BALLAST).write_bytes(b"x")
    ballast.take(tmp_path)
    assert (tmp_path / BALLAST).stat().st_size == ballast.SIZE


def test_a_disk_that_is_short_keeps_what_it_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ballast, "_PLENTY", 2**62)
    ballast.take(tmp_path)
    assert list(tmp_path.iterdir()) == []
