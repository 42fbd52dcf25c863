"""Sessions and their modules, and what was noted in them."""

from typing import Any

_SESSIONS = (
    """CREATE TABLE taught_session (
        id TEXT NOT NULL PRIMARY KEY, added TEXT NOT NULL, day TEXT NOT NULL, start TEXT, minutes INTEGER,
        kind TEXT NOT NULL, title TEXT NOT NULL, place TEXT NOT NULL, led_by TEXT NOT NULL, modes TEXT NOT NULL,
        activity TEXT, module TEXT NOT NULL, missed INTEGER NOT NULL, counts_as INTEGER, first_line TEXT NOT NULL,
        about TEXT NOT NULL, tutorial TEXT NOT NULL, partner TEXT NOT NULL, cover TEXT NOT NULL, cost TEXT NOT NULL,
        tried TEXT NOT NULL, plain TEXT NOT NULL, calendar_uid TEXT, calendar_said TEXT, seal BLOB)""",
    """CREATE INDEX taught_session_rows ON taught_session
        (day, start, id, minutes, kind, title, module, missed, counts_as, first_line)""",
    """CREATE TABLE engagement (
        id TEXT NOT NULL PRIMARY KEY, counted TEXT NOT NULL, asked INTEGER, kinds TEXT NOT NULL, seal BLOB)""",
)
_NOTES = (
    """CREATE TABLE note (
        id TEXT NOT NULL PRIMARY KEY, text TEXT NOT NULL, written TEXT NOT NULL, day TEXT NOT NULL,
        clock TEXT NOT NULL, session TEXT NOT NULL, state TEXT NOT NULL, made_noun TEXT, made TEXT, seal BLOB)""",
    "CREATE INDEX note_state ON note (state, day)",
    "CREATE INDEX note_day ON note (day, written)",
    "CREATE TABLE taken_in (id TEXT NOT NULL PRIMARY KEY)",
)


def migrate(driver: Any) -> None:
    for statement in (*_SESSIONS, *_NOTES):
        driver.execute(statement)
