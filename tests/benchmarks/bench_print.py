"""Printing beside plain untagged ReportLab: the sample year, the memory of its child, the decade's reflections."""

import sys
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date
from pathlib import Path

from senco_desk.domain.copies import CopyKind
from senco_desk.domain.portfolio import CopyLabel, Part, Portfolio, outcome_pages
from senco_desk.domain.reflection import State
from senco_desk.domain.wire import put_frame
from senco_desk.printing.writing import write
from senco_desk.services.sample_decade import decade
from senco_desk.services.sample_material import Entry, Material, read_material
from senco_desk.store.containers import Containers
from tests.benchmarks.alone import alone
from tests.benchmarks.measuring import Figure, in_turn, seconds
from tests.benchmarks.plain_print import noted, plain_print

CHILD = [sys.executable, "-c", "import sys; from senco_desk.cli.child import serve; sys.exit(serve('print'))"]
_REFLECTIONS = (Part.COVER, Part.REFLECTIONS)


def measure() -> Iterable[Figure]:
    material = read_material()
    with tempfile.TemporaryDirectory() as folder:
        yield from _year(portfolio_of(material, material.entries), Path(folder))
        yield from _decade(material, Path(folder))


def _year(portfolio: Portfolio, folder: Path) -> Iterator[Figure]:
    files = Containers(folder, None)
    styles, recipe = noted(portfolio, files)
    ours, plain = in_turn(
        lambda: seconds(lambda: write(portfolio, files, folder / "ours.pdf", lambda *_: None)),
        lambda: seconds(lambda: plain_print(styles, recipe, folder / "plain.pdf")),
        runs=5,
    )
    yield Figure("print of the sample year", "s", ours, 1.35, plain)
    _, peak = alone(CHILD, sent(portfolio, folder))
    yield Figure("peak memory of the child, sample year", "MB", peak, 120)


def _decade(material: Material, folder: Path) -> Iterator[Figure]:
    whole = portfolio_of(material, decade(material, material.today))
    portfolio = replace(whole, parts=_REFLECTIONS, outcomes=())
    given = sent(portfolio, folder)
    commands = CHILD, [sys.executable, "-m", "tests.benchmarks.plain_print", str(given)]
    with ThreadPoolExecutor() as side_by_side:  # a minute each: one after the other, other work would slow one alone
        (ours, our_peak), (plain, plain_peak) = side_by_side.map(alone, commands, [given, given])
    yield Figure(f"print of the decade’s {portfolio.reflection_count} reflections", "s", ours, 1.35, plain)
    yield Figure("peak memory of it", "MB", our_peak, 1.8, plain_peak)


def sent(portfolio: Portfolio, folder: Path) -> Path:
    """What the parent sends to the child, as a file."""
    given = folder / "frames"
    head = (folder, None), replace(portfolio, reflections=()), str(folder / "child.pdf")
    with given.open("wb") as pipe:
        for value in (*head, *portfolio.reflections):
            put_frame(pipe, value)
    return given


def portfolio_of(material: Material, entries: Iterable[Entry]) -> Portfolio:
    """The portfolio that the services would gather from a workbook with these entries."""
    used = [entry for entry in entries if entry.reflection.state is State.FINISHED and entry.mappings]
    reflections = [entry.reflection for entry in used]
    mappings = [mapping for entry in used for mapping in entry.mappings]
    pages = outcome_pages(material.framework, reflections, mappings, material.cases)
    label = CopyLabel("PF-7Q2K", 3, CopyKind.PRINT, date(2025, 6, 12))
    return Portfolio(label, material.profile, material.framework, pages, reflections, len(reflections))
