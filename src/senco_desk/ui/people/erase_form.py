"""The step before erasing: what goes, what it does not reach, whom to ask, and a confirmation that takes a thought."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.about_person import AboutPerson
from senco_desk.domain.folding import folded
from senco_desk.domain.language import N_, _, n_
from senco_desk.ui.people.file_choice import FileChoice
from senco_desk.ui.people.found_words import named_files, what_goes
from senco_desk.ui.people.sentences import Sentences
from senco_desk.ui.theme import line, panel, quiet, subheading, writes
from senco_desk.ui.widgets.field import Field
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.page import Page
from senco_desk.ui.widgets.tick_box import TickBox

_ASK_FIRST = N_("Ask your data protection lead first: erasing may not be yours to decide.")
_WHY_ASK = N_(
    "A school has to keep some records for as long as the law says, also when somebody asks for them to be erased. "
    "Nothing brings back what is erased here: not Undo, not the bin, not the history."
)
_NOT_ONLY_THEIRS = N_(
    "A short name may be part of somebody else’s, as “Wray” is of “Copplestone-Wray”, and is replaced there too. Read "
    "the list before: what is not only theirs, take out of “Also called”, and look again."
)
_WORDS_STAY = N_(
    "The words around the name stay. Whether they still show who is meant, nobody but you can see: read them once more "
    "afterwards."
)
_OLDER = N_(
    "Older backups still hold this person, and so do carry copies, exports and prints made before, on every laptop and "
    "stick they were taken to. Once it is done, you are offered to take the older backups away that can be reached."
)
_NOT_YET = N_("“Erase for good” can be pressed once the name is typed and the box is ticked.")
_REASONS = N_("Say of each file that stays why it does.")


class EraseForm(QWidget):
    """`agreed`: erase it. `left`: she thought better of it."""

    agreed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.files: list[FileChoice] = []
        self._name = ""
        self._page = Page(widest=44)
        self._goes, self._files_head, self._unread = Sentences(), subheading(QLabel()), _wrapped()
        self._files = QVBoxLayout()
        self.instead = Field(_("What stands in place of the name"), _("[erased]"))
        self._to_type, self.typed = _wrapped(), QLineEdit()
        self.asked = TickBox(_("I have asked, or it is mine to decide"))
        self.stay, self.go = QPushButton(_("Go back, erase nothing")), writes(QPushButton(_("Erase for good")))
        self.why_not = quiet(_wrapped())
        self._lay_out()
        self.typed.textChanged.connect(self._look)
        self.asked.toggled.connect(self._look)
        self.stay.clicked.connect(self.left)
        self.go.clicked.connect(self.agreed)

    def _lay_out(self) -> None:
        column, ways = self._page.column, Flow(gap=line(self) // 2)
        ways.addWidget(self.stay)
        ways.addWidget(self.go)
        self._files.setSpacing(line(self) // 2)
        column.addWidget(_first())
        for head, part in ((_("What goes"), self._goes), (_("What this does not reach"), _wrapped(_(_OLDER)))):
            column.addWidget(subheading(QLabel(head)))
            column.addWidget(part)
            if part is self._goes:
                column.addWidget(_wrapped(_(_NOT_ONLY_THEIRS)))
                column.addWidget(_wrapped(_(_WORDS_STAY)))
                column.addWidget(self._files_head)
                column.addLayout(self._files)
        column.addWidget(self._unread)
        column.addWidget(subheading(QLabel(_("To be sure"))))
        for field in (self.instead, self._to_type, self.typed, self.asked, self.why_not):
            column.addWidget(field)
        column.addLayout(ways)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    def ask(self, found: AboutPerson) -> None:
        """Begin from nothing typed and nothing ticked."""
        self._name = found.person.name
        self._goes.say(what_goes(found))
        self._ask_files(found)
        unread = len(found.unread_files)
        told = n_(
            "{n} file cannot be read by the desk: {names}. Look into it yourself, and delete what shows this person.",
            "{n} files cannot be read by the desk: {names}. Look into them yourself, and delete what shows this "
            "person.",
            unread,
        )
        self._unread.setText(told.format(n=f"{unread:,}", names=named_files(found.unread_files)) if unread else "")
        self._unread.setVisible(bool(unread))
        self._to_type.setText(_("Type the name: {name}").format(name=self._name))
        self.typed.setAccessibleName(self._to_type.text())
        self.instead.show_words(found.person.prints_as)
        self.typed.clear()
        self.asked.setChecked(False)
        self._page.verticalScrollBar().setValue(0)
        self._look()

    def kept(self) -> dict[str, str]:
        """Why each file that stays does, by its id."""
        return {choice.file.attachment: choice.reason for choice in self.files if choice.stays}

    def let_go(self) -> None:
        """Nothing of anybody stays behind."""
        self._name = ""
        self._clear_files()
        for part in (self._unread, self._to_type, self.typed, self.instead.line):
            part.clear()
        self.typed.setAccessibleName("")

    def take_focus(self) -> None:
        self.stay.setFocus()
        self._page.verticalScrollBar().setValue(0)

    @property
    def is_sure(self) -> bool:
        typed, name = (folded(" ".join(words.split())).text for words in (self.typed.text(), self._name))
        settled = all(choice.is_settled for choice in self.files)
        return bool(name) and typed == name and self.asked.isChecked() and settled

    def _ask_files(self, found: AboutPerson) -> None:
        self._clear_files()
        self.files = [FileChoice(file) for file in found.naming_files]
        for choice in self.files:
            choice.altered.connect(self._look)
            self._files.addWidget(choice)
        count = len(self.files)
        self._files_head.setText(
            n_("{n} attached file that names this person", "{n} attached files that name this person", count).format(
                n=f"{count:,}"
            )
        )
        self._files_head.setVisible(bool(count))

    def _clear_files(self) -> None:
        for choice in self.files:
            self._files.removeWidget(choice)
            choice.hide()
            choice.deleteLater()
        self.files = []

    def _look(self, *_anew: object) -> None:
        settled = all(choice.is_settled for choice in self.files)
        self.go.setEnabled(self.is_sure)
        self.why_not.setText("" if self.is_sure else _(_NOT_YET) if settled else _(_REASONS))
        self.go.setAccessibleDescription(self.why_not.text())


def _first() -> QFrame:
    """What is to be read before anything else."""
    frame = panel(QFrame())
    column = QVBoxLayout(frame)
    first = subheading(QLabel(_(_ASK_FIRST)))
    first.setWordWrap(True)
    column.addWidget(first)
    column.addWidget(_wrapped(_(_WHY_ASK)))
    return frame


def _wrapped(words: str = "") -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    return label
