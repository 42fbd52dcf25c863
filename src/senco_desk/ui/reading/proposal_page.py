"""What a file of sources would bring in: each with a tick, those that are here already without; nothing is stored."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _, n_
from senco_desk.domain.reference_matching import SAMENESS_WORDS
from senco_desk.services.bringing_in_references import Proposal, Proposed
from senco_desk.ui.theme import heading, line, link, primary, writes
from senco_desk.ui.widgets.column_scroll import ColumnScroll
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.progress_row import ProgressRow

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_FOUND_TALL = 7
"""Lines of what was found that are seen without scrolling."""


class _Ticked(QAbstractListModel):
    """`counted`: another number is ticked."""

    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[Proposed, ...] = ()
        self._ticked: set[int] = set()

    def show_proposed(self, rows: tuple[Proposed, ...]) -> None:
        self.beginResetModel()
        self._rows = rows
        self._ticked = {at for at, each in enumerate(rows) if each.same is None}
        self.endResetModel()
        self.counted.emit()

    @property
    def ticked(self) -> list[Proposed]:
        return [each for at, each in enumerate(self._rows) if at in self._ticked]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        each = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if index.row() in self._ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{_title(each)}\n{_below(each)}"
        return f"{_title(each)}, {_below(each)}" if role == Qt.ItemDataRole.AccessibleTextRole else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self._ticked.symmetric_difference_update({index.row()})
        self.dataChanged.emit(index, index)
        self.counted.emit()
        return True


class ProposalPage(QWidget):
    """`taken` carries what is ticked. `another_wanted`: a different file. `left`: nothing is wanted."""

    taken = Signal(object)
    another_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title, self._said = heading(QLabel()), QLabel()
        for label in (self._title, self._said):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._found = ColumnScroll()
        self._found.column.addWidget(self._said)
        self._found.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._found.setAccessibleName(_("What was found in the file"))
        self._found.setMaximumHeight(line(self) * _FOUND_TALL)
        self.progress = ProgressRow()
        self.rows, self.list = _Ticked(self), QListView()
        self.list.setModel(self.rows)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setAccessibleName(_("Sources in the file: Space ticks"))
        self.take = writes(primary(QPushButton()))
        self.another = QPushButton(_("Another &file …"))
        self.leave = link(QPushButton(_("Not now")))
        self._lay_out()
        self.setFocusProxy(self.another)
        self.rows.counted.connect(self._count)
        self.take.clicked.connect(lambda: self.taken.emit(self.rows.ticked))
        self.another.clicked.connect(self.another_wanted)
        self.leave.clicked.connect(self.left)

    @property
    def said(self) -> str:
        return self._said.text()

    def wait_for(self, name: str) -> None:
        """The file is being read."""
        self._say(name, _("Reading the file …"))

    def refuse(self, name: str, why: str) -> None:
        """Nothing can be brought in from it."""
        self._say(name, why)
        self.another.setFocus()

    def show_proposal(self, name: str, proposal: Proposal) -> None:
        count, known = len(proposal.proposed), sum(each.same is not None for each in proposal.proposed)
        held = n_("It holds {n} source.", "It holds {n} sources.", count).format(n=f"{count:,}")
        there = n_("{n} of them is here already.", "{n} of them are here already.", known).format(n=f"{known:,}")
        self._say(name, "\n".join([f"{held} {there}" if known else held, *proposal.said]))
        self.rows.show_proposed(proposal.proposed)
        self.list.show()
        self.list.setCurrentIndex(self.rows.index(0))
        (self.take if self.take.isEnabled() else self.list).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _count(self) -> None:
        count = len(self.rows.ticked)
        self.take.setText(n_("&Add {n} source", "&Add {n} sources", count).format(n=f"{count:,}"))
        self.take.setEnabled(bool(count))

    def _say(self, title: str, words: str) -> None:
        self._title.setText(title)
        self._said.setText(words)
        self.rows.show_proposed(())
        self.list.hide()

    def _lay_out(self) -> None:
        unit, ways = line(self), QWidget()
        row = Flow(ways, unit // 2)
        for way in (self.take, self.another, self.leave):
            row.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(round(unit * 1.8), unit, unit, unit // 2)
        column.setSpacing(unit // 2)
        for part in (self._title, self._found, self.progress, ways):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addStretch(0)


def _title(each: Proposed) -> str:
    return each.reference.title or each.reference.url or _("Untitled")


def _below(each: Proposed) -> str:
    """`Norwich (2014) · here already as Norwich2014: the same DOI`."""
    said = each.reference
    who = " ".join(filter(None, (said.by, f"({said.year})" if said.year else "")))
    line_at = _("line {n}").format(n=f"{each.line:,}")
    if each.same is None or each.by is None:
        return " · ".join(filter(None, (who, said.where or said.publisher, line_at)))
    why = _(SAMENESS_WORDS[each.by])
    there = _("here already as {key}: {why}").format(key=each.same.key, why=why)
    twice = _("in the file already: {why}").format(why=why)
    return " · ".join(filter(None, (who, there if each.same.id else twice, line_at)))
