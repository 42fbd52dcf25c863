"""Sessions in the workbook."""

import json
from collections.abc import Iterator
from datetime import date, time

from sqlalchemy import select

from senco_desk.domain import text
from senco_desk.domain.session import (
    Activity,
    Coaching,
    Mode,
    Session,
    SessionKind,
    SessionRow,
    TakenFrom,
    Tutorial,
)
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.passages import first_line
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import moment_in, moment_out
from senco_desk.store.writing import Writing

_TABLE = tables.taught_session
_c = _TABLE.c

_all = Prepared(select(_TABLE).order_by(_c.day, _c.start, _c.id))
_rows = Prepared(
    select(
        _c.id, _c.day, _c.start, _c.minutes, _c.kind, _c.title, _c.module, _c.missed, _c.counts_as, _c.first_line
    ).order_by(_c.day, _c.start, _c.id)
)


class ReadSessions:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, session_id: str) -> Session | None:
        """Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=session_id)
        return _session(found[0]) if found else None

    def all(self) -> list[Session]:
        """In the order of their days, with every text: for printing and taking out, not for a list."""
        return [_session(row) for row in self._reading.whole(_TABLE, _all)]

    def each(self) -> Iterator[Session]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return map(_session, self._reading.each(_TABLE))

    def rows(self) -> list[SessionRow]:
        """A light row for each, in the order of their days."""
        kinds = {kind.value: kind for kind in SessionKind}
        return [
            SessionRow(
                each, date.fromisoformat(day), _time_in(start), minutes, kinds[kind], title, module, bool(missed),
                counts_as, line,
            )
            for each, day, start, minutes, kind, title, module, missed, counts_as, line in self._reading.all(_rows)
        ]  # fmt: skip


class Sessions(ReadSessions):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def put(self, session: Session) -> None:
        """Keep it, in place of the one with its id if there is one."""
        self._writing.put(_TABLE, session_out(session))

    def replace(self, session: Session) -> bool:
        """False when it is not in the workbook (any more)."""
        return self._writing.update(_TABLE, session_out(session))

    def remove(self, session_id: str) -> bool:
        """False when it was not there."""
        return self._writing.delete(_TABLE, {"id": session_id})


def session_out(session: Session) -> Fields:
    """The fields of its row."""
    tutorial, coaching, taken = session.tutorial, session.coaching, session.taken_from
    plain = [text.plain(part) for part in (session.about, *tutorial.texts, coaching.tried)]
    return {
        "id": session.id,
        "added": moment_out(session.added),
        "day": session.day.isoformat(),
        "start": session.start and session.start.isoformat("minutes"),
        "minutes": session.minutes,
        "kind": session.kind.value,
        "title": session.title,
        "place": session.place,
        "led_by": session.led_by,
        "modes": json.dumps([mode.value for mode in session.modes]),
        "activity": session.activity and session.activity.value,
        "module": session.module,
        "missed": int(session.missed),
        "counts_as": session.counts_as,
        "first_line": first_line(plain),
        "about": text.to_json(session.about),
        "tutorial": "" if tutorial == Tutorial() else json.dumps([text.to_json(part) for part in tutorial.texts]),
        "partner": coaching.partner,
        "cover": coaching.cover,
        "cost": coaching.cost,
        "tried": text.to_json(coaching.tried),
        "plain": "\n".join(filter(None, plain)),
        "calendar_uid": taken and taken.uid,
        "calendar_said": taken and taken.said,
    }


def _session(row: Row) -> Session:
    return session_in(dict(zip(_TABLE.columns.keys(), row, strict=True)))


def session_in(held: Fields) -> Session:
    """What the fields of a row say."""
    return Session(
        id=held["id"],
        added=moment_in(held["added"]),
        day=date.fromisoformat(held["day"]),
        start=_time_in(held["start"]),
        minutes=held["minutes"],
        kind=SessionKind(held["kind"]),
        title=held["title"],
        place=held["place"],
        led_by=held["led_by"],
        modes=tuple(map(Mode, json.loads(held["modes"]))),
        activity=held["activity"] and Activity(held["activity"]),
        module=held["module"],
        missed=bool(held["missed"]),
        counts_as=held["counts_as"],
        about=text.from_json(held["about"]),
        tutorial=tutorial_in(held["tutorial"]),
        coaching=Coaching(held["partner"], held["cover"], held["cost"], text.from_json(held["tried"])),
        taken_from=held["calendar_uid"] and TakenFrom(held["calendar_uid"], held["calendar_said"]),
    )


def tutorial_in(stored: str) -> Tutorial:
    """What its column says."""
    return Tutorial(*map(text.from_json, json.loads(stored))) if stored else Tutorial()


def _time_in(stored: str | None) -> time | None:
    return None if stored is None else time.fromisoformat(stored)
