"""Who saved to the workbook, and when: what tells two copies of it apart."""

from sqlalchemy import select

from senco_desk.domain.lineage import Lineage, Sitting
from senco_desk.store import tables
from senco_desk.store.prepared import Prepared
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import moment_in

_workbook, _session = tables.workbook.c, tables.session.c
_standing = Prepared(select(_workbook.id, _workbook.sequence, _workbook.session, _workbook.saved))
_sessions = Prepared(
    select(
        _session.id,
        _session.device,
        _session.first_sequence,
        _session.last_sequence,
        _session.last_saved,
    ).order_by(_session.first_sequence, _session.opened)
)


class ReadLineage:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self) -> Lineage:
        """Every sitting there was; the one that saved last ends where the workbook stands."""
        [(workbook, sequence, last, saved)] = self._reading.all(_standing)
        rows = self._reading.all(_sessions)
        return Lineage(workbook, tuple(_sitting(row, sequence, saved, row[0] == last) for row in rows))


def _sitting(row: Row, sequence: int, saved: str | None, is_last: bool) -> Sitting:
    each, device, first, ended, ended_at = row
    last, at = (sequence, saved) if is_last else (ended or first, ended_at)
    return Sitting(each, device, last, moment_in(at) if at else None)
