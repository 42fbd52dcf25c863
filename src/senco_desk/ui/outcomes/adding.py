"""Adding to what counts for an outcome: the pieces there are, offered to be ticked, and what the ticks do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.mapping import PieceKind
from senco_desk.ui.outcomes.changing import Changing
from senco_desk.ui.outcomes.outcome_page import OutcomePage
from senco_desk.ui.outcomes.piece_choice import ChoosablePiece, choosable
from senco_desk.ui.place import Surroundings


class Adding(QObject):
    """Listens to the page's picker."""

    def __init__(self, surroundings: Surroundings, page: OutcomePage, changing: Changing, parent: QObject) -> None:
        super().__init__(parent)
        self._surroundings, self._page, self._changing = surroundings, page, changing
        self._framework: Framework | None = None
        page.adding.connect(self._offer)
        page.picker.ticked.connect(self._tick)
        page.picker.new_wanted.connect(self._begin_evidence)

    def show_set(self, framework: Framework) -> None:
        """The set that is in sight."""
        self._framework = framework

    def refresh(self) -> None:
        """Show anew which pieces count, while they are offered."""
        if outcome := self._page.picker.outcome:
            self._surroundings.background.read(
                lambda: self._counting(outcome), self._page.picker.show_counting, self._surroundings.fail
            )

    def _offer(self, outcome: Outcome) -> None:
        self._surroundings.background.read(
            lambda: (self._pieces(), self._counting(outcome)),
            lambda read: self._page.offer_pieces(outcome, *read),
            self._surroundings.fail,
            context=self,
        )

    def _pieces(self) -> list[ChoosablePiece]:
        services = self._surroundings.services
        return choosable(services.reflecting.rows(), services.evidencing.rows())

    def _counting(self, outcome: Outcome) -> set[str]:
        seeing = self._surroundings.services.seeing_where
        return seeing.pieces(self._framework.id, outcome.id) if self._framework else set()

    def _tick(self, kind: PieceKind, piece: str, counts: bool) -> None:
        outcome = self._page.picker.outcome
        if self._framework and outcome is not None:
            if counts:
                self._changing.tick(kind, piece, self._framework.id, outcome)
            else:
                self._changing.untick(kind, piece, outcome)

    def _begin_evidence(self) -> None:
        """A blank piece that counts for the outcome in hand, to be filled in in its own place."""
        outcome = self._page.picker.outcome
        if self._framework and outcome is not None:
            self._changing.begin_evidence(self._framework.id, outcome)
