"""The tree of a set of outcomes: stems and elements in their exact words, wrapped, each with its small picture."""

from collections.abc import Callable, Collection, Mapping
from typing import cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTreeView, QWidget

from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.language import _
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.counted_rows import Index
from senco_desk.ui.widgets.outcome_row import OutcomeRow
from senco_desk.ui.widgets.tally import Tally

OUTCOME = Qt.ItemDataRole.UserRole
TALLY = Qt.ItemDataRole.UserRole + 1

_NOWHERE = QModelIndex()


class OutcomeModel(QAbstractItemModel):
    """One set of outcomes and what counts for each. A new picture of the same set keeps every index valid."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.framework: Framework | None = None
        self._outcomes: tuple[Outcome, ...] = ()
        self._places: dict[str, int] = {}
        self._rows: list[int] = []
        self._tallies: Mapping[str, Tally] = {}
        self._roles: dict[int, Callable[[Outcome, Tally], object]] = {
            Qt.ItemDataRole.DisplayRole: lambda outcome, _tally: wording(outcome),
            Qt.ItemDataRole.AccessibleTextRole: _spoken,
            Qt.ItemDataRole.ToolTipRole: lambda _outcome, shown: shown.spoken or None,
            OUTCOME: lambda outcome, _tally: outcome,
            TALLY: lambda _outcome, shown: shown,
        }

    def show_set(self, framework: Framework, tallies: Mapping[str, Tally]) -> None:
        self._tallies = tallies
        if self.framework == framework:
            self._tell_changed(_NOWHERE)
            return
        self.beginResetModel()
        self.framework, self._outcomes = framework, framework.outcomes
        self._places = {outcome.id: place for place, outcome in enumerate(framework.outcomes)}
        siblings: dict[str | None, int] = {}
        self._rows = []
        for outcome in framework.outcomes:
            self._rows.append(siblings.get(outcome.parent, 0))
            siblings[outcome.parent] = self._rows[-1] + 1
        self.endResetModel()

    def _tell_changed(self, parent: QModelIndex) -> None:
        if count := self.rowCount(parent):
            self.dataChanged.emit(self.index(0, 0, parent), self.index(count - 1, 0, parent))
            for row in range(count):
                self._tell_changed(self.index(row, 0, parent))

    def index_of(self, outcome_id: str) -> QModelIndex:
        """Where an outcome stands; an invalid index for one of another set."""
        place = self._places.get(outcome_id)
        return QModelIndex() if place is None else self.createIndex(self._rows[place], 0, place)

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        if not self.hasIndex(row, column, parent) or self.framework is None:
            return QModelIndex()
        return self.index_of(self._below(parent)[row].id)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        above = self._at(index).parent if index.isValid() else None
        return self.index_of(above) if above else QModelIndex()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return len(self._below(parent))

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if index.isValid() and role in self._roles:
            outcome = self._at(index)
            return self._roles[role](outcome, self._tallies[outcome.id])
        return None

    def _at(self, index: Index) -> Outcome:
        return self._outcomes[index.internalId()]

    def _below(self, parent: Index) -> tuple[Outcome, ...]:
        if self.framework is None:
            return ()
        return self.framework.children(self._at(parent).id if parent.isValid() else None)


def wording(outcome: Outcome) -> str:
    """Code and words, as a person looks for them when typing into the tree."""
    return " ".join(filter(None, (outcome.code, outcome.heading, outcome.statement)))


def _spoken(outcome: Outcome, shown: Tally) -> str:
    named = _("Part {wording}") if outcome.kind is OutcomeKind.PART else "{wording}"
    return ". ".join(filter(None, (named.format(wording=wording(outcome)).rstrip(" .;:"), shown.spoken)))


class OutcomeTree(QTreeView):
    """`chosen` tells the id of the outcome the keyboard or the mouse came to; `opened` of the one it was pressed on."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OutcomeModel(self)
        self.setModel(self._model)
        self.setItemDelegate(OutcomeRow(self))
        self.setAccessibleName(_("Outcomes"))
        self.setHeaderHidden(True)
        self.setWordWrap(True)
        self.setIndentation(round(line(self) * 1.2))
        self.setFrameShape(QTreeView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.activated.connect(lambda index: self.opened.emit(self._outcome(index).id))

    def show_set(self, framework: Framework, tallies: Mapping[str, Tally]) -> None:
        """Show a set with its pictures; what was chosen and folded open stays so while the set is the same."""
        another = self._model.framework != framework
        self._model.show_set(framework, tallies)
        if another:
            self.collapseAll()
            for index in self._all():
                self.setExpanded(index, self._outcome(index) not in framework.for_cases)

    def show_only(self, outcomes: Collection[str] | None) -> None:
        """Show these and what stands above them, folded open; None shows all."""
        for index in self._all():
            keep = outcomes is None or self._kept(index, outcomes)
            self.setRowHidden(index.row(), index.parent(), not keep)
            if outcomes is not None and keep:
                self.expand(index)

    def is_shown(self, outcome_id: str) -> bool:
        """Whether the way of showing leaves it in the tree, folded open or not."""
        index = self._model.index_of(outcome_id)
        return index.isValid() and not self.isRowHidden(index.row(), index.parent())

    def choose(self, outcome_id: str) -> None:
        """Come to an outcome; nothing happens for one of another set."""
        index = self._model.index_of(outcome_id)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def chosen_id(self) -> str | None:
        index = self.currentIndex()
        return self._outcome(index).id if index.isValid() else None

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self._outcome(current).id)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """The arrow stands beside the first line, however many follow."""
        super().drawBranches(painter, QRect(rect.x(), rect.y(), rect.width(), round(line(self) * 1.6)), index)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.setIndentation(round(line(self) * 1.2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def room_for(self, index: Index) -> int:
        """How wide a row may be, in pixels: the words wrap at it."""
        depth, above = 1 if self.rootIsDecorated() else 0, index.parent()
        while above.isValid():
            depth, above = depth + 1, above.parent()
        return self.viewport().width() - depth * self.indentation()

    def _all(self, parent: QModelIndex = _NOWHERE) -> list[QModelIndex]:
        below = [self._model.index(row, 0, parent) for row in range(self._model.rowCount(parent))]
        return [found for index in below for found in (index, *self._all(index))]

    def _kept(self, index: QModelIndex, outcomes: Collection[str]) -> bool:
        below = (self._model.index(row, 0, index) for row in range(self._model.rowCount(index)))
        return self._outcome(index).id in outcomes or any(self._kept(child, outcomes) for child in below)

    def _outcome(self, index: Index) -> Outcome:
        return cast(Outcome, index.data(OUTCOME))
