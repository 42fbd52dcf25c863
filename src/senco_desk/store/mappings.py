"""Mappings in the workbook: what counts for which outcome."""

import json
from collections.abc import Iterable
from datetime import date

from sqlalchemy import bindparam, func, literal_column, select

from senco_desk.domain.coverage import Figures
from senco_desk.domain.mapping import Mapping, PieceKind, Strength
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.writing import Writing

_TABLE = tables.mapping
_OF_PIECE = {PieceKind.REFLECTION: Prepared(select(_TABLE).where(_TABLE.c.reflection == bindparam("piece")))}
# Most rows are of the one set asked for, so they are read as they lie: the plus keeps SQLite from its index.
_of_framework = Prepared(select(_TABLE).where(literal_column("+mapping.framework") == bindparam("framework")))
_in_outcomes = _TABLE.c.outcome.in_(select(func.json_each(bindparam("outcomes")).table_valued("value").c.value))
_ranked = (
    select(
        _TABLE.c.id,
        func.row_number()
        .over(
            partition_by=_TABLE.c.outcome,
            order_by=(_TABLE.c.best.desc(), tables.reflection.c.day, tables.reflection.c.number),
        )
        .label("place"),
    )
    .join(tables.reflection)
    .where(_TABLE.c.framework == bindparam("framework"), _in_outcomes)
    .subquery()
)
_foremost = Prepared(
    select(_TABLE).join(_ranked, _ranked.c.id == _TABLE.c.id).where(_ranked.c.place <= bindparam("most"))
)
_pieces_of = Prepared(
    select(_TABLE.c.reflection).distinct().where(_TABLE.c.framework == bindparam("framework"), _in_outcomes)
)
_counted = Prepared(
    select(_TABLE.c.outcome, _TABLE.c.best, _TABLE.c.reflection).where(
        literal_column("+mapping.framework") == bindparam("framework")
    )
)
_days = Prepared(select(tables.reflection.c.id, tables.reflection.c.day))
_STRENGTHS: dict[str | None, Strength | None] = {None: None, **{strength.value: strength for strength in Strength}}


class ReadMappings:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, mapping_id: str) -> Mapping | None:
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=mapping_id)
        return _mappings(found)[0] if found else None

    def of_piece(self, kind: PieceKind, piece: str) -> list[Mapping]:
        """What one piece counts for."""
        return _mappings(self._reading.whole(_TABLE, _OF_PIECE[kind], piece=piece))

    def of_framework(self, framework: str) -> list[Mapping]:
        """All that counts for anything in one set of outcomes."""
        return _mappings(self._reading.whole(_TABLE, _of_framework, framework=framework))

    def foremost(self, framework: str, outcomes: Iterable[str], most: int) -> list[Mapping]:
        """For each of some outcomes at most so many: best evidence first, then by day."""
        wanted = json.dumps(list(outcomes))
        return _mappings(self._reading.whole(_TABLE, _foremost, framework=framework, outcomes=wanted, most=most))

    def pieces_of(self, framework: str, outcomes: Iterable[str]) -> set[str]:
        """The pieces that count for any of some outcomes."""
        wanted = json.dumps(list(outcomes))
        return {piece for (piece,) in self._reading.all(_pieces_of, framework=framework, outcomes=wanted)}

    def figures(self, framework: str) -> dict[str, Figures]:
        """How much counts for each outcome of one set; outcomes for which nothing counts are left out.

        Grouped here: SQLite takes twice as long over it, having to look up every reflection's row for its day.
        """
        days: dict[str, str] = dict(self._reading.all(_days))
        gathered: dict[str, tuple[list[int], list[str]]] = {}
        for outcome, best, piece in self._reading.all(_counted, framework=framework):
            bests, pieces = gathered.setdefault(outcome, ([], []))
            bests.append(best)
            pieces.append(days[piece])
        return {outcome: _figures(bests, happened) for outcome, (bests, happened) in gathered.items()}


class Mappings(ReadMappings):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def add(self, mapping: Mapping) -> None:
        self._writing.insert(_TABLE, _fields(mapping))

    def replace(self, mapping: Mapping) -> bool:
        """False when it is not in the workbook (any more)."""
        return self._writing.update(_TABLE, _fields(mapping))

    def remove(self, mapping_id: str) -> bool:
        return self._writing.delete(_TABLE, {"id": mapping_id})


def _fields(mapping: Mapping) -> Fields:
    return {
        "id": mapping.id,
        "reflection": mapping.piece,
        "framework": mapping.framework,
        "outcome": mapping.outcome,
        "why": mapping.why,
        "best": int(mapping.best),
        "strength": None if mapping.strength is None else mapping.strength.value,
    }


def _figures(bests: list[int], days: list[str]) -> Figures:
    return Figures(len(days), sum(bests), date.fromisoformat(min(days)), date.fromisoformat(max(days)))


def _mappings(rows: list[Row]) -> list[Mapping]:
    kind, strengths = PieceKind.REFLECTION, _STRENGTHS
    return [
        Mapping(each, kind, piece, framework, outcome, why, best == 1, strengths[strength])
        for each, piece, framework, outcome, why, best, strength, _seal in rows
    ]
