"""The sheet one writes on: a QTextEdit over a TextDocument, with the keys of blocks and emphasis.

It grows with its words, so that the page around it scrolls; a very long text scrolls by itself. Tab goes on to the next
field.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragMoveEvent,
    QFocusEvent,
    QFont,
    QFontMetricsF,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QShortcut,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.domain.text import BlockKind, Text
from senco_desk.ui.widgets.block_commands import begin_list, end_block, leaves_kind, set_kind
from senco_desk.ui.widgets.block_marks import draw_marks
from senco_desk.ui.widgets.clipboard import fill, pasted
from senco_desk.ui.widgets.gradual_insert import GradualInsert, portions
from senco_desk.ui.widgets.long_text import divided, overlong
from senco_desk.ui.widgets.text_document import TextDocument, is_strong, kind_of

KIND_KEYS = {
    BlockKind.HEADING: "Ctrl+Shift+H",
    BlockKind.BULLET: "Ctrl+Shift+8",
    BlockKind.NUMBERED: "Ctrl+Shift+7",
    BlockKind.QUOTATION: "Ctrl+Shift+9",
}
_AT_ONCE = 70_000
"""Characters that are put in at once, rather more than 10,000 words; what is beyond comes while the window goes on."""
_GROWS_TO = 150_000
"""Characters; above them a text is never laid out as a whole while one waits, and scrolls by itself."""
_UNBOUNDED = 1e6
_TALLEST = 24
"""Lines, for a text that scrolls by itself."""

LEFT_OUT = N_("The picture or file was left out, because a text holds words only. Nothing else was changed.")
DIVIDED = N_(
    "A paragraph you pasted was too long to type in. Every word of it is here, in shorter paragraphs that end where "
    "a sentence ends. Ctrl+Z takes it back."
)


class WritingArea(QTextEdit):
    """`written`: she changed something; `caret`: where she writes moved; `left`: the focus went; `settled`: all is in.

    `said` carries a sentence for her. Files that are dropped are left to what is around; `brings_more` is asked of a
    paste without words, and says whether it has taken it; `takes_key` says whether a key is for a list above it.
    """

    written = Signal()
    caret = Signal()
    left = Signal()
    said = Signal(str)
    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.brings_more: Callable[[QMimeData], bool] = lambda _source: False
        self.takes_key: Callable[[QKeyEvent], bool] = lambda _event: False
        self.sheet = TextDocument(self)
        self.sheet.wear(self.font())
        self.setDocument(self.sheet)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._unheard = False
        self._fewest_lines = 1
        self._expected = 0
        self._coming: GradualInsert | None = None
        self.sheet.documentLayout().documentSizeChanged.connect(self.grow)
        self.sheet.contentsChanged.connect(self._tell_written)
        self.cursorPositionChanged.connect(self.caret)
        for kind, keys in KIND_KEYS.items():
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(partial(self.set_kind, kind))

    # What is written

    def show_text(self, text: Text) -> None:
        """Put `text` in place of all there is; the end of a very long one comes in while the window goes on."""
        self.settle()
        at_once = len(next(portions(text, _AT_ONCE), ()))
        with self._in_silence():
            self.sheet.show_text(text[:at_once])
        if text[at_once:]:
            self.sheet.setUndoRedoEnabled(False)
            end = QTextCursor(self.sheet)
            end.movePosition(QTextCursor.MoveOperation.End)
            self._bring_in(end, text[at_once:], new_block=True)
        self.grow()

    def settle(self) -> None:
        """Finish, now, what is still coming in."""
        if self._coming is not None:
            self._coming.finish()

    @property
    def is_settled(self) -> bool:
        return self._coming is None

    def _bring_in(self, cursor: QTextCursor, text: Text, new_block: bool = False) -> None:
        self.setReadOnly(True)
        self._expected = sum(len(run.text) for block in text for run in block.runs)
        self.grow()
        self._coming = GradualInsert(self.sheet, cursor, text, new_block)
        self._coming.finished.connect(self._all_in)
        self._coming.start()

    def _all_in(self) -> None:
        self._coming, self._expected = None, 0
        self.setReadOnly(False)
        pasted_in = self.sheet.isUndoRedoEnabled()
        self.sheet.setUndoRedoEnabled(True)
        self.grow()
        self.settled.emit()
        if pasted_in:
            self.written.emit()

    @contextmanager
    def _in_silence(self) -> Iterator[None]:
        self._unheard = True
        try:
            yield
        finally:
            self._unheard = False

    def _tell_written(self) -> None:
        if not self._unheard and self._coming is None:
            self.written.emit()

    # Kinds and emphasis

    @property
    def kind(self) -> BlockKind:
        """The kind of the block she is in."""
        return kind_of(self.textCursor().block())

    def set_kind(self, kind: BlockKind) -> None:
        """Give what is chosen `kind`, or take it away where it has it."""
        if self.isReadOnly():
            return
        set_kind(self.sheet, self.textCursor(), kind)
        self.cursorPositionChanged.emit()

    def toggle_strong(self) -> None:
        changed = QTextCharFormat()
        changed.setFontWeight(QFont.Weight.Normal if is_strong(self.currentCharFormat()) else QFont.Weight.Bold)
        self.mergeCurrentCharFormat(changed)

    def toggle_emphasised(self) -> None:
        changed = QTextCharFormat()
        changed.setFontItalic(not self.currentCharFormat().fontItalic())
        self.mergeCurrentCharFormat(changed)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.takes_key(event):
            event.ignore()
            return
        if not self.isReadOnly() and self._own_key(event):
            event.accept()
            return
        super().keyPressEvent(event)
        if event.text() == " " and not self.isReadOnly():
            begin_list(self.sheet, self.textCursor())

    def _own_key(self, event: QKeyEvent) -> bool:
        if event.matches(QKeySequence.StandardKey.Bold):
            self.toggle_strong()
        elif event.matches(QKeySequence.StandardKey.Italic):
            self.toggle_emphasised()
        elif _is_enter(event):
            end_block(self.sheet, self.textCursor())
            self.ensureCursorVisible()
        elif event.key() == Qt.Key.Key_Backspace and leaves_kind(self.textCursor()):
            self.set_kind(self.kind)
        else:
            return False
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()

    # Clipboard and drops

    def createMimeDataFromSelection(self) -> QMimeData:
        # Made by Qt: the clipboard outlives Python, and one made here would bring the application down as it ends.
        copied = super().createMimeDataFromSelection()
        fill(copied, self.sheet.selected(self.textCursor()))
        return copied

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText() or source.hasHtml() or source.hasImage() or source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self.isReadOnly():
            return
        found = pasted(source)
        if found.left_out and not found.text and self.brings_more(source):
            return
        if found.left_out:
            self.said.emit(_(LEFT_OUT))
        if overlong(found.text):
            self.said.emit(_(DIVIDED))
        if found.text:
            self._bring_in(self.textCursor(), divided(found.text))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        super().dragEnterEvent(event)
        event.setAccepted(not _brings_files(event.mimeData()))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        event.setAccepted(not _brings_files(event.mimeData()))

    # How it looks

    def set_fewest_lines(self, lines: int) -> None:
        """How tall it is while there is little in it."""
        self._fewest_lines = lines
        self.grow()

    def grow(self) -> None:
        """Be as tall as the words need."""
        line = QFontMetricsF(self.font()).lineSpacing()
        bounded = self.sheet.characterCount() + self._expected > _GROWS_TO
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if bounded else policy.ScrollBarAlwaysOff)
        least = max(self._fewest_lines * line * 1.25, self._prompt_height())
        tall = _TALLEST * line if bounded else max(self.sheet.size().height(), least)
        around = self.height() - self.viewport().height()
        if not 0 <= around <= 3 * line:
            return  # the viewport has not followed the last change yet; its resizing comes back here
        if round(tall) + around != self.height():
            self.setFixedHeight(round(tall) + around)

    def _prompt_height(self) -> float:
        """So that it is never cut; when she has begun to write nothing below it moves."""
        margin = self.sheet.documentMargin()
        room = QRectF(0, 0, self.viewport().width() - 2 * margin, _UNBOUNDED)
        wrapped = QFontMetricsF(self.font()).boundingRect(room, Qt.TextFlag.TextWordWrap.value, self.placeholderText())
        return wrapped.height() + 2 * margin

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.grow()
        if self.hasFocus():
            QTimer.singleShot(0, self, self.caret.emit)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and self.document() is self.sheet:
            self.sheet.wear(self.font())
            self.grow()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        first = self.cursorForPosition(event.rect().topLeft()).block()
        offset = QPointF(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        painter = QPainter(self.viewport())
        draw_marks(painter, self.sheet, first, offset, event.rect().bottom(), self.palette())
        if self.sheet.isEmpty():
            self._draw_prompt(painter)
        painter.end()

    def _draw_prompt(self, painter: QPainter) -> None:
        """From its second line: of a prompt that is wrapped Qt 6.11 shows the first alone."""
        margin = round(self.sheet.documentMargin())
        place = self.viewport().rect().adjusted(margin, margin, -margin, -margin)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        painter.setClipRect(place.adjusted(0, self.fontMetrics().lineSpacing(), 0, 0))
        painter.drawText(place, Qt.TextFlag.TextWordWrap.value, self.placeholderText())


def _brings_files(found: QMimeData) -> bool:
    return any(url.isLocalFile() for url in found.urls())


def _is_enter(event: QKeyEvent) -> bool:
    plain = event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
    return event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain == Qt.KeyboardModifier.NoModifier
