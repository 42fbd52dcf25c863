"""The list of places at the left: an icon, a word, and the Ctrl+number that is always the same."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPalette
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.icons import draw
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.painted_button import PaintedButton


class RailPlace(NamedTuple):
    """One row. `keys` is how the shortcut reads on this system ("Ctrl+1")."""

    code: str
    word: str
    sign: str
    keys: str


class Rail(QWidget):
    """`chosen` carries the code of the place she picked; `show_current` moves the mark without telling.

    One stop for Tab: the arrow keys go from place to place. A screen reader turns a row on without a click.
    """

    chosen = Signal(str)

    def __init__(self, places: list[RailPlace], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Places"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.rows = {place.code: _Row(place) for place in places}
        for row in self.rows.values():
            row.clicked.connect(lambda _checked, code=row.place.code: self.chosen.emit(code))
            row.toggled.connect(partial(self._turned, row.place.code))
            self._column.addWidget(row)
        self._column.addStretch(1)

    def show_current(self, code: str | None) -> None:
        """Mark a place as the one that is open, or none."""
        for row in self.rows.values():
            row.setAutoExclusive(code in self.rows)
        for row in self.rows.values():
            with QSignalBlocker(row):
                row.setChecked(row.place.code == code)
            if row.hasFocus() and code in self.rows:
                self.rows[code].setFocus()
        self.setFocusProxy(self.rows.get(code or "", next(iter(self.rows.values()))))

    def reveal(self, code: str, *, shown: bool = True) -> None:
        """A place that was not in the list until now joins it where it belongs; nothing for one that has no row."""
        if code in self.rows:
            self.rows[code].setVisible(shown)

    def _turned(self, code: str, on: bool) -> None:
        if on:
            self.chosen.emit(code)

    @property
    def has_focus(self) -> bool:
        return any(row.hasFocus() for row in self.rows.values())

    def wanted_width(self) -> int:
        return max(row.sizeHint().width() for row in self.rows.values())


class _Row(PaintedButton):
    def __init__(self, place: RailPlace) -> None:
        super().__init__(place.word)
        self.place = place
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setAccessibleDescription(place.keys)
        self.setToolTip(f"{place.word}  {place.keys}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        unit = line(self)
        return QSize(self.fontMetrics().horizontalAdvance(self.place.word) + round(unit * 3.4), max(unit * 2, 30))

    def draw(self, painter: QPainter, into: QRectF) -> None:
        unit, palette, current = line(self), self.palette(), self.isChecked()
        if current:
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(into, unit * 0.35, unit * 0.35)
        sign = QRectF(into.left() + unit * 0.55, into.center().y() - unit * 0.62, unit * 1.24, unit * 1.24)
        draw(painter, self.place.sign, sign, palette.color(self._ink(current)))
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        font = QFont(self.font())
        font.setBold(current)
        painter.setFont(font)
        words = into.adjusted(unit * 2.3, 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.place.word)

    @staticmethod
    def _ink(current: bool) -> QPalette.ColorRole:
        return QPalette.ColorRole.Accent if current else QPalette.ColorRole.WindowText
