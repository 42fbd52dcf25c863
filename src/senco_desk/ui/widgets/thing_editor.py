"""The open thing on one page that scrolls, and below it a strip that stays: formats, names, its history and the bin."""

from __future__ import annotations

from abc import abstractmethod
from itertools import pairwise
from typing import Generic

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.theme import line, writes
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.format_bar import FormatBar
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.keeping_thing import T
from senco_desk.ui.widgets.names_here import NamesChip
from senco_desk.ui.widgets.page import Page

_WIDEST = 46
"""Lines of text, across: about 90 characters."""


class ThingEditor(QWidget, Generic[T]):
    """`written`: something of it changed. `left`: a field was left. `said`: a sentence for her. The rest are wishes."""

    written = Signal()
    left = Signal()
    said = Signal(str)
    removal_wanted = Signal()
    history_wanted = Signal()

    def __init__(self, removal: str, parent: QWidget | None = None, *, widest: int = _WIDEST) -> None:
        """`removal` says what the bin does; the page is `widest` lines of text across."""
        super().__init__(parent)
        self._shown: T | None = None
        self.page = Page(self, widest)
        self.names, self.formats = NamesChip(), FormatBar(self)
        self.history = IconButton("history", _("As it was: its history (Ctrl+H)"))
        self.history.clicked.connect(self.history_wanted)
        self.remove = writes(IconButton("remove", removal))
        self.remove.clicked.connect(self.removal_wanted)

    # What an editor says more; of a class of Qt’s mypy alone asks for it

    @abstractmethod
    def draft(self) -> T:
        """It as it stands on the page; only valid while one is shown."""

    @abstractmethod
    def begin_typing(self) -> None:
        """The caret to where one would write first."""

    @abstractmethod
    def take(self) -> None:
        """What is typed in a field and not read yet, as a day is, counts now."""

    # What is shared

    @property
    def shown(self) -> T | None:
        """The one last shown; what was typed since is in `draft`."""
        return self._shown

    @property
    def has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.page.isAncestorOf(focus)

    def leave(self) -> None:
        """Show none; what stands on the page is no thing's any more."""
        self._shown = None

    def lay_strip(self, *parts: QWidget) -> None:
        """The page, and below it the strip: the formats at the left, `parts` and the bin at the right."""
        unit, done, foot = line(self), QWidget(), QWidget()
        row = QHBoxLayout(done)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(unit // 2)
        for part in (*parts, self.history, self.remove):
            row.addWidget(part)
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

    def bring_into_view(self, part: QWidget) -> None:
        """Once it has its place."""
        QTimer.singleShot(0, self, lambda: self.page.ensureWidgetVisible(part, 0, line(self)))
