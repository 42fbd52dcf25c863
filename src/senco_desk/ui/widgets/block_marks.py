"""What is drawn beside the words of a block: the bullet, the number, the bar of a quotation."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPalette, QTextBlock

from senco_desk.domain.text import BlockKind
from senco_desk.ui.widgets.text_document import LISTED, TextDocument, kind_of, number_of


def draw_marks(
    painter: QPainter, sheet: TextDocument, first: QTextBlock, offset: QPointF, bottom: float, palette: QPalette
) -> None:
    """Draw the marks of `first` and the blocks below it, down to `bottom`; `offset` is where the sheet begins."""
    painter.setFont(sheet.defaultFont())
    painter.setPen(palette.color(QPalette.ColorRole.Text))
    block = first
    while block.isValid():
        place = sheet.documentLayout().blockBoundingRect(block).translated(offset)
        if place.top() > bottom:
            return
        _draw_mark(painter, block, _indent(sheet, block, place), palette)
        block = block.next()


def _indent(sheet: TextDocument, block: QTextBlock, place: QRectF) -> QRectF:
    """The step of indent beside a block, on the side where its lines begin."""
    wide, line = sheet.indentWidth(), block.layout().lineAt(0).rect()
    left = line.right() if _right_to_left(block) else line.left() - wide
    return QRectF(place.left() + left, place.top(), wide, place.height())


def _right_to_left(block: QTextBlock) -> bool:
    return block.textDirection() == Qt.LayoutDirection.RightToLeft


def _draw_mark(painter: QPainter, block: QTextBlock, indent: QRectF, palette: QPalette) -> None:
    kind = kind_of(block)
    if kind is BlockKind.QUOTATION:
        bar = QRectF(indent.center().x(), indent.top(), 2, indent.height())
        painter.fillRect(bar, palette.color(QPalette.ColorRole.Mid))
    elif kind in LISTED:
        _draw_sign(painter, block, indent, "•" if kind is BlockKind.BULLET else f"{number_of(block)}.")


def _draw_sign(painter: QPainter, block: QTextBlock, indent: QRectF, sign: str) -> None:
    """On the base line of the block's first line, next to its words."""
    metrics = painter.fontMetrics()
    line = block.layout().lineAt(0)
    base = indent.top() + (line.y() + line.ascent() if line.isValid() else metrics.ascent())
    gap = metrics.horizontalAdvance(" ")
    left = (
        indent.left() + gap if _right_to_left(block) else indent.right() - 1.5 * gap - metrics.horizontalAdvance(sign)
    )
    painter.drawText(QPointF(left, base), sign)
