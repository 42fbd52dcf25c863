"""What was made just now, with the ways to it, and what was sent before: which copy, to whom, when."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _, n_
from senco_desk.domain.sending import Sending
from senco_desk.services.making_review_copy import MadeReview
from senco_desk.services.sending import Sent
from senco_desk.ui.feedback.wording import moment
from senco_desk.ui.theme import line, panel, primary, quiet, subheading
from senco_desk.ui.widgets.flow import Flow

_MOST, _MOST_NAMED = 12, 8


class Made(QFrame):
    """Hidden until something is made. The draft is opened by her own mail program, and sent by her."""

    def __init__(self) -> None:
        super().__init__()
        panel(self)
        self._sent: Sent | None = None
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.draft = primary(QPushButton(_("Open the mail draft")))
        self.file, self.folder = QPushButton(_("Look at the copy")), QPushButton(_("Show the folder"))
        unit, column, ways = line(self), QVBoxLayout(self), Flow(gap=line(self) // 2)
        column.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 2)
        column.addWidget(self.said)
        for way in (self.draft, self.file, self.folder):
            ways.addWidget(way)
        column.addLayout(ways)
        self.draft.clicked.connect(lambda: self._open("draft"))
        self.file.clicked.connect(lambda: self._open("file"))
        self.folder.clicked.connect(lambda: self._open("folder"))
        self.hide()

    def show_sent(self, sent: Sent) -> None:
        self._sent = sent
        self.said.setText(" ".join(_said(sent)))
        self.show()

    def _open(self, what: str) -> None:
        if self._sent is not None:
            ways = {"draft": self._sent.draft, "file": self._sent.made[0].target, "folder": self._sent.draft.parent}
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(ways[what])))


def _said(sent: Sent) -> list[str]:
    files = len(sent.sending.file_names)
    said = n_("{subject} is in {folder}: {n} file, and a mail draft with it in it.",
              "{subject} is in {folder}: {n} files, and a mail draft with them in it.", files)  # fmt: skip
    told = [said.format(subject=sent.sending.subject, folder=sent.draft.parent, n=files)]
    for said, names in (
        (_("Left out, as the pages and megabytes you chose had no room for them: {names}."), _left_out(sent)),
        (_("Missing or damaged, so not in it: {names}."), _each(sent, lambda made: made.missing)),
        (_("In it without words for those who cannot see them: {names}."), _each(sent, lambda made: made.undescribed)),
        (
            _("No font here has these characters, so they cannot be read on paper: {names}"),
            _each(sent, lambda made: made.unprintable),
        ),
    ):
        if names:
            told.append(said.format(names=_named(names)))
    if sent.is_large:
        told.append(_("It is large for a mail: if it comes back, put the file where your tutor can fetch it."))
    return [*told, _("You send it yourself, from your own mail program.")]


def _left_out(sent: Sent) -> list[str]:
    return _each(sent, lambda made: (each.code or each.title for each in made.left_out))


def _each(sent: Sent, of: Callable[[MadeReview], Iterable[str]]) -> list[str]:
    """Of the copies together, each once."""
    return list(dict.fromkeys(name for made in sent.made for name in of(made)))


def _named(names: list[str]) -> str:
    said, more = ", ".join(names[:_MOST_NAMED]), len(names) - _MOST_NAMED
    return n_("{names} and {n} more", "{names} and {n} more", more).format(names=said, n=more) if more > 0 else said


class SentList(QWidget):
    """The newest first; hidden while there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.made = Made()
        self.rows: list[QLabel] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(subheading(QLabel(_("Sent so far"))))
        self.hide()

    def show_sendings(self, sendings: Sequence[Sending]) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [self._row(each) for each in sendings[:_MOST]]
        self.setVisible(bool(sendings))

    def _row(self, sending: Sending) -> QLabel:
        copy = f"{sending.reference} v{sending.version}"
        to = _("to {whom}").format(whom=sending.whom) if sending.whom else ""
        row = QLabel(" · ".join(filter(None, (moment(sending.sent), to, copy, ", ".join(sending.file_names)))))
        row.setTextFormat(Qt.TextFormat.PlainText)
        row.setWordWrap(True)
        quiet(row)
        self._column.addWidget(row)
        return row
