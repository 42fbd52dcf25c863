"""How it ended, in the workbook: one row, once she has said so."""

from senco_desk.domain.ending import Ending
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import whole_row
from senco_desk.store.reading import Reading
from senco_desk.store.stored import day_in, day_out
from senco_desk.store.writing import Writing

_TABLE = tables.ending
ONLY = "ending"
"""The id of its only row."""


class ReadTheEnding:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self) -> Ending:
        """Both days None until she says. Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=ONLY)
        return Ending(day_in(found[0][1]), day_in(found[0][2])) if found else Ending()


class TheEnding(ReadTheEnding):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def put(self, ending: Ending) -> None:
        self._writing.put(_TABLE, _fields(ending))


def _fields(ending: Ending) -> Fields:
    return {"id": ONLY, "completed": day_out(ending.completed), "left_school": day_out(ending.left_school)}
