"""Erasing one person from a workbook: rows, what the journal kept of rows, named versions, decisions and the index.

All of it happens within one change. Nothing of it is kept in the journal, so that no undo brings it back; what the
journal knows of earlier changes is rewritten, so that Undo and history go on working.
"""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Table, bindparam, literal_column, select

from senco_desk.store import seals, search, tables
from senco_desk.store.driver import Driver
from senco_desk.store.journal import Fields, key_text
from senco_desk.store.prepared import Prepared, deleting, in_order, updating
from senco_desk.store.reading import Reading, Row
from senco_desk.store.repositories import Work
from senco_desk.store.thinning import forget_file, offer_no_more
from senco_desk.store.worded import WORDED, Words, through
from senco_desk.store.writing import Writing

Marks = Callable[[], frozenset[str]]
"""What decisions about the person's names are marked with; asked once every text was gone through."""
Step = Callable[[int, int], None]

_IMAGES, _DECISIONS = tables.before_image, tables.name_decision
_of_row = Prepared(
    select(_IMAGES.c.change).where(_IMAGES.c.in_table == bindparam("in_table"), _IMAGES.c.row == bindparam("row"))
)
_FORGET_ROW = "DELETE FROM before_image WHERE in_table = ? AND row = ?"
_FORGET_ONE = "DELETE FROM before_image WHERE change = ? AND position = ?"
_STEP = 200
"""Rows between two looks at whether it is still wanted."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """How many rows, texts of the journal and decisions were touched."""

    rows: int
    images: int
    decisions: int


def rows_of(reading: Reading, table: Table) -> Iterator[Fields]:
    """Every row, without its seal. Raises Damaged for one that the disk has changed."""
    for row in _rows(reading, table):
        yield _fields(table, row)


def kept_rows(reading: Reading) -> Iterator[tuple[Table, Fields, Fields]]:
    """What the journal kept of each row: its table, how it stands in the journal, and the columns that were kept."""
    for held in rows_of(reading, _IMAGES):
        if held["image"] is not None:
            yield tables.metadata.tables[held["in_table"]], held, json.loads(held["image"])


def erase(work: Work, person: str, files: Sequence[str], words: Words, marks: Marks, step: Step) -> Rewritten:
    """Take a person off the list and out of every word, and `files`, by their ids, out of the workbook for good.

    Of a file of feedback, what was said in it stays, with other words in place of the names.
    What stands in place of the names is what `words` puts there. Raises Damaged when the disk has changed a row that
    would have to be written anew; whatever is raised, nothing was changed.
    """
    return _Erasing(work.writing, words, step).all_of(person, files, marks)


class _Erasing:
    def __init__(self, writing: Writing, words: Words, step: Step) -> None:
        self._writing, self._words, self._step = writing, words, step
        self._driver: Driver = writing.driver
        self._behind, self._of = 0, 0
        self._dropped: frozenset[str] = frozenset()

    def all_of(self, person: str, files: Sequence[str], marks: Marks) -> Rewritten:
        self._writing.journal.touch(tables.person, {"id": person})
        self._writing.journal.close_windows()
        self._of = sum(map(self._count, (*map(tables.metadata.tables.__getitem__, WORDED), _IMAGES)))
        self._forget(tables.person, person)
        self._dropped = frozenset(key_text(tables.feedback, {"id": file}) for file in files)
        for file in files:
            self._take_out(file)
        rows = sum(self._rewrite(tables.metadata.tables[name]) for name in WORDED)
        images = self._rewrite_images()
        decisions = self._forget_decisions(marks())
        search.begin_anew(self._driver)
        return Rewritten(rows, images, decisions)

    def _count(self, table: Table) -> int:
        return int(self._driver.execute(f'SELECT count(*) FROM "{table.name}"').fetchone()[0])  # noqa: S608

    def _forget(self, table: Table, each: str) -> None:
        deleting(table).on(self._driver, id=each)
        row = key_text(table, {"id": each})
        changes = {change for (change,) in _of_row.on(self._driver, in_table=table.name, row=row).fetchall()}
        self._driver.execute(_FORGET_ROW, (table.name, row))
        offer_no_more(self._driver, changes)

    def _take_out(self, file: str) -> None:
        table = tables.attachment
        found = self._writing.one(Prepared(select(table.c.evidence).where(table.c.id == file)))
        if found:
            self._writing.journal.touch(table, {"id": file, "evidence": found[0]})
            deleting(table).on(self._driver, id=file)
        offer_no_more(self._driver, forget_file(self._driver, key_text(table, {"id": file})))

    def _rewrite(self, table: Table) -> int:
        written = 0
        for held in rows_of(self._writing, table):
            self._went_on()
            made = self._made(table, held, key_text(table, held))
            if made is not held:
                self._write(table, held, made)
                written += 1
        return written

    def _made(self, table: Table, held: Fields, row: str) -> Fields:
        made = through(table.name, held, self._words)
        if table is tables.feedback and row in self._dropped and held.get("container"):
            return made | {"container": ""}
        return made

    def _rewrite_images(self) -> int:
        written = 0
        for table, held, image in kept_rows(self._writing):
            self._went_on()
            made = self._made(table, image, held["row"])
            if made is not image:
                self._write(_IMAGES, held, held | {"image": json.dumps(made)})
                written += 1
        return written

    def _write(self, table: Table, held: Fields, made: Fields) -> None:
        new = {f"new_{name}": value for name, value in made.items() if value != held[name]}
        columns = tuple(sorted(name.removeprefix("new_") for name in new))
        if "seal" in table.c and self._writing.sealed:
            columns += ("seal",)
            new["new_seal"] = seals.seal([made[column.name] for column in table.columns if column.name != "seal"])
        if "noun" in table.info:
            self._writing.journal.touch(table, held)
        updating(table, columns).on(self._driver, **held, **new)

    def _forget_decisions(self, marks: frozenset[str]) -> int:
        gone = [held for held in rows_of(self._writing, _DECISIONS) if held["mark"] in marks]
        for held in gone:
            self._writing.journal.touch(_DECISIONS, held)
            self._forget(_DECISIONS, held["id"])
        kept = [
            held
            for table, held, image in kept_rows(self._writing)
            if table is _DECISIONS and image.get("mark") in marks
        ]
        for held in kept:
            self._driver.execute(_FORGET_ONE, (held["change"], held["position"]))
        offer_no_more(self._driver, {held["change"] for held in kept})
        return len(gone)

    def _went_on(self) -> None:
        if self._behind % _STEP == 0:
            self._step(self._behind, self._of)
        self._behind += 1


def _rows(reading: Reading, table: Table) -> Iterator[Row]:
    """By keys that were read first, since the rows are rewritten on the way."""
    if "seal" not in table.c:
        yield from in_order(table).on(reading.driver).fetchall()
        return
    one = Prepared(select(table).where(literal_column("rowid") == bindparam("place")))
    for (place,) in reading.driver.execute(f'SELECT rowid FROM "{table.name}" ORDER BY rowid').fetchall():  # noqa: S608
        yield from reading.whole(table, one, place=place)


def _fields(table: Table, row: Row) -> Fields:
    held = dict(zip(table.columns.keys(), row, strict=True))
    held.pop("seal", None)
    return held
