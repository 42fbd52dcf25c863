"""The fourth step makes the tables that keep a year's work safe; what was there stays as it is."""

from typing import Any

import pytest
from sqlcipher3 import dbapi2

from senco_desk.store.migrations import m0001_first_tables, m0002_tidier_index, m0003_evidence, m0004_safety

ROWS = (
    "INSERT INTO person VALUES ('p', 'pupil', 'Zebedee', '[\"Zeb\"]', 'Pupil A', '', NULL)",
    "INSERT INTO version VALUES ('v', 'reflection', 'r', '2026', 'As sent', '{}', NULL)",
    "INSERT INTO name_decision VALUES ('d', 'reflection', 'r', 'text', 'likely', 'ab', 'keep', 'Street', '2026', NULL)",
    "INSERT INTO name_check VALUES ('c', '2026', 'print', 'PF-7Q2K v1', 3, 1, 1, 1, 0, NULL)",
    "INSERT INTO review VALUES ('r', 'reflection', '2027', '', NULL)",
    "INSERT INTO brought VALUES ('r', 'reflection', 'R-061', 'w', '2026', NULL)",
    "INSERT INTO ending VALUES ('ending', '2027', NULL, NULL)",
    "INSERT INTO backup VALUES ('b', '2026', '/stick', 'a.sqlite', 1, 7, 4096)",
)


@pytest.fixture
def driver() -> Any:
    driver = dbapi2.connect(":memory:", isolation_level=None)
    for step in (m0001_first_tables, m0002_tidier_index, m0003_evidence):
        step.migrate(driver)
    driver.execute("INSERT INTO role_feature VALUES ('f', 'i', '', 'Mine', NULL)")
    m0004_safety.migrate(driver)
    for row in ROWS:
        driver.execute(row)
    yield driver
    driver.close()


def test_every_kind_of_row_is_taken_and_what_was_there_is_there(driver: Any) -> None:
    assert driver.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert driver.execute("SELECT note FROM role_feature").fetchone() == ("Mine",)
    assert driver.execute("SELECT prints_as FROM person").fetchone() == ("Pupil A",)


def test_one_finding_is_decided_once(driver: Any) -> None:
    with pytest.raises(dbapi2.IntegrityError):
        driver.execute(ROWS[2].replace("'d'", "'e'"))
