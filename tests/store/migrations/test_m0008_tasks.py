"""The eighth step makes the table of tasks; what was there stays as it is."""

from typing import Any

import pytest
from sqlcipher3 import dbapi2

from senco_desk.store.migrations import m0001_first_tables, m0008_tasks

ROW = "INSERT INTO task VALUES ('t', '2026', 'case-study', 'A', 'Why?', NULL, 30, '[]', '{}', '{}', '', 0, NULL)"


@pytest.fixture
def driver() -> Any:
    driver = dbapi2.connect(":memory:", isolation_level=None)
    m0001_first_tables.migrate(driver)
    m0008_tasks.migrate(driver)
    driver.execute(ROW)
    yield driver
    driver.close()


def test_a_task_is_taken(driver: Any) -> None:
    assert driver.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert driver.execute("SELECT kind, due, credits FROM task").fetchone() == ("case-study", None, 30)


def test_it_needs_its_texts(driver: Any) -> None:
    with pytest.raises(dbapi2.IntegrityError):
        driver.execute(ROW.replace("'t'", "'u'").replace("'[]'", "NULL"))
