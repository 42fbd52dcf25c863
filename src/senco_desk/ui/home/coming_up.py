"""The dates in short: the two that the rules give, each with its "why?", and those of the programme."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.award_dates import Standing, school_must_show_by, which_qualification_counts
from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _
from senco_desk.domain.profile import Profile, Programme
from senco_desk.ui.theme import link, subheading


class ComingUp(QWidget):
    def __init__(self, go: Callable[[str, str | None], None]) -> None:
        super().__init__()
        self.programme, self.show_by, self.which_counts = QLabel(), QLabel(), QLabel()
        self.why = link(QPushButton())
        self.why.clicked.connect(lambda: go("profile", "dates"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(subheading(QLabel(_("Dates"))))
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
        _say(self.programme, "\n".join(_ahead(profile.programme, today)))
        known = all(answer.standing is not Standing.NOT_KNOWN for answer in answers)
        self.why.setText(_("Why? The rules and their sources") if known else _("Work out the two dates that matter"))


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
