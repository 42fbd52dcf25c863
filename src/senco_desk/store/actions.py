"""The actions of the training plan, in the workbook."""

import json
from collections.abc import Iterator

from sqlalchemy import bindparam, case, select

from senco_desk.domain import text
from senco_desk.domain.action import Action, ActionRow, ActionState, Aim
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import day_in, day_out, moment_in, moment_out
from senco_desk.store.writing import Writing

_TABLE = tables.action
_c = _TABLE.c
_OPEN = ActionState.OPEN.value
_in_order = (case((_c.state == _OPEN, 0), else_=1), _c.due.is_(None), _c.due, _c.finished, _c.made, _c.id)
_all = Prepared(select(_TABLE).order_by(*_in_order))
_of_session = Prepared(select(_TABLE).where(_c.session == bindparam("session")).order_by(*_in_order))
_rows = Prepared(select(_c.id, _c.what, _c.made, _c.due, _c.state, _c.finished, _c.aims).order_by(*_in_order))
_outcomes = Prepared(select(tables.outcome.c.framework, tables.outcome.c.id, tables.outcome.c.code))


class ReadActions:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, action_id: str) -> Action | None:
        """Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=action_id)
        return action_in(_named(found[0])) if found else None

    def all(self) -> list[Action]:
        """What is still to do first, by the day it is due; those without a day after them."""
        return [action_in(_named(row)) for row in self._reading.whole(_TABLE, _all)]

    def each(self) -> Iterator[Action]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return (action_in(_named(row)) for row in self._reading.each(_TABLE))

    def of_session(self, session: str) -> list[Action]:
        """Those that came of it, in the order of `all`."""
        return [action_in(_named(row)) for row in self._reading.whole(_TABLE, _of_session, session=session)]

    def rows(self) -> list[ActionRow]:
        """A light row for each, in the order of `all`."""
        return self._light(self._reading.all(_rows))

    def _light(self, rows: list[Row]) -> list[ActionRow]:
        codes = {(framework, each): code for framework, each, code in self._reading.all(_outcomes)} if rows else {}
        return [
            ActionRow(
                each, what, moment_in(made).astimezone().date(), day_in(due), ActionState(state), day_in(finished),
                tuple(codes[key] for aim in json.loads(aims) if (key := (aim[0], aim[1])) in codes),
            )
            for each, what, made, due, state, finished, aims in rows
        ]  # fmt: skip


class Actions(ReadActions):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def add(self, action: Action) -> None:
        self._writing.insert(_TABLE, action_out(action))

    def replace(self, action: Action) -> bool:
        """False when it is not in the workbook (any more)."""
        return self._writing.update(_TABLE, action_out(action))

    def remove(self, action_id: str) -> bool:
        return self._writing.delete(_TABLE, {"id": action_id})


def action_out(action: Action) -> Fields:
    """The fields of its row."""
    return {
        "id": action.id,
        "made": moment_out(action.made),
        "what": action.what,
        "aims": json.dumps([[aim.framework, aim.outcome] for aim in action.aims], ensure_ascii=False),
        "support": action.support,
        "cost": action.cost,
        "cover": action.cover,
        "paid_by": action.paid_by,
        "due": day_out(action.due),
        "know": action.know,
        "came": text.to_json(action.came),
        "plain": text.plain(action.came),
        "state": action.state.value,
        "finished": day_out(action.finished),
        "reflection": action.reflection,
        "evidence": action.evidence,
        "session": action.session or None,
    }


def action_in(held: Fields) -> Action:
    """What the fields of a row say."""
    return Action(
        id=held["id"],
        made=moment_in(held["made"]),
        what=held["what"],
        aims=tuple(Aim(framework, outcome) for framework, outcome in json.loads(held["aims"])),
        support=held["support"],
        cost=held["cost"],
        cover=held["cover"],
        paid_by=held["paid_by"],
        due=day_in(held["due"]),
        know=held["know"],
        came=text.from_json(held["came"]),
        state=ActionState(held["state"]),
        finished=day_in(held["finished"]),
        reflection=held["reflection"],
        evidence=held["evidence"],
        session=held["session"] or "",
    )


def _named(row: Row) -> Fields:
    return dict(zip(_TABLE.columns.keys(), row, strict=True))
