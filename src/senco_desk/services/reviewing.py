"""Reviewing: the day on which a piece is to be looked at again, and what is known of where it came from."""

from dataclasses import dataclass
from datetime import date

from senco_desk.domain.brought import Brought
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.review import Review
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a piece and is no part of it."""

    piece: str
    review: Review | None = None
    brought: Brought | None = None


class Reviewing:
    """The verbs of review dates."""

    def __init__(self, desk: Desk, tell: Tell) -> None:
        self._desk, self._tell = desk, tell

    def beside(self, piece: str) -> Beside:
        """When to look at it again, and what it was called where it came from."""
        with self._desk.view() as view:
            return Beside(piece, view.reviews.get(piece), view.brought.get(piece))

    def keep(self, noun: Noun, piece: str, due: date | None, note: str = "") -> Changed:
        """Put the day on disk, or take it off when there is none."""
        with self._desk.change(typing=True) as work:
            if due is None:
                work.reviews.remove(piece)
            else:
                work.reviews.put(Review(piece, noun, due, note))
        self._tell(work.changed)
        return work.changed
