"""A small share of the harness, in every run of the tests; and that it would tell a loss."""

import random
from pathlib import Path

import pytest

from tests.harnesses.cutting_power import Disk, cut_repeatedly
from tests.harnesses.kill_while_typing import KEYS
from tests.harnesses.recorded_calls import STRACE

needs_strace = pytest.mark.skipif(STRACE is None, reason="strace is not installed here")


@needs_strace
@pytest.mark.parametrize("kind", KEYS)
def test_no_word_that_was_kept_is_lost_when_the_power_is_cut(tmp_path: Path, kind: str) -> None:
    tally = cut_repeatedly(tmp_path, kind, cuts=100, words=120)
    print(tally)
    assert tally.cuts == 100
    assert tally.kept >= 5
    assert tally.is_clean, tally


def test_what_was_not_forced_may_be_lost_and_what_was_may_not(tmp_path: Path) -> None:
    disk = Disk(tmp_path)
    for call in (("made", "a"), ("wrote", "a", 0, b"certain"), ("forced", "a"), ("forced folder", ".")):
        disk.take(call)
    disk.take(("wrote", "a", 0, b"perhaps"))
    seen = {disk.cut(random.Random(seed))["a"] for seed in range(20)}
    assert seen == {b"certain", b"perhaps"}


def test_a_name_that_was_not_forced_may_not_be_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"old")
    disk = Disk(tmp_path)
    for call in (("made", "b"), ("wrote", "b", 0, b"new"), ("forced", "b"), ("renamed", "b", "a")):
        disk.take(call)
    seen = {tuple(sorted(disk.cut(random.Random(seed)).items())) for seed in range(40)}
    assert seen == {
        (("a", b"old"),),
        (("a", b"old"), ("b", b"new")),
        (("a", b"new"), ("b", b"new")),
        (("a", b"new"),),
    }
