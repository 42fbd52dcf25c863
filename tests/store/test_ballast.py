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


def test_half_of_it_is_made_whole(tmp_path: Path) -> None:
    (tmp_path / BALLAST).write_bytes(b"x")
    ballast.take(tmp_path)
    assert (tmp_path / BALLAST).stat().st_size == ballast.SIZE


def test_a_disk_that_is_short_keeps_what_it_has(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ballast, "_PLENTY", 2**62)
    ballast.take(tmp_path)
    assert list(tmp_path.iterdir()) == []
