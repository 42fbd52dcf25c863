from pathlib import Path
from typing import Any

import pytest

from senco_desk.domain.errors import Damaged
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.store.driver import APPLICATION_ID, connect_to_write, pragma
from senco_desk.store.migrating import migrate, version


@pytest.fixture
def driver(tmp_path: Path, keys: KeyProvider) -> Any:
    driver = connect_to_write(tmp_path / "some.sqlite", keys.key(tmp_path), "rwc")
    yield driver
    driver.close()


def parents_and_children(driver: Any) -> None:
    driver.execute("CREATE TABLE parent (id INTEGER PRIMARY KEY, name TEXT)")
    driver.execute("CREATE TABLE child (parent INTEGER REFERENCES parent (id) ON DELETE CASCADE)")
    driver.execute("INSERT INTO parent VALUES (1, 'A')")
    driver.execute("INSERT INTO child VALUES (1)")


def rebuild_parent(driver: Any) -> None:
    driver.execute("CREATE TABLE parent_new (id INTEGER PRIMARY KEY, name TEXT, called TEXT NOT NULL DEFAULT '')")
    driver.execute("INSERT INTO parent_new (id, name) SELECT id, name FROM parent")
    driver.execute("DROP TABLE parent")
    driver.execute("ALTER TABLE parent_new RENAME TO parent")


def lose_the_parent(driver: Any) -> None:
    driver.execute("DELETE FROM parent")


def fail_half_way(driver: Any) -> None:
    driver.execute("CREATE TABLE half (id INTEGER)")
    raise ZeroDivisionError


def names(driver: Any) -> set[str]:
    return {name for (name,) in driver.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_each_step_is_taken_once_and_counted(driver: Any) -> None:
    migrate(driver, [parents_and_children])
    migrate(driver, [parents_and_children, rebuild_parent])
    migrate(driver, [parents_and_children, rebuild_parent])
    assert version(driver) == 2
    assert pragma(driver, "application_id") == APPLICATION_ID


def test_rebuilding_a_table_keeps_what_refers_to_it(driver: Any) -> None:
    migrate(driver, [parents_and_children, rebuild_parent])
    assert driver.execute("SELECT * FROM child").fetchall() == [(1,)]
    assert driver.execute("SELECT * FROM parent").fetchall() == [(1, "A", "")]


def test_with_foreign_keys_on_the_same_rebuilding_would_lose_it(driver: Any) -> None:
    parents_and_children(driver)
    driver.execute("PRAGMA foreign_keys = ON")
    rebuild_parent(driver)
    assert driver.execute("SELECT * FROM child").fetchall() == []


def test_foreign_keys_are_on_again_afterwards(driver: Any) -> None:
    migrate(driver, [parents_and_children])
    assert pragma(driver, "foreign_keys") == 1


def test_a_step_that_fails_leaves_the_file_as_the_step_before_left_it(driver: Any) -> None:
    with pytest.raises(ZeroDivisionError):
        migrate(driver, [parents_and_children, fail_half_way])
    assert version(driver) == 1
    assert names(driver) == {"parent", "child"}
    assert pragma(driver, "foreign_keys") == 1


def test_a_step_that_breaks_a_link_is_taken_back(driver: Any) -> None:
    with pytest.raises(Damaged) as damaged:
        migrate(driver, [parents_and_children, lose_the_parent])
    assert damaged.value.code == "migration-loose-ends"
    assert driver.execute("SELECT count(*) FROM parent").fetchone() == (1,)
    assert version(driver) == 1
