"""What the open piece counts for: read for the page, and written as she ticks."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.journal import Changed
from senco_desk.domain.mapping import Mapping, PieceKind, Strength
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.autosave import Saving
from senco_desk.ui.widgets.counts_for import CountsFor


class Counting(QObject):
    """`counted` carries a piece and for how many outcomes it counts. `keep_first` puts a new one on disk."""

    counted = Signal(str, int)

    def __init__(
        self,
        kind: PieceKind,
        surroundings: Surroundings,
        shown: CountsFor,
        saving: Saving,
        keep_first: Callable[[], None],
        words: Callable[[], str],
    ) -> None:
        super().__init__(shown)
        self._kind = kind
        self._surroundings, self._shown, self._saving = surroundings, shown, saving
        self._keep_first, self._words = keep_first, words
        self._piece: str | None = None
        shown.tick_wanted.connect(self._tick)
        shown.untick_wanted.connect(self._untick)
        shown.suggestions_wanted.connect(self._suggest)
        shown.more.why_typed.connect(self._say_why)
        shown.more.best_wanted.connect(self._mark_best)
        shown.more.strength_wanted.connect(self._rate)

    def show_piece(self, piece: str, *, is_new: bool = False) -> None:
        """Show what `piece` counts for."""
        self._piece = piece
        self._shown.show_mappings(())
        if not is_new:
            self.read()

    def read(self) -> None:
        """Show what is stored now."""
        kind, piece, counting_for = self._kind, self._piece, self._surroundings.services.counting_for
        if piece is not None:
            self._surroundings.background.read(
                lambda: (piece, counting_for.of_piece(kind, piece)), self._show, self._surroundings.fail
            )

    def read_sets(self, then: Callable[[list[Framework]], None]) -> None:
        """Take in the sets of outcomes of the workbook."""

        def show(frameworks: list[Framework]) -> None:
            self._shown.show_sets(frameworks)
            then(frameworks)

        live = self._surroundings.services.exchanging_frameworks.live
        self._surroundings.background.read(live, show, self._surroundings.fail, context=self)

    def _show(self, found: tuple[str, list[Mapping]]) -> None:
        piece, mappings = found
        if piece == self._piece:
            self._shown.show_mappings(mappings)
            self.counted.emit(piece, len(mappings))

    def _tick(self, framework: str, outcome: str) -> None:
        kind, piece, counting_for = self._kind, self._piece, self._surroundings.services.counting_for
        if piece is not None:
            self._keep_first()
            self._write(lambda: counting_for.tick(kind, piece, framework, outcome))

    def _untick(self, _framework: str, outcome: str) -> None:
        kind, piece, counting_for = self._kind, self._piece, self._surroundings.services.counting_for
        if piece is not None:
            self._write(lambda: counting_for.untick(kind, piece, outcome), self._say)

    def _mark_best(self, mapping: str, best: bool) -> None:
        counting_for = self._surroundings.services.counting_for
        self._write(lambda: counting_for.mark_best(mapping, best))

    def _rate(self, mapping: str, strength: Strength | None) -> None:
        counting_for = self._surroundings.services.counting_for
        self._write(lambda: counting_for.rate(mapping, strength))

    def _say_why(self, mapping: str, why: str) -> None:
        counting_for = self._surroundings.services.counting_for
        self._saving.save(f"why {mapping}", lambda: counting_for.say_why(mapping, why), lambda: why)

    def _suggest(self, framework: str) -> None:
        words, seeing = self._words(), self._surroundings.services.seeing_where

        def show(outcomes: list[Outcome]) -> None:
            self._shown.suggest(framework, outcomes)

        self._surroundings.background.read(
            lambda: seeing.suggest(words, framework), show, self._surroundings.fail, context=self
        )

    def _write(self, work: Callable[[], object], done: Callable[..., None] | None = None) -> None:
        self._surroundings.background.write(work, done, self._surroundings.fail, context=self)

    def _say(self, changed: Changed | None) -> None:
        if changed is not None:
            self._surroundings.toast(changed.said, changed.undo)
