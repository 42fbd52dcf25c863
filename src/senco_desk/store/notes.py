"""Notes in the workbook, and which lines of its inbox were taken in."""

import json
from collections.abc import Iterable, Iterator
from datetime import date, time

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert

from senco_desk.domain.journal import Noun
from senco_desk.domain.note import Made, Note, NoteState
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, among, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import moment_in, moment_out
from senco_desk.store.writing import Writing

_TABLE, _TAKEN = tables.note, tables.taken_in
_c = _TABLE.c

_in_state = Prepared(select(_TABLE).where(_c.state == bindparam("state")).order_by(_c.written, _c.id))
_of_day = Prepared(
    select(_TABLE).where(_c.day == bindparam("day"), _c.state == NoteState.WAITING.value).order_by(_c.written, _c.id)
)
_of_session = Prepared(select(_TABLE).where(_c.session == bindparam("session")).order_by(_c.written, _c.id))
_take = Prepared(insert(_TAKEN).values(id=bindparam("id")).on_conflict_do_nothing())
_gone = Prepared(delete(_TAKEN).where(~among(_TAKEN.c.id, "ids")))


class ReadNotes:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, note: str) -> Note | None:
        """Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=note)
        return _note(found[0]) if found else None

    def in_state(self, state: NoteState) -> list[Note]:
        """Oldest first."""
        return [_note(row) for row in self._reading.whole(_TABLE, _in_state, state=state.value)]

    def waiting_of(self, day: date) -> list[Note]:
        """Those of a day that nothing was made of yet, oldest first."""
        return [_note(row) for row in self._reading.whole(_TABLE, _of_day, day=day.isoformat())]

    def of_session(self, session: str) -> list[Note]:
        """All that was noted in it, oldest first, whatever became of it."""
        return [_note(row) for row in self._reading.whole(_TABLE, _of_session, session=session)]

    def each(self) -> Iterator[Note]:
        """One at a time, in the order in which they were stored: for taking everything out."""
        return map(_note, self._reading.each(_TABLE))


class Notes(ReadNotes):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def put(self, note: Note) -> None:
        """Keep it, in place of what it was before."""
        self._writing.put(_TABLE, _fields(note))

    def remove(self, note: str) -> bool:
        return self._writing.delete(_TABLE, {"id": note})

    def take_in(self, note: Note) -> bool:
        """Keep a line of the inbox; False when that was done before, whatever became of it since."""
        if not _take.on(self._writing.driver, id=note.id).rowcount or self.get(note.id) is not None:
            return False
        self.put(note)
        return True

    def forget_taken(self, still_there: Iterable[str]) -> None:
        """Of the lines that were taken in, remember those alone that still lie in the inbox."""
        _gone.on(self._writing.driver, ids=json.dumps(list(still_there)))


def _fields(note: Note) -> Fields:
    return {
        "id": note.id,
        "text": note.text,
        "written": moment_out(note.written),
        "day": note.day.isoformat(),
        "clock": note.clock.isoformat("minutes"),
        "session": note.session,
        "state": note.state.value,
        "made_noun": note.made.noun.value if note.made else None,
        "made": note.made.id if note.made else None,
    }


def _note(row: Row) -> Note:
    each, text, written, day, clock, session, state, noun, made, _seal = row
    return Note(
        each, text, moment_in(written), date.fromisoformat(day), time.fromisoformat(clock), session, NoteState(state),
        Made(Noun(noun), made) if noun and made else None,
    )  # fmt: skip
