"""Choosing the pieces a task draws on: a filter, and a tick beside each piece there is."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.evidence import EvidenceRow
from senco_desk.domain.language import _, n_
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.reflection import ReflectionRow
from senco_desk.domain.task import Use
from senco_desk.ui.tasks.outline import Outline, OutlineRow
from senco_desk.ui.theme import line, quiet, subheading
from senco_desk.ui.widgets.filter_box import FilterBox


class Choosing(QWidget):
    """`left` says that she is done; `turned` carries a kind, a piece, and whether it is to be used."""

    left = Signal()
    turned = Signal(object, str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: list[tuple[PieceKind, str, str, str, str]] = []
        self._used: set[str] = set()
        self.filter, self.list = FilterBox(_("Filter pieces")), Outline(_("Pieces to choose from"))
        self.done, self.count = QPushButton(_("Done")), quiet(QLabel())
        head, column = QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(subheading(QLabel(_("What does this task draw on?"))), 1)
        head.addWidget(self.done)
        column.setContentsMargins(line(self), line(self) // 2, line(self), line(self) // 2)
        column.addLayout(head)
        column.addWidget(self.filter)
        column.addWidget(self.list, 1)
        column.addWidget(self.count)
        self.done.clicked.connect(self.left)
        self.filter.wanted.connect(lambda _words: self._show())
        self.filter.left.connect(self.list.setFocus)
        self.list.clicked.connect(lambda _index: self.turn_here())
        self.list.entered.connect(self.turn_here)

    def show_pieces(
        self, reflections: Sequence[ReflectionRow], evidence: Sequence[EvidenceRow], uses: Collection[Use]
    ) -> None:
        """What there is, and what of it is used already."""
        self._pieces = [
            *((PieceKind.REFLECTION, each.id, each.reference, each.title, each.first_line) for each in reflections),
            *((PieceKind.EVIDENCE, each.id, each.reference, each.title, each.first_line) for each in evidence),
        ]
        self._used = {use.piece for use in uses}
        self.filter.clear()
        self._show()
        self.filter.setFocus()

    def turn_here(self) -> None:
        """Use the piece in hand, or use it no more."""
        kind, _colon, piece = self.list.key.partition(":")
        if piece:
            on = piece not in self._used
            (self._used.add if on else self._used.discard)(piece)
            self._show()
            self.turned.emit(PieceKind(kind), piece, on)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Space:
            self.turn_here()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        wanted = self.filter.text().casefold().split()
        rows = [
            OutlineRow(
                f"{kind.value}:{piece}",
                f"{reference}  {title.strip() or first or _('Untitled')}",
                first,
                ticked=piece in self._used,
            )
            for kind, piece, reference, title, first in self._pieces
            if all(word in f"{reference} {title} {first}".casefold() for word in wanted)
        ]
        self.list.show_rows(rows, self.list.key)
        self.count.setText(n_("{n} piece", "{n} pieces", len(rows)).format(n=len(rows)))
