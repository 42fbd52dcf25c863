"""The piece in hand: kept as it is typed, with what it counts for and what stands beside it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic

from PySide6.QtCore import QObject

from senco_desk.domain.journal import Noun
from senco_desk.domain.mapping import PieceKind
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.autosave import Saving
from senco_desk.ui.widgets.pieces.beside import SeeingBeside
from senco_desk.ui.widgets.pieces.counting import Counting
from senco_desk.ui.widgets.pieces.editor import PieceEditor
from senco_desk.ui.widgets.pieces.keeping import Keeping, P


class PieceInHand(QObject, Generic[P]):
    """That which `editor` shows. `keeping` keeps it, `counting` and `beside` read and write what belongs to it."""

    def __init__(
        self,
        of: tuple[PieceKind, Noun],
        surroundings: Surroundings,
        editor: PieceEditor[P],
        saving: Saving,
        keep: Callable[[P], P],
        words: Callable[[P], str],
    ) -> None:
        """`of` is what pieces these are, `keep` puts one on disk, `words` are all of it for a rescue file."""
        super().__init__(editor)
        kind, noun = of
        self._editor = editor
        self.keeping = Keeping(keep, saving, self._draft, words, self)
        self.counting = Counting(kind, surroundings, editor.counts_for, saving, self.keeping.keep_now, self._words)
        self.beside = SeeingBeside(noun, surroundings, editor.beside, saving, self.keeping.keep_now)
        editor.written.connect(self.keeping.touch)
        editor.left.connect(self.keeping.flush)
        self.beside.shown.connect(editor.show_beside)

    @property
    def is_at_work(self) -> bool:
        """Whether she is at it, or something of it is not on disk yet: nothing may be put in its place."""
        shown = self._editor.shown
        return shown is not None and (self._editor.has_focus or self.keeping.is_pending(shown.id))

    def show(self, piece: str, *, is_new: bool) -> None:
        """Another piece is shown: what belongs to that."""
        self.counting.show_piece(piece, is_new=is_new)
        self.beside.show_piece(piece, is_new=is_new)

    def hand_on(self) -> None:
        """What was typed and not kept yet, in any field."""
        if self._editor.shown is not None:
            self._editor.take()
        self.keeping.flush()
        self._editor.counts_for.flush()
        self.beside.flush()

    def _draft(self) -> P | None:
        return self._editor.draft() if self._editor.shown is not None else None

    def _words(self) -> str:
        return self._editor.words() if self._editor.shown is not None else ""
