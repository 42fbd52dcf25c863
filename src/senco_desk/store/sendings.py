"""Sendings in the workbook: which copy was given to whom, and when."""

import json
from collections.abc import Iterator

from sqlalchemy import select

from senco_desk.domain.sending import Sending
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import moment_in, moment_out
from senco_desk.store.writing import Writing

_TABLE = tables.sending
_all = Prepared(select(_TABLE).order_by(_TABLE.c.sent.desc(), _TABLE.c.id))


class ReadSendings:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, sending: str) -> Sending | None:
        """Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=sending)
        return _sending(found[0]) if found else None

    def all(self) -> list[Sending]:
        """The last first."""
        return [_sending(row) for row in self._reading.whole(_TABLE, _all)]

    def each(self) -> Iterator[Sending]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return map(_sending, self._reading.each(_TABLE))


class Sendings(ReadSendings):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def add(self, sending: Sending) -> None:
        self._writing.insert(_TABLE, sending_out(sending))

    def remove(self, sending: str) -> bool:
        return self._writing.delete(_TABLE, {"id": sending})


def sending_out(sending: Sending) -> Fields:
    """The fields of its row."""
    return {
        "id": sending.id,
        "sent": moment_out(sending.sent),
        "copy": sending.copy,
        "reference": sending.reference,
        "version": sending.version,
        "whom": sending.whom,
        "subject": sending.subject,
        "file_names": json.dumps(sending.file_names, ensure_ascii=False),
        "format": sending.format,
    }


def _sending(row: Row) -> Sending:
    each, sent, copy, reference, version, whom, subject, file_names, form, _seal = row
    names = tuple(json.loads(file_names))
    return Sending(each, moment_in(sent), copy, reference, version, whom, subject, names, form)
