"""References: what was read, what was noted of it, and what it serves."""

from typing import Any

_TABLES = (
    """CREATE TABLE reference (
        id TEXT NOT NULL PRIMARY KEY, added TEXT NOT NULL, kind TEXT NOT NULL, key TEXT NOT NULL,
        authors TEXT NOT NULL, editors TEXT NOT NULL, year TEXT NOT NULL, title TEXT NOT NULL, "where" TEXT NOT NULL,
        edition TEXT NOT NULL, volume TEXT NOT NULL, issue TEXT NOT NULL, pages TEXT NOT NULL, place TEXT NOT NULL,
        publisher TEXT NOT NULL, doi TEXT NOT NULL, isbn TEXT NOT NULL, url TEXT NOT NULL, accessed TEXT,
        notes TEXT NOT NULL, plain TEXT NOT NULL, serves TEXT NOT NULL, seal BLOB,
        UNIQUE (key))""",
)


def migrate(driver: Any) -> None:
    for statement in _TABLES:
        driver.execute(statement)
