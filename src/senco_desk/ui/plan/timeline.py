"""The timeline: a row for each action, from the day it was planned to the day it is due, under months, with today."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QStaticText,
)
from PySide6.QtWidgets import (
    QListView,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from senco_desk.domain.action import STATE_NAMES, ActionRow, ActionState, said_when, title
from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _
from senco_desk.domain.timeline import Axis, Month, axis
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.counted_rows import Index
from senco_desk.ui.widgets.empty_place import EmptyPlace

_NOWHERE = QModelIndex()
_LONGEST = 300
"""Characters of an action that are measured."""
_NAMES = 0.34
"""Of the width, for what is to be done."""


class TimelineRows(QAbstractListModel):
    """The actions, and the axis they stand on."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[ActionRow] = ()
        self.today = date.min
        self.axis = Axis(date.min, date.max)
        self.months: tuple[Month, ...] = ()

    def show_rows(self, rows: Sequence[ActionRow], today: date) -> None:
        self.beginResetModel()
        self.rows, self.today = rows, today
        self.axis = axis(rows, today)
        self.months = self.axis.months()
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
        return said(row, self.today) if role in spoken else None


class Timeline(QWidget):
    """`opened` carries the id of the action that was entered."""

    opened = Signal(str)

    def __init__(self, begin: Callable[[], object], parent: QWidget | None = None) -> None:
        """`begin` writes a first action."""
        super().__init__(parent)
        self.list, filled = TimelineList(self), QWidget()
        self.head = MonthsHead(self.list)
        self.empty = EmptyPlace(
            "plan",
            _("When what is to be done"),
            _("Each action of the training plan stands here, from the day it was planned to the day it is due."),
            _("Write an action"),
            begin,
        )
        self._stack = QStackedWidget()
        column, whole = QVBoxLayout(filled), QVBoxLayout(self)
        column.setContentsMargins(line(self) // 2, line(self) // 3, line(self) // 2, line(self) // 3)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self.list, 1)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        for page in (filled, self.empty):
            self._stack.addWidget(page)
        self.list.opened.connect(self.opened)

    def show_rows(self, rows: Sequence[ActionRow], today: date) -> None:
        """Show these; where she is stays."""
        at = self.list.currentIndex().row()
        self.list.rows.show_rows(rows, today)
        self.list.setCurrentIndex(self.list.rows.index(min(max(0, at), len(rows) - 1)))
        self.head.update()
        self._stack.setCurrentIndex(0 if rows else 1)

    def take_focus(self) -> None:
        (self.list if self._stack.currentIndex() == 0 else self.empty.button).setFocus()


class TimelineList(QListView):
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = TimelineRows(self)
        self.look = _Look(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Bar(self))
        self.setAccessibleName(_("Timeline of the plan: Enter opens an action"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.doubleClicked.connect(lambda _index: self._open())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def across(self) -> tuple[float, float]:
        """Where the axis begins and how wide it is, in pixels of the rows."""
        wide = self.viewport().width()
        begin = min(wide * _NAMES, line(self) * 18.0)
        return begin, max(1.0, wide - begin - line(self))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The months and today lie behind the rows."""
        self.look = _Look(self)
        painter = QPainter(self.viewport())
        begin, wide = self.look.across
        tall = self.viewport().height()
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Midlight), 1))
        for month in self.rows.months:
            x = round(begin + wide * month.at) + 0.5
            painter.drawLine(QPointF(x, 0), QPointF(x, tall))
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 1, Qt.PenStyle.DashLine))
        today = round(begin + wide * self.rows.axis.at(self.rows.today)) + 0.5
        painter.drawLine(QPointF(today, 0), QPointF(today, tall))
        painter.end()
        super().paintEvent(event)

    def _open(self) -> None:
        at = self.currentIndex()
        if at.isValid():
            self.opened.emit(self.rows.rows[at.row()].id)


class MonthsHead(QWidget):
    """The names of the months above the rows, as many as there is room for, and the year where it begins."""

    def __init__(self, timeline: TimelineList) -> None:
        super().__init__()
        self._list = timeline

    def sizeHint(self) -> QSize:
        return QSize(0, round(line(self) * 2.5))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, unit = QPainter(self), line(self)
        begin, wide = self._list.across()
        rows, metrics = self._list.rows, QFontMetricsF(self.font())
        free = year_free = 0.0
        for month in rows.months:
            x = begin + wide * month.at + unit * 0.15
            if month.year and x >= year_free:
                self._write(painter, x, unit, month.year, strong=True)
                year_free = x + metrics.horizontalAdvance(month.year) * 1.2 + unit * 0.4
            if x >= free and x + metrics.horizontalAdvance(month.label) <= self.width():
                self._write(painter, x, unit * 2.1, month.label)
                free = x + metrics.horizontalAdvance(month.label) + unit * 0.4
        painter.end()

    def _write(self, painter: QPainter, x: float, baseline: float, words: str, *, strong: bool = False) -> None:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        role = QPalette.ColorRole.WindowText if strong else QPalette.ColorRole.PlaceholderText
        painter.setFont(font)
        painter.setPen(self.palette().color(role))
        painter.drawText(QPointF(x, baseline), words)


class _Look:
    """What all rows of one painting share, asked for once."""

    def __init__(self, timeline: TimelineList) -> None:
        palette, role = timeline.palette(), QPalette.ColorRole
        self.unit, self.across = line(timeline), timeline.across()
        self.chosen, self.ground = palette.color(role.Highlight), palette.color(role.Window)
        self.text, self.quiet = palette.color(role.Text), palette.color(role.PlaceholderText)
        accent, mid = palette.color(role.Accent), palette.color(role.Mid)
        inks = {ActionState.OPEN: accent, ActionState.DONE: accent, ActionState.DROPPED: mid}
        dotted, solid = Qt.PenStyle.DotLine, Qt.PenStyle.SolidLine
        self.lines = {
            state: QPen(ink, self.unit * 0.16, dotted if state is ActionState.OPEN else solid)
            for state, ink in inks.items()
        }
        self.edges = {state: QPen(ink, self.unit * 0.11) for state, ink in inks.items()}
        self.fills = {state: ink if state is ActionState.DONE else self.ground for state, ink in inks.items()}


class _Bar(QStyledItemDelegate):
    """What is to be done at the left; at the right a bar: filled when done, a ring at its end while it is not."""

    def __init__(self, timeline: TimelineList) -> None:
        super().__init__(timeline)
        self._list = timeline
        self._laid: tuple[int, str] = (0, "")
        self._known: dict[str, QStaticText] = {}

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, max(24, round(QFontMetrics(option.font).height() * 1.75)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, look, into = self._list.rows.rows[index.row()], self._list.look, option.rect
        begin, wide = look.across
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(into.left(), into.top(), round(begin), into.height(), look.chosen)
        words = self._words(title(row.what), round(begin - look.unit * 0.8))
        top = into.top() + (into.height() - words.size().height()) / 2
        painter.setPen(look.text if row.state is ActionState.OPEN else look.quiet)
        painter.drawStaticText(QPointF(into.left() + look.unit * 0.35, top), words)
        self._bar(painter, row, into.top() + into.height() / 2, (into.left() + begin, wide))

    def _words(self, words: str, room: int) -> QStaticText:
        """Kept for as long as there is that room in that font: while she scrolls, the same words come again."""
        laid = (room, self._list.font().key())
        if laid != self._laid:
            self._laid, self._known = laid, {}
        if words not in self._known:
            shown = self._list.fontMetrics().elidedText(words[:_LONGEST], Qt.TextElideMode.ElideRight, room)
            made = self._known[words] = QStaticText(shown)
            made.setTextFormat(Qt.TextFormat.PlainText)
            made.prepare(font=self._list.font())
        return self._known[words]

    def _bar(self, painter: QPainter, row: ActionRow, middle: float, across: tuple[float, float]) -> None:
        look, stretch, (left, wide) = self._list.look, self._list.rows.axis.stretch(row), across
        begin, end, radius = left + wide * stretch.begin, left + wide * stretch.end, look.unit * 0.26
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.lines[row.state])
        painter.drawLine(QPointF(begin, middle), QPointF(end, middle))
        painter.setPen(look.edges[row.state])
        painter.setBrush(look.fills[row.state])
        if stretch.dated:
            painter.drawEllipse(QPointF(end, middle), radius, radius)
        else:
            painter.drawRect(QRectF(end - radius * 0.8, middle - radius * 0.8, radius * 1.6, radius * 1.6))


def said(row: ActionRow, today: date) -> str:
    """`Visit a resource base, for 5.3, due Fri 5 Dec 2025, in 3 days`."""
    due = _("due {day}").format(day=day_of_week(row.due)) if row.due else _("no day yet")
    over = f"{_(STATE_NAMES[row.state])} {day_of_week(row.finished)}" if row.finished else ""
    aims = _("for {codes}").format(codes=", ".join(row.codes)) if row.codes else ""
    return ", ".join(filter(None, (title(row.what), aims, over or due, said_when(row, today))))
