"""What stands above a piece of evidence: its title, its kind, the day it happened, and its number."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QWidget

from senco_desk.domain.days import short_day
from senco_desk.domain.evidence import KIND_NAMES, Evidence, EvidenceKind
from senco_desk.domain.language import _
from senco_desk.ui.theme import writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.pieces.about import AboutPiece


class About(AboutPiece):
    """`changed`: also the kind."""

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(_("What it is called"), today, parent)
        for field in (self.title, self.day):
            field.setAcceptDrops(False)
        self.kind = writes(Choice(_("Kind")))
        self.kind.offer((kind, _(name)) for kind, name in KIND_NAMES.items())
        self.kind.chosen.connect(lambda _kind: self.changed.emit())
        self.lay(self.kind, self.happened, self.number)

    def show_evidence(self, evidence: Evidence, *, another: bool) -> None:
        """Show it; unless it is `another` than the one shown, a day that is just being typed stays."""
        self.show_title(evidence.title, evidence.happened, another=another)
        self.kind.show_value(evidence.kind)
        self.show_number(evidence)

    def show_number(self, evidence: Evidence) -> None:
        added = _("added {day}").format(day=short_day(evidence.added.astimezone().date()))
        self.say_number((evidence.reference,) if evidence.number else (), added)

    @property
    def kind_chosen(self) -> EvidenceKind:
        return EvidenceKind(str(self.kind.value))
