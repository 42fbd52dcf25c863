"""What she chose for her portfolio, in the workbook: one row, once she has chosen."""

from senco_desk.domain.portfolio import Choices, choices_from_json, choices_to_json
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import whole_row
from senco_desk.store.reading import Reading
from senco_desk.store.writing import Writing

_TABLE = tables.choices
ONLY = "choices"
"""The id of its only row."""


class ReadTheChoices:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self) -> Choices | None:
        """None until she has chosen. Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=ONLY)
        return choices_from_json(found[0][1]) if found else None


class TheChoices(ReadTheChoices):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def put(self, choices: Choices) -> None:
        self._writing.put(_TABLE, _fields(choices))


def _fields(choices: Choices) -> Fields:
    return {"id": ONLY, "chosen": choices_to_json(choices)}
