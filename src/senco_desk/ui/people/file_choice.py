"""One attached file that names somebody who is to be erased: it goes for good, or stays for a reason."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from senco_desk.domain.about_person import NamingFile
from senco_desk.domain.language import _, n_
from senco_desk.ui.people.found_words import called
from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.field import Field
from senco_desk.ui.widgets.tick_box import TickBox


class FileChoice(QWidget):
    """`altered`: she chose otherwise, or wrote on the reason."""

    altered = Signal()

    def __init__(self, file: NamingFile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.file = file
        self.out = TickBox(_("Take it out for good"))
        self.out.setChecked(True)
        self.why = Field(_("Why it stays"), _("It is kept until the appeal is over"))
        name, told = QLabel(called(file)), quiet(QLabel(_told(file)))
        for label in (name, told):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.out.setAccessibleName(_("Take {name} out for good").format(name=called(file)))
        self.why.line.setAccessibleName(_("Why {name} stays").format(name=called(file)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line(self) // 6)
        for part in (name, told, self.out, self.why):
            column.addWidget(part)
        self.why.hide()
        self.out.toggled.connect(self._choose)
        self.why.typed.connect(self.altered)

    @property
    def stays(self) -> bool:
        return not self.out.isChecked()

    @property
    def reason(self) -> str:
        return self.why.words().strip()

    @property
    def is_settled(self) -> bool:
        """It goes, or there is a reason why not."""
        return not self.stays or bool(self.reason)

    def _choose(self, out: bool) -> None:
        self.why.setVisible(not out)
        if not out:
            self.why.line.setFocus()
        self.altered.emit()


def _told(file: NamingFile) -> str:
    count = len(file.passages)
    inside = n_("{n} paragraph in it names this person.", "{n} paragraphs in it name this person.", count)
    said = [inside.format(n=f"{count:,}") if count else _("Only its name does.")]
    if file.deleted:
        said.append(_("Deleted; it is in the bin or the history."))
    if file.by_name:
        said.append(_("If it stays, its name is changed."))
    return " ".join(said)
