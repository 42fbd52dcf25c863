"""The eleventh step gives an action its session; what was sealed is sealed anew, and what was damaged stays known."""

from typing import Any

import pytest
from sqlcipher3 import dbapi2

from senco_desk.store import tables
from senco_desk.store.migrations import STEPS
from senco_desk.store.seals import broken, seal

WORDS = ("2026", "Ask the five", "[]", "", "", "", "", None, "", "[]", "", "open", None, None, None)
ROW = f'INSERT INTO "action" VALUES (?, {", ".join("?" * len(WORDS))}, ?)'
WHOLE = ", ".join(column.name for column in tables.action.columns)


@pytest.fixture
def driver() -> Any:
    driver = dbapi2.connect(":memory:", isolation_level=None)
    for step in STEPS[:10]:
        step(driver)
    driver.execute(ROW, ("sealed", *WORDS, seal(("sealed", *WORDS))))
    driver.execute(ROW, ("damaged", *WORDS, seal(("another", *WORDS))))
    driver.execute(ROW, ("encrypted", *WORDS, None))
    STEPS[10](driver)
    yield driver
    driver.close()


def row(driver: Any, called: str) -> Any:
    return driver.execute(f'SELECT {WHOLE} FROM "action" WHERE id = ?', (called,)).fetchone()


def test_an_action_of_before_is_of_no_session_and_its_seal_holds(driver: Any) -> None:
    assert row(driver, "sealed")[:-1] == ("sealed", *WORDS, None)
    assert not broken(row(driver, "sealed"))


def test_what_the_disk_had_changed_is_not_sealed_as_if_it_were_whole(driver: Any) -> None:
    assert broken(row(driver, "damaged"))


def test_a_row_without_a_seal_is_left_without(driver: Any) -> None:
    assert row(driver, "encrypted")[-1] is None
