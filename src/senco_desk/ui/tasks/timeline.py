"""The plan as a ribbon of days: what is done, what is ahead, today, and the day it is due."""

from collections.abc import Iterator
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from senco_desk.domain.award_dates import add_months
from senco_desk.domain.back_planning import BackPlan, Planned
from senco_desk.domain.days import day_of_week, short_month
from senco_desk.domain.language import _, n_
from senco_desk.ui.theme import line

_TALL = 3.1
"""Lines of text."""
_MOST_MONTHS = 400


class Timeline(QWidget):
    """Steps that are done are filled; the one in hand has a line round it. The table is the outline below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: BackPlan | None = None
        self._today, self._due, self._here = date.min, date.min, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_plan(self, plan: BackPlan | None, due: date | None, today: date, here: str) -> None:
        """`here` is the key of the step in hand."""
        self._plan, self._today, self._due, self._here = plan, today, due or date.min, here
        shown = plan is not None and bool(plan.steps) and not plan.no_room
        self.setVisible(shown)
        self.setAccessibleName(_spoken(plan, today) if shown and plan else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(line(self) * 20, round(line(self) * _TALL))

    def minimumSizeHint(self) -> QSize:
        return QSize(line(self) * 8, round(line(self) * _TALL))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._plan is None or not self._plan.steps:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._measure(self._plan)
        self._draw_months(painter)
        for step in self._plan.steps:
            self._draw_step(painter, step)
        self._draw_today(painter)
        painter.end()
        event.accept()

    def _measure(self, plan: BackPlan) -> None:
        days = [day for step in plan.steps for day in (step.begins, step.by)]
        self._first = min([*days, self._today if self._is_near(days) else min(days)])
        last = max([*days, self._due, self._today if self._is_near(days) else max(days)])
        self._wide = max(1, (last - self._first).days + 1)

    def _is_near(self, days: list[date]) -> bool:
        """Whether today is shown: a plan of long ago would be a point beside it."""
        room = max(60, (max(days) - min(days)).days)
        return (min(days) - self._today).days < room and (self._today - max(days)).days < room

    def _x(self, day: date, *, end: bool = False) -> float:
        return ((day - self._first).days + end) / self._wide * (self.width() - 2) + 1

    def _draw_step(self, painter: QPainter, step: Planned) -> None:
        unit, colours = line(self), self.palette()
        left, right = self._x(step.begins), self._x(step.by, end=True)
        box = QRectF(left + 0.75, unit * 0.35, max(2.0, right - left - 1.5), unit * 0.9)
        done = step.milestone.done is not None
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.color(QPalette.ColorRole.Accent if done else QPalette.ColorRole.Mid))
        painter.drawRoundedRect(box, 3, 3)
        if step.milestone.key == self._here:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.color(QPalette.ColorRole.WindowText), 2))
            painter.drawRoundedRect(box.adjusted(-1, -1, 1, 1), 4, 4)

    def _draw_today(self, painter: QPainter) -> None:
        unit = line(self)
        if not 0 <= (self._today - self._first).days <= self._wide:
            return
        x = self._x(self._today)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.WindowText), 2))
        painter.drawLine(round(x), round(unit * 0.1), round(x), round(unit * 1.5))

    def _draw_months(self, painter: QPainter) -> None:
        unit, metrics, free = line(self), self.fontMetrics(), -1.0
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        for month in self._months():
            x = self._x(month)
            words = short_month(month) if month.month > 1 else str(month.year)
            if x > free:
                painter.drawText(round(x), round(unit * 2.7), words)
                free = x + metrics.horizontalAdvance(words) + unit

    def _months(self) -> Iterator[date]:
        month = self._first.replace(day=1)
        for _at in range(min(_MOST_MONTHS, self._wide // 28 + 2)):
            month = add_months(month, 1)
            if month <= self._first + timedelta(days=self._wide):
                yield month


def _spoken(plan: BackPlan, today: date) -> str:
    done = sum(step.milestone.done is not None for step in plan.steps)
    said = n_("{done} of {n} step done", "{done} of {n} steps done", len(plan.steps)).format(
        done=done, n=len(plan.steps)
    )
    ahead = next((step for step in plan.steps if step.milestone.done is None), None)
    if ahead is None:
        return _("Timeline: {said}.").format(said=said)
    return _("Timeline: {said}. Next: {what}, by {day}; today is {today}.").format(
        said=said, what=ahead.milestone.what, day=day_of_week(ahead.by), today=day_of_week(today)
    )
