"""Home: where I am, and one next thing to do. Filled from one value, so it is painted before the rest is loaded."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from senco_desk.domain.days import heading_day, long_day
from senco_desk.domain.glance import Glance
from senco_desk.domain.language import _
from senco_desk.ui.home.coming_up import ComingUp
from senco_desk.ui.home.next_panel import NextPanel
from senco_desk.ui.home.next_step import SAFETY, next_step
from senco_desk.ui.home.recent import Recent
from senco_desk.ui.home.safe_line import SafeLine
from senco_desk.ui.home.where_i_am import WhereIAm
from senco_desk.ui.home.who import Who
from senco_desk.ui.theme import heading
from senco_desk.ui.widgets.page import Page
from senco_desk.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

Go = Callable[[str, str | None], None]

_TWO_COLUMNS = 42
"""Lines of text, across."""


class HomePlace(QWidget):
    """Needs no services: the window reads a `Glance` and hands it to `fill`."""

    code = "home"
    painted = Signal()

    def __init__(self, go: Go, today: Callable[[], date]) -> None:
        super().__init__()
        self.setObjectName(self.code)
        self._go, self._today = go, today
        self.filled = False
        self._told = False
        self.day = heading(QLabel())
        self.who = Who()
        self.who.clicked.connect(lambda: go("profile", None))
        self.next = NextPanel(go)
        self.safe = SafeLine()
        self.safe.clicked.connect(lambda: go("safety", None))
        self.first_steps: QWidget | None = None
        self.where = WhereIAm(go)
        self.recent, self.coming_up = Recent(go), ComingUp(go)
        self._lay_out()

    def fill(self, glance: Glance) -> None:
        """Show what is there. The parts stay, and so does the focus."""
        today = glance.seen_from or self._today()
        self.day.setText(_sample_day(today) if glance.seen_from else heading_day(today))
        self.who.show_glance(glance)
        step = next_step(glance, today)
        self.next.show_step(step)
        self.safe.show_safety(None if step.place == SAFETY else glance.safety, today)
        begun = bool(glance.recent)
        self._show_first_steps(not begun)
        self.where.setVisible(begun and bool(glance.outcomes))
        self.where.show_glance(glance)
        self.recent.show_recent(glance.recent)
        self.coming_up.show_dates(glance.profile, today)
        self.filled = True
        self.update()

    def take_focus(self) -> None:
        """To the one next thing to do."""
        self.next.button.setFocus()

    def forget(self) -> None:
        """Another workbook is being opened: `painted` will be told anew."""
        self.filled = self._told = False
        self.coming_up.forget()

    def paintEvent(self, event: QPaintEvent) -> None:
        """`painted` is told once, when it has been painted with what there is."""
        super().paintEvent(event)
        if self.filled and not self._told:
            self._told = True
            QTimer.singleShot(0, self.painted.emit)

    def _show_first_steps(self, wanted: bool) -> None:
        """Below the one next thing, and only made for a workbook that begins."""
        if wanted and self.first_steps is None:
            from senco_desk.ui.home.first_steps import FirstSteps

            self.first_steps = FirstSteps()
            self._column.insertWidget(self._column.indexOf(self.safe) + 1, self.first_steps)
        if self.first_steps is not None:
            self.first_steps.setVisible(wanted)

    def _lay_out(self) -> None:
        page = Page()
        self._column = page.column
        page.column.addWidget(self.day)
        page.column.addWidget(self.who)
        page.column.addWidget(self.next)
        page.column.addWidget(self.safe)
        page.column.addWidget(self.where)
        page.column.addWidget(SideBySide([self.recent, self.coming_up], _TWO_COLUMNS))
        page.column.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(page)


def _sample_day(today: date) -> str:
    return _("{day}: a sample, all of it fictional").format(day=long_day(today))
