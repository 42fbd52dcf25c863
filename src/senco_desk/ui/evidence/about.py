"""What stands above a piece of evidence: its title, its kind, the day it happened, and its number."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from senco_desk.domain.brought import was_called
from senco_desk.domain.days import short_day
from senco_desk.domain.evidence import KIND_NAMES, Evidence, EvidenceKind
from senco_desk.domain.language import _
from senco_desk.ui.theme import flush, inset, line, quiet
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.day_picker import DayPicker
from senco_desk.ui.widgets.flow import Flow


class About(QWidget):
    """`changed`: title, kind or day. `said`: a sentence for her."""

    changed = Signal()
    left = Signal()
    said = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.was = ""
        self.title = QLineEdit()
        self.title.setProperty("look", "title")
        self.title.setAccessibleName(_("Title"))
        self.title.setPlaceholderText(_("What it is called"))
        self.title.setAcceptDrops(False)
        self.kind = Choice(_("Kind"))
        self.kind.offer((kind, _(name)) for kind, name in KIND_NAMES.items())
        self.happened = DayPicker(_("The day it happened"), _("When it happened"), today)
        self.day = self.happened.field
        self.day.setAcceptDrops(False)
        self.number = flush(quiet(QLabel()))
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit = line(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 3)
        column.addWidget(self.title)
        below = Flow(gap=round(unit * 0.7))
        below.setContentsMargins(inset(self), 0, 0, 0)
        for part in (self.kind, self.happened, self.number):
            below.addWidget(part)
        column.addLayout(below)

    def _listen(self) -> None:
        self.title.textEdited.connect(lambda _text: self.changed.emit())
        self.title.editingFinished.connect(self.left)
        self.kind.chosen.connect(lambda _kind: self.changed.emit())
        self.happened.changed.connect(self.changed)
        self.happened.left.connect(self.left)
        self.day.puzzled.connect(self.said)

    def show_evidence(self, evidence: Evidence, *, another: bool) -> None:
        """Show it; unless it is `another` than the one shown, a day that is just being typed stays."""
        if self.title.text() != evidence.title:
            self.title.setText(evidence.title)
            self.title.setCursorPosition(0)
        if another or not self.day.typed_and_not_taken:
            self.day.show_day(evidence.happened)
        self.kind.show_value(evidence.kind)
        self.show_number(evidence)

    def _was(self) -> tuple[str, ...]:
        return (was_called(self.was),) if self.was else ()

    def show_number(self, evidence: Evidence) -> None:
        added = _("added {day}").format(day=short_day(evidence.added.astimezone().date()))
        number = (evidence.reference, *self._was()) if evidence.number else ()
        self.number.setText(" · ".join((*number, added)))

    @property
    def kind_chosen(self) -> EvidenceKind:
        return EvidenceKind(str(self.kind.value))
