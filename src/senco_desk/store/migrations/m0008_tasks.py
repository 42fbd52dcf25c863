"""The Master's tasks, with their sections, milestones and drafts."""

from typing import Any

_TABLES: tuple[str, ...] = ()


def migrate(driver: Any) -> None:
    for statement in _TABLES:
        driver.execute(statement)
