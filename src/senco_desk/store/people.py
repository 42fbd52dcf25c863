"""People and places in the workbook: the names that must not be printed. Only an encrypted workbook holds any."""

import json

from sqlalchemy import select

from senco_desk.domain.person import Person, PersonKind
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.writing import Writing

_TABLE = tables.person
_all = Prepared(select(_TABLE).order_by(_TABLE.c.prints_as, _TABLE.c.id))


class ReadPeople:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def all(self) -> list[Person]:
        """In the order of what they print as. Raises Damaged when the disk has changed one."""
        return [_person(row) for row in self._reading.whole(_TABLE, _all)]

    def get(self, person_id: str) -> Person | None:
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=person_id)
        return _person(found[0]) if found else None


class People(ReadPeople):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def put(self, person: Person) -> None:
        """Keep it in place of what was kept under its id."""
        self._writing.put(_TABLE, _fields(person))

    def remove(self, person_id: str) -> bool:
        return self._writing.delete(_TABLE, {"id": person_id})


def _fields(person: Person) -> Fields:
    return {
        "id": person.id,
        "kind": person.kind.value,
        "name": person.name,
        "forms": json.dumps(person.forms, ensure_ascii=False),
        "prints_as": person.prints_as,
        "note": person.note,
    }


def _person(row: Row) -> Person:
    each, kind, name, forms, prints_as, note, _seal = row
    return Person(each, PersonKind(kind), name, tuple(json.loads(forms)), prints_as, note)
