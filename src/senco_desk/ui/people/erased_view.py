"""What was erased, what was not, and the offer to take older backups away."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.about_person import Erased
from senco_desk.domain.language import N_, _, n_
from senco_desk.ui.people.sentences import Sentences
from senco_desk.ui.theme import line, primary, subheading, writes
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.page import Page

_MEANING = N_(
    "First a new backup is made and checked, then every older one that can be reached is taken away. The workbook can "
    "then not be put back to any day before today. What lies on a stick or a laptop that is not here now stays."
)


class ErasedView(QWidget):
    """`thinning_wanted`: take the older backups away. `left`: she has read it."""

    thinning_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = Page(widest=44)
        self.done, self.not_done, self._meaning = Sentences(), Sentences(), QLabel(_(_MEANING))
        self.thinned = QLabel()
        self._older = subheading(QLabel(_("Older backups")))
        self.thin, self.back = writes(QPushButton()), primary(QPushButton(_("Back to people and places")))
        self._lay_out()
        self.thin.clicked.connect(self.thinning_wanted)
        self.back.clicked.connect(self.left)

    def _lay_out(self) -> None:
        column, ways = self._page.column, Flow(gap=line(self) // 2)
        for label in (self._meaning, self.thinned):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        for head, part in ((_("What was done"), self.done), (_("What was not, and is left to you"), self.not_done)):
            column.addWidget(subheading(QLabel(head)))
            column.addWidget(part)
        for label in (self._older, self._meaning, self.thinned):
            column.addWidget(label)
        ways.addWidget(self.thin)
        ways.addWidget(self.back)
        column.addLayout(ways)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    def tell(self, erased: Erased, backups: int) -> None:
        """`backups`: how many can be reached that were made before."""
        self.done.say(_done(erased))
        self.not_done.say(erased.left)
        self.thinned.hide()
        words = n_(
            "Make a new backup and take {n} older one away", "Make a new backup and take {n} older ones away", backups
        )
        self.thin.setText(words.format(n=f"{backups:,}"))
        for part in (self._older, self._meaning, self.thin):
            part.setVisible(bool(backups))

    def tell_thinned(self, count: int) -> None:
        """How many were taken away."""
        said = n_("{n} older backup was taken away.", "{n} older backups were taken away.", count)
        self.thinned.setText(said.format(n=f"{count:,}"))
        self.thinned.show()
        self._meaning.hide()
        self.thin.hide()
        self.back.setFocus()

    def enable(self, on: bool) -> None:
        self.thin.setEnabled(on)

    def take_focus(self) -> None:
        self.back.setFocus()
        self._page.verticalScrollBar().setValue(0)


def _done(erased: Erased) -> list[str]:
    counted = (
        (
            n_(
                "It was replaced in {n} thing as it stands now.",
                "It was replaced in {n} things as they stand now.",
                erased.things,
            ),
            erased.things,
        ),
        (
            n_(
                "It was replaced in {n} text of the history.",
                "It was replaced in {n} texts of the history.",
                erased.history,
            ),
            erased.history,
        ),
        (n_("{n} file was taken out for good.", "{n} files were taken out for good.", erased.files), erased.files),
        (
            n_("{n} decision about the name is forgotten.", "{n} decisions are forgotten.", erased.decisions),
            erased.decisions,
        ),
        (
            n_(
                "{n} copy that the desk had made by itself is gone.",
                "{n} copies that the desk had made by itself are gone.",
                erased.snapshots,
            ),
            erased.snapshots,
        ),
        (
            n_("{n} rescued text was rewritten.", "{n} rescued texts were rewritten.", erased.rescued),
            erased.rescued,
        ),
        (
            n_(
                "{n} jotted line that could not be read is gone.",
                "{n} jotted lines that could not be read are gone.",
                erased.unread,
            ),
            erased.unread,
        ),
    )
    return [
        _("The name has left People and places."),
        *(words.format(n=f"{count:,}") for words, count in counted if count),
    ]
