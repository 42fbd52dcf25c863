"""What was decided about findings, and the log of checks. Neither holds a name: words stand there as a mark."""

from sqlalchemy import bindparam, select

from senco_desk.domain.journal import Noun
from senco_desk.domain.name_findings import FindingKind, NameCheck, NameDecision, Purpose, Resolution, Spot
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import moment_in, moment_out
from senco_desk.store.writing import Writing

_TABLE, _LOG, _KEY = tables.name_decision, tables.name_check, tables.name_key
ONLY = "marks"
"""The id of the only key."""

_all = Prepared(select(_TABLE).order_by(_TABLE.c.decided, _TABLE.c.id))
_checks = Prepared(select(_LOG).order_by(_LOG.c.at.desc(), _LOG.c.id))
_standing = Prepared(
    select(_TABLE.c.id)
    .where(_TABLE.c.noun == bindparam("noun"))
    .where(_TABLE.c.noun_id == bindparam("noun_id"))
    .where(_TABLE.c.place == bindparam("place"))
    .where(_TABLE.c.mark == bindparam("mark"))
)


class ReadNameDecisions:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def all(self) -> list[NameDecision]:
        """The oldest first. Raises Damaged when the disk has changed one."""
        return [_decision(row) for row in self._reading.whole(_TABLE, _all)]

    def checks(self) -> list[NameCheck]:
        """The log, newest first."""
        return [_check(row) for row in self._reading.whole(_LOG, _checks)]

    def key(self) -> bytes | None:
        """What the marks of this workbook are keyed with; None until anything was decided."""
        found = self._reading.whole(_KEY, whole_row(_KEY), id=ONLY)
        return bytes.fromhex(found[0][1]) if found else None


class NameDecisions(ReadNameDecisions):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def put(self, decision: NameDecision) -> None:
        """Keep it, in place of what was decided about the same words in the same spot."""
        fields = _fields(decision)
        standing = self._writing.one(_standing, **fields)
        self._writing.put(_TABLE, fields | {"id": standing[0]} if standing else fields)

    def remove(self, decision_id: str) -> bool:
        return self._writing.delete(_TABLE, {"id": decision_id})

    def put_key(self, key: bytes) -> None:
        self._writing.put(_KEY, {"id": ONLY, "key": key.hex()})

    def log(self, check: NameCheck) -> None:
        self._writing.insert(
            _LOG,
            {
                "id": check.id,
                "at": moment_out(check.at),
                "purpose": check.purpose.value,
                "copy": check.copy,
                "found": check.found,
                "replaced": check.replaced,
                "kept": check.kept,
                "left_out": check.left_out,
                "unread": check.unread,
            },
        )


def _fields(decision: NameDecision) -> Fields:
    return {
        "id": decision.id,
        "noun": decision.spot.noun.value,
        "noun_id": decision.spot.noun_id,
        "place": decision.spot.place,
        "kind": decision.kind.value,
        "mark": decision.mark,
        "decision": decision.resolution.value,
        "reason": decision.reason,
        "decided": moment_out(decision.decided),
    }


def _decision(row: Row) -> NameDecision:
    each, noun, noun_id, place, kind, mark, resolution, reason, decided, _seal = row
    spot = Spot(Noun(noun), noun_id, place)
    return NameDecision(each, spot, FindingKind(kind), mark, Resolution(resolution), moment_in(decided), reason)


def _check(row: Row) -> NameCheck:
    each, at, purpose, copy, found, replaced, kept, left_out, unread, _seal = row
    return NameCheck(each, moment_in(at), Purpose(purpose), copy, found, replaced, kept, left_out, unread)
