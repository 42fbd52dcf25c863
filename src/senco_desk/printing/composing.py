"""What every part is given to draw itself with, and the names by which parts cite each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.language import _
from senco_desk.domain.outcome_words import outcome_name
from senco_desk.domain.portfolio import Part, Portfolio, PrintedEvidence
from senco_desk.domain.profile import Profile
from senco_desk.printing.citations import Cited
from senco_desk.printing.document import Running, TaggedDocument
from senco_desk.printing.flowables import Words
from senco_desk.printing.plates import Plates
from senco_desk.printing.styles import Styles
from senco_desk.printing.tables import Cell, WordsTable, words_table
from senco_desk.printing.wording import Wording

_AT_ONCE = 1_500
"""Characters of a cell that are set as one paragraph."""


@dataclass(frozen=True)
class Copy:
    """One copy while it is made: what is printed, the means to word it, and the document it is drawn in."""

    portfolio: Portfolio
    wording: Wording
    document: TaggedDocument
    plates: Plates

    @property
    def styles(self) -> Styles:
        return self.wording.styles

    @property
    def profile(self) -> Profile:
        return self.portfolio.profile

    @property
    def framework(self) -> Framework:
        return self.portfolio.framework

    def prints(self, part: Part) -> bool:
        return part in self.portfolio.parts

    def begin(self, title: str, anchor: str) -> None:
        """A part on a new page, under its heading."""
        self.document.begin(Running(title))
        self.document.section()
        self.document.draw([self.wording.heading(title, self.styles.part, 1, anchor, listed=0)])

    def table(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[Cell]],
        widths: Sequence[float],
        about: str,
        room: float = 1.0,
    ) -> WordsTable:
        """A table under `heads`; `rows` are of cells, each a list of flowables."""
        styles = self.styles
        head = [[self.wording.words(text, styles.cell_head)] for text in heads[:-1]]
        last = self.wording.words(heads[-1], styles.cell_head_right if heads[-1] == _("Page") else styles.cell_head)
        bounded = [[_bounded(cell) for cell in row] for row in rows]
        return words_table(styles, [[*head, [last]], *bounded], widths, about=about, room=room)

    @cached_property
    def evidence(self) -> dict[str, PrintedEvidence]:
        """The pieces of evidence by reference."""
        return {each.evidence.reference: each for each in self.portfolio.evidence}

    def target(self, reference: str) -> str | None:
        """Where a piece is printed in this copy: itself if it is, else evidence in the register."""
        return reference if reference in self._printed else None

    def cited(self, references: Sequence[str]) -> list[Cited]:
        return [Cited(reference, self.target(reference)) for reference in references]

    @cached_property
    def _printed(self) -> frozenset[str]:
        pieces = (piece for page in self.portfolio.outcomes for piece in page.pieces if piece.printed)
        reflections = self.prints(Part.REFLECTIONS)
        shown = {piece.reference for piece in pieces if reflections and piece.reference not in self.evidence}
        return frozenset(shown | (set(self.evidence) if self.prints(Part.REGISTER) else self.told))

    @cached_property
    def told(self) -> frozenset[str]:
        """The pieces of evidence that are printed in her words, or with their pictures."""
        if not self.prints(Part.EVIDENCE):
            return frozenset()
        return frozenset(reference for reference, piece in self.evidence.items() if piece.has_more_to_say)

    @cached_property
    def counts_for(self) -> dict[str, list[str]]:
        """For each piece, the ids of what it counts for, in reading order."""
        order = {outcome.id: at for at, outcome in enumerate(self.framework.outcomes)}
        found: dict[str, set[str]] = {}
        for page in self.portfolio.outcomes:
            for piece in page.pieces:
                found.setdefault(piece.reference, set()).add(piece.outcome)
        return {reference: sorted(outcomes, key=order.__getitem__) for reference, outcomes in found.items()}


def _bounded(cell: Cell) -> list[Any]:
    """A cell with its longest paragraphs in pieces."""
    return [part for each in cell for part in (each.in_pieces(_AT_ONCE) if isinstance(each, Words) else [each])]


def counts_for(copy: Copy, reference: str) -> list[Any]:
    """What a piece counts for, with the pages of those outcomes."""
    outcomes = [copy.framework.outcome(each) for each in copy.counts_for.get(reference, [])]
    coded = [Cited(outcome.code, _page_of(copy, outcome)) for outcome in outcomes if outcome.code]
    uncoded = "; ".join(outcome_name(outcome) for outcome in outcomes if not outcome.code)
    made: list[Any] = [copy.wording.citations(coded, lead=_("Counts for"))] if coded else []
    made += [copy.wording.labelled(_("Counts for"), uncoded, copy.styles.cell)] if uncoded else []
    for flowable in made:
        flowable.spaceBefore = copy.styles.gap * 0.3
    return made


def _page_of(copy: Copy, outcome: Outcome) -> str | None:
    """The page of the outcome it belongs to."""
    of = copy.framework.case_outcome_of(outcome.id)
    return outcome_anchor(of) if of and copy.prints(Part.OUTCOMES) else None


def outcome_anchor(outcome: Outcome) -> str:
    return f"outcome-{outcome.id}"


def outcome_title(outcome: Outcome) -> str:
    """Its wording as a title: the short one where the set has one."""
    return outcome.heading or outcome.statement


def listed_title(outcome: Outcome) -> str:
    """Its name and wording as one line of the contents."""
    title = outcome_title(outcome).rstrip(" :;.")
    return f"{outcome_name(outcome)}: {title}" if outcome.code else title
