"""The left side of the place: filter, new, and the list itself, which keeps its place when things change."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Generic

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QLabel, QMenu, QPushButton, QTableView, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.theme import line, link, quiet, writes
from senco_desk.ui.widgets.filter_box import FilterBox
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.pieces.filter_menu import FilterMenu
from senco_desk.ui.widgets.pieces.filtering import Filter
from senco_desk.ui.widgets.pieces.list_model import PieceList
from senco_desk.ui.widgets.pieces.row import PieceRow, row_height
from senco_desk.ui.widgets.pieces.rows import Listing, R


class PieceView(QTableView, Generic[R]):
    """Enter goes into the piece, Delete takes it out, Home and End go to the first and the last.

    A table of one column, because a QListView asks for every row again whenever one has changed.
    """

    entered_by_key = Signal()
    removal_wanted = Signal(str)

    def __init__(self, model: PieceList[R], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(PieceRow(model.listing, self))
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self._set_height()
        self.setAccessibleName(model.listing.name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_by_key.emit()
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._rows.rowCount():
            self.setCurrentIndex(self._rows.index(0 if event.key() == Qt.Key.Key_Home else self._rows.rowCount() - 1))
        elif event.key() == Qt.Key.Key_Delete and self.currentIndex().isValid():
            self.removal_wanted.emit(self._rows.row(self.currentIndex().row()).id)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._set_height()

    def _set_height(self) -> None:
        self.verticalHeader().setDefaultSectionSize(row_height(self.font()))

    def _offer(self, at: QPoint) -> None:
        index = self.indexAt(at)
        if index.isValid():
            chosen = self._rows.row(index.row()).id
            menu = QMenu(self)
            menu.addAction(_("Delete"), lambda: self.removal_wanted.emit(chosen))
            menu.popup(self.viewport().mapToGlobal(at))


class ListPane(QWidget, Generic[R]):
    """`chosen` carries the id she came to; `begin_wanted`, `removal_wanted`, `entered` what she asks for."""

    chosen = Signal(str)
    entered = Signal()
    begin_wanted = Signal()
    removal_wanted = Signal(str)
    words_wanted = Signal(str)

    def __init__(self, listing: Listing[R], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listing = listing
        self.rows = PieceList(listing, self)
        self.filter_box = FilterBox(listing.filter_words)
        self.menu = FilterMenu(listing.narrow_words, listing.narrowings())
        self.begin = writes(IconButton("add", listing.begin_words))
        self.view = PieceView(self.rows)
        self.narrowed = link(QPushButton())
        self.count = quiet(QLabel())
        self._filter: Filter[R] = Filter()
        self._told: str | None = None
        self._silent = False
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit = line(self)
        top = QHBoxLayout()
        top.setSpacing(unit // 4)
        for part, stretch in ((self.filter_box, 1), (self.menu, 0), (self.begin, 0)):
            top.addWidget(part, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 2, 0, unit // 3)
        column.setSpacing(unit // 3)
        column.addLayout(top)
        column.addWidget(self.narrowed)
        column.addWidget(self.view, 1)
        self.foot = Flow(gap=unit // 3, apart=True)
        self.foot.addWidget(self.count)
        column.addLayout(self.foot)
        self.narrowed.hide()

    def _listen(self) -> None:
        self.filter_box.wanted.connect(self._want_words)
        self.filter_box.left.connect(self._go_to_list)
        self.menu.wanted.connect(self._narrow)
        self.narrowed.clicked.connect(self.menu.clear)
        self.begin.clicked.connect(self.begin_wanted)
        self.view.entered_by_key.connect(self.entered)
        self.view.removal_wanted.connect(self.removal_wanted)
        self.view.selectionModel().currentChanged.connect(self._tell_chosen)

    def show_rows(self, rows: list[R]) -> None:
        """Show what there is now; what is chosen stays chosen, and the list where it was."""
        self._show(rows)

    def put(self, row: R) -> None:
        """Show it where its day has it now; Qt chooses a neighbour while a row moves, which is not what she chose."""
        with self._telling_nobody():
            self.rows.put(row)
        self._choose(self._told)
        self._say_count()

    def drop(self, piece: str) -> str | None:
        """Take a row away; gives the id of its neighbour, which is chosen now."""
        at = self.rows.place_of(piece)
        with self._telling_nobody():
            self.rows.drop(piece)
        self._say_count()
        if at is None or not self.rows.rowCount():
            return None
        return self.rows.row(min(at, self.rows.rowCount() - 1)).id

    def choose(self, piece: str | None) -> None:
        """Show as chosen, in view, without telling."""
        self._told = piece
        self._choose(piece)
        if self.view.currentIndex().isValid():
            self.view.scrollTo(self.view.currentIndex())

    def words_found(self, words: str, found: frozenset[str]) -> None:
        """These hold the words in their text."""
        if words == self._filter.words:
            self._apply(replace(self._filter, found=found))

    def clear_filter(self) -> None:
        self.filter_box.clear()
        self._filter = Filter()
        self.menu.clear()

    @property
    def first(self) -> str | None:
        return self.rows.row(0).id if self.rows.rowCount() else None

    def _show(self, rows: list[R], filtered: Filter[R] | None = None) -> None:
        top = self.view.verticalScrollBar().value()
        self.rows.show_rows(rows, filtered)
        self._choose(self._told)
        self.view.verticalScrollBar().setValue(top)
        self._say_count()

    def _apply(self, filtered: Filter[R]) -> None:
        self._filter = filtered
        self._show(self.rows.all_rows, filtered)
        self.narrowed.setVisible(filtered.narrows)
        self.narrowed.setText(_("{said}  ·  show all").format(said=filtered.said()))

    def _want_words(self, words: str) -> None:
        self._apply(replace(self._filter, words=words, found=frozenset()))
        if words:
            self.words_wanted.emit(words)

    def _narrow(self, wanted: Filter[R]) -> None:
        self._apply(replace(wanted, words=self._filter.words, found=self._filter.found))

    def _choose(self, piece: str | None) -> None:
        at = None if piece is None else self.rows.place_of(piece)
        index = QModelIndex() if at is None else self.rows.index(at)
        with self._telling_nobody():
            self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    @contextmanager
    def _telling_nobody(self) -> Iterator[None]:
        self._silent = True
        yield
        self._silent = False

    def _tell_chosen(self, current: QModelIndex) -> None:
        if current.isValid() and not self._silent:
            chosen = self.rows.row(current.row()).id
            if chosen != self._told:
                self._told = chosen
                self.chosen.emit(chosen)

    def _go_to_list(self) -> None:
        if self.rows.rowCount() and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.rows.index(0))
        self.view.setFocus()

    def _say_count(self) -> None:
        shown, there = self.rows.rowCount(), len(self.rows.all_rows)
        said = self._listing.counted(there) if shown == there else self._listing.counted_of(shown, there)
        self.count.setText(said)
