"""A page one reads: a column of comfortable width that scrolls when the text is large."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from senco_desk.ui.theme import line

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_WIDEST = 58
"""Lines of text, measured across: about 115 characters."""
_SETTLES = 1_000
"""Milliseconds in which what is read in the background has come into the page."""


class Page(QScrollArea):
    """Add to `column`. Never scrolls sideways."""

    def __init__(self, parent: QWidget | None = None, widest: int = _WIDEST, *, centred: bool = False) -> None:
        super().__init__(parent)
        self._widest, self._centred = widest, centred
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._inside.setProperty("look", "page")
        self.column = QVBoxLayout(self._inside)
        self.setWidget(self._inside)
        self._brought: QWidget | None = None
        self._settling = QTimer(self, singleShot=True, interval=_SETTLES)
        self._settling.timeout.connect(self._let_go)
        self.verticalScrollBar().rangeChanged.connect(self._come_to_brought)
        self._space()

    def bring_to_top(self, part: QWidget) -> None:
        """Scroll until `part`, which is on the page, stands at its top; what is filled in just now may move it."""
        self._brought = part
        self._come_to_brought()
        self._settling.start()

    def _come_to_brought(self) -> None:
        if self._brought is not None:
            QTimer.singleShot(0, self, partial(self._scroll_to, self._brought))

    def _scroll_to(self, part: QWidget) -> None:
        """Once what was put on the page has its place."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        self.verticalScrollBar().setValue(part.mapTo(self._inside, part.rect().topLeft()).y() - line(self))

    def _let_go(self) -> None:
        self._brought = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._space()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._space()
        super().changeEvent(event)

    def _space(self) -> None:
        unit = line(self)
        spare = max(0, self.width() - self._widest * unit - 4 * unit)  # viewport() would load every widget there is
        left = spare // 2 if self._centred else 0
        self.column.setContentsMargins(
            round(unit * 1.5) + left, round(unit * 1.4), round(unit * 1.5) + spare - left, round(unit * 1.4)
        )
        self.column.setSpacing(round(unit * 0.6))
