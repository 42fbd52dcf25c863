"""The second step lets the index join its parts two at a time."""

from typing import Any

import pytest
from sqlcipher3 import dbapi2

from senco_desk.store.migrations import m0001_first_tables, m0002_tidier_index

PART = "SELECT count(DISTINCT id >> 37) FROM search_data WHERE id > 10"


@pytest.fixture
def driver() -> Any:
    driver = dbapi2.connect(":memory:", isolation_level=None)
    m0001_first_tables.migrate(driver)
    for row in (1, 2):
        driver.execute("INSERT INTO search (rowid, title, body) VALUES (?, 'Policies', 'We improved the café')", (row,))
    yield driver
    driver.close()


def test_two_parts_become_one_and_all_is_still_found(driver: Any) -> None:
    assert driver.execute(PART).fetchone() == (2,)
    m0002_tidier_index.migrate(driver)
    driver.execute("INSERT INTO search (search, rank) VALUES ('merge', 64)")
    assert driver.execute(PART).fetchone() == (1,)
    found = driver.execute("SELECT rowid FROM search WHERE search MATCH 'cafe' ORDER BY rowid").fetchall()
    assert found == [(1,), (2,)]


def test_before_it_they_stay_two(driver: Any) -> None:
    driver.execute("INSERT INTO search (search, rank) VALUES ('merge', 64)")
    assert driver.execute(PART).fetchone() == (2,)
