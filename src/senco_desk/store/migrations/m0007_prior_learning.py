"""Prior learning, the programme's dates and holidays, and the exit review."""

from typing import Any

_TABLES: tuple[str, ...] = ()


def migrate(driver: Any) -> None:
    for statement in _TABLES:
        driver.execute(statement)
