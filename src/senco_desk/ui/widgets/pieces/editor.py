"""The open piece: everything about it on one page that scrolls, and a strip below that stays."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Generic

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.services.reviewing import Beside
from senco_desk.ui.theme import line, writes
from senco_desk.ui.widgets.counts_for import CountsFor
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.format_bar import FormatBar
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.names_here import NamesChip
from senco_desk.ui.widgets.page import Page
from senco_desk.ui.widgets.pieces.beside import BesidePiece
from senco_desk.ui.widgets.pieces.keeping import P
from senco_desk.ui.widgets.text_editor import TextEditor

_WIDEST = 46
"""Lines of text, across: about 90 characters."""


class PieceEditor(QWidget, Generic[P]):
    """`written`: something of it changed. `left`: a field was left. `said`: a sentence for her.

    `removal_wanted` and `history_wanted` are wishes; `attended` carries a text that came to be written in. Override
    what shows a piece, and what takes it from the page again.
    """

    written = Signal()
    left = Signal()
    said = Signal(str)
    removal_wanted = Signal()
    history_wanted = Signal()
    attended = Signal(object)

    def __init__(self, removal: str, today: Callable[[], date], parent: QWidget | None = None) -> None:
        """`removal` says what the bin does."""
        super().__init__(parent)
        self._shown: P | None = None
        self.names = NamesChip()
        self.counts_for = CountsFor()
        self.beside = BesidePiece(today)
        self.beside.said.connect(self.said)
        self.page = Page(widest=_WIDEST)
        self.formats = FormatBar(self)
        self.remove = writes(IconButton("remove", removal))
        self.remove.clicked.connect(self.removal_wanted)
        self.history = IconButton("history", _("As it was: its history (Ctrl+H)"))
        self.history.clicked.connect(self.history_wanted)
        self.counts_for.unfolded.connect(self.bring_into_view)

    # What an editor says more; of a class of Qt’s mypy alone asks for it

    @abstractmethod
    def show_piece(self, piece: P) -> None:
        """Show it; texts that are the same stay as they are, with their undo and the place in them."""

    @abstractmethod
    def draft(self) -> P:
        """The piece as it stands on the page; only valid while one is shown."""

    @abstractmethod
    def kept(self, piece: P) -> None:
        """It is on disk like this; what was typed since stays."""

    @abstractmethod
    def show_beside(self, beside: Beside) -> None:
        """What stands beside the shown piece was read: its number in another workbook is told with its own."""

    @abstractmethod
    def begin_typing(self) -> None:
        """The caret to where one would write first."""

    @abstractmethod
    def take(self) -> None:
        """What is typed in a field and not read yet, as a day is, counts now."""

    @abstractmethod
    def words(self) -> str:
        """What is written, in plain words, for suggestions."""

    # What is shared

    @property
    def shown(self) -> P | None:
        """The piece last shown or kept; what was typed since is in `draft`."""
        return self._shown

    def leave(self) -> None:
        """Show none; what stands on the page is no piece's any more."""
        self._shown = None

    @property
    def has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.page.isAncestorOf(focus)

    def lay_strip(self, *parts: QWidget) -> None:
        """The page, and below it the strip: the formats at the left, `parts` and the bin at the right."""
        unit = line(self)
        done = QWidget()
        row = QHBoxLayout(done)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(unit // 2)
        for part in (*parts, self.history, self.remove):
            row.addWidget(part)
        foot = QWidget()
        strip = Flow(foot, unit // 4, apart=True)
        strip.setContentsMargins(unit, unit // 4, unit // 2, unit // 4)
        for part in (self.formats, self.names, done):
            strip.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.page, 1)
        whole.addWidget(foot)
        for before, after in pairwise((self.names, *parts, self.history, self.remove)):
            QWidget.setTabOrder(before, after)

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

    def bring_into_view(self, part: QWidget) -> None:
        """Once it has its place."""
        QTimer.singleShot(0, self, lambda: self.page.ensureWidgetVisible(part, 0, line(self)))

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
