"""Parts side by side where there is room, one below the other where there is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget

from senco_desk.ui.theme import line

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class SideBySide(QWidget):
    """`room` is the width, in lines of text, below which the parts are stacked."""

    def __init__(self, parts: list[QWidget], room: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        for part in parts:
            self._box.addWidget(part, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        unit = line(self)
        roomy = event.size().width() >= self._room * unit
        direction = QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom
        if self._box.direction() != direction:
            self._box.setDirection(direction)
        self._box.setSpacing(unit * 2 if roomy else round(unit * 1.2))
        super().resizeEvent(event)
