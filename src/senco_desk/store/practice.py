"""The numbers of a programme's practice in the workbook: one row, once she has set one."""

from senco_desk.domain.practice import Practice
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import whole_row
from senco_desk.store.reading import Reading
from senco_desk.store.writing import Writing

_TABLE = tables.practice
ONLY = "practice"
"""The id of its only row."""


class ReadThePractice:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self) -> Practice:
        """What the field works with, until she has set a number. Raises Damaged when the disk has changed it."""
        return self.set_by_her() or Practice()

    def set_by_her(self) -> Practice | None:
        """None until she has set a number."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=ONLY)
        return Practice(*found[0][1:-1]) if found else None


class ThePractice(ReadThePractice):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def put(self, practice: Practice) -> None:
        self._writing.put(_TABLE, _fields(practice))


def _fields(practice: Practice) -> Fields:
    return {
        "id": ONLY,
        "enough": practice.enough,
        "plenty": practice.plenty,
        "reuse": practice.reuse,
        "recent": practice.recent,
        "page_budget": practice.page_budget,
    }
