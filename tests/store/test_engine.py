"""The two facts on which every transaction here rests: see what happens without them."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import QueuePool, StaticPool
from sqlcipher3 import dbapi2

from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.store.driver import connect_to_write
from senco_desk.store.engine import reading_engine, writing_engine
from senco_desk.store.folder import database
from senco_desk.store.migrations import STEPS


@pytest.fixture
def file(folder: Path) -> Path:
    return database(folder)


def roll_back(engine: Engine) -> tuple[bool, int]:
    """Make a table and a version, roll back; whether the table and which version are left."""
    with engine.connect() as connection:
        transaction = connection.begin()
        connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")
        connection.exec_driver_sql("PRAGMA user_version = 77")
        transaction.rollback()
        left = connection.exec_driver_sql("SELECT count(*) FROM sqlite_master WHERE name = 'half'").scalar()
        version = connection.exec_driver_sql("PRAGMA user_version").scalar()
        return bool(left), int(version or 0)


def test_a_rollback_takes_back_a_table_and_the_version(file: Path, keys: KeyProvider) -> None:
    engine = writing_engine(file, keys.key(file.parent))
    assert roll_back(engine) == (False, len(STEPS))
    engine.dispose()


def test_without_the_begin_a_rollback_keeps_what_was_written(file: Path, keys: KeyProvider) -> None:
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: connect_to_write(file, keys.key(file.parent)),
        poolclass=StaticPool,
    )
    assert roll_back(engine) == (True, 77)
    engine.dispose()


def test_without_isolation_by_hand_a_table_escapes_the_rollback(tmp_path: Path) -> None:
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: dbapi2.connect(tmp_path / "other.sqlite", check_same_thread=False),
        poolclass=StaticPool,
    )
    assert roll_back(engine) == (True, 77)
    engine.dispose()


def test_a_save_survives_a_power_cut_as_far_as_sqlite_can_see_to_it(file: Path, keys: KeyProvider) -> None:
    engine = writing_engine(file, keys.key(file.parent))
    with engine.begin() as connection:
        asked = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
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
    with reading.begin() as one, reading.begin() as other:
        assert one.connection.driver_connection is not other.connection.driver_connection
    writing.dispose()
    reading.dispose()
