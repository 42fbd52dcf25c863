"""A small share of the harness, in every run of the tests."""

from pathlib import Path

import pytest

from tests.harnesses.kill_while_typing import KEYS
from tests.harnesses.killing_the_window import kill_repeatedly


@pytest.mark.parametrize("kind", KEYS)
def test_no_word_that_was_kept_is_lost_when_the_window_is_killed(tmp_path: Path, kind: str) -> None:
    tally = kill_repeatedly(tmp_path / "typed.sencodesk", kind, kills=25, longest=0.7)
    print(tally.as_json())
    assert (tally.kills, tally.lost, tally.damaged, tally.not_opened) == (25, 0, 0, 0)
    assert tally.kept > 0, "each was killed while it typed, not before"
