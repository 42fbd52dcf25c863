"""Sources offered where she begins to cite one, with `[@`: chosen with the arrows and Enter, left with Escape."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel, QTextCursor
from PySide6.QtWidgets import QCompleter, QListView

from senco_desk.domain.citing_begun import begun, closes, meant
from senco_desk.domain.language import _
from senco_desk.domain.reference import Reference
from senco_desk.ui.background import Background, Failed
from senco_desk.ui.widgets.writing_area import WritingArea

_MOST = 8
_BRIEF = 70
"""Characters of a title."""
_KEY = Qt.ItemDataRole.UserRole
_OF_THE_LIST = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape}


class Citing(QObject):
    """Offers the sources of `read`, which is asked on the reading thread each time she begins to cite."""

    def __init__(
        self, area: WritingArea, read: Callable[[], Sequence[Reference]], background: Background, failed: Failed
    ) -> None:
        super().__init__(area)
        self._area, self._read, self._background, self._failed = area, read, background, failed
        self._known: Sequence[Reference] | None = None
        self._typed: str | None = None
        self._rows = QStandardItemModel(self)
        self.shown = QListView()
        self._completer = self._made_completer()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._look)
        area.written.connect(self._soon.start)
        area.caret.connect(self._follow)
        area.takes_key = self._is_of_the_list

    @property
    def is_offering(self) -> bool:
        return self.shown.isVisible()

    def _made_completer(self) -> QCompleter:
        shown = self.shown
        shown.setProperty("look", "offer")
        shown.setAccessibleName(_("Sources to cite"))
        shown.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        shown.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        shown.setTextElideMode(Qt.TextElideMode.ElideRight)
        made = QCompleter(self._rows, self)
        made.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        made.setMaxVisibleItems(_MOST)
        made.setPopup(shown)
        made.setWidget(self._area)
        made.activated[QModelIndex].connect(self._cite)  # type: ignore[index]
        return made

    def _is_of_the_list(self, event: QKeyEvent) -> bool:
        return event.key() in _OF_THE_LIST and self.is_offering

    def _follow(self) -> None:
        """She went elsewhere without a word."""
        if self._typed is not None:
            self._soon.start()

    def _look(self) -> None:
        typed = None if self._area.isReadOnly() or not self._area.hasFocus() else begun(self._before())
        if typed is None:
            self._typed = self._known = None
            self.shown.hide()
        elif typed != self._typed:
            began, self._typed = self._typed is None, typed
            if began:
                self._background.read(self._read, self._take, self._failed)
            elif self._known is not None:
                self._show()

    def _take(self, known: Sequence[Reference]) -> None:
        self._known = known
        if self._typed is not None:
            self._show()

    def _show(self) -> None:
        found = meant(self._typed or "", self._known or (), _MOST)
        if not found:
            self.shown.hide()
            return
        self._rows.clear()
        for each in found:
            self._rows.appendRow(_row(each))
        viewport, margin = self._area.viewport(), 2 * self._area.fontMetrics().height()
        place = self._area.cursorRect().translated(viewport.pos())
        place.setWidth(min(self.shown.sizeHintForColumn(0) + margin, viewport.width()))
        self._completer.complete(place)
        self.shown.setCurrentIndex(self._completer.completionModel().index(0, 0))

    def _cite(self, row: QModelIndex) -> None:
        """Put its key in place of what is typed of it, and close the bracket."""
        cursor, typed = self._area.textCursor(), begun(self._before())
        if typed is None:
            return
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, len(typed))
        cursor.insertText(str(row.data(_KEY)))
        if not closes(self._after()):
            cursor.insertText("]")
        cursor.endEditBlock()
        self._area.setTextCursor(cursor)
        self._typed = self._known = None

    def _before(self) -> str:
        cursor = self._area.textCursor()
        return cursor.block().text()[: cursor.positionInBlock()]

    def _after(self) -> str:
        cursor = self._area.textCursor()
        return cursor.block().text()[cursor.positionInBlock() :]


def _row(reference: Reference) -> QStandardItem:
    who = " ".join(filter(None, (reference.by, reference.year)))
    title = reference.title if len(reference.title) <= _BRIEF else f"{reference.title[:_BRIEF].rstrip()}…"
    row = QStandardItem("  ".join(filter(None, (f"@{reference.key}", who, title))))
    row.setData(reference.key, _KEY)
    return row
