"""A page one reads: a column of comfortable width that scrolls when the text is large."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from senco_desk.ui.theme import line

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_WIDEST = 58
"""Lines of text, measured across: about 115 characters."""


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
        self._space()

    def bring_to_top(self, part: QWidget) -> None:
        """Scroll until `part`, which is on the page, stands at its top."""
        self.verticalScrollBar().setValue(part.mapTo(self._inside, part.rect().topLeft()).y() - line(self))

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
