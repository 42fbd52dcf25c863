"""A small share of the harness, in every run of the tests."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.harnesses.failing_disk import DOINGS, Ground, fail_repeatedly, ground
from tests.harnesses.recorded_calls import STRACE

pytestmark = pytest.mark.skipif(
    STRACE is None or os.name != "posix" or os.geteuid() != 0, reason="needs strace, and an administrator's right"
)

POINTS = {"save": 10}


@pytest.fixture(scope="module")
def on(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ground]:
    place: Path = tmp_path_factory.mktemp("failing")
    with ground(place) as made:
        yield made


@pytest.mark.parametrize("named", DOINGS)
def test_a_full_disk_or_a_death_loses_nothing_and_leaves_nothing_half_done(named: str, on: Ground) -> None:
    tally = fail_repeatedly(named, on, POINTS.get(named, 4))
    print(tally)
    assert tally.points == POINTS.get(named, 4)
    assert tally.refused + tally.killed > 0, "no fault reached it"
    assert tally.is_clean, tally
