"""The open piece: everything about it on one page that scrolls, and a strip below that stays."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from senco_desk.services.reviewing import Beside
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.counts_for import CountsFor
from senco_desk.ui.widgets.pieces.beside import BesidePiece
from senco_desk.ui.widgets.pieces.keeping import P
from senco_desk.ui.widgets.text_editor import TextEditor
from senco_desk.ui.widgets.thing_editor import ThingEditor


class PieceEditor(ThingEditor[P]):
    """`attended` carries a text that came to be written in."""

    attended = Signal(object)

    def __init__(self, removal: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """`removal` says what the bin does."""
        super().__init__(removal, parent)
        self.counts_for = CountsFor()
        self.beside = BesidePiece(today)
        self.beside.said.connect(self.said)
        self.counts_for.unfolded.connect(self.bring_into_view)

    # What an editor says more; of a class of Qt’s mypy alone asks for it

    @abstractmethod
    def show_piece(self, piece: P) -> None:
        """Show it; texts that are the same stay as they are, with their undo and the place in them."""

    @abstractmethod
    def kept(self, piece: P) -> None:
        """It is on disk like this; what was typed since stays."""

    @abstractmethod
    def show_beside(self, beside: Beside) -> None:
        """What stands beside the shown piece was read: its number in another workbook is told with its own."""

    @abstractmethod
    def words(self) -> str:
        """What is written, in plain words, for suggestions."""

    # What is shared

    def lay_link(self, button: QPushButton) -> None:
        """A way in that stands at the left of the page, and no wider than its words."""
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(button)
        row.addStretch(1)
        self.page.column.addLayout(row)

    def attend(self, editor: TextEditor) -> None:
        """Say what it says, and keep the line she writes in it in view."""
        self.attended.emit(editor)
        editor.said.connect(self.said)
        editor.area.caret.connect(lambda: self._follow_caret(editor))

    def shown_anew(self) -> None:
        """Another piece than before: from the top, with nothing unfolded."""
        self.counts_for.close_all()
        self.page.verticalScrollBar().setValue(0)

    def _follow_caret(self, editor: TextEditor) -> None:
        inside = self.page.widget()
        if inside is not None and editor.area.hasFocus():
            caret = editor.caret()
            at = editor.mapTo(inside, QPoint(caret.left(), caret.center().y()))
            self.page.ensureVisible(at.x(), at.y(), 0, 2 * line(self))
