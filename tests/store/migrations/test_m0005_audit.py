"""The fifth step makes the tables of the audit and of the training plan; what was there stays as it is."""

from typing import Any

import pytest
from sqlcipher3 import dbapi2

from senco_desk.store.migrations import (
    m0001_first_tables,
    m0002_tidier_index,
    m0003_evidence,
    m0004_safety,
    m0005_audit,
)

BEFORE = (m0001_first_tables, m0002_tidier_index, m0003_evidence, m0004_safety)
RATING = "INSERT INTO rating VALUES ('r', 's', 'o', '2025-09-12', 2, 4, 'Developing', 'New to it', NULL)"


@pytest.fixture
def driver() -> Any:
    driver = dbapi2.connect(":memory:", isolation_level=None)
    for step in BEFORE:
        step.migrate(driver)
    driver.execute("INSERT INTO role_feature VALUES ('f', 'i', '', 'Mine', NULL)")
    m0005_audit.migrate(driver)
    yield driver
    driver.close()


def test_every_kind_of_row_is_taken_and_what_was_there_is_there(driver: Any) -> None:
    driver.execute(RATING)
    driver.execute(
        "INSERT INTO audit_practice VALUES ('audit-practice', '[\"1\", \"2\"]', '2025-09-12', NULL, NULL, NULL)"
    )
    driver.execute(
        'INSERT INTO "action" VALUES '
        "('a', '2025', 'Visit', '[]', '', '', '', '', NULL, '', '[]', '', 'open', NULL, NULL, NULL, NULL)"
    )
    assert driver.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert driver.execute("SELECT note FROM role_feature").fetchone() == ("Mine",)


def test_an_outcome_is_rated_once_a_day(driver: Any) -> None:
    driver.execute(RATING)
    with pytest.raises(dbapi2.IntegrityError):
        driver.execute(RATING.replace("'r'", "'another'"))
