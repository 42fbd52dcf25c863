"""The one large box: a line is a note, and its time stands beside it."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.twilight.lines import UNMARKED
from senco_desk.ui.widgets.long_text import shortened_lines
from senco_desk.ui.widgets.note_box import MOST_PASTED, NOT_PASTED


class TwilightBox(QPlainTextEdit):
    """`left`: Escape was pressed; `said` carries a sentence for her. `stamps` says what stands beside a mark."""

    left = Signal()
    said = Signal(str)

    def __init__(self, quiet: QColor, parent: QWidget | None = None) -> None:
        """The times stand in `quiet`."""
        super().__init__(parent)
        self._stamps: dict[int, str] = {}
        self._quiet = quiet
        self._beside = _Beside(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setCenterOnScroll(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Notes of this session"))
        self.setAccessibleDescription(_("Each line is a note with its time, kept as you type. Escape leaves."))
        self.updateRequest.connect(self._move_beside)

    def show_lines(self, texts: list[str], marks: list[int]) -> None:
        """These, each with its mark, and an empty one below to go on in."""
        self.setPlainText("\n".join([*texts, ""]))
        self.mark(marks)
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def rows(self) -> list[tuple[int, str]]:
        """The mark and the words of each line."""
        found, block = [], self.document().begin()
        while block.isValid():
            found.append((block.userState(), block.text()))
            block = block.next()
        return found

    def mark(self, marks: list[int]) -> None:
        block = self.document().begin()
        for mark in marks:
            block.setUserState(mark)
            block = block.next()

    def stamp(self, stamps: dict[int, str]) -> None:
        self._stamps = stamps
        self._beside.update()

    def space(self) -> None:
        """Room beside the lines for the time, in the font of now."""
        self.setViewportMargins(self._beside_width(), 0, 0, 0)
        self._place_beside()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.InsertLineSeparator):
            self.textCursor().insertBlock()  # a line is a note: there are none within one
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        words = source.text()
        if len(words) > MOST_PASTED:
            self.said.emit(_(NOT_PASTED).format(length=len(words)))
        elif words:
            self.insertPlainText(shortened_lines(words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_beside()
        self.ensureCursorVisible()

    def paint_beside(self, painter: QPainter, region: QRect) -> None:
        """The time of each line in sight, level with its first words."""
        painter.setFont(_smaller(self.font()))
        painter.setPen(self._quiet)
        block, ascent = self.firstVisibleBlock(), QFontMetrics(self.font()).ascent()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= region.bottom():
            height = self.blockBoundingRect(block).height()
            stamp = self._stamps.get(block.userState(), "") if block.userState() != UNMARKED else ""
            if stamp and block.text().strip():
                painter.drawText(0, round(top) + ascent, stamp)
            top += height
            block = block.next()

    def _beside_width(self) -> int:
        return round(QFontMetrics(_smaller(self.font())).horizontalAdvance("00:00") * 1.5)

    def _place_beside(self) -> None:
        inside = self.contentsRect()
        self._beside.setGeometry(inside.left(), self.viewport().geometry().top(), self._beside_width(), inside.height())

    def _move_beside(self, part: QRect, by: int) -> None:
        if by:
            self._beside.scroll(0, by)
        else:
            self._beside.update(0, part.y(), self._beside.width(), part.height())


class _Beside(QWidget):
    """Where the times stand."""

    def __init__(self, box: TwilightBox) -> None:
        super().__init__(box)
        self._box = box

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._box.paint_beside(painter, event.rect())
        painter.end()


def _smaller(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * 0.62)
    return made
