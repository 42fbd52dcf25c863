"""A button that is one icon, in the colour and size of the text around it, with a name for those who do not see it."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QToolButton, QWidget

from senco_desk.ui.icons import icon
from senco_desk.ui.theme import line


class IconButton(QToolButton):
    """`name` is its tool tip and what a screen reader says."""

    def __init__(self, sign: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign = sign
        self.setToolTip(name)
        self.setAccessibleName(name)
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        self.setIcon(icon(self._sign))
        side = round(line(self) * 1.15)
        self.setIconSize(QSize(side, side))
