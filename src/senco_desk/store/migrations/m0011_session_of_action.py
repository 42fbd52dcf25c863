"""An action remembers the session that it came of. Its table is made anew, for a row's seal stands last."""

from hashlib import sha256
from typing import Any

_BEFORE = (
    "id, made, what, aims, support, cost, cover, paid_by, due, know, came, plain, state, finished, reflection, evidence"
)
_TABLE = """CREATE TABLE action_rebuilt (
    id TEXT NOT NULL PRIMARY KEY, made TEXT NOT NULL, what TEXT NOT NULL, aims TEXT NOT NULL,
    support TEXT NOT NULL, cost TEXT NOT NULL, cover TEXT NOT NULL, paid_by TEXT NOT NULL, due TEXT,
    know TEXT NOT NULL, came TEXT NOT NULL, plain TEXT NOT NULL, state TEXT NOT NULL, finished TEXT,
    reflection TEXT, evidence TEXT, session TEXT, seal BLOB)"""
_TAKEN_OVER = (
    f'INSERT INTO action_rebuilt ({_BEFORE}, seal) SELECT {_BEFORE}, seal FROM "action" ORDER BY rowid',  # noqa: S608
    'DROP TABLE "action"',
    'ALTER TABLE action_rebuilt RENAME TO "action"',
    'CREATE INDEX action_rows ON "action" (state, due, finished)',
)


def migrate(driver: Any) -> None:
    driver.execute(_TABLE)
    for statement in _TAKEN_OVER:
        driver.execute(statement)
    for *values, seal in driver.execute(f'SELECT {_BEFORE}, seal FROM "action"').fetchall():  # noqa: S608
        if seal is not None and seal == _seal(values):  # what the disk has changed stays known by its broken seal
            driver.execute('UPDATE "action" SET seal = ? WHERE id = ?', (_seal([*values, None]), values[0]))


def _seal(values: list[Any]) -> bytes:
    return sha256("\x1f".join(map(str, values)).encode()).digest()
