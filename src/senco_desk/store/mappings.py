"""Mappings in the workbook: what counts for which outcome."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain
from typing import Any

from sqlalchemy import ColumnElement, Table, bindparam, func, literal_column, select

from senco_desk.domain.coverage import Figures
from senco_desk.domain.evidence import EvidenceKind
from senco_desk.domain.mapping import Mapping, PieceKind, Strength
from senco_desk.domain.picture import Dot
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, among, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.writing import Writing

_TABLE = tables.mapping
_c = _TABLE.c
_PIECES = {PieceKind.REFLECTION: tables.reflection, PieceKind.EVIDENCE: tables.evidence}
"""The table of each kind of piece; a mapping has a column of the same name."""

_piece = func.coalesce(*(_c[table.name] for table in _PIECES.values()))
_OF_PIECE = {
    kind: Prepared(select(_TABLE).where(_c[table.name] == bindparam("piece"))) for kind, table in _PIECES.items()
}
# Most rows are of the one set asked for, so they are read as they lie: the plus keeps SQLite from its index.
_of_framework = Prepared(select(_TABLE).where(literal_column("+mapping.framework") == bindparam("framework")))
_in_outcomes = among(_c.outcome, "outcomes")
_in_set = _c.framework == bindparam("framework")


def _gathered(table: Table) -> ColumnElement[str]:
    """As one JSON array: a row for each piece would take three times as long to fetch."""
    piece = _c[table.name]
    return func.json_group_array(piece).filter(piece.is_not(None))


def _either(column: str) -> ColumnElement[Any]:
    return func.coalesce(*(table.c[column] for table in _PIECES.values()))


_ranked = (
    select(
        _c.id,
        func.row_number()
        .over(
            partition_by=_c.outcome,
            order_by=(_c.best.desc(), _either("day"), _c.evidence.is_(None), _either("number")),
        )
        .label("place"),
    )
    .select_from(_TABLE.outerjoin(tables.reflection).outerjoin(tables.evidence, _c.evidence == tables.evidence.c.id))
    .where(_in_set, _in_outcomes)
    .subquery()
)
_foremost = Prepared(select(_TABLE).join(_ranked, _ranked.c.id == _c.id).where(_ranked.c.place <= bindparam("most")))
_pieces_of = Prepared(select(_piece).distinct().where(_in_set, _in_outcomes))
_counted = Prepared(
    select(_c.outcome, _c.best, *(_gathered(table) for table in _PIECES.values()))
    .where(_in_set)
    .group_by(_c.outcome, _c.best)
)
_REFLECTION, _EVIDENCE = tables.reflection.c, tables.evidence.c
_reflections = Prepared(select(_REFLECTION.id, _REFLECTION.day, _REFLECTION.has_impact))
_evidence = Prepared(select(_EVIDENCE.id, _EVIDENCE.day, _EVIDENCE.has_impact, _EVIDENCE.kind))
_STRENGTHS: dict[str | None, Strength | None] = {None: None, **{strength.value: strength for strength in Strength}}
_Told = tuple[str, int, int]
"""Of a piece: its day, whether it says what changed, and whether it is somebody else's word."""


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

    def each(self) -> Iterator[Mapping]:
        """One at a time, in the order in which they were written: for taking everything out."""
        for row in self._reading.each(_TABLE):
            yield from _mappings([row])

    def foremost(self, framework: str, outcomes: Iterable[str], most: int) -> list[Mapping]:
        """For each of some outcomes at most so many: best evidence first, then by day."""
        wanted = json.dumps(list(outcomes))
        return _mappings(self._reading.whole(_TABLE, _foremost, framework=framework, outcomes=wanted, most=most))

    def pieces_of(self, framework: str, outcomes: Iterable[str]) -> set[str]:
        """The pieces that count for any of some outcomes."""
        wanted = json.dumps(list(outcomes))
        return {piece for (piece,) in self._reading.all(_pieces_of, framework=framework, outcomes=wanted)}

    def reuse(self, framework: str) -> dict[str, int]:
        """How many outcomes and elements of one set each piece counts for; pieces that count for none are left out."""
        each = (ids for _outcome, _best, found in self._counting(framework) for ids in found.values())
        return dict(Counter(chain.from_iterable(each)))

    def figures(self, framework: str) -> dict[str, Figures]:
        """How much counts for each outcome of one set; outcomes for which nothing counts are left out.

        Summed up here: SQLite takes twice as long over it, having to look up every piece's row for its day.
        """
        known = self._told_of_pieces()
        told: dict[str, list[_Told]] = defaultdict(list)
        bests: dict[str, int] = defaultdict(int)
        for outcome, best, found in self._counting(framework):
            for ids in found.values():
                told[outcome] += map(known.__getitem__, ids)
                bests[outcome] += best * len(ids)
        return {outcome: _figures(pieces, bests[outcome]) for outcome, pieces in told.items()}

    def dots(self, framework: str) -> list[Dot]:
        """Every piece as it counts for an outcome of one set, on its day; in no order."""
        days = {piece: date.fromisoformat(day) for piece, (day, *_more) in self._told_of_pieces().items()}
        return [
            Dot(outcome, kind, piece, days[piece], best == 1)
            for outcome, best, found in self._counting(framework)
            for kind, ids in found.items()
            for piece in ids
        ]

    def _counting(self, framework: str) -> Iterator[tuple[str, int, dict[PieceKind, list[str]]]]:
        """Outcome, whether best evidence, and the pieces of each kind."""
        for outcome, best, *found in self._reading.all(_counted, framework=framework):
            yield outcome, best, dict(zip(_PIECES, map(json.loads, found), strict=True))

    def _told_of_pieces(self) -> dict[str, _Told]:
        told = {each: (day, impact, 0) for each, day, impact in self._reading.all(_reflections)}
        testimony = EvidenceKind.TESTIMONY.value
        told |= {e: (day, impact, int(kind == testimony)) for e, day, impact, kind in self._reading.all(_evidence)}
        return told


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
        **{table.name: mapping.piece if kind is mapping.piece_kind else None for kind, table in _PIECES.items()},
        "framework": mapping.framework,
        "outcome": mapping.outcome,
        "why": mapping.why,
        "best": int(mapping.best),
        "strength": None if mapping.strength is None else mapping.strength.value,
    }


def _figures(told: list[_Told], best: int) -> Figures:
    days, impacts, testimonies = zip(*told, strict=True)
    first, last = date.fromisoformat(min(days)), date.fromisoformat(max(days))
    return Figures(len(days), best, first, last, sum(impacts), sum(testimonies))


def _mappings(rows: list[Row]) -> list[Mapping]:
    of_reflection, of_evidence, strengths = PieceKind.REFLECTION, PieceKind.EVIDENCE, _STRENGTHS
    return [
        Mapping(each, of_reflection, reflection, framework, outcome, why, best == 1, strengths[strength])
        if reflection
        else Mapping(each, of_evidence, evidence, framework, outcome, why, best == 1, strengths[strength])
        for each, reflection, evidence, framework, outcome, why, best, strength, _seal in rows
    ]
