"""Every column in which words can stand is known: a new one is not forgotten when a person is erased."""

from sqlalchemy import Text

from senco_desk.store import tables
from senco_desk.store.worded import DERIVED, WORDED

WITHOUT_WORDS = {
    "id noun noun_id in_table row image change session undoes at made seen_from saved opened last_saved letter",
    "framework outcome evidence reflection parent case_outcome feature who kind code language replaced_by adopted_from",
    "adopted_until written happened day model state period my_part added testimony_given sha256 container attached",
    "print_copy form soundness strength changed reference pages teacher_status became_senco route school_phase",
    "school_setting programme_began programme_taught_ends programme_masters_ends programme_viva place mark decision",
    "decided purpose key due was workbook completed left_school chosen",
    "aims finished start middle exit",
}
"""Ids, days, moments, codes and digests."""
ELSEWHERE = {
    *(("person", name) for name in ("name", "forms", "prints_as")),
    ("version", "texts"),
    *(("backup", name) for name in ("folder", "file")),
}
"""What other people are called is theirs; a version is a row itself; where a backup lies is told to her."""


def test_every_column_of_text_is_gone_through_or_has_no_words() -> None:
    silent = {name for names in WITHOUT_WORDS for name in names.split()}
    unknown = {
        (table.name, column.name)
        for table in tables.metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, Text)
        and column.name not in (*WORDED.get(table.name, ()), *DERIVED.get(table.name, ()), *silent)
    }
    assert unknown == ELSEWHERE


def test_every_column_that_is_gone_through_is_there() -> None:
    assert all(column in tables.metadata.tables[name].c for name, ways in WORDED.items() for column in ways)
