"""Audits and the training plan."""

from typing import Any

_TABLES = (
    """CREATE TABLE rating (
        id TEXT NOT NULL PRIMARY KEY, framework TEXT NOT NULL, outcome TEXT NOT NULL, day TEXT NOT NULL,
        step INTEGER NOT NULL, steps INTEGER NOT NULL, word TEXT NOT NULL, why TEXT NOT NULL, seal BLOB,
        FOREIGN KEY (framework, outcome) REFERENCES outcome (framework, id), UNIQUE (framework, outcome, day))""",
    """CREATE TABLE audit_practice (
        id TEXT NOT NULL PRIMARY KEY, scale TEXT NOT NULL, start TEXT, middle TEXT, "exit" TEXT, seal BLOB)""",
    """CREATE TABLE "action" (
        id TEXT NOT NULL PRIMARY KEY, made TEXT NOT NULL, what TEXT NOT NULL, aims TEXT NOT NULL,
        support TEXT NOT NULL, cost TEXT NOT NULL, cover TEXT NOT NULL, paid_by TEXT NOT NULL, due TEXT,
        know TEXT NOT NULL, came TEXT NOT NULL, plain TEXT NOT NULL, state TEXT NOT NULL, finished TEXT,
        reflection TEXT, evidence TEXT, seal BLOB)""",
    'CREATE INDEX action_rows ON "action" (state, due, finished)',
)


def migrate(driver: Any) -> None:
    for statement in _TABLES:
        driver.execute(statement)
