"""Audits and the training plan."""

from typing import Any

_TABLES: tuple[str, ...] = ()


def migrate(driver: Any) -> None:
    for statement in _TABLES:
        driver.execute(statement)
