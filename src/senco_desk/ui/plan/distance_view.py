"""The distance travelled: for each outcome from where to where, as picture and as table."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from senco_desk.domain.audit import AuditDay, Distance, Travelled, said_distance
from senco_desk.domain.days import short_day
from senco_desk.domain.language import _
from senco_desk.domain.rating import DAY_NAMES
from senco_desk.ui.plan.distance_picture import DistancePicture
from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.page import Page
from senco_desk.ui.widgets.switch import Switch

_ROOMY = 45
"""Lines of text across, from which the table needs no scrolling."""


class DistanceView(QWidget):
    def __init__(self, begin: Callable[[], object], parent: QWidget | None = None) -> None:
        """`begin` goes to the audit."""
        super().__init__(parent)
        self.form = Switch(_("How it is shown"), ((False, _("Picture")), (True, _("Table"))))
        self.said = quiet(QLabel())
        self.said.setWordWrap(True)
        self.picture, self.table = DistancePicture(), DistanceTable()
        self.empty = EmptyPlace(
            "plan",
            _("How far you have come"),
            _("Rate the outcomes on one day, and again on a later one: here stands the way between them."),
            _("Rate the outcomes"),
            begin,
        )
        self._lay_out()
        self.form.chosen.connect(lambda chosen: self.show_form(as_table=bool(chosen)))

    def _lay_out(self) -> None:
        unit = line(self)
        page = Page(widest=60)
        page.column.addWidget(self.picture)
        page.column.addStretch(1)
        self._shown = QStackedWidget()
        self._shown.addWidget(page)
        self._shown.addWidget(self.table)
        filled, column, head = QWidget(), QVBoxLayout(), QHBoxLayout()
        filled.setLayout(column)
        column.setContentsMargins(unit // 2, unit // 3, unit // 2, unit // 3)
        head.setSpacing(unit)
        head.addWidget(self.form)
        head.addWidget(self.said, 1)
        column.addLayout(head)
        column.addWidget(self._shown, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(filled)
        self._stack.addWidget(self.empty)
        self._stack.setCurrentWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def show_form(self, *, as_table: bool) -> None:
        self._shown.setCurrentIndex(int(as_table))

    def show_distance(self, distance: Distance) -> None:
        self._stack.setCurrentIndex(0 if distance.rows else 1)
        self.picture.show_distance(distance)
        self.table.show_distance(distance)
        self.said.setText(" · ".join(day_words(day) for day in distance.shown_days))

    def take_focus(self) -> None:
        (self.form if self._stack.currentIndex() == 0 else self.empty.button).setFocus()


class DistanceTable(QTableWidget):
    """A row for each outcome, a column for each day; a screen reader says row and column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Distance travelled, by outcome and day"))
        self.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setItemDelegate(_Airy(self))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setHorizontalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QTableWidget.ScrollMode.ScrollPerPixel)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """What is rated takes the room that is left; where that is little, the table scrolls sideways."""
        if self.columnCount() == 0:
            return
        header, roomy = self.horizontalHeader(), self.width() > _ROOMY * line(self)
        modes = QHeaderView.ResizeMode
        header.setSectionResizeMode(0, modes.Stretch if roomy else modes.Fixed)
        if not roomy:
            header.resizeSection(0, line(self) * 12)

    def show_distance(self, distance: Distance) -> None:
        days = distance.shown_days
        heads = [_("Outcome"), *(day_words(day) for day in days), _("Distance")]
        self.clear()
        self.setColumnCount(len(heads))
        self.setHorizontalHeaderLabels(heads)
        self.setRowCount(len(distance.rows))
        for at, row in enumerate(distance.rows):
            for column, words in enumerate(cells(row, days)):
                item = QTableWidgetItem(words)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(at, column, item)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(line(self) * 5)
        self._share()


class _Airy(QStyledItemDelegate):
    """Room above and below the words of a row."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index) + QSize(0, round(option.fontMetrics.height() * 0.7))


def cells(row: Travelled, days: tuple[AuditDay, ...]) -> list[str]:
    """`1 Professional context`, the word of each day, `2 steps up`."""
    outcome = row.outcome
    wording = (outcome.heading or outcome.statement).rstrip(" :;.")
    name = ("    " if row.depth else "") + f"{outcome.code}  {wording}"
    rated = [found.word if (found := row.on(day.day)) else "–" for day in days]
    return [name, *rated, said_distance(row)]


def day_words(day: AuditDay) -> str:
    """`Start, 12 Sep 2025`."""
    return f"{_(DAY_NAMES[day.name])}, {short_day(day.day)}" if day.name else short_day(day.day)
