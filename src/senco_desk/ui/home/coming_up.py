"""The dates in short: the two that the rules give, each with its "why?", and those of the programme."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.award_dates import Standing, school_must_show_by, which_qualification_counts
from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _
from senco_desk.domain.profile import Profile, Programme
from senco_desk.ui.theme import link, subheading
from senco_desk.ui.widgets.two_lines import TwoLines

if TYPE_CHECKING:
    from senco_desk.domain.coming import Coming

MOST = 4
"""Of what comes next."""


class ComingUp(QWidget):
    def __init__(self, go: Callable[[str, str | None], None]) -> None:
        super().__init__()
        self._go = go
        self.rows: list[TwoLines] = []
        self.programme, self.show_by, self.which_counts = QLabel(), QLabel(), QLabel()
        self.why = link(QPushButton())
        self.why.clicked.connect(lambda: go("profile", "dates"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(subheading(QLabel(_("Coming up"))))
        self._room = QVBoxLayout()
        column.addLayout(self._room)
        for label in (self.programme, self.show_by, self.which_counts):
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.why, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_dates(self, profile: Profile | None, today: date) -> None:
        """A date that cannot be worked out yet is left out; the way in then says what it is for."""
        self.setVisible(profile is not None)
        if profile is None:
            return
        answers = (school_must_show_by(profile, today), which_qualification_counts(profile, today))
        for label, answer in zip((self.show_by, self.which_counts), answers, strict=True):
            _say(label, "" if answer.standing is Standing.NOT_KNOWN else answer.said)
        _say(self.programme, "" if self.rows else "\n".join(_ahead(profile.programme, today)))
        known = all(answer.standing is not Standing.NOT_KNOWN for answer in answers)
        self.why.setText(_("Why? The rules and their sources") if known else _("Work out the two dates that matter"))

    def show_coming(self, coming: Sequence[tuple[Coming, str]]) -> None:
        """What comes next, from everywhere, in place of the programme's own dates: read once Home is painted."""
        while len(self.rows) > len(coming):
            gone = self.rows.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.rows) < len(coming):
            self._add_row()
        for row, (each, below) in zip(self.rows, coming, strict=True):
            row.show_words(f"{each.place} {each.target}", each.what, below)
        if self.rows:
            _say(self.programme, "")

    def forget(self) -> None:
        """Another workbook is being opened."""
        self.show_coming(())

    def _add_row(self) -> None:
        row = TwoLines()
        row.chosen.connect(lambda at: self._go(at.partition(" ")[0], at.partition(" ")[2] or None))
        self.rows.append(row)
        self._room.addWidget(row)


def _say(label: QLabel, words: str) -> None:
    label.setText(words)
    label.setVisible(bool(words))


def _ahead(programme: Programme, today: date) -> list[str]:
    """The programme's own dates from today on, the nearest first."""
    dates = [
        (programme.taught_ends, _("end of the taught year")),
        (programme.masters_ends, _("end of the Master’s work")),
        (programme.viva, _("viva")),
    ]
    return [f"{day_of_week(day)}: {what}" for day, what in sorted((d, w) for d, w in dates if d and d >= today)]
