"""How the list and the open piece share the room: side by side, or one at a time where it is narrow."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from senco_desk.ui.theme import line

_BOTH = 40
"""Lines of text across, from which both stand side by side."""
_WHOLE = 51
"""Of which the list has as many parts as it is wide, in lines."""


class Panes(QSplitter):
    """`arrange` says which of the two she is in; it matters only where there is room for one."""

    def __init__(self, listed: QWidget, opened: QWidget, back: QPushButton | None = None, *, widest: int = 17) -> None:
        """`back` stands above the open piece while there is no room for the list.

        `widest`: how wide the list is at first, at most, in lines of text.
        """
        super().__init__(Qt.Orientation.Horizontal)
        for side in (listed, opened):
            side.setProperty("look", "page")  # words begin where those of a field do
        self._listed, self._back, self._widest = listed, back, widest
        self._opened = opened = opened if back is None else self._below(back, opened)
        self._in_list = True
        self.setChildrenCollapsible(False)
        self.setHandleWidth(9)
        self.addWidget(listed)
        self.addWidget(opened)
        self.setStretchFactor(0, 0)
        self.setStretchFactor(1, 1)
        self._shared = False

    def _below(self, back: QPushButton, opened: QWidget) -> QWidget:
        side, head = QWidget(), QHBoxLayout()
        head.setContentsMargins(line(self), 0, 0, 0)
        head.addWidget(back)
        head.addStretch(1)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(opened, 1)
        return side

    @property
    def is_narrow(self) -> bool:
        return self.width() < _BOTH * line(self)

    def take_focus(self, listed: QWidget) -> None:
        """The focus to the list, or to the way back while that is out of sight."""
        (listed if self._back is None or not self._listed.isHidden() else self._back).setFocus()

    def arrange(self, *, in_list: bool) -> None:
        self._in_list = in_list
        self._listed.setVisible(in_list or not self.is_narrow)
        self._opened.setVisible(not in_list or not self.is_narrow)
        self.setContentsMargins(0, 0, line(self) // 2 if in_list and self.is_narrow else 0, 0)  # as wide as at its left
        if self._back is not None:
            self._back.setVisible(self.is_narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange(in_list=self._in_list)
        if not self._shared and not self.is_narrow:
            self._shared = True
            wide = min(line(self) * self._widest, event.size().width() * self._widest // _WHOLE)
            self.setSizes([wide, event.size().width() - wide])
