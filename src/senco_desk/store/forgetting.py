"""Forgetting the names list: what the journal still knows of people who were taken off it."""

from senco_desk.store.driver import Driver

_OF_PEOPLE = "SELECT change FROM before_image WHERE in_table = 'person'"


def people(driver: Driver) -> int:
    """How many are registered."""
    return int(driver.execute("SELECT count(*) FROM person").fetchone()[0])


def knows_people(driver: Driver) -> bool:
    """Whether any are registered, or were and can be brought back."""
    if not driver.execute("SELECT 1 FROM sqlite_master WHERE name = 'person'").fetchone():  # from before there were
        return False
    return bool(people(driver) or driver.execute(f"{_OF_PEOPLE} LIMIT 1").fetchone())


def forget_people(driver: Driver) -> None:
    """Take what they were out of the journal; the changes that took them off can no longer be taken back."""
    driver.execute(f"UPDATE change SET said = '' WHERE id IN ({_OF_PEOPLE})")  # noqa: S608
    driver.execute("DELETE FROM before_image WHERE in_table = 'person'")
