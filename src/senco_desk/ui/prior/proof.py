"""Its proof: a piece of evidence by its number, or where it is held."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.evidence import EvidenceRow
from senco_desk.domain.language import _
from senco_desk.ui.theme import line, link, quiet
from senco_desk.ui.widgets.field import Field
from senco_desk.ui.widgets.flow import Flow


class Proof(QWidget):
    """`written`: another piece, or another place. `open_wanted` carries the id of the piece."""

    written = Signal()
    left = Signal()
    open_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pieces: dict[str, EvidenceRow] = {}
        self._id = ""
        self.piece = Field(_("Proof: a piece of evidence"), _("Its number, or a word of its title"))
        self.held = Field(_("Or where the proof is held"), _("The certificate, ring binder 1"))
        self.said = quiet(QLabel())
        self.open = link(QPushButton(_("Open it")))
        self._offered = QStringListModel(self)
        self._lay_out()
        self.piece.typed.connect(self._typed)
        self.piece.left.connect(self._leave)
        self.held.typed.connect(self.written)
        self.held.left.connect(self.left)
        self.open.clicked.connect(lambda: self.open_wanted.emit(self._id))

    def _lay_out(self) -> None:
        completer = QCompleter(self._offered, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.activated.connect(lambda _chosen: self._typed())
        self.piece.line.setCompleter(completer)
        self.said.setWordWrap(True)
        below = Flow(gap=line(self) // 2)
        below.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line(self) // 4)
        for part in (self.piece, self.said):
            column.addWidget(part)
        column.addLayout(below)
        column.addWidget(self.held)
        self._say()

    @property
    def proof(self) -> str:
        return self._id

    def show_pieces(self, rows: Sequence[EvidenceRow]) -> None:
        """All that there is to point to."""
        self._pieces = {row.id: row for row in rows}
        self._offered.setStringList([_named(row) for row in rows])
        self._show()

    def show_proof(self, proof: str, held: str) -> None:
        self._id = proof
        self.held.show_words(held)
        self._show()

    def _show(self) -> None:
        if not self.piece.line.hasFocus():
            row = self._pieces.get(self._id)
            self.piece.show_words(_named(row) if row else "")
        self._say()

    def _typed(self) -> None:
        typed = self.piece.words().strip().casefold()
        found = [row for row in self._pieces.values() if typed in (_named(row).casefold(), row.reference.casefold())]
        was, self._id = self._id, found[0].id if found else ""
        self._say()
        if was != self._id:
            self.written.emit()

    def _leave(self) -> None:
        """A piece that cannot be shown, deleted or not read yet, stays her proof when she only comes by."""
        if self.piece.words().strip():
            self._typed()
        self._show_whole()
        self.left.emit()

    def _show_whole(self) -> None:
        if (row := self._pieces.get(self._id)) is not None:
            self.piece.show_words(_named(row))

    def _say(self) -> None:
        """What was typed and is no piece stays in the field, and is said."""
        gone = bool(self._id and self._pieces and self._id not in self._pieces)
        typed = self.piece.words().strip()
        self.said.setText(
            _("This piece of evidence was deleted; Undo or the bin brings it back.") if gone
            else _("No piece of evidence is called that.") if typed and not self._id else ""
        )  # fmt: skip
        self.said.setVisible(bool(self.said.text()))
        self.open.setVisible(self._id in self._pieces)


def _named(row: EvidenceRow) -> str:
    return f"{row.reference}  {row.title or row.first_line}".strip()
