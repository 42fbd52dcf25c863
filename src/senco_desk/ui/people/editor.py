"""The open person or place: the name, whose it is, what else they are called, how it prints, and a note."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.domain.person import PERSON_KIND_NAMES, Person, PersonKind
from senco_desk.ui.theme import line, link, quiet, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.field import FewLines, Field
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.one_line import typed_in
from senco_desk.ui.widgets.page import Page

_WIDEST = 40
"""Lines of text, across."""


class PersonEditor(QWidget):
    """`written`: something of it changed. `left`: a field was left. `kind_chosen`: it is of another kind now."""

    written = Signal()
    left = Signal()
    kind_chosen = Signal()
    removal_wanted = Signal()
    everything_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Person | None = None
        self.page = Page(self, _WIDEST)
        self.name = QLineEdit()
        self.kind = writes(Choice(_("Whose name it is")))
        self.prints_as = Field(_("Prints as"), _("What stands in its place in every copy"))
        self.forms = FewLines(_("Also called"), _("Zeb, Z. Quill, an old surname: one on each line"))
        self.note = FewLines(_("Note"), _("For yourself: it never prints and is never taken out"))
        self._trouble = QLabel()
        self.remove = IconButton("remove", _("Delete this name"))
        self.everything = link(QPushButton(_("Everything about this person…")))
        self.kind.offer((kind, _(words)) for kind, words in PERSON_KIND_NAMES.items())
        self.name.setProperty("look", "title")
        self.name.setAccessibleName(_("Name"))
        self.name.setPlaceholderText(_("The name in full"))
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit, column = line(self), self.page.column
        self.forms.box.setFixedHeight(5 * unit)
        below = Flow(gap=unit // 2)
        below.addWidget(self.kind)
        below.addWidget(self.remove)
        below.addWidget(self.everything)
        told = quiet(QLabel(_("Found in any case, with ’s or a hyphen, and with or without accents.")))
        told.setWordWrap(True)
        self._trouble.setWordWrap(True)
        self._trouble.hide()
        column.addWidget(self.name)
        column.addWidget(self._trouble)
        column.addLayout(below)
        column.addSpacing(unit // 3)
        for part in (self.prints_as, self.forms, told, self.note):
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)

    def _listen(self) -> None:
        self.name.textEdited.connect(lambda _text: self.written.emit())
        self.name.editingFinished.connect(self.left)
        for field in (self.prints_as, self.forms, self.note):
            field.typed.connect(self.written)
            field.left.connect(self.left)
        self.kind.chosen.connect(lambda _kind: self.kind_chosen.emit())
        self.remove.clicked.connect(self.removal_wanted)
        self.everything.clicked.connect(self.everything_wanted)

    @property
    def shown(self) -> Person | None:
        """The one last shown; what was typed since is in `draft`."""
        return self._shown

    @property
    def has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.page.isAncestorOf(focus)

    def show_person(self, person: Person) -> None:
        """Show it; what is the same stays as it is."""
        self._shown = person
        self.say("")
        if typed_in(self.name) != person.name:
            self.name.setText(person.name)
            self.name.setCursorPosition(0)
        self.kind.show_value(person.kind)
        self.prints_as.show_words(person.prints_as)
        self.forms.show_words("\n".join(person.forms))
        self.note.show_words(person.note)

    def propose(self, prints_as: str) -> None:
        """What stands in its place unless she says otherwise."""
        self.prints_as.show_words(prints_as)

    def propose_forms(self, forms: Sequence[str]) -> None:
        """What else they are likely to be called."""
        self.forms.show_words("\n".join(forms))

    def say(self, sentence: str) -> None:
        """Why it cannot be kept like this; "" when there is nothing in the way."""
        if sentence != self.trouble:
            self._trouble.setText(sentence)
            self._trouble.setVisible(bool(sentence))
            self.name.setAccessibleDescription(sentence)
            if sentence:
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def offer_everything(self, *, stored: bool) -> None:
        """Nothing is known yet of one that is not stored."""
        kind = self.kind.value
        of_place = kind in (PersonKind.SCHOOL, PersonKind.PLACE)
        self.everything.setText(_("Everything about this place…") if of_place else _("Everything about this person…"))
        self.everything.setVisible(stored)

    @property
    def trouble(self) -> str:
        return self._trouble.text()

    def leave(self) -> None:
        """Show none; what stands on the page is nobody's any more."""
        self._shown = None

    def draft(self) -> Person:
        """The person as it stands on the page; only valid while one is shown."""
        assert self._shown is not None, "nobody is shown"  # noqa: S101
        return replace(
            self._shown,
            kind=PersonKind(str(self.kind.value)),
            name=typed_in(self.name).strip(),
            forms=tuple(form.strip() for form in self.forms.words().splitlines() if form.strip()),
            prints_as=self.prints_as.words().strip(),
            note=self.note.words().strip(),
        )

    def begin_typing(self) -> None:
        self.name.setFocus()
