"""The programme's own dates: begun, taught year, viva, Master's end. They are the profile's, and kept there."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.days import long_day
from senco_desk.domain.language import N_, _
from senco_desk.domain.profile import Programme
from senco_desk.domain.programme_dates import DateKind, masters_end_said, proposed_masters_end
from senco_desk.ui.theme import line, link, quiet, writes
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.named_day import NamedDay

NAMES = {
    DateKind.BEGAN: N_("Course begins on"),
    DateKind.TAUGHT_ENDS: N_("Taught year ends on"),
    DateKind.VIVA: N_("Viva on"),
    DateKind.MASTERS_ENDS: N_("Master’s work ends on"),
}


class OwnDates(QWidget):
    """`wanted` carries the kind of date and the day, or None. `said`: a sentence for her."""

    wanted = Signal(object, object)
    said = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = {kind: NamedDay(_(words), _("Not known yet"), today) for kind, words in NAMES.items()}
        self.propose = writes(link(QPushButton()))
        self.remark = quiet(QLabel())
        self.remark.setWordWrap(True)
        self._proposed: date | None = None
        days = Flow(gap=line(self))
        for kind, field in self.fields.items():
            days.addWidget(field)
            field.changed.connect(partial(self._changed, kind))
            field.puzzled.connect(self.said)
        self.propose.clicked.connect(lambda: self.wanted.emit(DateKind.MASTERS_ENDS, self._proposed))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(days)
        column.addWidget(self.remark)
        column.addWidget(self.propose, 0, Qt.AlignmentFlag.AlignLeft)

    def show_programme(self, programme: Programme) -> None:
        """What is stored; a day that is being typed stays."""
        days = (programme.began, programme.taught_ends, programme.viva, programme.masters_ends)
        for field, day in zip(self.fields.values(), days, strict=True):
            field.show_day(day, another=False)
        self._proposed = proposed_masters_end(programme)
        self.propose.setVisible(self._proposed is not None)
        if self._proposed is not None:
            said = _("Two years after the taught year: {day}")
            self.propose.setText(said.format(day=long_day(self._proposed)))
        self.remark.setText(masters_end_said(programme))
        self.remark.setVisible(bool(self.remark.text()))

    def take(self) -> None:
        for field in self.fields.values():
            field.take()

    def _changed(self, kind: DateKind) -> None:
        self.wanted.emit(kind, self.fields[kind].day)
