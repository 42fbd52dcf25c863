"""The Master's tasks, with their sections, milestones and drafts."""

from typing import Any

_TABLES = (
    """CREATE TABLE task (
        id TEXT NOT NULL PRIMARY KEY, begun TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL,
        question TEXT NOT NULL, due TEXT, credits INTEGER, sections TEXT NOT NULL, working TEXT NOT NULL,
        planning TEXT NOT NULL, plain TEXT NOT NULL, words INTEGER NOT NULL, seal BLOB)""",
)


def migrate(driver: Any) -> None:
    for statement in _TABLES:
        driver.execute(statement)
