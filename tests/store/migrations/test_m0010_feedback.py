"""The tenth step makes the tables of feedback; a point belongs to its file, and a decision to its outcome."""

from typing import Any

import pytest
from sqlcipher3 import dbapi2

from senco_desk.store.migrations import STEPS

FEEDBACK = (
    "INSERT INTO feedback VALUES ('f', '2026', 'tutor', '', 'text', '', 0, '', '', NULL, '', 0, '', '[]', '', NULL)"
)
POINT = (
    "INSERT INTO point VALUES ('p', ?, 0, '1', 'comment', 'T', '', '', NULL, '', 'open', '', NULL, '', '', '', "
    "'sure', 'page', 'new', '[]', '', NULL, '[]', 0, '', '', '', NULL, NULL)"
)


@pytest.fixture
def driver() -> Any:
    driver = dbapi2.connect(":memory:", isolation_level=None)
    for step in STEPS[:10]:
        step(driver)
    driver.execute("PRAGMA foreign_keys = ON")
    driver.execute(FEEDBACK)
    yield driver
    driver.close()


def test_rows_are_taken(driver: Any) -> None:
    driver.execute(POINT, ("f",))
    driver.execute("INSERT INTO sending VALUES ('s', '2026', 'c', 'PF-7Q2K', 3, '', '', '[]', 'pdf', NULL)")
    assert driver.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert driver.execute("SELECT feedback, text FROM point").fetchone() == ("f", "T")


def test_a_point_without_its_file_is_refused(driver: Any) -> None:
    with pytest.raises(dbapi2.IntegrityError):
        driver.execute(POINT, ("gone",))


def test_a_decision_of_no_outcome_is_refused(driver: Any) -> None:
    with pytest.raises(dbapi2.IntegrityError):
        driver.execute("INSERT INTO decision VALUES ('d', 'set', '9', 'met', '', 'tutor', NULL, '', NULL, NULL)")
