"""Which pieces the list shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Generic, TypeVar

from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _

if TYPE_CHECKING:
    from senco_desk.ui.widgets.pieces.rows import Row

T = TypeVar("T", bound="Row")


@dataclass(frozen=True, slots=True)
class Only(Generic[T]):
    """One thing that is asked for: in words, and whether a row has it."""

    said: str
    passes: Callable[[T], bool]


def only_pieces(said: str, pieces: frozenset[str]) -> Only[T]:
    """Those whose ids are given: they count for an outcome or what is below it."""
    return Only(said, lambda row: row.id in pieces)


def counting_for_nothing() -> Only[T]:
    return Only(_("Counts for nothing yet"), lambda row: not row.counts_for)


@dataclass(frozen=True, slots=True)
class Filter(Generic[T]):
    """What is wanted. `found`: ids of those that hold the words in their text. `only`: by the question it answers."""

    words: str = ""
    found: frozenset[str] = frozenset()
    only: Mapping[str, Only[T]] = field(default_factory=dict)

    def passes(self, row: T) -> bool:
        return bool(self.through([row]))

    def through(self, rows: list[T]) -> list[T]:
        """Those of `rows` that are wanted; twelve thousand take a few milliseconds."""
        for only in self.only.values():
            rows = list(filter(only.passes, rows))
        if not self.words:
            return rows
        words, found = self.words.casefold().split(), self.found
        return [row for row in rows if row.id in found or _has(row, words)]

    @property
    def narrows(self) -> bool:
        """Whether more than words is asked for."""
        return bool(self.only)

    def said(self) -> str:
        """What is asked for beside the words: "Drafts · Gibbs"."""
        return " · ".join(only.said for only in self.only.values())


def _has(row: Row, words: list[str]) -> bool:
    """Whether each of `words`, or the day, stands in what the list shows of it."""
    shown = f"{row.reference} {row.was} {row.title} {row.first_line}".casefold()
    for word in words:  # noqa: SIM110  (twice as quick as `all`, for twelve thousand rows)
        if word not in shown and word not in _day_said(row.day):
            return False
    return True


@lru_cache(maxsize=8192)
def _day_said(day: date) -> str:
    return day_of_week(day).casefold()
