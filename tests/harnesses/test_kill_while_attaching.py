"""A small share of the harness, in every run of the tests."""

from pathlib import Path

import pytest

from tests.harnesses.kill_while_attaching import kill_repeatedly
from tests.harnesses.kill_while_typing import KEYS


@pytest.mark.parametrize("kind", KEYS)
def test_no_row_is_without_its_file_when_the_desk_is_killed_while_it_attaches(tmp_path: Path, kind: str) -> None:
    tally = kill_repeatedly(tmp_path / "attached.sencodesk", kind, kills=10)
    assert (tally.kills, tally.lost, tally.damaged, tally.untidy) == (10, 0, 0, 0)
    assert tally.acknowledged >= 10, "each was killed while it attached, not before"
    assert tally.left_something >= 1, "some were killed in the middle of it"
