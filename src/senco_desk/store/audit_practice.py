"""The scale of her programme and the named audit days, in the workbook: one row, once she has set one."""

import json

from senco_desk.domain.rating import AuditPractice
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import whole_row
from senco_desk.store.reading import Reading
from senco_desk.store.stored import day_in, day_out
from senco_desk.store.writing import Writing

_TABLE = tables.audit_practice
ONLY = "audit-practice"
"""The id of its only row."""


class ReadTheAuditPractice:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self) -> AuditPractice:
        """The shipped scale, until she has set one. Raises Damaged when the disk has changed it."""
        return self.set_by_her() or AuditPractice()

    def set_by_her(self) -> AuditPractice | None:
        """None until she has set a scale or named a day."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=ONLY)
        if not found:
            return None
        _id, scale, start, middle, end, _seal = found[0]
        return AuditPractice(tuple(json.loads(scale)), day_in(start), day_in(middle), day_in(end))


class TheAuditPractice(ReadTheAuditPractice):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def put(self, practice: AuditPractice) -> None:
        self._writing.put(_TABLE, _fields(practice))


def _fields(practice: AuditPractice) -> Fields:
    return {
        "id": ONLY,
        "scale": json.dumps(practice.scale, ensure_ascii=False),
        "start": day_out(practice.start),
        "middle": day_out(practice.middle),
        "exit": day_out(practice.exit),
    }
