"""A small share of the harness, in every run of the tests."""

from pathlib import Path

from tests.harnesses.corrupting import KINDS, corrupt_repeatedly


def test_nothing_wrong_is_shown_and_everything_readable_comes_back(tmp_path: Path) -> None:
    tally = corrupt_repeatedly(tmp_path, times=2 * len(KINDS), seed=7)
    assert (tally.crashes, tally.wrong, tally.not_brought_back, tally.not_whole) == ([], 0, 0, 0)
    assert tally.told["some of it reads"] >= 1, "some were spoilt in the middle"
    assert max(tally.readable_share) == 1
