"""One section of a reflection: its heading, and what is written under it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.domain.reflection import Section
from senco_desk.domain.reflective_models import FREE, Model, prompt_for
from senco_desk.domain.text import is_blank
from senco_desk.ui.theme import inset, subheading
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.one_line import typed_in
from senco_desk.ui.widgets.text_editor import TextEditor

_FREE_LINES, _LINES = 8, 2


class SectionEditor(QWidget):
    """`written`: something was typed. `removal_wanted`: she does not want this heading, which is her own and empty.

    `moved` says that it is to go a step up (-1) or down (1): by its buttons, or by Alt+Up and Alt+Down anywhere in it.
    """

    written = Signal()
    left = Signal()
    removal_wanted = Signal()
    moved = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._section = Section("", "")
        self.label = subheading(QLabel())
        self.heading = QLineEdit()
        self.heading.setProperty("look", "bare")
        self.heading.setPlaceholderText(_("A heading of your own"))
        self.heading.setAccessibleName(_("Heading"))
        self.remove = IconButton("close", _("Take this empty heading out"))
        self.up, self.down = IconButton("up", _("Move up (Alt+Up)")), IconButton("down", _("Move down (Alt+Down)"))
        self.editor = TextEditor(_("Text"), parent=self)
        self._lay_out()
        self.heading.textEdited.connect(self._typed)
        self.heading.editingFinished.connect(self.left)
        self.editor.written.connect(self._typed)
        self.editor.left.connect(self.left)
        self.remove.clicked.connect(self.removal_wanted)
        for button, keys, step in ((self.up, "Alt+Up", -1), (self.down, "Alt+Down", 1)):
            button.clicked.connect(partial(self._move, step))
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self._move, step))

    def _lay_out(self) -> None:
        own = QWidget()
        row = QHBoxLayout(own)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.heading, 1)
        for part in (self.up, self.down, self.remove):
            row.addWidget(part)
        self._head = QStackedWidget()
        self._head.addWidget(self.label)
        self._head.addWidget(own)
        self.label.setIndent(inset(self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.editor)

    def show_section(self, section: Section, model: Model) -> None:
        """Show it; a heading the model does not have is her own, to be renamed."""
        self._section = section
        own = section.key not in {stage.key for stage in model.stages}
        heading = _(section.heading) if section.heading else ""
        self._head.setVisible(own or bool(heading))
        self._head.setCurrentIndex(int(own))
        self.label.setText(heading)
        if typed_in(self.heading) != heading:
            self.heading.setText(heading)
        prompt = prompt_for(model, section.key)
        self.editor.area.setPlaceholderText(_(prompt) if prompt else _("Write here"))
        self.editor.area.setAccessibleName(heading or _("What happened, and what I make of it"))
        self.editor.area.set_fewest_lines(_FREE_LINES if section.key == FREE.stages[0].key else _LINES)
        self.editor.show_text(section.text)
        self._offer_removal()

    def section(self) -> Section:
        """What stands there now."""
        renamed = typed_in(self.heading).strip()
        unchanged = not self.is_own or renamed == (_(self._section.heading) if self._section.heading else "")
        heading = self._section.heading if unchanged else renamed
        return Section(self._section.key, heading, self.editor.text())

    @property
    def is_own(self) -> bool:
        return self._head.currentIndex() == 1 and not self._head.isHidden()

    def offer_moves(self, *, up: bool, down: bool) -> None:
        """Whether there is something above it, and below it, that it could change places with."""
        self.up.setEnabled(up)
        self.down.setEnabled(down)

    def _move(self, step: int, _checked: bool = False) -> None:
        if self.is_own and (self.up if step < 0 else self.down).isEnabled():
            self.moved.emit(step)

    def _typed(self) -> None:
        self._offer_removal()
        self.written.emit()

    def _offer_removal(self) -> None:
        self.remove.setVisible(self.is_own and is_blank(self.editor.text()[:20]))
