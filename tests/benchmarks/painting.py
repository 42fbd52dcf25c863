"""How long the window's own thread is taken up by something, until it is painted."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QApplication

from tests.benchmarks.measuring import Figure, percentile, seconds

MOST = 50.0
"""Milliseconds."""


def painted(name: str, works: Sequence[Callable[[], object]]) -> Figure:
    """The time that 95 of 100 of them do not exceed."""
    taken = [seconds(partial(_painted, work)) for work in works]
    return Figure(f"{name}, 95 of 100", "ms", percentile(taken, 0.95) * 1e3, MOST)


def _painted(work: Callable[[], object]) -> None:
    work()
    QApplication.processEvents()
