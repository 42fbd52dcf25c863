"""A real workbook, once without a key and once with one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from senco_desk.safekeeping.keys import FixedKey, KeyProvider, NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.store.desk import Desk
from tests.store.things import SET, Clock


@pytest.fixture(params=[NoKey(), FixedKey(bytes(range(32)))], ids=["plain", "encrypted"])
def keys(request: pytest.FixtureRequest) -> KeyProvider:
    return request.param


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path, keys: KeyProvider, clock: Clock) -> Path:
    folder = tmp_path / "mine.sencodesk"
    create(folder, keys, clock)
    return folder


@pytest.fixture
def desk(folder: Path, keys: KeyProvider, clock: Clock) -> Iterator[Desk]:
    """An open workbook with the small set of outcomes in it."""
    desk = open_workbook(folder, keys, now=clock)
    with desk.change() as work:
        work.frameworks.add(SET)
    yield desk
    desk.close()
