"""Sessions and their modules, and what was noted in them."""

from typing import Any

_TABLES: tuple[str, ...] = ()


def migrate(driver: Any) -> None:
    for statement in _TABLES:
        driver.execute(statement)
