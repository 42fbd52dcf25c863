"""What was decided of outcomes, in the workbook: every decision is kept, and the last of an outcome counts."""

from collections.abc import Iterator

from sqlalchemy import bindparam, func, literal_column, select

from senco_desk.domain.feedback import Decision, Voice
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import told_in, told_out
from senco_desk.store.writing import Writing

_TABLE, _FEEDBACK = tables.decision, tables.feedback
_c = _TABLE.c
_moment = func.coalesce(_c.decided, _FEEDBACK.c.written, _FEEDBACK.c.taken, "")
_oldest = select(_TABLE).outerjoin(_FEEDBACK).order_by(_moment, literal_column("decision.rowid"))
_all = Prepared(_oldest)
_of_framework = Prepared(_oldest.where(_c.framework == bindparam("framework")))
_of_feedback = Prepared(_oldest.where(_c.feedback == bindparam("feedback")))


class ReadDecisions:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, decision: str) -> Decision | None:
        """Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=decision)
        return _decision(found[0]) if found else None

    def all(self) -> list[Decision]:
        """The oldest first."""
        return [_decision(row) for row in self._reading.whole(_TABLE, _all)]

    def each(self) -> Iterator[Decision]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return map(_decision, self._reading.each(_TABLE))

    def of(self, feedback: str) -> list[Decision]:
        """Those that came in one file."""
        return [_decision(row) for row in self._reading.whole(_TABLE, _of_feedback, feedback=feedback)]

    def counting(self, framework: str) -> dict[str, Decision]:
        """What counts for each outcome of a set: the last that was decided. One without a moment counts as early."""
        found = (_decision(row) for row in self._reading.whole(_TABLE, _of_framework, framework=framework))
        return {decision.outcome: decision for decision in found}


class Decisions(ReadDecisions):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def add(self, decision: Decision) -> None:
        self._writing.insert(_TABLE, decision_out(decision))

    def replace(self, decision: Decision) -> bool:
        """False when it is not in the workbook (any more)."""
        return self._writing.update(_TABLE, decision_out(decision))

    def remove(self, decision: str) -> bool:
        return self._writing.delete(_TABLE, {"id": decision})


def decision_out(decision: Decision) -> Fields:
    """The fields of its row."""
    return {
        "id": decision.id,
        "framework": decision.framework,
        "outcome": decision.outcome,
        "decision": decision.decision,
        "by": decision.by,
        "voice": decision.voice.value,
        "decided": told_out(decision.decided),
        "comment": decision.comment,
        "feedback": decision.feedback or None,
    }


def decision_in(held: Fields) -> Decision:
    """What the fields of a row say."""
    return Decision(
        id=held["id"],
        framework=held["framework"],
        outcome=held["outcome"],
        decision=held["decision"],
        by=held["by"],
        voice=Voice(held["voice"]),
        decided=told_in(held["decided"]),
        comment=held["comment"],
        feedback=held["feedback"] or "",
    )


def _decision(row: Row) -> Decision:
    return decision_in(dict(zip(_TABLE.columns.keys(), row, strict=True)))
