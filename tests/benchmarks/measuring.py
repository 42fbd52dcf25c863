"""What every benchmark shares: a figure of ours beside its floor, measured in turn in the same run.

A `bench_*.py` has one function, `measure() -> Iterable[Figure]`. Nothing is asserted: a figure says its target and
whether it meets it.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True, slots=True)
class Figure:
    """`ours` and `floor` in `unit`; `target`: the most ours may be, times the floor, or in `unit` without one."""

    name: str
    unit: str
    ours: float
    target: float
    floor: float | None = None

    @property
    def held_against_target(self) -> float:
        return self.ours if self.floor is None else self.ours / self.floor

    @property
    def met(self) -> bool:
        return self.held_against_target <= self.target


def seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def in_turn(ours: Callable[[], float], floor: Callable[[], float], runs: int = 10) -> tuple[float, float]:
    """The medians of both over `runs` runs, one after the other each time; a first run of each is not counted."""
    ours(), floor()
    pairs = [(ours(), floor()) for _ in range(runs)]
    return median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)


def percentile(measured: Sequence[float], share: float) -> float:
    """The value that `share` (0–1) of the measurements do not exceed."""
    ordered = sorted(measured)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]
