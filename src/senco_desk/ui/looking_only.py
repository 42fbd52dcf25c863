"""A workbook that is only looked at: nothing in it can be changed, and what would change it says so."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from shiboken6 import isValid

from senco_desk.domain.language import N_, _
from senco_desk.ui.theme import WRITES
from senco_desk.ui.widgets.filter_box import FilterBox
from senco_desk.ui.widgets.offer import Offer

if TYPE_CHECKING:
    from senco_desk.ui.main_window import MainWindow

STANDING = N_(
    "You are looking at another copy of the workbook. Nothing can be changed here, and nothing you type is kept."
)
NOT_HERE = N_("This copy is only looked at: nothing in it can be changed.")

_WRITING = (
    "new-reflection", "new-evidence", "files-as-evidence", "new-action", "new-session", "new-task", "new-source",
    "sources-from-file", "quick-note", "twilight", "send-to-tutor", "bring-in-feedback", "paste-feedback",
    "feedback-aloud", "undo", "passphrase", "bring-in-set", "leaving",
)  # fmt: skip
"""Commands that have nothing to do here."""

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
    """Keeps keys, drops and pasted words from every field of the places; searching, filtering and copying go on.

    What writes (`theme.writes`), button, tick or box, cannot be had, and says why. A notice stands with the way back to
    her own.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._kept: list[tuple[QWidget, str]] = []
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)
        self.notice = Offer("notice")
        self.notice.close_button.hide()
        window.frame.stand(self.notice)
        self.notice.say(_(STANDING), self._ways())
        for part in window.frame.stack.findChildren(QWidget):
            self._keep_from(part)
        self._let_commands(work=False)

    def end(self) -> None:
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        for part, tip in ((each, tip) for each, tip in self._kept if isValid(each)):
            part.setToolTip(tip)
            part.setAccessibleDescription("")
            part.setEnabled(True)
        self._let_commands(work=True)
        self.notice.hide()
        self.notice.deleteLater()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return _changes(event) and self._keeps_off(watched)
        if event.type() in (QEvent.Type.InputMethod, QEvent.Type.Drop, QEvent.Type.DragEnter):
            return self._keeps_off(watched)
        if event.type() in (QEvent.Type.Polish, QEvent.Type.EnabledChange) and isinstance(watched, QWidget):
            self._keep_from(watched)
        return False

    def _ways(self) -> list[tuple[str, Callable[[], object]]]:
        own = self._window.preferences.now.last_workbook
        back = (_("Back to my own workbook"), lambda: self._window.open_workbook(Path(own)))
        return [back] if own else [(_("Open my own workbook…"), self._open_another)]

    def _open_another(self) -> None:
        """The notice, closed by its button, stands again when she thought better of it."""
        self.notice.show()
        self._window.commands.open_another()

    def _keep_from(self, part: QWidget) -> None:
        """Whatever its place thinks of it now: it cannot be had here."""
        if not part.property(WRITES) or not part.isEnabled():
            return
        if all(part is not kept for kept, _tip in self._kept):
            self._kept.append((part, part.toolTip()))
        part.setToolTip(_(NOT_HERE))
        part.setAccessibleDescription(_(NOT_HERE))
        part.setEnabled(False)

    def _let_commands(self, *, work: bool) -> None:
        for code in _WRITING:
            action = self._window.commands.actions[code]
            action.setEnabled(work)
            action.setStatusTip("" if work else _(NOT_HERE))

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
