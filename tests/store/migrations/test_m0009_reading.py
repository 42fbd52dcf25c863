"""The ninth step makes the table of references; a key is given once."""

from typing import Any

import pytest
from sqlcipher3 import dbapi2

from senco_desk.store.migrations import STEPS

ROW = (
    "INSERT INTO reference VALUES ('r', '2026', 'book', 'A1', '[]', '[]', '2014', 'T', 'W', '', '', '', '', '', '', "
    "'', '', '', NULL, '[]', '', '[]', NULL)"
)


@pytest.fixture
def driver() -> Any:
    driver = dbapi2.connect(":memory:", isolation_level=None)
    for step in STEPS[:9]:
        step(driver)
    driver.execute(ROW)
    yield driver
    driver.close()


def test_a_row_is_taken(driver: Any) -> None:
    assert driver.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert driver.execute('SELECT key, "where" FROM reference').fetchone() == ("A1", "W")


def test_a_key_is_given_once(driver: Any) -> None:
    with pytest.raises(dbapi2.IntegrityError):
        driver.execute(ROW.replace("'r'", "'s'"))
