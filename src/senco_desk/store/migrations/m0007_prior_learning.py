"""Prior learning, the programme's dates and holidays, and the exit review."""

from typing import Any

_TABLES = (
    """CREATE TABLE prior_learning (
        id TEXT NOT NULL PRIMARY KEY, added TEXT NOT NULL, kind TEXT NOT NULL, title TEXT NOT NULL,
        provider TEXT NOT NULL, level TEXT NOT NULL, credits INTEGER, began TEXT, ended TEXT, about TEXT NOT NULL,
        proof TEXT NOT NULL, held TEXT NOT NULL, kept_current TEXT NOT NULL, met TEXT NOT NULL,
        asked_credits INTEGER, asked_sessions TEXT NOT NULL, asked_on TEXT, answer TEXT, given_credits INTEGER,
        decision TEXT NOT NULL, decided_by TEXT NOT NULL, decided_on TEXT, first_line TEXT NOT NULL,
        plain TEXT NOT NULL, seal BLOB)""",
    """CREATE TABLE award_terms (
        id TEXT NOT NULL PRIMARY KEY, credits INTEGER NOT NULL, current_years INTEGER NOT NULL,
        decisions TEXT NOT NULL, seal BLOB)""",
    """CREATE TABLE holiday (
        id TEXT NOT NULL PRIMARY KEY, first TEXT NOT NULL, last TEXT NOT NULL, name TEXT NOT NULL, seal BLOB)""",
    """CREATE TABLE exit_review (
        id TEXT NOT NULL PRIMARY KEY, added TEXT NOT NULL, day TEXT, place TEXT NOT NULL, panel TEXT NOT NULL,
        questions TEXT NOT NULL, decisions TEXT NOT NULL, conditions TEXT NOT NULL, conditions_by TEXT,
        signed_by TEXT NOT NULL, signed_role TEXT NOT NULL, signed_on TEXT, plain TEXT NOT NULL, seal BLOB)""",
)


def migrate(driver: Any) -> None:
    for statement in _TABLES:
        driver.execute(statement)
