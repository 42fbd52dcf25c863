"""Examining what is attached: a child looks into the files, and one that stops it is told as broken; the rest go on."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from senco_desk.domain.attachment import Form, Health, Soundness, Stored
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.services import children

STOPPED_THE_DESK = Sentence(
    "file-stopped-child",
    N_(
        "Something in it stopped the desk from looking into it ({how}). It is kept as it is. Open it once to see that "
        "it is whole, or find another copy."
    ),
)
TOOK_TOO_LONG = Sentence(
    "file-took-too-long",
    N_(
        "After a minute the desk gave up looking into it. It is kept as it is. Open it once to see that it is whole, "
        "or find another copy."
    ),
)
LONGEST = 60.0
"""Seconds for one file."""

Wanted = tuple[str, str]
"""A container, and the name of the file in it."""
Told = Callable[[str, Health, Stored | None], None]
"""Called for each container with what was seen, and the container of its print copy if it is a picture."""


def examine(
    folder: Path, key: bytes | None, wanted: Sequence[Wanted], seen: Told, cancelled: Callable[[], bool]
) -> None:
    """Have each of `wanted` looked into; `seen` hears of every one of them, in that order.

    Raises Refused when cancelled, or when the disk does not take a print copy. What `seen` had heard of stays written.
    """
    behind = 0
    while behind < len(wanted):
        behind += _by_one_child(folder, key, wanted[behind:], seen, cancelled)


def _by_one_child(
    folder: Path, key: bytes | None, wanted: Sequence[Wanted], seen: Told, cancelled: Callable[[], bool]
) -> int:
    """How many are behind: all of them, or those up to and with the one that stopped the child."""
    watch = _Watch(wanted, seen)
    try:
        children.run("examine", ((folder, key), *wanted), watch.heard, lambda: cancelled() or watch.is_late())
    except Refused as stopped:
        if watch.late:
            watch.give_up(TOOK_TOO_LONG)
        elif stopped.code == children.DIED.code and watch.under_way:
            watch.give_up(STOPPED_THE_DESK, **stopped.values)
        else:
            raise
    return watch.behind


class _Watch:
    """Follows one child from file to file."""

    def __init__(self, wanted: Sequence[Wanted], seen: Told) -> None:
        self._wanted, self._seen = wanted, seen
        self._since = time.monotonic()
        self.behind = 0
        self.under_way = self.late = False

    def heard(self, line: dict[str, Any]) -> None:
        self._since = time.monotonic()
        self.under_way = "health" not in line
        if not self.under_way:
            self._tell(health_from(line["health"]), Stored(**line["print_copy"]) if line["print_copy"] else None)

    def is_late(self) -> bool:
        self.late = self.under_way and time.monotonic() - self._since > LONGEST
        return self.late

    def give_up(self, sentence: Sentence, **values: object) -> None:
        self._tell(Health(Form.OTHER, Soundness.BROKEN, remarks=(sentence.said(**values),)), None)

    def _tell(self, health: Health, print_copy: Stored | None) -> None:
        container, _name = self._wanted[self.behind]
        self.behind += 1
        self._seen(container, health, print_copy)


def health_from(found: dict[str, Any]) -> Health:
    """What a child said of a file."""
    return Health(
        Form(found["form"]),
        Soundness(found["soundness"]),
        found["pages"],
        tuple(found["remarks"]),
        found["width"],
        found["height"],
    )
