"""The sixth step makes the tables of sessions and of what was noted in them."""

from typing import Any

import pytest
from sqlcipher3 import dbapi2

from senco_desk.store.migrations import m0001_first_tables, m0006_sessions

SESSION = (
    "INSERT INTO taught_session VALUES ('s', '2026-09-01', '2026-12-03', '16:00', 120, 'twilight', 'Autism', '', '', "
    "'[]', NULL, 'NA2', 0, NULL, '', '[]', '', '', '', '', '[]', '', NULL, NULL, NULL)"
)
ENGAGEMENT = "INSERT INTO engagement VALUES ('engagement', 'hours', 60, '[\"taught\"]', NULL)"

NOTE = "INSERT INTO note VALUES ('n', 'Ask Priya', '2026', '2026-12-03', '16:12', 's', 'waiting', NULL, NULL, NULL)"


@pytest.fixture
def driver() -> Any:
    driver = dbapi2.connect(":memory:", isolation_level=None)
    m0001_first_tables.migrate(driver)
    m0006_sessions.migrate(driver)
    yield driver
    driver.close()


def test_a_session_and_how_it_is_counted_are_taken(driver: Any) -> None:
    driver.execute(SESSION)
    driver.execute(ENGAGEMENT)
    assert driver.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert driver.execute("SELECT day, start, minutes FROM taught_session").fetchone() == ("2026-12-03", "16:00", 120)
    assert driver.execute("SELECT asked FROM engagement").fetchone() == (60,)


def test_a_note_and_a_line_that_was_taken_in_are_taken_once(driver: Any) -> None:
    for row in (NOTE, "INSERT INTO taken_in VALUES ('n')"):
        driver.execute(row)
        with pytest.raises(dbapi2.IntegrityError):
            driver.execute(row)
    assert driver.execute("SELECT clock FROM note").fetchone() == ("16:12",)
