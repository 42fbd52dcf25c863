"""A column of parts that scrolls when there is too little room, and takes no room of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from senco_desk.ui.theme import line


class ColumnScroll(QScrollArea):
    """Add to `column`. Never scrolls sideways; a part that takes the focus comes into view."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inside = QWidget()
        inside.setProperty("look", "page")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, line(self) // 2, 0)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
