"""The first step makes tables that take a year's rows and refuse what would be lost."""

from typing import Any

import pytest
from sqlcipher3 import dbapi2

from senco_desk.store.migrations.m0001_first_tables import migrate

ROWS = (
    "INSERT INTO session VALUES ('s', 'laptop', '2026-03-02', 0, NULL, NULL)",
    "INSERT INTO workbook VALUES ('w', '2026-03-02', 1, 0, 's', NULL, NULL)",
    "INSERT INTO framework VALUES ('f', 'c', 'T', '', '', '', '', '', '', '', '', 'en-GB', NULL, NULL, NULL, 1, NULL)",
    "INSERT INTO outcome VALUES ('f', 'o', 1, 'element', '1.1', 'Do', NULL, 0, '', '', NULL, NULL)",
    "INSERT INTO reflection VALUES ('r', 1, '2026', NULL, '2026', 'free', 'draft', '', 1, '', 0, '[]', '', 'a', NULL)",
    "INSERT INTO mapping VALUES ('m', 'r', 'f', 'o', '', 0, NULL, NULL)",
    "INSERT INTO \"case\" VALUES ('c', 'f', 'o', '2026', 0, '', '[]', '', NULL)",
    "INSERT INTO copy VALUES ('p', 'PF-7Q2K', 1, 'print', '2026', 'f', '[]', 'abc', 'mine.pdf', NULL)",
    "INSERT INTO change VALUES ('x', 1, 's', '2026', 'Added', NULL)",
    "INSERT INTO before_image VALUES ('x', 1, 'reflection', '[\"r\"]', 'reflection', 'r', NULL, NULL)",
    "INSERT INTO search (rowid, title, body) VALUES (1, 'Policies', 'We improved the café')",
)


@pytest.fixture
def driver() -> Any:
    driver = dbapi2.connect(":memory:", isolation_level=None)
    migrate(driver)
    driver.execute("PRAGMA foreign_keys = ON")
    for row in ROWS:
        driver.execute(row)
    yield driver
    driver.close()


def test_every_kind_of_row_is_taken(driver: Any) -> None:
    assert driver.execute("PRAGMA foreign_key_check").fetchall() == []
    assert driver.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


@pytest.mark.parametrize(
    "refused",
    [
        "DELETE FROM reflection",
        "DELETE FROM outcome",
        "INSERT INTO mapping VALUES ('n', 'r', 'f', 'o', '', 0, NULL, NULL)",
        "INSERT INTO mapping VALUES ('n', 'r', 'f', 'nowhere', '', 0, NULL, NULL)",
        "INSERT INTO \"case\" VALUES ('d', 'f', 'o', '2026', 0, '', '[]', '', NULL)",
        "UPDATE reflection SET plain = NULL",
    ],
)
def test_what_would_lose_something_is_refused(driver: Any, refused: str) -> None:
    with pytest.raises(dbapi2.IntegrityError):
        driver.execute(refused)


def test_words_are_found_by_their_stem_and_without_accents_and_can_be_taken_out(driver: Any) -> None:
    find = "SELECT count(*) FROM search WHERE search MATCH ?"
    assert [driver.execute(find, (word,)).fetchone()[0] for word in ("policy", "improving", "cafe", "tea")] == [
        1,
        1,
        1,
        0,
    ]
    driver.execute("DELETE FROM search WHERE rowid = 1")
    assert driver.execute(find, ("policy",)).fetchone() == (0,)
