"""A form that opens in its section, in a panel of its own, and closes again."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from senco_desk.ui.place import Surroundings
from senco_desk.ui.theme import line, panel
from senco_desk.ui.widgets.flow import Flow


class PanelForm(QFrame):
    """`left`: she thought better of it, with Escape or otherwise. Nothing typed stays in it."""

    left = Signal()

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings = surroundings

    @abstractmethod
    def forget(self) -> None:
        """Close it, with nothing left of what was typed."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        self.forget()
        self.left.emit()

    def _lay(self, parts: Iterable[QWidget], ways: Iterable[QWidget], *below: QWidget) -> None:
        """One below the other, then the ways on beside each other, and what stands below them."""
        panel(self)
        unit, foot = line(self), QWidget()
        row = Flow(foot, unit // 2)
        for way in ways:
            row.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit, unit, unit, unit)
        column.setSpacing(unit // 2)
        for part in (*parts, foot, *below):
            column.addWidget(part)
