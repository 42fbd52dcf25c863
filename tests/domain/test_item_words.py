from datetime import UTC, datetime

import pytest

from senco_desk.domain.case import Case
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.item_words import Item, texts_of, with_text
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.task import Task, TaskKind, TaskSection
from senco_desk.domain.text import from_plain, plain

AT = datetime(2026, 11, 22, tzinfo=UTC)
ITEMS: list[Item] = [
    Reflection("r", 1, AT, "The slips"),
    Evidence("e", 1, AT, title="A map"),
    Case("c", "set", "1", AT),
    Task("t", AT, TaskKind.ASSESSED_SCENARIO, sections=(TaskSection("k", "Introduction"),)),
]
NEW = from_plain("Said anew.")


@pytest.mark.parametrize("item", ITEMS, ids=["reflection", "evidence", "case", "task"])
def test_each_passage_can_be_said_anew_and_nothing_else_changes(item: Item) -> None:
    before = texts_of(item)
    assert len(before) >= 2
    for key in before:
        assert texts_of(with_text(item, key, NEW)) == before | {key: NEW}


def test_a_single_line_stays_one() -> None:
    made = with_text(ITEMS[1], "part", from_plain("One\ntwo"))
    assert plain(texts_of(made)["part"]) == "One two"


def test_a_passage_that_is_not_there_is_told() -> None:
    with pytest.raises(KeyError):
        with_text(ITEMS[0], "gone", NEW)
