"""The seventh step makes the tables of prior learning, dates and the exit review; what was there stays as it is."""

from typing import Any

import pytest
from sqlcipher3 import dbapi2

from senco_desk.store import migrations
from senco_desk.store.migrations import m0007_prior_learning

ROWS = (
    (
        "INSERT INTO prior_learning VALUES ('p', '2026', 'qualification', 'PGCert', 'A university', '7', 60,"
        " '2018-09-01', '2019-07-01', '[]', 'e', 'Ring binder 1',"
        "  '[]', '[]', 15, '', NULL, 'partly', 10, '', '', NULL, '', '', NULL)"
    ),
    "INSERT INTO award_terms VALUES ('award', 60, 5, '[]', NULL)",
    "INSERT INTO holiday VALUES ('h', '2026-12-19', '2027-01-03', 'Christmas', NULL)",
    (
        "INSERT INTO exit_review VALUES ('x', '2026', '2027-07-01', '', '[]', '[]', '[]', '[]', NULL, '', '', NULL, '',"
        " NULL)"
    ),
)


@pytest.fixture
def driver() -> Any:
    driver = dbapi2.connect(":memory:", isolation_level=None)
    before = migrations.STEPS.index(m0007_prior_learning.migrate)
    for step in migrations.STEPS[:before]:
        step(driver)
    driver.execute("INSERT INTO role_feature VALUES ('f', 'i', '', 'Mine', NULL)")
    m0007_prior_learning.migrate(driver)
    for row in ROWS:
        driver.execute(row)
    yield driver
    driver.close()


def test_every_kind_of_row_is_taken_and_what_was_there_is_there(driver: Any) -> None:
    assert driver.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert driver.execute("SELECT note FROM role_feature").fetchone() == ("Mine",)
    assert driver.execute("SELECT given_credits FROM prior_learning").fetchone() == (10,)
    assert driver.execute("SELECT day FROM exit_review").fetchone() == ("2027-07-01",)


def test_what_the_award_asks_for_is_there_once(driver: Any) -> None:
    with pytest.raises(dbapi2.IntegrityError):
        driver.execute(ROWS[1])
