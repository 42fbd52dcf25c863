"""SQLAlchemy over the driver: one connection that writes, a few that read, every transaction begun in so many words."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path

from sqlalchemy import Engine, create_engine
from sqlalchemy.pool import QueuePool, StaticPool
from sqlcipher3 import dbapi2

from senco_desk.store.driver import Driver, connect_to_read, connect_to_write

_READER_KILOBYTES = 32_768
"""Pages a reading may keep: ten years' search index fits, and is not decrypted anew for each word typed."""


def writing_engine(path: Path, key: bytes | None) -> Engine:
    """The engine over the only connection that writes."""
    return create_engine("sqlite://", module=dbapi2, creator=lambda: connect_to_write(path, key), poolclass=StaticPool)


def reading_engine(path: Path, key: bytes | None) -> Engine:
    """The engine over connections that cannot write; each reading has one to itself."""
    return create_engine(
        "sqlite://", module=dbapi2, creator=lambda: _reader(path, key), poolclass=QueuePool, max_overflow=-1
    )


@contextmanager
def begin_to_write(engine: Engine) -> Iterator[Driver]:
    """A transaction in which nobody else writes: committed when the block ends, or, if it raises, rolled back."""
    with _begun(engine, "BEGIN IMMEDIATE") as driver:
        yield driver
        driver.commit()


def begin_to_read(engine: Engine) -> AbstractContextManager[Driver]:
    """A transaction that sees one moment of the workbook."""
    return _begun(engine, "BEGIN")


@contextmanager
def _begun(engine: Engine, words: str) -> Iterator[Driver]:
    """Without the words, a rollback would keep what was written: the driver begins nothing by itself."""
    with closing(engine.raw_connection()) as lent:  # rolls back what was not committed
        driver: Driver = lent.driver_connection
        driver.execute(words)
        yield driver


def _reader(path: Path, key: bytes | None) -> Driver:
    driver = connect_to_read(path, key)
    driver.execute(f"PRAGMA cache_size = -{_READER_KILOBYTES}")  # this reads the file: only of one that is proven
    return driver
