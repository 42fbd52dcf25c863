"""Sampling: a workbook to look round in, the year of a fictional SENCO; larger for measuring, smaller for tests."""

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from pathlib import Path

from senco_desk.domain.case import Case
from senco_desk.domain.errors import Refused
from senco_desk.domain.reflection import Impact
from senco_desk.safekeeping.keys import KeyProvider, NoKey
from senco_desk.safekeeping.opening import NOT_MADE, TAKEN, create, open_workbook
from senco_desk.services.sample_decade import decade
from senco_desk.services.sample_material import Entry, Material, read_material
from senco_desk.store.desk import Work
from senco_desk.store.folder import workbook_folder
from senco_desk.store.search import catch_up


class Size(StrEnum):
    """`small` is a handful of reflections, `year` all that was written, `decade` ten years made from it."""

    SMALL = "small"
    YEAR = "year"
    DECADE = "decade"


@dataclass(frozen=True, slots=True)
class Sampled:
    """What was written, seen from `today`. Evidence and files are not among it: the desk does not keep them yet."""

    today: date
    reflections: int
    mappings: int
    cases: int


def write_sample(
    folder: Path, size: str = Size.YEAR, today: date | None = None, keys: KeyProvider | None = None
) -> Sampled:
    """Write the sample to `folder`, whole or not at all; the same each time.

    Seen from `today` it holds what had been written by then; without one, from the sample's own day.
    Raises Refused when something is there already, or when it cannot be written.
    """
    folder = workbook_folder(folder)
    material = read_material()
    today = today or material.today
    entries = _entries(material, Size(size), today)
    cases = _cases(material, Size(size), today)
    with _whole_or_not_at_all(folder) as building:
        moment = datetime.combine(today, time(18, tzinfo=UTC))
        create(building, keys or NoKey(), lambda: moment, today)
        desk = open_workbook(building, keys or NoKey(), now=lambda: moment)
        try:
            with desk.change() as work:
                sampled = _fill(work, material, entries, cases, today)
            while catch_up(desk):
                pass
        finally:
            desk.close()
    return sampled


def _entries(material: Material, size: Size, today: date) -> Iterable[Entry]:
    if size is Size.DECADE:
        return decade(material, today)
    chosen = [
        entry
        for entry in material.entries
        if size is Size.YEAR or entry.reflection.number in material.small_reflections
    ]
    return [_as_known(entry, today) for entry in chosen if entry.reflection.written.date() <= today]


def _as_known(entry: Entry, today: date) -> Entry:
    """Without its impact while that was not known yet."""
    if entry.impact_known is None or entry.impact_known <= today:
        return entry
    return replace(entry, reflection=replace(entry.reflection, impact=Impact()))


def _cases(material: Material, size: Size, today: date) -> list[Case]:
    codes = {outcome.id: outcome.code for outcome in material.framework.for_cases}
    written = [case for case in material.cases if case.changed.date() <= today]
    return [case for case in written if size is not Size.SMALL or codes[case.outcome] in material.small_cases]


def _fill(work: Work, material: Material, entries: Iterable[Entry], cases: list[Case], today: date) -> Sampled:
    work.profile.put(material.profile)
    work.frameworks.add(material.framework)
    reflections = mappings = 0
    for entry in entries:
        work.reflections.add(entry.reflection)
        for mapping in entry.mappings:
            work.mappings.add(mapping)
        reflections += 1
        mappings += len(entry.mappings)
    for case in cases:
        work.cases.put(case)
    return Sampled(today, reflections, mappings, len(cases))


@contextmanager
def _whole_or_not_at_all(folder: Path) -> Iterator[Path]:
    """A folder beside `folder` to build in, which takes its place once all of it is written."""
    try:
        _prove_free(folder)
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as beside:
            building = Path(beside) / folder.name
            yield building
            if folder.exists():
                folder.rmdir()
            building.rename(folder)
    except OSError as error:
        raise Refused(NOT_MADE, folder=folder, reason=error) from error


def _prove_free(folder: Path) -> None:
    if folder.is_symlink() or (folder.exists() and (not folder.is_dir() or any(folder.iterdir()))):
        raise Refused(TAKEN, folder=folder)
