"""A toast: what was done, said once at the foot of the window, with Undo. It takes no focus and stops nobody."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QHideEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.theme import line, link
from senco_desk.ui.widgets.icon_button import IconButton

_STAYS = 9_000
"""Milliseconds; it stays while the pointer or the focus is on it."""


_LOOKS = 200
"""Milliseconds between looks at where she types."""


class Toast(QWidget):
    """Lies over the foot of its parent, or over its head while she types down there.

    `undo_asked` carries the `Changed.undo` that was given to `say`.
    """

    undo_asked = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("What was done"))
        self._over, self._undo = parent, ""
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._back = link(QPushButton(_("Undo"), self))
        self._back.clicked.connect(self._ask)
        self._close = IconButton("close", _("Close this message"), self)
        self._close.clicked.connect(self.hide)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._back)
        self._row.addWidget(self._close)
        self._timer = QTimer(self, singleShot=True, interval=_STAYS)
        self._timer.timeout.connect(self._leave)
        parent.installEventFilter(self)
        self._looking = QTimer(self, interval=_LOOKS)
        self._looking.timeout.connect(self._place)
        self.hide()

    @property
    def said(self) -> str:
        return self._words.text() if self.isVisible() else ""

    def say(self, words: str, undo: str | None = None, *, again: bool = False) -> None:
        """`again`: it was taken back, and to undo that is to do it again."""
        self._words.setText(words)
        self._back.setText(_("Do again") if again else _("Undo"))
        self._undo = undo or ""
        self._back.setVisible(bool(undo))
        self._back.setAccessibleName((_("Do again: {what}") if again else _("Undo: {what}")).format(what=words))
        self._place()
        self.show()
        self.raise_()
        self._timer.start()
        self._looking.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def take_back(self, words: str) -> None:
        """It is so no more."""
        if self.said == words:
            self.hide()

    def _ask(self) -> None:
        self.hide()
        self.undo_asked.emit(self._undo)

    def _leave(self) -> None:
        if self.underMouse() or self._back.hasFocus() or self._close.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._looking.stop()

    def _place(self) -> None:
        around = self._over
        unit = line(self)
        self._row.setContentsMargins(unit, unit // 3, unit // 2, unit // 3)
        width = min(around.width() - 2 * unit, unit * 34)
        height = max(self._row.heightForWidth(width), self._row.sizeHint().height())
        left = (around.width() - width) // 2
        below = QRect(left, around.height() - height - unit, width, height)
        above = QRect(left, unit // 2, width, height)
        self.setGeometry(above if below.adjusted(0, -2 * unit, 0, unit).intersects(self._caret()) else below)

    def _caret(self) -> QRect:
        """Where she types, with the line around it, on the parent; empty when she does not."""
        typed_in = QApplication.focusWidget()
        if typed_in is None or not typed_in.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            return QRect()
        caret = typed_in.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)
        if not isinstance(caret, QRect | QRectF) or not self._over.isAncestorOf(typed_in):
            return QRect()
        rectangle = caret.toRect() if isinstance(caret, QRectF) else caret
        return QRect(0, typed_in.mapTo(self._over, rectangle.topLeft()).y(), self._over.width(), rectangle.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Highlight))
        painter.setPen(Qt.PenStyle.NoPen)
        corner = line(self) * 0.4
        painter.drawRoundedRect(self.rect(), corner, corner)


def take_back(field: QWidget, words: str) -> None:
    """What was said of a field is put right: no toast of its window goes on saying it."""
    for toast in field.window().findChildren(Toast) if words else ():
        toast.take_back(words)
