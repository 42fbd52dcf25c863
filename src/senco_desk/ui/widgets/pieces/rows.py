"""What a list of pieces shows, whatever the pieces are: what a row has, and the words and narrowings of a place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Generic, Protocol, TypeVar

from senco_desk.domain.brought import was_called
from senco_desk.domain.language import _, n_
from senco_desk.ui.widgets.pieces.filtering import Only


class Row(Protocol):
    """A piece as the list knows it: light, without its texts."""

    @property
    def id(self) -> str: ...
    @property
    def reference(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def first_line(self) -> str: ...
    @property
    def day(self) -> date: ...
    @property
    def counts_for(self) -> int: ...
    @property
    def was(self) -> str: ...


R = TypeVar("R", bound=Row)
"""A row of one kind of piece."""


@dataclass(frozen=True, slots=True)
class Narrowing(Generic[R]):
    """One question of the menu beside the filter box: its words, those of "no matter which", and the answers."""

    words: str
    all_words: str
    answers: tuple[Only[R], ...]


@dataclass(frozen=True, slots=True)
class Listing(Generic[R]):
    """The words of a list of pieces, and how a row of it reads.

    `filter_words`, `narrow_words` and `begin_words` name what stands above the list, `name` the list itself. `counted`
    and `counted_of` say how many there are, and how many of how many. Of a row: `named` its name, `lead` what stands
    quietly before that, `below` the second line, `details` all else there is to know, `sign` an icon or "".
    """

    filter_words: str
    narrow_words: str
    begin_words: str
    name: str
    counted: Callable[[int], str]
    counted_of: Callable[[int, int], str]
    named: Callable[[R], str]
    below: Callable[[R], str]
    details: Callable[[R], str]
    narrowings: Callable[[], tuple[Narrowing[R], ...]]
    lead: Callable[[R], str] = lambda _row: ""
    sign: Callable[[R], str] = lambda _row: ""


def with_was(said: str, row: Row) -> str:
    """`was E-061 · 3 Dec 2026`, for a piece that was brought over."""
    return f"{was_called(row.was)} · {said}" if row.was else said


def counted_for(row: Row) -> str:
    """`counts for 3 outcomes`."""
    counted = n_("counts for {n} outcome", "counts for {n} outcomes", row.counts_for).format(n=row.counts_for)
    return counted if row.counts_for else _("counts for nothing yet")
