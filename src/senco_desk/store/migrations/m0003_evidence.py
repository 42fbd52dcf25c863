"""Evidence with its files, and what counts for an outcome may be a reflection or a piece of evidence.

Who does what in the role, the numbers of the programme and the portfolio's choices come with it.
"""

from hashlib import sha256
from typing import Any

_TABLES = (
    """CREATE TABLE evidence (
        id TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL UNIQUE, added TEXT NOT NULL, happened TEXT,
        day TEXT NOT NULL, kind TEXT NOT NULL, period TEXT, my_part TEXT, title TEXT NOT NULL,
        first_line TEXT NOT NULL, has_impact INTEGER NOT NULL, part TEXT NOT NULL, with_whom TEXT NOT NULL,
        link TEXT NOT NULL, held TEXT NOT NULL, testimony_colleague TEXT NOT NULL, testimony_role TEXT NOT NULL,
        testimony_given TEXT, about TEXT NOT NULL, impact TEXT NOT NULL, plain TEXT NOT NULL, seal BLOB)""",
    """CREATE INDEX evidence_rows ON evidence
        (day, number, id, title, kind, happened, first_line, has_impact, link, held, period)""",
    """CREATE TABLE attachment (
        id TEXT NOT NULL PRIMARY KEY, evidence TEXT NOT NULL REFERENCES evidence (id), position INTEGER NOT NULL,
        name TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL, container TEXT NOT NULL,
        attached TEXT NOT NULL, print_copy TEXT NOT NULL, form TEXT NOT NULL, soundness TEXT NOT NULL, pages INTEGER,
        width INTEGER, height INTEGER, remarks TEXT NOT NULL, alt TEXT NOT NULL, seal BLOB)""",
    "CREATE INDEX attachment_of_evidence ON attachment (evidence, position, soundness)",
    "CREATE INDEX attachment_content ON attachment (sha256, size)",
    "CREATE INDEX before_image_of_attachment ON before_image (change, position) WHERE in_table = 'attachment'",
    """CREATE TABLE role_feature (
        feature TEXT NOT NULL PRIMARY KEY, who TEXT, whom TEXT NOT NULL, note TEXT NOT NULL, seal BLOB)""",
    """CREATE TABLE practice (
        id TEXT NOT NULL PRIMARY KEY, enough INTEGER NOT NULL, plenty INTEGER NOT NULL, reuse INTEGER NOT NULL,
        recent INTEGER NOT NULL, page_budget INTEGER, seal BLOB)""",
    "CREATE TABLE choices (id TEXT NOT NULL PRIMARY KEY, chosen TEXT NOT NULL, seal BLOB)",
    """CREATE TABLE mapping_rebuilt (
        id TEXT NOT NULL PRIMARY KEY, reflection TEXT REFERENCES reflection (id),
        evidence TEXT REFERENCES evidence (id), framework TEXT NOT NULL, outcome TEXT NOT NULL, why TEXT NOT NULL,
        best INTEGER NOT NULL, strength TEXT, seal BLOB,
        FOREIGN KEY (framework, outcome) REFERENCES outcome (framework, id),
        UNIQUE (reflection, framework, outcome), UNIQUE (evidence, framework, outcome),
        CONSTRAINT one_piece CHECK ((reflection IS NULL) <> (evidence IS NULL)))""",
)
_REBUILT = (
    "DROP TABLE mapping",
    "ALTER TABLE mapping_rebuilt RENAME TO mapping",
    "CREATE INDEX mapping_counting ON mapping (framework, outcome, best, reflection, evidence)",
)


def migrate(driver: Any) -> None:
    for statement in _TABLES:
        driver.execute(statement)
    _move_mappings(driver)
    for statement in _REBUILT:
        driver.execute(statement)


def _move_mappings(driver: Any) -> None:
    """In the order in which they were written."""
    for row in driver.execute("SELECT * FROM mapping ORDER BY rowid"):
        each, reflection, *rest, seal = row
        moved = (each, reflection, None, *rest)
        driver.execute(
            "INSERT INTO mapping_rebuilt VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (*moved, _resealed(row, moved, seal))
        )


def _resealed(row: tuple[Any, ...], moved: tuple[Any, ...], seal: bytes | None) -> bytes | None:
    """A new seal for a row that was whole; what the disk had changed keeps its broken one, and shows."""
    return _seal(moved) if seal is not None and seal == _seal(row[:-1]) else seal


def _seal(values: tuple[Any, ...]) -> bytes:
    """The rule of seals, as it was when this step was made."""
    return sha256("\x1f".join(map(str, values)).encode()).digest()
