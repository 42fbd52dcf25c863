"""Threads: what answers what, from the first on."""

from collections.abc import Iterable, Iterator

from senco_desk.domain.feedback_mark import Mark


def first_to_last(marks: Iterable[Mark]) -> Iterator[Mark]:
    """Every mark after the one that it answers. Some that answer each other in a circle begin somewhere."""
    by_key = {mark.key: mark for mark in marks}
    told: set[str] = set()
    for mark in by_key.values():
        line: dict[str, Mark] = {}
        here: Mark | None = mark
        while here is not None and here.key not in told and here.key not in line:
            line[here.key] = here
            here = by_key.get(here.answers)
        told.update(line)
        yield from reversed(line.values())
