"""All of the window: the desk, a page in its place, or a page laid over either for a while."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget


class Whole(QStackedWidget):
    """`page_painted`: a page stands in the place of the desk."""

    page_painted = Signal()

    def __init__(self, desk: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.instead: QWidget | None = None
        self.addWidget(desk)

    def in_sight(self) -> QWidget:
        return self.currentWidget() or self._desk

    def show_desk(self) -> None:
        self.setCurrentWidget(self._desk)

    def show_instead(self, page: QWidget) -> None:
        """A page over the whole window: the welcome, or why a workbook was not opened. It goes when another comes."""
        for other in [self.widget(at) for at in range(self.count())]:
            if other is not None and other is not self._desk:
                self.removeWidget(other)
                other.deleteLater()
        self.instead = page
        self.addWidget(page)
        self.setCurrentWidget(page)
        QTimer.singleShot(0, self.page_painted.emit)

    def cover(self, page: QWidget) -> None:
        """Lay a page over what is in sight, for a while."""
        page.setProperty(_BEHIND, self.in_sight())
        self.addWidget(page)
        self.setCurrentWidget(page)
        page.setFocus()

    def uncover(self, page: QWidget) -> None:
        """Back to what lay below it, and to where the focus was there."""
        self.setCurrentWidget(page.property(_BEHIND) or self._desk)
        self.removeWidget(page)
        page.deleteLater()


_BEHIND = "what lies below"
