"""A workbook that is only looked at: nothing in it can be changed, and what would change it says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.ui.widgets.filter_box import FilterBox

if TYPE_CHECKING:
    from senco_desk.ui.main_window import MainWindow

STANDING = N_(
    "You are looking at another copy of the workbook. Nothing can be changed here, and nothing you type is kept. "
    "Open your own workbook to go on (Ctrl+O)."
)
NOT_HERE = N_("This copy is only looked at: nothing in it can be changed.")

_CHANGING = (
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Delete,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.Backspace,
    QKeySequence.StandardKey.DeleteStartOfWord,
    QKeySequence.StandardKey.DeleteEndOfWord,
)


class LookingOnly(QObject):
    """Keeps keys, drops and pasted words from every field of the places; searching, filtering and copying go on."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        window.notify(_(STANDING))

    def end(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return _changes(event) and self._keeps_off(watched)
        if event.type() in (QEvent.Type.InputMethod, QEvent.Type.Drop, QEvent.Type.DragEnter):
            return self._keeps_off(watched)
        return False

    def _keeps_off(self, watched: QObject) -> bool:
        if not isinstance(watched, QWidget) or not self._is_a_field(watched):
            return False
        self._window.toast(_(NOT_HERE))
        return True

    def _is_a_field(self, widget: QWidget) -> bool:
        field = widget if _takes_words(widget) else widget.parentWidget()
        if field is None or not _takes_words(field) or not self._window.frame.stack.isAncestorOf(field):
            return False
        return not isinstance(field, FilterBox) and not isinstance(field.parentWidget(), QAbstractButton)


def _takes_words(widget: QWidget) -> bool:
    return isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit)


def _changes(event: QKeyEvent) -> bool:
    return any(event.matches(keys) for keys in _CHANGING) or (event.text().isprintable() and bool(event.text()))
