"""How a service tells what it changed: once, after the commit."""

from collections.abc import Callable

from senco_desk.domain.journal import Changed

Tell = Callable[[Changed], None]


def told_to_nobody(changed: Changed) -> None:
    """For a command, which has no views to keep fresh."""
