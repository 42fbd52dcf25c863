"""A file of the open piece: what it shows, what it is called, what was seen in it, and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from senco_desk.domain.attachment import Attachment, Form
from senco_desk.domain.language import _
from senco_desk.ui.evidence.picture_box import PictureBox
from senco_desk.ui.evidence.wording import FORM_SIGNS, details_of
from senco_desk.ui.theme import line, link, panel, quiet, subheading, writes
from senco_desk.ui.widgets.autosave import Autosave
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.one_line import typed_in

Elsewhere = tuple[str, str]
"""Another piece with the same file: its id and its reference."""


class FileRow(QFrame):
    """The wishes carry nothing: the row is one file's. `described` carries what the picture shows, in words."""

    open_wanted = Signal()
    save_wanted = Signal()
    removal_wanted = Signal()
    described = Signal(str)
    go_wanted = Signal(str)

    def __init__(self, attachment: Attachment, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        panel(self)
        self.attachment = attachment
        self.picture = PictureBox(FORM_SIGNS.get(attachment.health.form, "page"))
        self.name, self.details = subheading(_words()), quiet(_words())
        self.remarks = _words()
        self.alt = QLineEdit()
        self.alt.setPlaceholderText(_("What does the picture show? For those who cannot see it"))
        self.alt.setAcceptDrops(False)
        self.open, self.save, self.remove = (
            link(QPushButton(words)) for words in (_("Open"), _("Save a copy…"), _("Remove"))
        )
        writes(self.remove)
        self._others: Sequence[Elsewhere] = ()
        self._typing = Autosave(self._tell_alt, self)
        self._lay_out()
        self._listen()
        self.show_attachment(attachment, ())

    def _lay_out(self) -> None:
        unit = line(self)
        self._actions = QWidget()
        flow = Flow(self._actions, unit // 3)
        for button in (self.open, self.save, self.remove):
            flow.addWidget(button)
        self._same = QWidget()
        self._same_flow = Flow(self._same, unit // 4)
        column = QVBoxLayout()
        column.setSpacing(unit // 6)
        for part in (self.name, self.details, self.remarks, self._same, self.alt, self._actions):
            column.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 3)
        row.setSpacing(round(unit * 0.8))
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def _listen(self) -> None:
        self.open.clicked.connect(self.open_wanted)
        self.save.clicked.connect(self.save_wanted)
        self.remove.clicked.connect(self.removal_wanted)
        self.alt.textEdited.connect(lambda _text: self._typing.touch())
        self.alt.editingFinished.connect(self._typing.flush)

    def show_attachment(self, attachment: Attachment, others: Sequence[Elsewhere]) -> None:
        """Show what is stored; words she is typing stay."""
        self.attachment = attachment
        self.name.setText(_breakable(attachment.name))
        self.name.setAccessibleName(attachment.name)
        self.details.setText(details_of(attachment))
        self.remarks.setText("\n".join(attachment.health.remarks))
        self.remarks.setVisible(bool(attachment.health.remarks))
        self.alt.setVisible(attachment.health.form is Form.PICTURE)
        if not (self.alt.hasFocus() or self._typing.is_waiting) and typed_in(self.alt) != attachment.alt:
            self.alt.setText(attachment.alt)
            self.alt.setCursorPosition(0)
        self.open.setEnabled(attachment.health.form is not Form.PROGRAM)
        self._name_parts(attachment.name)
        self._show_others(others)

    def flush(self) -> None:
        """Tell what was typed, now."""
        self._typing.flush()

    def _tell_alt(self) -> None:
        self.described.emit(typed_in(self.alt))

    def _name_parts(self, name: str) -> None:
        self.setAccessibleName(name)
        self.open.setAccessibleName(_("Open {name}").format(name=name))
        self.save.setAccessibleName(_("Save a copy of {name}").format(name=name))
        self.remove.setAccessibleName(_("Remove {name}").format(name=name))
        self.alt.setAccessibleName(_("What {name} shows, for those who cannot see it").format(name=name))

    def _show_others(self, others: Sequence[Elsewhere]) -> None:
        if others == self._others and self._same_flow.count():
            return
        self._others = others
        while (item := self._same_flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._same.setVisible(bool(others))
        if others:
            self._same_flow.addWidget(quiet(QLabel(_("The same file is in"))))
        for piece, reference in others:
            button = link(QPushButton(reference))
            button.clicked.connect(lambda _checked=False, piece=piece: self.go_wanted.emit(piece))
            self._same_flow.addWidget(button)


def _words() -> QLabel:
    """For words of a file's own: never read as markup."""
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label


def _breakable(name: str) -> str:
    """The name with places at which a long one may be broken over lines; seen only."""
    return "".join(
        f"{sign}\u200b" if at % _PIECE == _PIECE - 1 or sign in "_-." else sign for at, sign in enumerate(name)
    )


_PIECE = 24
"""Signs of a name without a gap that stay on one line."""
