"""A day on which she wants to look at a piece again: is it still true, may it still be kept. Private, never printed."""

from dataclasses import dataclass
from datetime import date

from senco_desk.domain.journal import Noun


@dataclass(frozen=True, slots=True)
class Review:
    """`id` is the piece's; at most one for each. `note` says why, in a line."""

    id: str
    noun: Noun
    due: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """A piece with its review date, for a list. `title` is its first line when it has none."""

    review: Review
    reference: str
    title: str
