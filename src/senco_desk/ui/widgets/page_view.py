"""Pages of a document, one below the other, at any size; drawn elsewhere, asked for when they come into view.

Keys: Page Up and Page Down a page, Home and End the ends, arrows a little; Ctrl + and − the size, Ctrl+0 the width.
"""

from collections import OrderedDict
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.theme import line

_MOST_KEPT = 96 * 1024 * 1024
"""Bytes of drawn pages kept; beyond them the longest unseen go."""
_STEP = 1.2
_SMALLEST, _LARGEST = 0.25, 6.0
_POINT = 96 / 72
"""Pixels a point at full size."""


class PageView(QAbstractScrollArea):
    """Show pages with `show_pages`; answer `wanted` with `put`. `came_to` tells the page in view, counted from 0."""

    wanted = Signal(int, float)
    """A page, and the pixels to draw for each point."""
    came_to = Signal(int)
    zoomed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sizes: Sequence[QSizeF] = ()
        self._tops: list[float] = []
        self._fits, self._zoom = True, 1.0
        self._drawn: OrderedDict[int, tuple[float, QImage]] = OrderedDict()
        self._asked: set[tuple[int, float]] = set()
        self._page = 0
        self._instead = ""
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._note_page())
        self._name_page()

    # what is shown

    def show_pages(self, sizes: Sequence[tuple[float, float]]) -> None:
        """Show a document whose pages have these sizes, in points; stays near the page that was in view."""
        page = self._page
        self._sizes = [QSizeF(*size) for size in sizes]
        self._drawn.clear()
        self._asked.clear()
        self._lay_out()
        self.go_to(min(page, max(0, len(sizes) - 1)))
        self._name_page()
        self.viewport().update()

    def put(self, page: int, scale: float, image: QImage) -> None:
        """A page that was wanted; one that is no longer wanted at this size is passed over."""
        self._asked.discard((page, scale))
        if page >= len(self._sizes) or scale != self._scale():
            return
        self._drawn[page] = (scale, image)
        self._drawn.move_to_end(page)
        while len(self._drawn) > 2 and sum(kept.sizeInBytes() for _scale, kept in self._drawn.values()) > _MOST_KEPT:
            self._drawn.popitem(last=False)
        self.viewport().update()

    def say_instead(self, words: str) -> None:
        """What stands there while there are no pages."""
        self._instead = words
        self._name_page()
        self.viewport().update()

    @property
    def page(self) -> int:
        return self._page

    @property
    def pages(self) -> int:
        return len(self._sizes)

    @property
    def is_drawn(self) -> bool:
        """The page in view stands there, and nothing more is waited for."""
        return self._page in self._drawn and not self._asked

    def describe(self, words: str) -> None:
        """What stands on the page in view, for a screen reader."""
        self.setAccessibleDescription(words)

    # going about

    def go_to(self, page: int) -> None:
        if 0 <= page < len(self._tops):
            self.verticalScrollBar().setValue(round(self._tops[page] - self._gap() / 2))

    def zoom(self) -> float:
        """1.0 is the size on paper."""
        return self._fitting() if self._fits else self._zoom

    def zoom_to(self, factor: float) -> None:
        self._fits, self._zoom = False, min(max(factor, _SMALLEST), _LARGEST)
        self._relay()

    def zoom_by(self, steps: int) -> None:
        self.zoom_to(self.zoom() * _STEP**steps)

    def fit_width(self) -> None:
        self._fits = True
        self._relay()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and self._zoomed_by(event.key()):
            return
        goals = {
            Qt.Key.Key_PageDown: self._page + 1,
            Qt.Key.Key_Space: self._page + 1,
            Qt.Key.Key_PageUp: self._page - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: self.pages - 1,
        }
        if event.key() in goals and not event.modifiers():
            self.go_to(min(max(goals[Qt.Key(event.key())], 0), self.pages - 1))
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
        else:
            super().wheelEvent(event)

    def _zoomed_by(self, key: int) -> bool:
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_by(1)
        elif key == Qt.Key.Key_Minus:
            self.zoom_by(-1)
        elif key == Qt.Key.Key_0:
            self.fit_width()
        else:
            return False
        return True

    # laying out and drawing

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relay()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._relay()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Mid), 1))
        for page in self._in_view():
            sheet = self._sheet(page)
            painter.fillRect(sheet, Qt.GlobalColor.white)
            self._draw_page(painter, page, sheet)
            painter.drawRect(sheet)
        if not self._sizes:
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            room = self.viewport().rect().adjusted(line(self), line(self), -line(self), -line(self))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._instead)
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -1, -1))
        painter.end()
        event.accept()

    def _draw_page(self, painter: QPainter, page: int, sheet: QRectF) -> None:
        """What there is of it, even at another size; and ask for it at this one."""
        scale = self._scale()
        drawn = self._drawn.get(page)
        if drawn:
            painter.drawImage(sheet, drawn[1])
        if (drawn is None or drawn[0] != scale) and (page, scale) not in self._asked:
            self._asked.add((page, scale))
            self.wanted.emit(page, scale)

    def _in_view(self) -> list[int]:
        top = self.verticalScrollBar().value()
        bottom = top + self.viewport().height()
        return [p for p, at in enumerate(self._tops) if at < bottom and at + self._height(p) > top]

    def _sheet(self, page: int) -> QRectF:
        width = self._sizes[page].width() * _POINT * self.zoom()
        across = max(self.viewport().width() - width, 2 * self._gap()) / 2
        at = QPointF(across - self.horizontalScrollBar().value(), self._tops[page] - self.verticalScrollBar().value())
        return QRectF(QPointF(round(at.x()), round(at.y())), QSizeF(round(width), round(self._height(page))))

    def _height(self, page: int) -> float:
        return self._sizes[page].height() * _POINT * self.zoom()

    def _scale(self) -> float:
        """Pixels of the screen itself for each point."""
        return round(self.zoom() * _POINT * self.devicePixelRatioF(), 4)

    def _gap(self) -> float:
        return line(self) * 0.8

    def _fitting(self) -> float:
        widest = max((size.width() for size in self._sizes), default=595.0)
        room = self.viewport().width() - 2 * self._gap()
        return min(max(room / (widest * _POINT), _SMALLEST), _LARGEST)

    def _relay(self) -> None:
        """Lay out anew, keeping the page and how far down it one is."""
        page, height = self._page, self._height(self._page) if self._sizes else 1.0
        down = (self.verticalScrollBar().value() - self._tops[page]) / height if self._tops else 0.0
        self._asked.clear()
        self._lay_out()
        if self._tops:
            self.verticalScrollBar().setValue(round(self._tops[page] + down * self._height(page)))
        self.zoomed.emit(self.zoom())
        self.viewport().update()

    def _lay_out(self) -> None:
        self._tops, top = [], self._gap()
        for page in range(len(self._sizes)):
            self._tops.append(top)
            top += self._height(page) + self._gap()
        widest = max((size.width() for size in self._sizes), default=0.0) * _POINT * self.zoom()
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        down.setRange(0, max(0, round(top - self.viewport().height())))
        down.setPageStep(self.viewport().height())
        down.setSingleStep(line(self) * 3)
        across.setRange(0, max(0, round(widest + 2 * self._gap() - self.viewport().width())) if not self._fits else 0)
        across.setPageStep(self.viewport().width())
        across.setSingleStep(line(self) * 3)

    def _note_page(self) -> None:
        """The page in view is the one across the upper third."""
        eye = self.verticalScrollBar().value() + self.viewport().height() / 3
        page = max((p for p, top in enumerate(self._tops) if top <= eye), default=0)
        self.viewport().update()
        if page != self._page:
            self._page = page
            self._name_page()
            self.came_to.emit(page)

    def _name_page(self) -> None:
        here = _("Page {n} of {of}").format(n=self._page + 1, of=self.pages)
        self.setAccessibleName(here if self.pages else self._instead or _("No pages yet"))
