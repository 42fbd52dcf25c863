"""Reflections in the workbook."""

import json
from collections.abc import Iterable, Iterator
from datetime import date

from sqlalchemy import func, select

from senco_desk.domain import text
from senco_desk.domain.coverage import Piece
from senco_desk.domain.identity import numbered
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.reflection import Reflection, ReflectionRow, Section, State
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.numbering import last_given, next_number
from senco_desk.store.passages import first_line, impact_in, impact_out, plain_impact
from senco_desk.store.prepared import Prepared, among, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import day_in, day_out, moment_in, moment_out
from senco_desk.store.writing import Writing

_TABLE = tables.reflection
_c = _TABLE.c

_all = Prepared(select(_TABLE).order_by(_c.day.desc(), _c.number.desc()))
_some = Prepared(select(_TABLE).where(among(_c.id, "ids")))
_last_number = last_given(_TABLE, "R")
_rows = Prepared(
    select(_c.id, _c.number, _c.title, _c.day, _c.state, _c.words, _c.first_line, _c.model).order_by(
        _c.day.desc(), _c.number.desc()
    )
)
_was = Prepared(select(tables.brought.c.id, tables.brought.c.was))
_mapped = tables.mapping.c.reflection
_counted = Prepared(select(_mapped, func.count()).where(_mapped.is_not(None)).group_by(_mapped))
_of_piece = select(_c.id, _c.number, _c.title, _c.day, _c.state).order_by(_c.day, _c.number)
_pieces, _some_pieces = Prepared(_of_piece), Prepared(_of_piece.where(among(_c.id, "ids")))


class ReadReflections:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, reflection_id: str) -> Reflection | None:
        """Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=reflection_id)
        return _reflection(found[0]) if found else None

    def all(self) -> list[Reflection]:
        """Newest day first, with every text: for printing and taking out, not for a list."""
        return [_reflection(row) for row in self._reading.whole(_TABLE, _all)]

    def each(self) -> Iterator[Reflection]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return map(_reflection, self._reading.each(_TABLE))

    def some(self, ids: list[str]) -> list[Reflection]:
        """Those of `ids` that exist, in the order given."""
        return [_reflection(row) for row in self._reading.some(_TABLE, _some, ids)]

    def rows(self) -> list[ReflectionRow]:
        """A light row for each, newest day first."""
        counted: dict[str, int] = dict(self._reading.all(_counted))
        states = {state.value: state for state in State}
        was: dict[str, str] = dict(self._reading.all(_was))
        return [
            ReflectionRow(
                each, numbered("R", number), title, date.fromisoformat(day), states[state], words, first_line,
                counted.get(each, 0), model, was.get(each, ""),
            )
            for each, number, title, day, state, words, first_line, model in self._reading.all(_rows)
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


class Reflections(ReadReflections):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def add(self, reflection: Reflection) -> None:
        self._writing.insert(_TABLE, reflection_out(reflection))
        self._writing.number_given("R", reflection.number)

    def replace(self, reflection: Reflection) -> bool:
        """False when it is not in the workbook (any more)."""
        return self._writing.update(_TABLE, reflection_out(reflection))

    def remove(self, reflection_id: str) -> bool:
        """Takes out what it counts for as well; False when it was not there."""
        return self._writing.delete(_TABLE, {"id": reflection_id})


def reflection_out(reflection: Reflection) -> Fields:
    """The fields of its row."""
    sections, impact = reflection.sections, reflection.impact
    plain = [text.plain(section.text) for section in sections]
    return {
        "id": reflection.id,
        "number": reflection.number,
        "written": moment_out(reflection.written),
        "happened": day_out(reflection.happened),
        "day": reflection.day.isoformat(),
        "model": reflection.model,
        "state": reflection.state.value,
        "title": reflection.title,
        "words": reflection.words,
        "first_line": first_line(plain),
        "has_impact": int(not impact.is_blank),
        "sections": f"[{', '.join(map(_section_out, sections))}]",
        "impact": impact_out(impact),
        "plain": "\n".join([*plain, *plain_impact(impact)]),
    }


def _section_out(section: Section) -> str:
    key, heading = (json.dumps(said, ensure_ascii=False) for said in (section.key, section.heading))
    return f"[{key}, {heading}, {text.to_quoted_json(section.text)}]"


def _as_pieces(rows: list[Row]) -> list[Piece]:
    kind, finished = PieceKind.REFLECTION, State.FINISHED.value
    return [
        Piece(each, kind, numbered("R", number), title, date.fromisoformat(day), state == finished)
        for each, number, title, day, state in rows
    ]


def _reflection(row: Row) -> Reflection:
    return reflection_in(dict(zip(_TABLE.columns.keys(), row, strict=True)))


def reflection_in(held: Fields) -> Reflection:
    """What the fields of a row say."""
    return Reflection(
        id=held["id"],
        number=held["number"],
        written=moment_in(held["written"]),
        title=held["title"],
        happened=day_in(held["happened"]),
        model=held["model"],
        sections=tuple(
            Section(key, heading, text.from_json(body)) for key, heading, body in json.loads(held["sections"])
        ),
        impact=impact_in(held["impact"]),
        state=State(held["state"]),
    )
