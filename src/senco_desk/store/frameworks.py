"""Sets of outcomes in the workbook: those that are live. One in use is never edited in place."""

from sqlalchemy import bindparam, func, select

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.language import N_
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import day_in, day_out
from senco_desk.store.writing import Writing

LIVE_ALREADY = Sentence(
    "framework-live-already",
    N_("The set of outcomes “{title}” ({code}) is in this workbook already. Nothing was changed."),
)

_TABLE, _OUTCOMES = tables.framework, tables.outcome
_all = Prepared(select(_TABLE).order_by(_TABLE.c.position))
_like = Prepared(select(_TABLE.c.id).where((_TABLE.c.code == bindparam("code")) | (_TABLE.c.id == bindparam("id"))))
_last_position = Prepared(select(func.coalesce(func.max(_TABLE.c.position), 0)))
_positions = Prepared(select(_TABLE.c.id, _TABLE.c.position).order_by(_TABLE.c.position))
_outcomes = Prepared(
    select(_OUTCOMES).where(_OUTCOMES.c.framework == bindparam("framework")).order_by(_OUTCOMES.c.position)
)


class ReadFrameworks:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, framework_id: str) -> Framework | None:
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=framework_id)
        return self._framework(found[0]) if found else None

    def all(self) -> list[Framework]:
        """In the order in which they were added."""
        return [self._framework(row) for row in self._reading.whole(_TABLE, _all)]

    def positions(self) -> dict[str, int]:
        """Where each stands among them, by its id."""
        return dict(self._reading.all(_positions))

    def _framework(self, row: Row) -> Framework:
        (
            each, code, title, short_title, creator, publisher, source, source_url, description, notes, version,
            language, adopted_from, adopted_until, replaced_by, _position, _seal,
        ) = row  # fmt: skip
        outcomes = tuple(_outcome(found) for found in self._reading.whole(_OUTCOMES, _outcomes, framework=each))
        return Framework(
            each, code, title, outcomes, short_title, creator, publisher, source, source_url, description, notes,
            version, language, day_in(adopted_from), day_in(adopted_until), replaced_by,
        )  # fmt: skip


class Frameworks(ReadFrameworks):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def add(self, framework: Framework, position: int | None = None) -> None:
        """Last, or at a position of its own. Raises Refused when it, or another with its code, is live already."""
        if self._reading.one(_like, code=framework.code, id=framework.id):
            raise Refused(LIVE_ALREADY, title=framework.title, code=framework.code)
        self._writing.insert(_TABLE, _fields(framework, self._next_position() if position is None else position))
        for at, outcome in enumerate(framework.outcomes):
            self._writing.insert(_OUTCOMES, _outcome_fields(framework, outcome, at))

    def remove(self, framework_id: str) -> bool:
        """Takes out with it what counts for it and the cases made for it; False when it was not live."""
        return self._writing.delete(_TABLE, {"id": framework_id})

    def _next_position(self) -> int:
        last = self._reading.one(_last_position)
        return 1 + (last[0] if last else 0)


def _fields(framework: Framework, position: int) -> Fields:
    return {
        "id": framework.id,
        "code": framework.code,
        "title": framework.title,
        "short_title": framework.short_title,
        "creator": framework.creator,
        "publisher": framework.publisher,
        "source": framework.source,
        "source_url": framework.source_url,
        "description": framework.description,
        "notes": framework.notes,
        "version": framework.version,
        "language": framework.language,
        "adopted_from": day_out(framework.adopted_from),
        "adopted_until": day_out(framework.adopted_until),
        "replaced_by": framework.replaced_by,
        "position": position,
    }


def _outcome_fields(framework: Framework, outcome: Outcome, position: int) -> Fields:
    served = framework.case_outcome_of(outcome.id)
    return {
        "framework": framework.id,
        "id": outcome.id,
        "position": position,
        "kind": outcome.kind.value,
        "code": outcome.code,
        "statement": outcome.statement,
        "parent": outcome.parent,
        "code_is_ours": int(outcome.code_is_ours),
        "heading": outcome.heading,
        "note": outcome.note,
        "case_outcome": served.id if served else None,
    }


def _outcome(row: Row) -> Outcome:
    _framework, each, _position, kind, code, statement, parent, ours, heading, note, _served, _seal = row
    return Outcome(each, OutcomeKind(kind), code, statement, parent, bool(ours), heading, note)
