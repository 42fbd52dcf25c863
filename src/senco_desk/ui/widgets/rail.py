"""The list of places at the left: an icon, a word, and the Ctrl+number that is always the same."""

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPalette, QPen
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.icons import draw
from senco_desk.ui.theme import line

Index = QModelIndex | QPersistentModelIndex
_PLACE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class RailPlace:
    """One row. `keys` is how the shortcut reads on this system ("Ctrl+1")."""

    code: str
    word: str
    sign: str
    keys: str


class Rail(QListWidget):
    """`chosen` carries the code of the place she picked; `show_current` moves the mark without telling."""

    chosen = Signal(str)

    def __init__(self, places: list[RailPlace], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Places"))
        self.setProperty("look", "rail")
        self.setItemDelegate(_Row(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for place in places:
            item = QListWidgetItem(place.word, self)
            item.setData(_PLACE, place)
            item.setToolTip(f"{place.word}  {place.keys}")
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, place.keys)
        self.currentItemChanged.connect(self._tell)

    def show_current(self, code: str | None) -> None:
        """Mark a place as the one that is open, or none."""
        self.blockSignals(True)
        rows = [row for row in range(self.count()) if self.item(row).data(_PLACE).code == code]
        self.setCurrentRow(rows[0] if rows else -1)
        self.blockSignals(False)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(self.wanted_width(), super().sizeHint().height())

    def wanted_width(self) -> int:
        unit = line(self)
        words = max((self.fontMetrics().horizontalAdvance(self.item(row).text()) for row in range(self.count())), default=0)
        return words + round(unit * 3.6)

    def _tell(self, current: QListWidgetItem | None) -> None:
        if current is not None:
            self.chosen.emit(current.data(_PLACE).code)


class _Row(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, max(round(option.fontMetrics.height() * 2.1), 32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        place: RailPlace = index.data(_PLACE)
        palette, rect, unit = option.palette, QRectF(option.rect), option.fontMetrics.height()
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight if current else QPalette.ColorRole.Window))
            if current and option.state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), unit * 0.35, unit * 0.35)
        ink = palette.color(QPalette.ColorRole.Accent if current else QPalette.ColorRole.WindowText)
        sign = QRectF(rect.left() + unit * 0.55, rect.center().y() - unit * 0.62, unit * 1.24, unit * 1.24)
        draw(painter, place.sign, sign, ink)
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        font = option.font
        font.setBold(current)
        painter.setFont(font)
        painter.drawText(rect.adjusted(unit * 2.3, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, place.word)
        painter.restore()
