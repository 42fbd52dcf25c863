"""How the list and the open piece share the room: side by side, or one at a time where it is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from senco_desk.ui.theme import line

_BOTH = 40
"""Lines of text across, from which both stand side by side."""
_WHOLE = 51
"""Of which the list has as many parts as it is wide, in lines."""


class Panes(QSplitter):
    """`arrange` says which of the two she is in; it matters only where there is room for one."""

    def __init__(self, listed: QWidget, opened: QWidget, parent: QWidget | None = None, *, widest: int = 17) -> None:
        """`widest`: how wide the list is at first, at most, in lines of text."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._listed, self._opened, self._widest = listed, opened, widest
        self._in_list = True
        self.setChildrenCollapsible(False)
        self.setHandleWidth(9)
        self.addWidget(listed)
        self.addWidget(opened)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self._shared = False

    @property
    def is_narrow(self) -> bool:
        return self.width() < _BOTH * line(self)

    def arrange(self, *, in_list: bool) -> None:
        self._in_list = in_list
        self._listed.setVisible(in_list or not self.is_narrow)
        self._opened.setVisible(not in_list or not self.is_narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange(in_list=self._in_list)
        if not self._shared and not self.is_narrow:
            self._shared = True
            wide = min(line(self) * self._widest, event.size().width() * self._widest // _WHOLE)
            self.setSizes([wide, event.size().width() - wide])
