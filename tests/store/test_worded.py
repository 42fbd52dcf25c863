"""Every column in which words can stand is known: a new one is not forgotten when a person is erased."""

from dataclasses import replace

from sqlalchemy import Text

from senco_desk.domain.text import Text as Words
from senco_desk.store import tables
from senco_desk.store.derived import DERIVED
from senco_desk.store.points import point_out
from senco_desk.store.worded import WORDED, through
from tests.store.feedback_things import a_point

KEYS = {"id", "noun", "noun_id"}
WITHOUT_WORDS = {
    "action": "made aims due state finished reflection evidence session",
    "attachment": "evidence sha256 container attached print_copy form soundness",
    "audit_practice": "start middle exit",
    "award_terms": "decisions",
    "backup": "made",
    "before_image": "change in_table row",
    "brought": "was workbook at",
    "case": "framework outcome changed",
    "change": "session at undoes",
    "choices": "chosen",
    "copy": "reference kind made framework pages sha256",
    "decision": "framework outcome voice decided feedback",
    "ending": "completed left_school",
    "engagement": "counted kinds",
    "evidence": "added happened day kind period my_part testimony_given",
    "exit_review": "added day conditions_by signed_on",
    "feedback": "taken voice kind sha256 container written copy",
    "framework": "code language adopted_from adopted_until replaced_by",
    "holiday": "first last",
    "mapping": "reflection evidence framework outcome strength",
    "name_check": "at purpose",
    "name_decision": "place kind mark decision decided",
    "name_key": "key",
    "note": "written day clock session state made_noun made",
    "numbering": "letter",
    "outcome": "framework kind code parent case_outcome",
    "person": "kind",
    "point": (
        "feedback mark kind written state replies_to target_noun target target_framework target_section certainty "
        "because answer answered became likeness"
    ),
    "prior_learning": "added kind began ended proof asked_on answer decided_on",
    "profile": (
        "teacher_status became_senco route school_phase school_setting programme_began programme_taught_ends "
        "programme_masters_ends programme_viva"
    ),
    "rating": "framework outcome day",
    "reference": "added kind accessed serves",
    "reflection": "written happened day model state",
    "review": "due",
    "role_feature": "feature who",
    "searchable": "in_table row",
    "sending": "sent copy reference format",
    "session": "opened last_saved",
    "task": "begun kind due",
    "taught_session": "added day start kind modes activity module calendar_uid",
    "unsearched": "in_table row",
    "version": "at",
    "workbook": "made session saved seen_from",
}
"""Ids, days, moments, codes and digests, by table: what is a code in one may be words in the next."""
ELSEWHERE = {
    *(("person", name) for name in ("name", "forms", "prints_as")),
    ("version", "texts"),
    ("before_image", "image"),
    *(("backup", name) for name in ("folder", "file")),
}
"""Other people’s own names; rows within a row; and where a backup lies, which is told to her."""


class Naming:
    """One name is another."""

    def plain(self, _place: str, words: str) -> str:
        return words.replace("Tom Baker", "Pupil A")

    def text(self, _place: str, text: Words) -> Words:
        return text

    def file_name(self, _place: str, name: str) -> str:
        return name


def test_every_column_of_text_is_gone_through_or_has_no_words() -> None:
    unknown = {
        (table.name, column.name)
        for table in tables.metadata.sorted_tables
        for column in table.columns
        if isinstance(column.type, Text) and column.name not in _known(table.name)
    }
    assert unknown == ELSEWHERE


def _known(table: str) -> set[str]:
    return {*WORDED.get(table, ()), *DERIVED.get(table, ()), *KEYS, *WITHOUT_WORDS.get(table, "").split()}


def test_where_a_change_stood_goes_with_the_words_around_it() -> None:
    point = point_out(replace(a_point(), around="Tom Baker said more.", at=len("Tom Baker said")))
    made = through("point", point, Naming())
    assert (made["around"], made["at"]) == ("Pupil A said more.", len("Pupil A said"))
    assert made["plain"] == point["plain"]


def test_every_column_that_is_gone_through_is_there() -> None:
    assert all(column in tables.metadata.tables[name].c for name, ways in WORDED.items() for column in ways)
    assert all(
        column in tables.metadata.tables[name].c for name, silent in WITHOUT_WORDS.items() for column in silent.split()
    )
