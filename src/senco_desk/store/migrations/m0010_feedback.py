"""Feedback: the files that came back, what was said in them, what was decided, and what was sent out before."""

from typing import Any

_TABLES = (
    """CREATE TABLE feedback (
        id TEXT NOT NULL PRIMARY KEY, taken TEXT NOT NULL, voice TEXT NOT NULL, who TEXT NOT NULL, kind TEXT NOT NULL,
        file_name TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL, container TEXT NOT NULL, written TEXT,
        copy TEXT NOT NULL, version INTEGER NOT NULL, grade TEXT NOT NULL, about TEXT NOT NULL, plain TEXT NOT NULL,
        seal BLOB)""",
    "CREATE INDEX feedback_content ON feedback (sha256, size)",
    "CREATE INDEX before_image_of_feedback ON before_image (change, position) WHERE in_table = 'feedback'",
    """CREATE TABLE point (
        id TEXT NOT NULL PRIMARY KEY, feedback TEXT NOT NULL REFERENCES feedback (id), position INTEGER NOT NULL,
        mark TEXT NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, quoted TEXT NOT NULL, author TEXT NOT NULL,
        written TEXT, said_where TEXT NOT NULL, state TEXT NOT NULL, replies_to TEXT NOT NULL, target_noun TEXT,
        target TEXT NOT NULL, target_framework TEXT NOT NULL, target_section TEXT NOT NULL, certainty TEXT NOT NULL,
        because TEXT NOT NULL, answer TEXT NOT NULL, said TEXT NOT NULL, plain TEXT NOT NULL, answered TEXT,
        became TEXT NOT NULL, is_viva_question INTEGER NOT NULL, theme TEXT NOT NULL, likeness TEXT NOT NULL,
        around TEXT NOT NULL, at INTEGER, seal BLOB)""",
    "CREATE INDEX point_of_feedback ON point (feedback, position)",
    "CREATE INDEX point_about ON point (target_noun, target)",
    """CREATE TABLE decision (
        id TEXT NOT NULL PRIMARY KEY, framework TEXT NOT NULL, outcome TEXT NOT NULL, decision TEXT NOT NULL,
        "by" TEXT NOT NULL, voice TEXT NOT NULL, decided TEXT, comment TEXT NOT NULL,
        feedback TEXT REFERENCES feedback (id), seal BLOB,
        FOREIGN KEY (framework, outcome) REFERENCES outcome (framework, id))""",
    "CREATE INDEX decision_of_outcome ON decision (framework, outcome)",
    """CREATE TABLE sending (
        id TEXT NOT NULL PRIMARY KEY, sent TEXT NOT NULL, copy TEXT NOT NULL, reference TEXT NOT NULL,
        version INTEGER NOT NULL, whom TEXT NOT NULL, subject TEXT NOT NULL, file_names TEXT NOT NULL,
        format TEXT NOT NULL, seal BLOB)""",
)


def migrate(driver: Any) -> None:
    for statement in _TABLES:
        driver.execute(statement)
