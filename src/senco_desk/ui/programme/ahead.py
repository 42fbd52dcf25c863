"""Every date there is, the nearest first, each with what is left of term until it; those that are past last."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _
from senco_desk.domain.programme_dates import DateKind, ProgrammeDate, left_said
from senco_desk.services.keeping_dates import Dated
from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.two_lines import TwoLines

_OF_TASKS = (DateKind.TASK, DateKind.RESUBMISSION, DateKind.BOARD, DateKind.WINDOW_OPENS, DateKind.WINDOW_CLOSES)
_OF_REVIEWS = (DateKind.EXIT_REVIEW, DateKind.CONDITIONS)


class Ahead(QWidget):
    def __init__(self, go: Callable[[str, str | None], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._go = go
        self.rows: list[TwoLines] = []
        self.note = quiet(QLabel())
        self.note.setWordWrap(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(line(self) // 6)
        self._column.addWidget(self.note)

    def show_dates(self, dated: Dated, today: date) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        ahead = [each for each in dated.dates if each.day >= today]
        past = [each for each in reversed(dated.dates) if each.day < today]
        self.rows = [self._row(each, dated, today) for each in (*ahead, *past)]
        self.note.setText(_note(dated))
        self.note.setVisible(bool(self.note.text()))

    def _row(self, each: ProgrammeDate, dated: Dated, today: date) -> TwoLines:
        row = TwoLines()
        below = f"{day_of_week(each.day)} · {left_said(each.day, today, dated.term_time)}"
        row.show_words(each.kind.value, each.what, below)
        row.clicked.connect(lambda: self._go(*_where(each)))
        self._column.insertWidget(self._column.count() - 1, row)
        return row


def _where(each: ProgrammeDate) -> tuple[str, str | None]:
    if each.kind in _OF_TASKS:
        return "tasks", each.of
    if each.kind in _OF_REVIEWS:
        return "exit", each.of
    return "programme", each.kind.value


def _note(dated: Dated) -> str:
    if not dated.dates:
        return _("Say when the course begins and ends below; tasks and the exit review join it by themselves.")
    if not dated.holidays:
        return _("No school holidays are said yet, so none are taken off these weeks.")
    return ""
