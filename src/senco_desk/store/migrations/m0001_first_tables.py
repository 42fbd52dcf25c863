"""The first tables of a workbook."""

from typing import Any

_STATEMENTS = (
    """CREATE TABLE session (
        id TEXT NOT NULL PRIMARY KEY, device TEXT NOT NULL, opened TEXT NOT NULL,
        first_sequence INTEGER NOT NULL, last_sequence INTEGER, last_saved TEXT)""",
    """CREATE TABLE workbook (
        id TEXT NOT NULL PRIMARY KEY, made TEXT NOT NULL, sealed INTEGER NOT NULL, sequence INTEGER NOT NULL,
        session TEXT REFERENCES session (id), saved TEXT, seen_from TEXT)""",
    "CREATE TABLE numbering (letter TEXT NOT NULL PRIMARY KEY, last INTEGER NOT NULL)",
    """CREATE TABLE change (
        id TEXT NOT NULL PRIMARY KEY, sequence INTEGER NOT NULL, session TEXT NOT NULL REFERENCES session (id),
        at TEXT NOT NULL, said TEXT NOT NULL, undoes TEXT)""",
    "CREATE INDEX change_sequence ON change (sequence)",
    """CREATE TABLE before_image (
        change TEXT NOT NULL REFERENCES change (id), position INTEGER NOT NULL, in_table TEXT NOT NULL,
        row TEXT NOT NULL, noun TEXT NOT NULL, noun_id TEXT NOT NULL, image TEXT, seal BLOB,
        PRIMARY KEY (change, position))""",
    """CREATE TABLE profile (
        id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, called TEXT NOT NULL, about TEXT NOT NULL,
        champion TEXT NOT NULL, time_for_role TEXT NOT NULL, teacher_status TEXT, on_leadership_team INTEGER,
        became_senco TEXT, months_before INTEGER, route TEXT, school_name TEXT NOT NULL,
        school_printed_name TEXT NOT NULL, school_phase TEXT NOT NULL, school_setting TEXT, school_on_roll INTEGER,
        school_sen_support INTEGER, school_ehc_plans INTEGER, school_headteacher TEXT NOT NULL,
        school_sen_governor TEXT NOT NULL, programme_award TEXT NOT NULL, programme_provider TEXT NOT NULL,
        programme_cohort TEXT NOT NULL, programme_tutor TEXT NOT NULL, programme_student_number TEXT NOT NULL,
        programme_began TEXT, programme_taught_ends TEXT, programme_masters_ends TEXT, programme_viva TEXT,
        programme_modules TEXT NOT NULL, seal BLOB)""",
    """CREATE TABLE framework (
        id TEXT NOT NULL PRIMARY KEY, code TEXT NOT NULL UNIQUE, title TEXT NOT NULL, short_title TEXT NOT NULL,
        creator TEXT NOT NULL, publisher TEXT NOT NULL, source TEXT NOT NULL, source_url TEXT NOT NULL,
        description TEXT NOT NULL, notes TEXT NOT NULL, version TEXT NOT NULL, language TEXT NOT NULL,
        adopted_from TEXT, adopted_until TEXT, replaced_by TEXT, position INTEGER NOT NULL, seal BLOB)""",
    """CREATE TABLE outcome (
        framework TEXT NOT NULL REFERENCES framework (id), id TEXT NOT NULL, position INTEGER NOT NULL,
        kind TEXT NOT NULL, code TEXT NOT NULL, statement TEXT NOT NULL, parent TEXT, code_is_ours INTEGER NOT NULL,
        heading TEXT NOT NULL, note TEXT NOT NULL, case_outcome TEXT, seal BLOB, PRIMARY KEY (framework, id))""",
    """CREATE TABLE reflection (
        id TEXT NOT NULL PRIMARY KEY, number INTEGER NOT NULL UNIQUE, written TEXT NOT NULL, happened TEXT,
        day TEXT NOT NULL, model TEXT NOT NULL, state TEXT NOT NULL, title TEXT NOT NULL, words INTEGER NOT NULL,
        first_line TEXT NOT NULL, has_impact INTEGER NOT NULL, sections TEXT NOT NULL, impact TEXT NOT NULL,
        plain TEXT NOT NULL, seal BLOB)""",
    """CREATE INDEX reflection_rows ON reflection
        (day, number, id, title, state, words, first_line, has_impact, model)""",
    "CREATE INDEX reflection_drafts ON reflection (id) WHERE state = 'draft'",
    """CREATE TABLE mapping (
        id TEXT NOT NULL PRIMARY KEY, reflection TEXT NOT NULL REFERENCES reflection (id), framework TEXT NOT NULL,
        outcome TEXT NOT NULL, why TEXT NOT NULL, best INTEGER NOT NULL, strength TEXT, seal BLOB,
        FOREIGN KEY (framework, outcome) REFERENCES outcome (framework, id),
        UNIQUE (framework, outcome, reflection))""",
    "CREATE INDEX mapping_of_reflection ON mapping (reflection)",
    """CREATE TABLE "case" (
        id TEXT NOT NULL PRIMARY KEY, framework TEXT NOT NULL, outcome TEXT NOT NULL, changed TEXT NOT NULL,
        words INTEGER NOT NULL, in_a_line TEXT NOT NULL, text TEXT NOT NULL, plain TEXT NOT NULL, seal BLOB,
        FOREIGN KEY (framework, outcome) REFERENCES outcome (framework, id), UNIQUE (framework, outcome))""",
    """CREATE TABLE copy (
        id TEXT NOT NULL PRIMARY KEY, reference TEXT NOT NULL, version INTEGER NOT NULL, kind TEXT NOT NULL,
        made TEXT NOT NULL, framework TEXT NOT NULL, pages TEXT NOT NULL, sha256 TEXT NOT NULL,
        file_name TEXT NOT NULL, seal BLOB)""",
    "CREATE TABLE unsearched (in_table TEXT NOT NULL, row TEXT NOT NULL, PRIMARY KEY (in_table, row))",
    """CREATE TABLE searchable (
        rowid INTEGER NOT NULL PRIMARY KEY, in_table TEXT NOT NULL, row TEXT NOT NULL, UNIQUE (in_table, row))""",
    """CREATE VIRTUAL TABLE search USING fts5 (
        title, body, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2')""",
    "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)",
)


def migrate(driver: Any) -> None:
    for statement in _STATEMENTS:
        driver.execute(statement)
