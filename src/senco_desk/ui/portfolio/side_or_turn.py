"""The panel and the pages: side by side where there is room, one at a time where there is not."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.theme import line, link

_ROOMY = 42
"""Lines of text across from which both stand side by side."""
_PANEL = 20
"""Lines of text across that the panel takes at first."""


class SideOrTurn(QWidget):
    """A button turns from one to the other where one at a time is shown."""

    def __init__(self, panel: QWidget, pages: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panel, self._pages = panel, pages
        self._pages_wanted = False
        self.turn = link(QPushButton())
        self._splitter = QSplitter()
        self._lay_out()
        self.turn.clicked.connect(self._turn_over)
        self._arrange()

    def take_focus(self, first: QWidget) -> None:
        """To `first`, which is in the panel, where it is in sight."""
        (self.turn if self._panel.isHidden() else first).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _turn_over(self) -> None:
        self._pages_wanted = not self._pages_wanted
        self._arrange()

    def _arrange(self) -> None:
        unit = line(self)
        roomy = self.width() >= _ROOMY * unit
        self._panel.setVisible(roomy or not self._pages_wanted)
        self._pages.setVisible(roomy or self._pages_wanted)
        self.turn.setVisible(not roomy)
        self.turn.setText(_("‹ What prints") if self._pages_wanted else _("See the pages ›"))
        if roomy:
            self._splitter.setSizes([_PANEL * unit, self.width() - _PANEL * unit])

    def _lay_out(self) -> None:
        unit, head, column = line(self), QHBoxLayout(), QVBoxLayout(self)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(9)
        self._splitter.addWidget(self._panel)
        self._splitter.addWidget(self._pages)
        self._splitter.setStretchFactor(1, 1)
        head.addWidget(self.turn)
        head.addStretch(1)
        column.setContentsMargins(unit, unit // 2, unit // 2, unit // 2)
        column.addLayout(head)
        column.addWidget(self._splitter, 1)
