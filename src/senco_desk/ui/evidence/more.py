"""More about a piece of evidence, folded in until it is wanted: when, my part, what I did, with whom, the impact."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.evidence import Evidence, MyPart, Period, period_by_day
from senco_desk.domain.language import N_, _
from senco_desk.ui.theme import line, link, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.field import FewLines, Field
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.impact_editor import ImpactEditor

_WHOSE = (
    (None, N_("Whose work: not said")),
    (MyPart.MINE, N_("My own work")),
    (MyPart.WITH_OTHERS, N_("Work with others")),
    (MyPart.OTHERS, N_("The work of others")),
)


class More(QWidget):
    """`written`: something changed. `unfolded`: it was opened, to be brought into view."""

    written = Signal()
    left = Signal()
    unfolded = Signal(QWidget)

    def __init__(self, happened: Callable[[], date | None], parent: QWidget | None = None) -> None:
        """`happened` gives the day that stands on the page."""
        super().__init__(parent)
        self._happened = happened
        self._began: date | None = None
        self.fold = link(QPushButton())
        self.fold.setCheckable(True)
        self.period = writes(Choice(_("Before or during the programme")))
        self.my_part = writes(Choice(_("My part")))
        self.my_part.offer((part, _(words)) for part, words in _WHOSE)
        self.part = FewLines(_("What I did"), _("My own part in it, in a sentence or two; prints as “my part”"))
        self.with_whom = Field(_("With whom"), _("Roles rather than names that should not be printed"))
        self.impact = ImpactEditor()
        self._lay_out()
        self._listen()
        self.offer_periods()
        self._show_fold(False)

    def _lay_out(self) -> None:
        unit = line(self)
        self.inside = QWidget()
        choices = Flow(gap=round(unit * 0.7))
        choices.addWidget(self.period)
        choices.addWidget(self.my_part)
        held = self._held = QVBoxLayout(self.inside)
        held.setContentsMargins(0, 0, 0, 0)
        held.setSpacing(round(unit * 0.7))
        held.addLayout(choices)
        for part in (self.part, self.with_whom, self.impact):
            held.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 3)
        top = Flow()
        top.addWidget(self.fold)
        column.addLayout(top)
        column.addWidget(self.inside)

    def _listen(self) -> None:
        self.fold.toggled.connect(self._show_fold)
        self.fold.clicked.connect(self._unfolded)
        for choice in (self.period, self.my_part):
            choice.chosen.connect(lambda _value: self.written.emit())
            choice.chosen.connect(lambda _value: self.left.emit())
        for field in (self.part, self.with_whom):
            field.typed.connect(self.written)
            field.left.connect(self.left)
        self.impact.written.connect(self.written)
        self.impact.left.connect(self.left)

    def show_evidence(self, evidence: Evidence, *, another: bool) -> None:
        """Show it; open where there is something, so that nothing that was said is out of sight."""
        self.offer_periods()
        self.period.show_value(evidence.period)
        self.my_part.show_value(evidence.my_part)
        self.part.show_words(evidence.part)
        self.with_whom.show_words(evidence.with_whom)
        self.impact.show_impact(evidence.impact)
        if another:
            self.fold.setChecked(_says_more(evidence))

    def add(self, part: QWidget) -> None:
        """Something else to be said of it, below the rest."""
        self._held.addWidget(part)

    def programme_began(self, began: date | None) -> None:
        self._began = began
        self.offer_periods()

    def offer_periods(self) -> None:
        """What was not said is worked out from the day, and says so."""
        self.period.offer(((None, self._by_day()), (Period.BEFORE, _("Before the programme")),
                           (Period.DURING, _("During the programme"))))  # fmt: skip

    @property
    def period_said(self) -> Period | None:
        return Period(str(self.period.value)) if self.period.value else None

    @property
    def part_said(self) -> MyPart | None:
        return MyPart(str(self.my_part.value)) if self.my_part.value else None

    def _by_day(self) -> str:
        guess = period_by_day(self._happened(), self._began)
        if guess is None:
            return _("Before or during: not said")
        return (
            _("Before the programme, by its day") if guess is Period.BEFORE else _("During the programme, by its day")
        )

    def _show_fold(self, shown: bool) -> None:
        self.inside.setVisible(shown)
        self.fold.setText(_("Less ▴") if shown else _("More: my part, with whom, impact, review date ▾"))

    def _unfolded(self) -> None:
        if self.fold.isChecked():
            self.unfolded.emit(self)


def _says_more(evidence: Evidence) -> bool:
    said = (evidence.period, evidence.my_part, evidence.part.strip(), evidence.with_whom.strip())
    return any(said) or not evidence.impact.is_blank
