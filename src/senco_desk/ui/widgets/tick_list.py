"""A set of outcomes as a list to tick in: parts, outcomes and elements in reading order, each step in indented.

Space, Enter or a click ticks. What the words of a piece suggest stands on top.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.language import _
from senco_desk.ui.widgets.counted_rows import Index
from senco_desk.ui.widgets.drawn_row import DrawnRow
from senco_desk.ui.widgets.tick_box import draw_tick_box
from senco_desk.ui.widgets.wrapped import draw_wrapped, wrapped_height

_LINE = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class TickLine:
    """A row: an outcome at its depth, or a heading between rows. `tickable` is not every part of a set."""

    words: str
    depth: int = 0
    outcome: Outcome | None = None
    tickable: bool = False


def lines_of(framework: Framework) -> list[TickLine]:
    """All of a set. An outcome, an element and a part that holds elements itself can be counted for."""
    cases = {outcome.id for outcome in framework.for_cases}
    return [
        TickLine(_words(outcome), len(framework.above(outcome.id)), outcome, _tickable(outcome, cases))
        for outcome in framework.outcomes
    ]


def _tickable(outcome: Outcome, cases: set[str]) -> bool:
    return outcome.kind is not OutcomeKind.PART or outcome.id in cases


def _words(outcome: Outcome) -> str:
    heading = outcome.heading if outcome.heading != outcome.statement else ""
    return ". ".join(filter(None, (heading, outcome.statement)))


class TickModel(QAbstractListModel):
    """`ticked` holds the outcomes that are ticked."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[TickLine] = []
        self._suggested: list[TickLine] = []
        self._shown: list[TickLine] = []
        self._words = ""
        self.ticked: frozenset[str] = frozenset()

    def show_set(self, framework: Framework) -> None:
        self._all = lines_of(framework)
        self._arrange()

    def suggest(self, outcomes: Iterable[Outcome]) -> None:
        """Put these on top."""
        suggested = [TickLine(_words(outcome), 0, outcome, tickable=True) for outcome in outcomes]
        if suggested != self._suggested:
            self._suggested = suggested
            self._arrange()

    def filter(self, words: str) -> None:
        self._words = words
        self._arrange()

    def tick(self, ticked: Collection[str]) -> None:
        self.ticked = frozenset(ticked)
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))

    def line(self, at: int) -> TickLine:
        return self._shown[at]

    def tickable_from(self, row: int, step: int) -> QModelIndex | None:
        """The first that can be ticked at `row` or further on, going by `step`."""
        while 0 <= row < len(self._shown):
            if self._shown[row].tickable:
                return self.index(row)
            row += step
        return None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsUserCheckable if self._shown[index.row()].tickable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self._shown[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and line.tickable:
            return Qt.CheckState.Checked if self.is_ticked(line) else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(line) if role == Qt.ItemDataRole.AccessibleTextRole else _name(line)
        return line if role == _LINE else None

    def is_ticked(self, line: TickLine) -> bool:
        return line.outcome is not None and line.outcome.id in self.ticked

    def _spoken(self, line: TickLine) -> str:
        if not line.tickable:
            return _name(line)
        return f"{_name(line)}, {_('counts') if self.is_ticked(line) else _('not ticked')}"

    def _arrange(self) -> None:
        wanted = self._words.casefold().split()
        kept = [line for line in self._all if all(word in _name(line).casefold() for word in wanted)]
        if not wanted and self._suggested:
            kept = [TickLine(_("Suggested by your words")), *self._suggested, TickLine(_("All of them")), *kept]
        if kept != self._shown:
            self.beginResetModel()
            self._shown = kept
            self.endResetModel()


def _name(line: TickLine) -> str:
    return f"{line.outcome.code} {line.words}" if line.outcome else line.words


class TickList(QListView):
    """`toggled` carries the outcome that was ticked or unticked. It grows with its rows up to a height of its own."""

    toggled = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = TickModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(_TickRow(self))
        self.setAccessibleName(_("Outcomes and elements: Space ticks"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._toggle(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """From one that can be ticked to the next: what only stands between rows is passed over."""
        moved, before = super().moveCursor(action, modifiers), self.currentIndex().row()
        step = 1 if moved.row() >= max(before, 0) else -1
        return self.lines.tickable_from(moved.row(), step) or self.lines.tickable_from(moved.row(), -step) or moved

    def choose_first(self) -> None:
        """Come to the first that can be ticked, unless she is at one."""
        if not self.currentIndex().isValid() and (first := self.lines.tickable_from(0, 1)):
            self.setCurrentIndex(first)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid() and index == self.currentIndex():
            self._toggle(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()

    def _toggle(self, index: QModelIndex) -> None:
        line = self.lines.line(index.row())
        if line.tickable and line.outcome is not None:
            self.toggled.emit(line.outcome.id)


class _TickRow(DrawnRow):
    """A box, the code, the words in full."""

    def __init__(self, view: TickList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line, laid = index.data(_LINE), _Laid(index.data(_LINE), option.font)
        tall = wrapped_height(laid.font, self._view.viewport().width() - laid.words - laid.gap, line.words)
        return QSize(0, max(tall, laid.unit) + laid.gap)

    def draw(self, painter: QPainter, drawn: QStyleOptionViewItem, index: Index) -> None:
        line, laid = index.data(_LINE), _Laid(index.data(_LINE), drawn.font)
        left, top = drawn.rect.left(), drawn.rect.top() + laid.gap // 2
        if line.tickable:
            draw_tick_box(painter, QRect(left + laid.box, top, laid.unit, laid.unit), self._view.lines.is_ticked(line))
        painter.setPen(drawn.palette.color(QPalette.ColorRole.Text))
        if line.outcome is not None:
            draw_wrapped(painter, laid.bold, (left + laid.code, top), laid.words - laid.code, line.outcome.code)
        draw_wrapped(
            painter, laid.font, (left + laid.words, top), drawn.rect.width() - laid.words - laid.gap, line.words
        )


class _Laid:
    """Where the columns of a row begin, in pixels from its left."""

    def __init__(self, line: TickLine, font: QFont) -> None:
        self.unit = QFontMetrics(font).height()
        self.gap = round(self.unit * 0.5)
        self.bold = QFont(font)
        self.bold.setWeight(QFont.Weight.DemiBold)
        part = line.outcome is None or line.outcome.kind is OutcomeKind.PART
        self.font = self.bold if part else font
        self.box = self.gap // 2 + round(line.depth * self.unit * 0.7)
        self.code = self.box + (round(self.unit * 1.3) if line.tickable else 0)
        wide = QFontMetrics(self.bold).horizontalAdvance(f"{line.outcome.code}  ") if line.outcome else 0
        self.words = self.code + (max(wide, round(self.unit * 1.8)) if line.outcome else 0)
