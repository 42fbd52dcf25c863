"""What is asked in the page itself before something is decided: why it is kept, or who it is."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.domain.person import PERSON_KIND_NAMES, Person, PersonKind, proposed_forms, proposed_prints_as
from senco_desk.ui.theme import line, link, panel
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.one_line import typed_in

NOT_A_NAME = N_("Not a name")
REASONS = (NOT_A_NAME, N_("Agreed to be named"), N_("Known to everyone who reads it"), N_("Published already"))


class Asking(QFrame):
    """A soft ground with a line and buttons; Esc or “Leave it” thinks better of it."""

    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        panel(self)
        self.about, self.line = QLabel(), QLineEdit()
        self.about.setTextFormat(Qt.TextFormat.PlainText)
        self.about.setWordWrap(True)
        self.about.setBuddy(self.line)
        self.line.setAccessibleName(name)
        self.below = Flow(gap=line(self) // 2)
        unit, column = line(self), QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 3, unit // 2, unit // 3)
        column.setSpacing(unit // 4)
        column.addWidget(self.about)
        column.addWidget(self.line)
        column.addLayout(self.below)
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        self.hide()
        self.left.emit()

    def ask(self, about: str, typed: str) -> None:
        """`typed` stands there already, chosen, to be typed over."""
        self.about.setText(about)
        self.line.setText(typed)
        self.show()
        self.line.setFocus()
        self.line.selectAll()

    def _add(self, words: str) -> QPushButton:
        button = QPushButton(words)
        self.below.addWidget(button)
        return button


class AskWhy(Asking):
    """`said` carries the reason; without one nothing is kept."""

    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Why it is kept"), parent)
        self.line.setPlaceholderText(_("Why it may stand there, in a few words"))
        self.keep = self._add(_("Keep it"))
        self.reasons = [link(self._add(_(reason))) for reason in REASONS]
        self.back = link(self._add(_("Leave it")))
        self.keep.clicked.connect(self._say)
        self.line.returnPressed.connect(self._say)
        for reason, button in zip(REASONS, self.reasons, strict=True):
            button.clicked.connect(partial(self._say_this, reason))
        self.back.clicked.connect(self.leave)

    def _say_this(self, reason: str, *_pressed: bool) -> None:
        self.line.setText(_(reason))
        self._say()

    def _say(self) -> None:
        reason = typed_in(self.line).strip()
        if reason:
            self.hide()
            self.said.emit(reason)
        else:
            self.line.setFocus()


class AskWho(Asking):
    """A likely name becomes one of people and places; `said` carries the new person."""

    said = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Prints as"), parent)
        self.kind, self._name = Choice(_("Whose name it is")), ""
        self._taken: list[str] = []
        self.kind.offer((kind, _(words)) for kind, words in PERSON_KIND_NAMES.items())
        self.kind.chosen.connect(lambda _kind: self.line.setText(self._proposed()))
        self.below.addWidget(self.kind)
        self.add = self._add(_("Add the name"))
        self.back = link(self._add(_("Leave it")))
        self.add.clicked.connect(self._say)
        self.line.returnPressed.connect(self._say)
        self.back.clicked.connect(self.leave)

    def ask_about(self, name: str, people: list[Person]) -> None:
        """`people` are those there are: what they print as is not proposed again."""
        self._name, self._taken = name, [person.prints_as for person in people]
        self.kind.show_value(PersonKind.PUPIL)
        self.ask(_("Prints in place of “{name}”, here and in everything:").format(name=name), self._proposed())

    def _proposed(self) -> str:
        return proposed_prints_as(self._kind, self._taken)

    @property
    def _kind(self) -> PersonKind:
        return PersonKind(str(self.kind.value))

    def _say(self) -> None:
        self.hide()
        prints_as = typed_in(self.line).strip()
        self.said.emit(Person("", self._kind, self._name, proposed_forms(self._kind, self._name), prints_as))
