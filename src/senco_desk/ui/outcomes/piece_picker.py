"""Choosing what counts for an outcome: a filter, a list of what there is, one tick each."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.framework import Outcome
from senco_desk.domain.language import _, n_
from senco_desk.domain.mapping import PieceKind
from senco_desk.ui.outcomes.piece_choice import ChoosablePiece, ChoosablePieces
from senco_desk.ui.outcomes.piece_row import PieceRow
from senco_desk.ui.theme import line, link, quiet, subheading, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.filter_box import FilterBox


class PiecePicker(QWidget):
    """`ticked` carries a kind, a piece and whether it is to count; `left` says that she is done."""

    ticked = Signal(object, str, bool)
    left = Signal()
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.outcome: Outcome | None = None
        self._title, self._count = subheading(QLabel()), quiet(QLabel())
        self._filter, self.kind = FilterBox(_("Filter pieces")), Choice(_("Which kind"))
        self.kind.offer(
            [(None, _("All pieces")), (PieceKind.REFLECTION, _("Reflections")), (PieceKind.EVIDENCE, _("Evidence"))]
        )
        self._pieces = ChoosablePieces(self)
        self.listed = QListView()
        self.listed.setModel(self._pieces)
        self.listed.setItemDelegate(PieceRow(self.listed))
        self.listed.setUniformItemSizes(True)
        self.listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.listed.setAccessibleName(_("Pieces to choose from"))
        self._done, self.new = QPushButton(_("Done")), writes(link(QPushButton(_("+ New evidence for this outcome"))))
        self.new.setAccessibleName(_("New evidence for this outcome"))
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit = line(self)
        self._title.setWordWrap(True)
        head, narrowing = QHBoxLayout(), QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._done, 0, Qt.AlignmentFlag.AlignTop)
        narrowing.addWidget(self._filter, 1)
        narrowing.addWidget(self.kind)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        column.addLayout(head)
        column.addLayout(narrowing)
        column.addWidget(self.listed, 1)
        column.addWidget(self._count)
        column.addWidget(self.new, 0, Qt.AlignmentFlag.AlignLeft)

    def _listen(self) -> None:
        self.listed.clicked.connect(self._pieces.turn)
        self._pieces.ticked.connect(self.ticked)
        self._pieces.modelReset.connect(self._say_count)
        self._filter.wanted.connect(self.filter_words)
        self._filter.left.connect(self.go_to_list)
        self.kind.chosen.connect(lambda _kind: self.filter_words(self._filter.text()))
        self._done.clicked.connect(self.left)
        self.new.clicked.connect(self.new_wanted)

    def show_pieces(self, outcome: Outcome, pieces: Sequence[ChoosablePiece], counting: Collection[str]) -> None:
        """Begin to choose for `outcome`; `counting` are the pieces that count already."""
        self.outcome = outcome
        self._title.setText(_("What counts for {code}?").format(code=outcome.code))
        self._pieces.show_pieces(pieces, counting)
        self._filter.clear()
        self.filter_words("")
        self._filter.setFocus()

    def show_counting(self, counting: Collection[str]) -> None:
        self._pieces.show_counting(counting)

    def filter_words(self, words: str) -> None:
        """As if they were typed into the filter, without the pause."""
        kind = self.kind.value
        self._pieces.filter(words, kind if isinstance(kind, PieceKind) else None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def ticks(self) -> list[bool]:
        """Whether each row that is listed is ticked."""
        rows = (self._pieces.index(row) for row in range(self._pieces.rowCount()))
        return [row.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked for row in rows]

    def go_to_list(self) -> None:
        self.listed.setFocus()
        if not self.listed.currentIndex().isValid():
            self.listed.setCurrentIndex(self._pieces.index(0))

    def _say_count(self) -> None:
        count = self._pieces.rowCount()
        words = n_("{n} piece", "{n} pieces", count).format(n=count)
        self._count.setText(words if count else _("No piece has these words"))
