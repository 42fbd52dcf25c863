"""What keeps a year's work safe: people and places, versions with a name, what was decided about names, review dates.

Which backups were made, and where, comes with it; what a piece that was brought over was called before; and a way to
all that the journal keeps of one thing.
"""

from typing import Any

_TABLES = (
    """CREATE TABLE person (
        id TEXT NOT NULL PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, forms TEXT NOT NULL,
        prints_as TEXT NOT NULL, note TEXT NOT NULL, seal BLOB)""",
    """CREATE TABLE version (
        id TEXT NOT NULL PRIMARY KEY, noun TEXT NOT NULL, noun_id TEXT NOT NULL, at TEXT NOT NULL,
        name TEXT NOT NULL, texts TEXT NOT NULL, seal BLOB)""",
    "CREATE INDEX version_of ON version (noun, noun_id, at)",
    """CREATE TABLE name_decision (
        id TEXT NOT NULL PRIMARY KEY, noun TEXT NOT NULL, noun_id TEXT NOT NULL, place TEXT NOT NULL,
        kind TEXT NOT NULL, mark TEXT NOT NULL, decision TEXT NOT NULL, reason TEXT NOT NULL,
        decided TEXT NOT NULL, seal BLOB,
        UNIQUE (noun, noun_id, place, mark))""",
    """CREATE TABLE name_check (
        id TEXT NOT NULL PRIMARY KEY, at TEXT NOT NULL, purpose TEXT NOT NULL, copy TEXT NOT NULL,
        found INTEGER NOT NULL, replaced INTEGER NOT NULL, kept INTEGER NOT NULL, left_out INTEGER NOT NULL,
        unread INTEGER NOT NULL, seal BLOB)""",
    """CREATE TABLE name_key (
        id TEXT NOT NULL PRIMARY KEY, key TEXT NOT NULL, seal BLOB)""",
    """CREATE TABLE review (
        id TEXT NOT NULL PRIMARY KEY, noun TEXT NOT NULL, due TEXT NOT NULL, note TEXT NOT NULL, seal BLOB)""",
    """CREATE TABLE brought (
        id TEXT NOT NULL PRIMARY KEY, noun TEXT NOT NULL, was TEXT NOT NULL, workbook TEXT NOT NULL,
        at TEXT NOT NULL, seal BLOB)""",
    """CREATE TABLE ending (
        id TEXT NOT NULL PRIMARY KEY, completed TEXT, left_school TEXT, seal BLOB)""",
    """CREATE TABLE backup (
        id TEXT NOT NULL PRIMARY KEY, made TEXT NOT NULL, folder TEXT NOT NULL, file TEXT NOT NULL,
        off_laptop INTEGER NOT NULL, sequence INTEGER NOT NULL, size INTEGER NOT NULL)""",
    "CREATE INDEX backup_made ON backup (off_laptop, made)",
    "CREATE INDEX before_image_of_item ON before_image (noun, noun_id, in_table, row)",
)


def migrate(driver: Any) -> None:
    for statement in _TABLES:
        driver.execute(statement)
