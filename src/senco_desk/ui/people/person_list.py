"""The list of people and places: by kind and name, of which the filter lets some through."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from senco_desk.domain.language import _
from senco_desk.domain.person import PERSON_KIND_NAMES, Person, PersonKind
from senco_desk.ui.widgets.counted_rows import Index

PERSON = Qt.ItemDataRole.UserRole
_NOWHERE = QModelIndex()
_KINDS = tuple(PersonKind)


class PersonList(QAbstractListModel):
    """`everyone` are all there are; what is shown of them is in the model."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.everyone: list[Person] = []
        self._shown: list[Person] = []
        self._words = ""

    def show_people(self, people: Sequence[Person]) -> None:
        self.everyone = sorted(people, key=_order)
        self.narrow(self._words)

    def narrow(self, words: str) -> None:
        """Only those whose name, forms or "prints as" hold `words`."""
        self._words = words
        self.beginResetModel()
        self._shown = [person for person in self.everyone if words.casefold() in _searched(person)]
        self.endResetModel()

    def put(self, person: Person) -> None:
        """One that is new or has changed, in its place."""
        self.show_people([*(other for other in self.everyone if other.id != person.id), person])

    def drop(self, person: str) -> None:
        self.show_people([other for other in self.everyone if other.id != person])

    def place_of(self, person: str | None) -> int | None:
        return next((at for at, shown in enumerate(self._shown) if shown.id == person), None)

    def person(self, at: int) -> Person:
        return self._shown[at]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        person = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return person.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{person.name}, {below(person).replace(' · ', ', ')}"
        return person if role == PERSON else None


def below(person: Person) -> str:
    """`Pupil · prints as Pupil A`."""
    prints = _("prints as {words}").format(words=person.prints_as) if person.prints_as else _("prints as nothing yet")
    return f"{_(PERSON_KIND_NAMES[person.kind])} · {prints}"


def _order(person: Person) -> tuple[int, str]:
    return _KINDS.index(person.kind), person.name.casefold()


def _searched(person: Person) -> str:
    return "\n".join((person.name, *person.forms, person.prints_as)).casefold()
