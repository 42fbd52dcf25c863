"""Taking a change back: each row it touched becomes what the journal kept of it. The undo is itself a change."""

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, literal, select

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_
from senco_desk.store import tables
from senco_desk.store.journal import key_fields
from senco_desk.store.prepared import Prepared
from senco_desk.store.reading import Reading, Row
from senco_desk.store.writing import Writing

SUPERSEDED = Sentence(
    "undo-superseded",
    N_("This can no longer be undone: what was done later stands on it. Undo that first. Nothing was changed."),
)
OFFERED = 20
"""Of the last changes, how many are offered to be taken back: nothing of them is ever forgotten."""

UNKNOWN = Sentence("undo-unknown", N_("There is nothing to undo under this name. Nothing was changed."))

_images = Prepared(
    select(tables.before_image)
    .where(tables.before_image.c.change == bindparam("change"))
    .order_by(tables.before_image.c.position.desc())
)
_start = select(tables.change.c.undoes, tables.change.c.said, literal(0).label("times")).where(
    tables.change.c.id == bindparam("change")
)
_back = _start.cte("back", recursive=True)
_back = _back.union_all(
    select(tables.change.c.undoes, tables.change.c.said, _back.c.times + 1).where(tables.change.c.id == _back.c.undoes)
)
_recent = Prepared(
    select(tables.change.c.id, tables.change.c.said, tables.change.c.undoes)
    .where(tables.change.c.said != "")
    .order_by(tables.change.c.sequence.desc())
    .limit(bindparam("most"))
)
_first = Prepared(
    select(_back.c.said, _back.c.times).order_by(_back.c.times.desc()).limit(1),
)
_touched = Prepared(
    select(tables.before_image.c.noun, tables.before_image.c.noun_id)
    .where(tables.before_image.c.change == bindparam("change"))
    .distinct()
)


@dataclass(frozen=True, slots=True)
class FirstDone:
    """What was done at first, as the person reads it, and how many times it was taken back and done again since."""

    said: str
    times: int

    @property
    def took_back(self) -> str:
        return self.said if self.is_taken_back else ""

    @property
    def is_taken_back(self) -> bool:
        return self.times % 2 == 1


def take_back(writing: Writing, change: str) -> None:
    """Raises Refused when there is no such change, or when later changes stand on it."""
    images = writing.whole(tables.before_image, _images, change=change)
    if not images:
        raise Refused(UNKNOWN)
    for image in images:
        put_back(writing, image)


def recent(reading: Reading, most: int) -> list[Changed]:
    """The last changes that have words to say what they were, newest first."""
    return [
        Changed(
            frozenset((Noun(noun), row) for noun, row in reading.all(_touched, change=change)),
            change,
            said,
            first_done(reading, change).took_back,
            undoes or "",
        )
        for change, said, undoes in reading.all(_recent, most=most)
    ]


def first_done(reading: Reading, change: str) -> FirstDone:
    """What a change that takes back another, which may take back a third, goes back to; itself where it is none."""
    said, times = next(iter(reading.all(_first, change=change)), ("", 0))
    return FirstDone(said, times)


def put_back(writing: Writing, kept: Row) -> None:
    """Make of one row what the journal kept of it. Raises Refused when the rest of the row is gone."""
    _change, _position, name, row, _noun, noun_id, stored, _seal = kept
    table = tables.metadata.tables[name]
    key = key_fields(table, row)
    if stored is None:
        writing.delete(table, key)
        return
    image: dict[str, Any] = json.loads(stored)
    if writing.update(table, {table.info["noun_id"]: noun_id} | key | image):
        return
    if not key.keys() <= image.keys():  # only some columns were kept, and the rest of the row has gone since
        raise Refused(SUPERSEDED)
    absent = dict.fromkeys(table.columns.keys())  # columns that came since the change was made
    absent.pop("seal", None)
    writing.insert(table, absent | image)
