"""The two facts on which every transaction here rests: see what happens without them."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from pathlib import Path

import pytest
from sqlalchemy.pool import QueuePool, StaticPool
from sqlcipher3 import dbapi2

from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.store.driver import Driver, connect_to_write, pragma
from senco_desk.store.engine import begin_to_read, begin_to_write, reading_engine, writing_engine
from senco_desk.store.folder import database
from senco_desk.store.migrations import STEPS


@pytest.fixture
def file(folder: Path) -> Path:
    return database(folder)


class GivenUp(Exception):
    """What a change that fails halfway raises."""


def roll_back(begun: AbstractContextManager[Driver]) -> None:
    """Make a table and a version, and give up."""
    with suppress(GivenUp), begun as driver:
        driver.execute("CREATE TABLE half (id INTEGER)")
        driver.execute("PRAGMA user_version = 77")
        raise GivenUp


def left(driver: Driver) -> tuple[bool, int]:
    """Whether the table and which version are left."""
    return bool(driver.execute("SELECT name FROM sqlite_master WHERE name = 'half'").fetchall()), pragma(
        driver, "user_version"
    )


def test_a_rollback_takes_back_a_table_and_the_version(file: Path, keys: KeyProvider) -> None:
    engine = writing_engine(file, keys.key(file.parent))
    roll_back(begin_to_write(engine))
    with begin_to_read(engine) as driver:
        assert left(driver) == (False, len(STEPS))
    engine.dispose()


def test_without_the_begin_a_rollback_keeps_what_was_written(file: Path, keys: KeyProvider) -> None:
    with closing(connect_to_write(file, keys.key(file.parent))) as driver:
        roll_back(giving_back(driver))
        assert left(driver) == (True, 77)


def test_without_isolation_by_hand_a_table_escapes_the_rollback(tmp_path: Path) -> None:
    with closing(dbapi2.connect(tmp_path / "other.sqlite")) as driver:
        roll_back(giving_back(driver))
        assert left(driver) == (True, 77)


@contextmanager
def giving_back(driver: Driver) -> Iterator[Driver]:
    """The driver's connection, rolled back at the end."""
    try:
        yield driver
    finally:
        driver.rollback()


def test_a_save_survives_a_power_cut_as_far_as_sqlite_can_see_to_it(file: Path, keys: KeyProvider) -> None:
    engine = writing_engine(file, keys.key(file.parent))
    with begin_to_write(engine) as driver:
        asked = {
            name: pragma(driver, name)
            for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "locking_mode")
        }
    engine.dispose()
    assert asked == {
        "journal_mode": "truncate",
        "synchronous": 3,
        "foreign_keys": 1,
        "secure_delete": 1,
        "locking_mode": "normal",
    }


def test_writing_has_one_connection_and_each_reading_its_own(file: Path, keys: KeyProvider) -> None:
    writing, reading = writing_engine(file, keys.key(file.parent)), reading_engine(file, keys.key(file.parent))
    assert isinstance(writing.pool, StaticPool)
    assert isinstance(reading.pool, QueuePool)
    with begin_to_read(reading) as one, begin_to_read(reading) as other:
        assert one is not other
    writing.dispose()
    reading.dispose()
