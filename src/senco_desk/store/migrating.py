"""Taking a workbook's file through the migrations: each whole or not at all."""

from collections.abc import Sequence

from senco_desk.domain.errors import Damaged, Sentence
from senco_desk.domain.language import N_
from senco_desk.store.driver import APPLICATION_ID, Driver, pragma
from senco_desk.store.migrations import STEPS, Step

LOOSE_ENDS = Sentence(
    "migration-loose-ends",
    N_(
        "The workbook could not be brought to this version: {count} of its links lead nowhere. It was left as it was, "
        "and a copy of it is beside it. Run “senco-desk check” on it, or open your most recent backup copy."
    ),
)


def version(driver: Driver) -> int:
    """How many steps the file has taken."""
    return int(pragma(driver, "user_version"))


def migrate(driver: Driver, steps: Sequence[Step] = STEPS) -> None:
    """Take the steps still missing. Raises Damaged, and leaves the file as it was, when a step breaks links."""
    driver.execute("PRAGMA foreign_keys = OFF")  # with them on, rebuilding a table deletes what refers to it
    try:
        for number, step in enumerate(steps[version(driver) :], version(driver) + 1):
            _take(driver, step, number)
    finally:
        driver.execute("PRAGMA foreign_keys = ON")


def _take(driver: Driver, step: Step, number: int) -> None:
    driver.execute("BEGIN IMMEDIATE")
    try:
        step(driver)
        loose = driver.execute("PRAGMA foreign_key_check").fetchall()
        if loose:
            raise Damaged(LOOSE_ENDS, count=len(loose))
        driver.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        driver.execute(f"PRAGMA user_version = {number}")
        driver.execute("COMMIT")
    except BaseException:
        if driver.in_transaction:
            driver.execute("ROLLBACK")
        raise
