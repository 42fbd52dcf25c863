"""The left side of the place: filter, new, and the list of people and places."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from senco_desk.domain.language import _, n_
from senco_desk.domain.person import Person
from senco_desk.ui.people.person_list import PersonList
from senco_desk.ui.people.person_row import PersonRow
from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.filter_box import FilterBox
from senco_desk.ui.widgets.icon_button import IconButton


class PersonView(QListView):
    """Enter goes into the person, Delete takes it out."""

    entered_by_key = Signal()
    removal_wanted = Signal(str)

    def __init__(self, people: PersonList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._people = people
        self.setModel(people)
        self.setItemDelegate(PersonRow(self))
        self.setUniformItemSizes(True)
        self.setAccessibleName(_("People and places, by kind and name"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered_by_key.emit()
        elif event.key() == Qt.Key.Key_Delete and chosen.isValid():
            self.removal_wanted.emit(self._people.person(chosen.row()).id)
        else:
            super().keyPressEvent(event)


class ListPane(QWidget):
    """`chosen` carries the id she came to; `begin_wanted`, `removal_wanted`, `entered` what she asks for."""

    chosen = Signal(str)
    entered = Signal()
    begin_wanted = Signal()
    removal_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = PersonList(self)
        self.filter_box = FilterBox(_("Filter names"))
        self.begin = IconButton("add", _("New name"))
        self.view = PersonView(self.people)
        self.count = quiet(QLabel())
        self._told: str | None = None
        self._silent = False
        self._lay_out()
        self.filter_box.wanted.connect(self._narrow)
        self.filter_box.left.connect(self._go_to_list)
        self.begin.clicked.connect(self.begin_wanted)
        self.view.entered_by_key.connect(self.entered)
        self.view.clicked.connect(lambda _index: self.entered.emit())
        self.view.removal_wanted.connect(self.removal_wanted)
        self.view.selectionModel().currentChanged.connect(self._tell)

    def _lay_out(self) -> None:
        unit, top = line(self), QHBoxLayout()
        top.setSpacing(unit // 4)
        top.addWidget(self.filter_box, 1)
        top.addWidget(self.begin)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 2, 0, unit // 3)
        column.setSpacing(unit // 3)
        column.addLayout(top)
        column.addWidget(self.view, 1)
        column.addWidget(self.count)

    def show_people(self, people: Sequence[Person]) -> None:
        """Those there are now; what is chosen stays chosen."""
        with self._telling_nobody():
            self.people.show_people(people)
        self._settle()

    def put(self, person: Person) -> None:
        with self._telling_nobody():
            self.people.put(person)
        self._settle()

    def drop(self, person: str) -> str | None:
        """Take a row away; gives the id of its neighbour, where there is one."""
        at = self.people.place_of(person) or 0
        with self._telling_nobody():
            self.people.drop(person)
        self._settle()
        there = self.people.rowCount()
        return self.people.person(min(at, there - 1)).id if there else None

    def choose(self, person: str | None) -> None:
        """Show as chosen, in view, without telling."""
        self._told = person
        at = self.people.place_of(person)
        index = QModelIndex() if at is None else self.people.index(at)
        with self._telling_nobody():
            self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        if index.isValid():
            self.view.scrollTo(index)

    @property
    def first(self) -> str | None:
        return self.people.person(0).id if self.people.rowCount() else None

    def _narrow(self, words: str) -> None:
        with self._telling_nobody():
            self.people.narrow(words)
        self._settle()

    def _settle(self) -> None:
        self.choose(self._told)
        shown, there = self.people.rowCount(), len(self.people.everyone)
        counted = n_("{n} name", "{n} names", there).format(n=there)
        self.count.setText(counted if shown == there else _("{n} of {of} names").format(n=shown, of=there))

    @contextmanager
    def _telling_nobody(self) -> Iterator[None]:
        self._silent = True
        yield
        self._silent = False

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid() and not self._silent:
            chosen = self.people.person(current.row()).id
            if chosen != self._told:
                self._told = chosen
                self.chosen.emit(chosen)

    def _go_to_list(self) -> None:
        if self.people.rowCount() and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self.people.index(0))
        self.view.setFocus()
