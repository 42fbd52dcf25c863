"""Evidence in the workbook."""

import json
from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import and_, func, select

from senco_desk.domain import text
from senco_desk.domain.attachment import Soundness
from senco_desk.domain.coverage import Piece
from senco_desk.domain.evidence import Evidence, EvidenceKind, EvidenceRow, MyPart, Period, Testimony
from senco_desk.domain.identity import numbered
from senco_desk.domain.mapping import PieceKind
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.numbering import last_given, next_number
from senco_desk.store.passages import first_line, impact_in, impact_out, plain_impact
from senco_desk.store.prepared import Prepared, among, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import day_in, day_out, moment_in, moment_out
from senco_desk.store.writing import Writing

_TABLE = tables.evidence
_c, _mapping, _attachment = _TABLE.c, tables.mapping.c, tables.attachment.c
_SOUND = (Soundness.SOUND.value, Soundness.UNSEEN.value)
"""Nothing is wrong with a file that nothing here can look into."""

_named = among(_c.id, "ids")
_all = Prepared(select(_TABLE).order_by(_c.day.desc(), _c.number.desc()))
_some = Prepared(select(_TABLE).where(_named))
_last_number = last_given(_TABLE, "E")
_rows = Prepared(
    select(
        _c.id, _c.number, _c.title, _c.kind, _c.day, _c.happened, _c.first_line, _c.link, _c.held, _c.period
    ).order_by(_c.day.desc(), _c.number.desc())
)
_counted = Prepared(
    select(_mapping.evidence, func.count()).where(_mapping.evidence.is_not(None)).group_by(_mapping.evidence)
)
_troubled = and_(*(_attachment.soundness != sound for sound in _SOUND))
_filed = Prepared(select(_attachment.evidence, func.count(), func.max(_troubled)).group_by(_attachment.evidence))
_was = Prepared(select(tables.brought.c.id, tables.brought.c.was))
_of_piece = select(_c.id, _c.number, _c.title, _c.day).order_by(_c.day, _c.number)
_pieces, _some_pieces = Prepared(_of_piece), Prepared(_of_piece.where(_named))


class ReadEvidence:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, evidence_id: str) -> Evidence | None:
        """Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=evidence_id)
        return _evidence(found[0]) if found else None

    def all(self) -> list[Evidence]:
        """Newest day first, with every text: for printing and taking out, not for a list."""
        return [_evidence(row) for row in self._reading.whole(_TABLE, _all)]

    def each(self) -> Iterator[Evidence]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return map(_evidence, self._reading.each(_TABLE))

    def some(self, ids: Iterable[str]) -> list[Evidence]:
        """Those of `ids` that exist, in the order given."""
        return [_evidence(row) for row in self._reading.some(_TABLE, _some, ids)]

    def rows(self) -> list[EvidenceRow]:
        """A light row for each, newest day first."""
        counted: dict[str, int] = dict(self._reading.all(_counted))
        filed = {each: (files, bool(troubled)) for each, files, troubled in self._reading.all(_filed)}
        kinds = {kind.value: kind for kind in EvidenceKind}
        periods = {period.value: period for period in Period}
        was: dict[str, str] = dict(self._reading.all(_was))
        return [
            EvidenceRow(
                each, numbered("E", number), title, kinds[kind], date.fromisoformat(day), happened is not None, line,
                counted.get(each, 0), files, bool(link), held, troubled, periods.get(period), was.get(each, ""),
            )
            for each, number, title, kind, day, happened, line, link, held, period in self._reading.all(_rows)
            for files, troubled in (filed.get(each, (0, False)),)
        ]  # fmt: skip

    def pieces(self) -> list[Piece]:
        """What coverage needs of each, oldest day first."""
        return _as_pieces(self._reading.all(_pieces))

    def some_pieces(self, ids: Iterable[str]) -> list[Piece]:
        """The same for those of `ids` that exist."""
        return _as_pieces(self._reading.all(_some_pieces, ids=json.dumps(list(ids))))

    def next_number(self) -> int:
        """One more than was ever given: a number is never used twice, not even after a deletion."""
        return next_number(self._reading, _last_number)


class TheEvidence(ReadEvidence):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def add(self, evidence: Evidence) -> None:
        self._writing.insert(_TABLE, evidence_out(evidence))
        self._writing.number_given("E", evidence.number)

    def replace(self, evidence: Evidence) -> bool:
        """False when it is not in the workbook (any more)."""
        return self._writing.update(_TABLE, evidence_out(evidence))

    def remove(self, evidence_id: str) -> bool:
        """Takes out its files and what it counts for as well; False when it was not there."""
        return self._writing.delete(_TABLE, {"id": evidence_id})


def evidence_out(evidence: Evidence) -> Fields:
    """The fields of its row."""
    about, testimony = text.plain(evidence.about), evidence.testimony
    return {
        "id": evidence.id,
        "number": evidence.number,
        "added": moment_out(evidence.added),
        "happened": day_out(evidence.happened),
        "day": evidence.day.isoformat(),
        "kind": evidence.kind.value,
        "period": evidence.period and evidence.period.value,
        "my_part": evidence.my_part and evidence.my_part.value,
        "title": evidence.title,
        "first_line": first_line((about, evidence.part, evidence.link)),
        "has_impact": int(not evidence.impact.is_blank),
        "part": evidence.part,
        "with_whom": evidence.with_whom,
        "link": evidence.link,
        "held": evidence.held,
        "testimony_colleague": testimony.colleague,
        "testimony_role": testimony.role,
        "testimony_given": day_out(testimony.given),
        "about": text.to_json(evidence.about),
        "impact": impact_out(evidence.impact),
        "plain": "\n".join([about, *plain_impact(evidence.impact)]),
    }


def _as_pieces(rows: list[Row]) -> list[Piece]:
    return [
        Piece(each, PieceKind.EVIDENCE, numbered("E", number), title, date.fromisoformat(day), finished=True)
        for each, number, title, day in rows
    ]


def _evidence(row: Row) -> Evidence:
    return evidence_in(dict(zip(_TABLE.columns.keys(), row, strict=True)))


def evidence_in(held: Fields) -> Evidence:
    """What the fields of a row say."""
    return Evidence(
        id=held["id"],
        number=held["number"],
        added=moment_in(held["added"]),
        kind=EvidenceKind(held["kind"]),
        title=held["title"],
        happened=day_in(held["happened"]),
        period=held["period"] and Period(held["period"]),
        my_part=held["my_part"] and MyPart(held["my_part"]),
        part=held["part"],
        with_whom=held["with_whom"],
        about=text.from_json(held["about"]),
        impact=impact_in(held["impact"]),
        link=held["link"],
        held=held["held"],
        testimony=Testimony(held["testimony_colleague"], held["testimony_role"], day_in(held["testimony_given"])),
    )
