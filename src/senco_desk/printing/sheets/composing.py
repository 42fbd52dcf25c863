"""What every kind of sheet is given to draw itself with."""

from dataclasses import dataclass
from functools import cached_property

from senco_desk.domain.framework import Outcome
from senco_desk.domain.language import _
from senco_desk.domain.outcome_words import outcome_name
from senco_desk.domain.sheets import Sheets
from senco_desk.printing.document import TaggedDocument
from senco_desk.printing.flowables import Words
from senco_desk.printing.styles import Styles
from senco_desk.printing.wording import Wording

_LONGEST = 160
"""Characters that are tried where only a few have room."""


@dataclass(frozen=True)
class Sheet:
    """One print of sheets while it is made."""

    sheets: Sheets
    wording: Wording
    document: TaggedDocument

    @property
    def styles(self) -> Styles:
        return self.wording.styles

    @cached_property
    def counts_for(self) -> dict[str, list[Outcome]]:
        """For each piece what it counts for, in reading order."""
        order = {outcome.id: at for at, outcome in enumerate(self.sheets.framework.outcomes)}
        found: dict[str, set[str]] = {}
        for page in self.sheets.outcomes:
            for piece in page.pieces:
                found.setdefault(piece.reference, set()).add(piece.outcome)
        outcome = self.sheets.framework.outcome
        return {piece: [outcome(each) for each in sorted(of, key=order.__getitem__)] for piece, of in found.items()}

    def codes(self, reference: str) -> str:
        """`5.3, 6.1`."""
        return ", ".join(each.code or outcome_name(each) for each in self.counts_for.get(reference, []))

    def fitted(self, text: str, style: object, width: float, lines: int) -> Words:
        """As much of a text as has room in so many lines."""
        shown = text.strip()[:_LONGEST]
        words = self.wording.words(shown + ("…" if len(text.strip()) > _LONGEST else ""), style)
        while shown and words.wrap(width, 1e6)[1] > lines * words.style.leading + 0.1:
            shown = shown[: int(len(shown) * 0.9)].rstrip()
            words = self.wording.words(f"{shown}…", style)
        return words


def title_of(title: str) -> str:
    return title.strip() or _("Untitled")
