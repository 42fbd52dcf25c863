"""A small share of the harness, in every run of the tests."""

from pathlib import Path

import pytest

from tests.harnesses.kill_while_typing import KEYS, kill_repeatedly, spread


@pytest.mark.parametrize("kind", KEYS)
def test_no_save_that_was_said_is_lost_when_the_writer_is_killed(tmp_path: Path, kind: str) -> None:
    tally = kill_repeatedly(tmp_path / "typed.sencodesk", kind, kills=10)
    assert (tally.kills, tally.lost, tally.damaged) == (10, 0, 0)
    assert tally.acknowledged >= 10, "each was killed while it typed, not before"


def test_a_spread_is_read_from_sorted_values() -> None:
    assert spread([3.0, 1.0, 2.0]) == {"p50": 2.0, "p95": 3.0, "p99": 3.0, "max": 3.0}
