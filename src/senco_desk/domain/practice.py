"""The practice of a programme: numbers the field works with, hers to set and never limits."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Practice:
    """`enough` to `plenty` pieces are looked for each element; one piece serves at most about `reuse` of them.

    `recent` is in months: what happened longer ago is not recent. `page_budget` is of the portfolio's body, in pages;
    None for no budget. Two to three pieces and a reuse of three are what the field works with.
    """

    enough: int = 2
    plenty: int = 3
    reuse: int = 3
    recent: int = 6
    page_budget: int | None = 60
