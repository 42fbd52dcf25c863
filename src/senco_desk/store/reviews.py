"""The days on which she wants to look at pieces again, in the workbook."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import bindparam, func, literal, select, union_all

from senco_desk.domain.identity import numbered
from senco_desk.domain.journal import Noun
from senco_desk.domain.review import Due, Review
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.writing import Writing

_TABLE = tables.review
_PIECES = {"R": tables.reflection, "E": tables.evidence}
_due = Prepared(
    union_all(
        *(
            select(
                _TABLE.c.id,
                _TABLE.c.noun,
                _TABLE.c.due,
                _TABLE.c.note,
                literal(letter),
                piece.c.number,
                func.iif(piece.c.title == "", piece.c.first_line, piece.c.title),
            )
            .join(piece, piece.c.id == _TABLE.c.id)
            .where(_TABLE.c.due <= bindparam("until"))
            for letter, piece in _PIECES.items()
        )
    )
)


class ReadReviews:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, piece: str) -> Review | None:
        """None where she has set no day. Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=piece)
        return _review(found[0]) if found else None

    def each(self) -> Iterator[Review]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return map(_review, self._reading.each(_TABLE))

    def due(self, until: date) -> list[Due]:
        """The pieces to be looked at again by `until`, soonest first."""
        rows = self._reading.all(_due, until=until.isoformat())
        found = [
            Due(Review(each, Noun(noun), date.fromisoformat(due), note), numbered(letter, number), title)
            for each, noun, due, note, letter, number, title in rows
        ]
        return sorted(found, key=lambda each: (each.review.due, each.reference))


class Reviews(ReadReviews):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def put(self, review: Review) -> None:
        """Keep it in place of the one the piece had."""
        self._writing.put(_TABLE, _fields(review))

    def remove(self, piece: str) -> bool:
        return self._writing.delete(_TABLE, {"id": piece})


def _fields(review: Review) -> Fields:
    return {"id": review.id, "noun": review.noun.value, "due": review.due.isoformat(), "note": review.note}


def _review(row: Row) -> Review:
    each, noun, due, note, _seal = row
    return Review(each, Noun(noun), date.fromisoformat(due), note)
