"""SQLAlchemy over the driver: one connection that writes, a few that read, every transaction begun in so many words."""

from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool
from sqlcipher3 import dbapi2

from senco_desk.store.driver import Driver, connect_to_read, connect_to_write

_READER_KILOBYTES = 32_768
"""Pages a reading may keep: ten years' search index fits, and is not decrypted anew for each word typed."""


def writing_engine(path: Path, key: bytes | None) -> Engine:
    """The engine over the only connection that writes."""
    engine = create_engine(
        "sqlite://", module=dbapi2, creator=lambda: connect_to_write(path, key), poolclass=StaticPool
    )
    _begin_with(engine, "BEGIN IMMEDIATE")
    return engine


def reading_engine(path: Path, key: bytes | None) -> Engine:
    """The engine over connections that cannot write; each reading has one to itself."""
    engine = create_engine(
        "sqlite://", module=dbapi2, creator=lambda: _reader(path, key), poolclass=QueuePool, max_overflow=-1
    )
    _begin_with(engine, "BEGIN")
    return engine


def _reader(path: Path, key: bytes | None) -> Driver:
    driver = connect_to_read(path, key)
    driver.execute(f"PRAGMA cache_size = -{_READER_KILOBYTES}")  # this reads the file: only of one that is proven
    return driver


def _begin_with(engine: Engine, words: str) -> None:
    """Without this, `rollback()` would keep what was written: the driver begins nothing by itself."""

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.exec_driver_sql(words)
