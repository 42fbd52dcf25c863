"""The editor of a Text, as every place uses it: what one writes on, and what is said of a paragraph too long for it."""

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.domain.text import Text
from senco_desk.ui.theme import panel
from senco_desk.ui.widgets.long_text import divided, overlong
from senco_desk.ui.widgets.text_document import normal
from senco_desk.ui.widgets.writing_area import WritingArea

TOO_LONG = N_(
    "A paragraph here has more than 50,000 characters, too many to type in. Every word is kept, and you can read all "
    "of it. To go on writing, have it split into shorter paragraphs, which end where a sentence ends."
)


class TextEditor(QWidget):
    """Give it a text with `show_text`, take the text from `text`.

    `written`: she changed something. `left`: the focus went. `said`: a sentence for a toast. `area` takes the focus.
    """

    written = Signal()
    left = Signal()
    said = Signal(str)

    def __init__(
        self,
        name: str,
        prompt: str = "",
        fewest_lines: int = 2,
        parent: QWidget | None = None,
        *,
        framed: bool = False,
    ) -> None:
        """`name` is what a screen reader says; `prompt` stands there while it is empty.

        `framed`: it is a field among others, with its name above it; without, it is the sheet a thing is written on.
        """
        super().__init__(parent)
        self.area = WritingArea(self)
        self.area.setProperty("look", "field" if framed else "bare")
        self.area.setAccessibleName(name)
        self.area.setPlaceholderText(prompt)
        self.area.set_fewest_lines(fewest_lines)
        self._held: Text | None = None
        self._notice = self._make_notice()
        self._lay_out()
        self.area.written.connect(self.written)
        self.area.left.connect(self.left)
        self.area.said.connect(self.said)
        self.area.settled.connect(self._settled)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Handed on. A focus proxy would be a stop of its own for Tab wherever `area` is given another place."""
        self.area.setFocus(event.reason())

    def show_text(self, text: Text) -> None:
        """Show `text`, read-only where a paragraph is too long to type in; one that is shown already keeps its undo."""
        if text == self.text():
            return
        self._held = text
        too_long = overlong(text)
        self._notice.setVisible(too_long)  # first: where all of it fits into one step, the area settles at once
        self.area.show_text(divided(text) if too_long else text)
        self.area.setReadOnly(too_long or not self.area.is_settled)
        if not too_long and self.area.is_settled:
            self._held = None

    def text(self) -> Text:
        """What is written, in the normal form of `text_document.normal`."""
        if self._held is not None:
            return normal(self._held)
        self.area.settle()
        return self.area.sheet.text()

    def words(self) -> int:
        """How many words; counts only what changed since it was last asked."""
        return self.area.sheet.words()

    def split(self) -> None:
        """Take the shorter paragraphs that are shown for the text, and let her write on."""
        self.area.settle()
        self._held = None
        self._notice.hide()
        self.area.setReadOnly(False)
        self.written.emit()

    @property
    def is_too_long(self) -> bool:
        return not self._notice.isHidden()

    def caret(self) -> QRect:
        """Where she writes, in its own pixels."""
        return self.area.cursorRect().translated(self.area.viewport().pos()).translated(self.area.pos())

    def _settled(self) -> None:
        self.area.setReadOnly(self.is_too_long)
        if not self.is_too_long:
            self._held = None

    def _make_notice(self) -> QFrame:
        notice = panel(QFrame(self))
        words = QLabel(_(TOO_LONG), notice)
        words.setWordWrap(True)
        button = QPushButton(_("Split it"), notice)
        button.clicked.connect(self.split)
        row = QHBoxLayout(notice)
        row.addWidget(words, 1)
        row.addWidget(button)
        notice.hide()
        return notice

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._notice)
        column.addWidget(self.area)
