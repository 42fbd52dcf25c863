"""Seeing where I am: what counts for each outcome of a set, and which outcomes a text may be about."""

from senco_desk.domain.coverage import Figures, OutcomeCoverage, coverage
from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.glance import Glance
from senco_desk.domain.suggesting import suggestions
from senco_desk.store.desk import Desk
from senco_desk.store.glance import glance


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

    def foremost(self, framework: Framework, outcome: str, most: int) -> dict[str, OutcomeCoverage]:
        """What counts for an outcome and for each that lies directly below it, at most so many pieces each."""
        shown = [outcome, *(child.id for child in framework.children(outcome))]
        with self._desk.view() as view:
            mappings = view.mappings.foremost(framework.id, shown, most)
            pieces = view.reflections.some_pieces({mapping.piece for mapping in mappings})
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
