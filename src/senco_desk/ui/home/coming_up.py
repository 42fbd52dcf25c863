"""The dates in short: the two that the rules give, each with its "why?", and those of the programme."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.award_dates import school_must_show_by, which_qualification_counts
from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _
from senco_desk.domain.profile import Profile, Programme
from senco_desk.ui.theme import link, quiet, subheading


class ComingUp(QWidget):
    def __init__(self, go: Callable[[str, str | None], None]) -> None:
        super().__init__()
        self.programme = QLabel()
        self.show_by, self.which_counts = QLabel(), QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(subheading(QLabel(_("Dates"))))
        for label in (self.programme, self.show_by, self.which_counts):
            label.setWordWrap(True)
            column.addWidget(label)
        why = link(QPushButton(_("Why? The rules and their sources")))
        why.clicked.connect(lambda: go("profile", "dates"))
        column.addWidget(why, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        quiet(self.which_counts)

    def show_dates(self, profile: Profile | None, today: date) -> None:
        self.setVisible(profile is not None)
        if profile is not None:
            self.show_by.setText(school_must_show_by(profile, today).said)
            self.which_counts.setText(which_qualification_counts(profile, today).said)
            ahead = _ahead(profile.programme, today)
            self.programme.setText("\n".join(ahead))
            self.programme.setVisible(bool(ahead))


def _ahead(programme: Programme, today: date) -> list[str]:
    """The programme's own dates from today on, the nearest first."""
    dates = [
        (programme.taught_ends, _("end of the taught year")),
        (programme.masters_ends, _("end of the Master’s work")),
        (programme.viva, _("viva")),
    ]
    return [f"{day_of_week(day)}: {what}" for day, what in sorted((d, w) for d, w in dates if d and d >= today)]
