"""The pieces one may choose from for an outcome: reflections and evidence, as one list with the newest day first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, Qt, Signal
from PySide6.QtWidgets import QWidget

from senco_desk.domain.days import short_day
from senco_desk.domain.language import N_, _
from senco_desk.domain.mapping import PieceKind
from senco_desk.ui.outcomes.piece_row import DAY, SIGN
from senco_desk.ui.widgets.counted_rows import Index

if TYPE_CHECKING:
    from senco_desk.domain.evidence import EvidenceRow
    from senco_desk.domain.reflection import ReflectionRow


KIND_SIGNS = {PieceKind.REFLECTION: "reflections", PieceKind.EVIDENCE: "evidence"}
"""The icon of each kind of piece."""
PLACES = {PieceKind.REFLECTION: "reflections", PieceKind.EVIDENCE: "evidence"}
"""The place where each kind is opened."""
KIND_WORDS = {PieceKind.REFLECTION: N_("reflection"), PieceKind.EVIDENCE: N_("evidence")}
"""What a person reads for it, to be translated where it is shown."""


@dataclass(frozen=True, slots=True)
class ChoosablePiece:
    """`said` is how it reads in the list; `words` what it is found by, in small letters."""

    id: str
    kind: PieceKind
    day: date
    said: str
    words: str


def choosable(reflections: Sequence[ReflectionRow], evidence: Sequence[EvidenceRow]) -> list[ChoosablePiece]:
    """Both kinds together, the newest day first."""
    both = [_choosable(PieceKind.REFLECTION, row) for row in reflections]
    both += [_choosable(PieceKind.EVIDENCE, row) for row in evidence]
    return sorted(both, key=lambda piece: piece.day, reverse=True)


def _choosable(kind: PieceKind, row: ReflectionRow | EvidenceRow) -> ChoosablePiece:
    said = f"{row.reference}  {row.title or row.first_line or _('Untitled')}"
    return ChoosablePiece(row.id, kind, row.day, said, f"{said} {row.first_line} {short_day(row.day)}".casefold())


class ChoosablePieces(QAbstractListModel):
    """Pieces with a tick for those that count; `ticked` carries the kind, the piece, and whether it is to count."""

    ticked = Signal(object, str, bool)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._all: Sequence[ChoosablePiece] = ()
        self._shown: Sequence[ChoosablePiece] = ()
        self._counting: Collection[str] = ()

    def show_pieces(self, pieces: Sequence[ChoosablePiece], counting: Collection[str]) -> None:
        self._all, self._counting = pieces, set(counting)
        self.filter("", None)

    def filter(self, words: str, kind: PieceKind | None) -> None:
        """Leave those that hold every word, of one kind or of both."""
        wanted = words.casefold().split()
        self.beginResetModel()
        self._shown = [
            piece for piece in self._all if kind in (None, piece.kind) and all(word in piece.words for word in wanted)
        ]
        self.endResetModel()

    def show_counting(self, counting: Collection[str]) -> None:
        self._counting = set(counting)
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1), [Qt.ItemDataRole.CheckStateRole])

    def turn(self, index: Index) -> None:
        """Ask for the other state of the tick."""
        ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        piece = self._shown[index.row()]
        self.ticked.emit(piece.kind, piece.id, not ticked)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        piece = self._shown[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if piece.id in self._counting else Qt.CheckState.Unchecked
        if role == DAY:
            return short_day(piece.day)
        if role == SIGN:
            return KIND_SIGNS[piece.kind]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{piece.said}, {_(KIND_WORDS[piece.kind])}, {short_day(piece.day)}"
        return piece.said if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        piece = self._shown[index.row()]
        self.ticked.emit(piece.kind, piece.id, Qt.CheckState(value) == Qt.CheckState.Checked)
        return True
