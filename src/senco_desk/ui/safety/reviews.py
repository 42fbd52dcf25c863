"""The pieces with a review date: those due now, each with the way to it, and how many are due later."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.days import day_of_week
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _, n_
from senco_desk.domain.review import Due
from senco_desk.ui.safety.section import wrapped
from senco_desk.ui.theme import line, link, quiet
from senco_desk.ui.widgets.flow import Flow

_SHOWN = 8


class Reviews(QWidget):
    """`go` leads to a piece."""

    def __init__(self, go: Callable[[str, str | None], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._go = go
        self.said, self.later = wrapped(), quiet(wrapped())
        self._ways = Flow(gap=line(self) // 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.said)
        column.addLayout(self._ways)
        column.addWidget(self.later)

    def show_reviews(self, reviews: Sequence[Due], today: date) -> None:
        """`reviews` are those of all pieces, soonest first."""
        due = [each for each in reviews if each.review.due <= today]
        while item := self._ways.takeAt(0):
            if (shown := item.widget()) is not None:
                shown.hide()
                shown.deleteLater()
        for each in due[:_SHOWN]:
            self._ways.addWidget(self._way_to(each))
        self.said.setText(_due_said(len(due)))
        self.said.setVisible(bool(due))
        self.later.setText(_later_said(len(due), reviews))

    def _way_to(self, due: Due) -> QPushButton:
        name, day = due.title.strip() or _("Without a title"), day_of_week(due.review.due)
        button = link(QPushButton(f"{due.reference} {name[:60]} · {_('by {day}').format(day=day)}"))
        button.setToolTip(due.review.note)
        place = "reflections" if due.review.noun is Noun.REFLECTION else "evidence"
        button.clicked.connect(lambda: self._go(place, due.review.id))
        return button


def _due_said(count: int) -> str:
    said = n_("{n} piece is to be looked at again:", "{n} pieces are to be looked at again:", count)
    return said.format(n=f"{count:,}")


def _later_said(due: int, reviews: Sequence[Due]) -> str:
    if not reviews:
        return _(
            "No piece has a review date yet. Each can have one, under More on its page: may it still be kept then?"
        )
    more, later = max(0, due - _SHOWN), len(reviews) - due
    said = []
    if more:
        said.append(n_("{n} more is due now.", "{n} more are due now.", more).format(n=f"{more:,}"))
    if later:
        words = n_("{n} is due later, on {day}.", "{n} are due later, the next on {day}.", later)
        said.append(words.format(n=f"{later:,}", day=day_of_week(reviews[due].review.due)))
    return " ".join(said)
