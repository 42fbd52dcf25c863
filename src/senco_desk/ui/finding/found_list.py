"""The answer below the search box: a list over the place, without a window of its own."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from senco_desk.domain.language import _, n_
from senco_desk.ui.finding.found import Found
from senco_desk.ui.icons import draw
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.counted_rows import Index

_FOUND = Qt.ItemDataRole.UserRole
_MOST_HIGH = 0.8
"""Of the window's height."""
_WIDE = 30
"""Lines of text across, where there is room beside the search box."""


class FoundList(QListWidget):
    """`picked` carries the `Found`; the search box moves the current row while the focus stays in it."""

    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setAccessibleName(_("Found"))
        self.setProperty("look", "popup")
        self.setItemDelegate(_Row(self))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.itemClicked.connect(lambda item: self.picked.emit(item.data(_FOUND)))
        self.hide()

    def show_found(self, found: Sequence[Found], words: str) -> None:
        """The first line is chosen, so that Enter goes there. Nothing found is said in a line."""
        self.clear()
        for one in found:
            item = QListWidgetItem(one.title, self)
            item.setData(_FOUND, one)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{one.title}, {one.context}")
        if not found:
            nothing = QListWidgetItem(_("Nothing holds “{words}”.").format(words=words), self)
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
        self.setAccessibleDescription(n_("{n} found", "{n} found", len(found)).format(n=len(found)))
        self.setCurrentRow(0 if found else -1)
        self.show()
        self.raise_()

    def lie_below(self, box: QWidget) -> None:
        """Take the place under the search box: as wide as it is or as words need, as high as the answer needs."""
        around = self._over
        corner = box.mapTo(around, box.rect().bottomLeft())
        tall = sum(self.sizeHintForRow(row) for row in range(self.count())) + 2 * self.frameWidth() + 4
        most = round(around.height() * _MOST_HIGH) - corner.y()
        wide = max(box.width(), min(line(self) * _WIDE, around.width() - corner.x() - line(self) // 2))
        self.setGeometry(corner.x(), corner.y() + 3, wide, max(min(tall, most), line(self) * 3))

    def move_by(self, rows: int) -> None:
        if self.count():
            self.setCurrentRow(min(max(self.currentRow() + rows, 0), self.count() - 1))

    def current(self) -> Found | None:
        found: Found | None = self.item(self.currentRow()).data(_FOUND) if self.currentRow() >= 0 else None
        return found


class _Row(QStyledItemDelegate):
    """The title, and below it quieter where it stands, the words it was found by in bold."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(option.fontMetrics.height() * 2.8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found: Found | None = index.data(_FOUND)
        rect, palette, unit = QRectF(option.rect), option.palette, option.fontMetrics.height()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.color(QPalette.ColorRole.Highlight))
            painter.drawRoundedRect(rect.adjusted(2, 1, -2, -1), unit * 0.3, unit * 0.3)
        painter.setPen(palette.color(QPalette.ColorRole.Text))
        if found is None:
            painter.drawText(rect.adjusted(unit, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, index.data())
        else:
            sign = QRectF(rect.left() + unit * 0.5, rect.center().y() - unit * 0.6, unit * 1.2, unit * 1.2)
            draw(painter, found.sign, sign, palette.color(QPalette.ColorRole.PlaceholderText))
            self._write(painter, rect.adjusted(unit * 2.2, unit * 0.35, -unit * 0.5, 0), option, found)
        painter.restore()

    def _write(self, painter: QPainter, into: QRectF, option: QStyleOptionViewItem, found: Found) -> None:
        title = QFontMetrics(option.font).elidedText(found.title, Qt.TextElideMode.ElideRight, int(into.width()))
        painter.drawText(into, Qt.AlignmentFlag.AlignTop, title)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        laid = QTextLayout(found.context, option.font)
        laid.setFormats([_bold(start, length) for start, length in found.marks])
        laid.beginLayout()
        row = laid.createLine()
        if row.isValid():
            row.setLineWidth(into.width())
            row.setPosition(into.topLeft() + QRectF(0, option.fontMetrics.height() * 1.1, 0, 0).topLeft())
        laid.endLayout()
        laid.draw(painter, QRectF().topLeft())


def _bold(start: int, length: int) -> QTextLayout.FormatRange:
    marked = QTextLayout.FormatRange()
    marked.start, marked.length = start, length
    marked.format = QTextCharFormat()
    marked.format.setFontWeight(700)
    return marked
