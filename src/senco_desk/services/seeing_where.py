"""Seeing where I am: what counts for each outcome of a set, the picture of it, and what a text may be about."""

from collections.abc import Iterable
from datetime import date

from senco_desk.domain.coverage import Covered, Figures, Piece, coverage
from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.glance import Glance
from senco_desk.domain.picture import Picture, picture
from senco_desk.domain.practice import Practice
from senco_desk.domain.suggesting import suggestions
from senco_desk.store.desk import Desk
from senco_desk.store.glance import glance
from senco_desk.store.repositories import View


class SeeingWhere:
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def glance(self, framework: str | None = None) -> Glance:
        """Home's figures, quickly."""
        return glance(self._desk.folder, self._desk.key, framework)

    def figures(self, framework: str) -> dict[str, Figures]:
        """How much counts for each outcome of a set; outcomes for which nothing counts are left out."""
        with self._desk.view() as view:
            return view.mappings.figures(framework)

    def practice(self) -> Practice:
        """The numbers of her programme."""
        with self._desk.view() as view:
            return view.practice.get()

    def picture(self, framework: Framework, today: date) -> Picture:
        """What counts for each outcome of a set, and when it happened, as seen `today`."""
        with self._desk.view() as view:
            dots, figures = view.mappings.dots(framework.id), view.mappings.figures(framework.id)
            practice = view.practice.get()
        return picture(framework, dots, figures, practice, today)

    def over_reused(self, framework: str) -> dict[str, int]:
        """The pieces that serve more of a set than one piece is meant to in her programme, and how many each serves."""
        with self._desk.view() as view:
            most = view.practice.get().reuse
            return {piece: serves for piece, serves in view.mappings.reuse(framework).items() if serves > most}

    def told(self, pieces: Iterable[str]) -> list[Piece]:
        """Pieces of both kinds, by day; those that are gone are left out."""
        with self._desk.view() as view:
            return sorted(_pieces(view, set(pieces)), key=lambda piece: (piece.day, piece.reference))

    def foremost(self, framework: Framework, outcome: str, most: int) -> Covered:
        """What counts for an outcome and for each that lies directly below it, at most so many pieces each."""
        shown = [outcome, *(child.id for child in framework.children(outcome))]
        with self._desk.view() as view:
            mappings = view.mappings.foremost(framework.id, shown, most)
            pieces = _pieces(view, {mapping.piece for mapping in mappings})
        covered = coverage(framework, pieces, mappings)
        return {each: covered[each] for each in shown}

    def pieces(self, framework: str, outcome: str, *, below: bool = False) -> set[str]:
        """The pieces that count for an outcome, and if so asked for all that lies below it."""
        with self._desk.view() as view:
            found = view.frameworks.get(framework) if below else None
            outcomes = [outcome, *(each.id for each in found.below(outcome))] if found else [outcome]
            return view.mappings.pieces_of(framework, outcomes)

    def suggest(self, words: str, framework: str, most: int = 4) -> list[Outcome]:
        """Outcomes whose wording shares telling words with `words`, the likeliest first."""
        with self._desk.view() as view:
            found = view.frameworks.get(framework)
        return suggestions(words, found, most) if found else []


def _pieces(view: View, wanted: set[str]) -> list[Piece]:
    return [*view.reflections.some_pieces(wanted), *view.evidence.some_pieces(wanted)]
