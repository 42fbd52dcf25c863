"""The journal, thinned with age, and what is forgotten for good. No change of hers: done as upkeep, in small steps.

Of what was typed, the journal keeps each minute for two days, then the last text of each hour, and from the thirtieth
day the last of each day. Two changes of a row become one by giving the later one what the earlier one kept: what was
there before both is then told of the later. Only what has no words is thinned, so that all that is offered to be taken
back, what was added and what was deleted stay as they are; and never the newest of a row, in which she may be typing.
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby, pairwise

from senco_desk.domain.bin import Binned
from senco_desk.store import seals, tables
from senco_desk.store.bin import ABOUT
from senco_desk.store.desk import Desk
from senco_desk.store.driver import Driver
from senco_desk.store.journal import key_fields, key_text
from senco_desk.store.stored import moment_out

ALL_KEPT, HOURS_KEPT = timedelta(days=2), timedelta(days=30)
_STEP = 150_000
"""Characters of what was kept that one step handles, so that a save which comes meanwhile waits a moment only."""
_DAY, _HOUR = len("2026-03-02"), len("2026-03-02T16")

Item = tuple[str, str]
"""A noun, and the id of one of it."""

_RIPE = """SELECT noun, noun_id FROM before_image GROUP BY noun, noun_id HAVING count(*) > 2"""
_KEPT = """SELECT change, position, in_table, row, at, length(image) FROM before_image
    JOIN change ON change.id = before_image.change
    WHERE noun = ? AND noun_id = ? AND said = '' AND undoes IS NULL AND image IS NOT NULL
    ORDER BY in_table, row, sequence, position"""
_NEWEST = """SELECT in_table, row, change, position, max(sequence) FROM before_image
    JOIN change ON change.id = before_image.change WHERE noun = ? AND noun_id = ? GROUP BY in_table, row"""
_BETWEEN = """SELECT change, position FROM before_image JOIN change ON change.id = before_image.change
    WHERE noun = ? AND noun_id = ? AND in_table = ? AND row = ? ORDER BY sequence, position"""
_IMAGE = "SELECT * FROM before_image WHERE change = ? AND position = ?"
_MERGE = "UPDATE before_image SET image = ?, seal = ? WHERE change = ? AND position = ?"
_DROP = "DELETE FROM before_image WHERE change = ? AND position = ?"
_DROP_CHANGE = "DELETE FROM change WHERE id = ? AND NOT EXISTS (SELECT 1 FROM before_image WHERE change = change.id)"

_CHANGES_OF_ITEM = "SELECT change FROM before_image WHERE noun = ? AND noun_id = ?"
_FORGET_ITEM = (
    "DELETE FROM before_image WHERE noun = ? AND noun_id = ?",
    "DELETE FROM version WHERE noun = ? AND noun_id = ?",
)
_CHANGES_OF_FILE = "SELECT change FROM before_image WHERE noun = 'evidence' AND in_table = 'attachment' AND row = ?"
_FORGET_FILE = "DELETE FROM before_image WHERE noun = 'evidence' AND in_table = 'attachment' AND row = ?"
_WITH_IT = """SELECT DISTINCT noun, noun_id FROM before_image
    WHERE noun IN ('mapping', 'case', 'point', 'decision') AND image IS NOT NULL AND json_extract(image, ?) = ?"""

_OFFER_NO_MORE = """UPDATE change SET said = '' WHERE id = ?
    AND NOT EXISTS (SELECT 1 FROM before_image WHERE change = change.id)"""


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is kept of one change of a row; `at` as it stands in the table, `size` in characters."""

    change: str
    position: int
    in_table: str
    row: str
    at: str
    size: int

    @property
    def place(self) -> tuple[str, int]:
        return self.change, self.position


def ripe(desk: Desk) -> list[Item]:
    """The things of which more is kept than of one that was added and changed once."""
    with desk.view() as view:
        return list(view.reading.driver.execute(_RIPE).fetchall())


def thin(desk: Desk, item: Item, now: datetime) -> bool:
    """Join what is old enough, of one thing, as far as a step goes; False when there was nothing to join."""
    with desk.view() as view:
        pairs = list(_joinable(view.reading.driver, item, now))
    if not pairs:
        return False
    with desk.upkeep() as driver:
        return _join(driver, pairs) > 0


def forget(desk: Desk, kind: Binned, each: str) -> None:
    """What is in the bin is no more: nothing of it stays in the journal, nor of what was deleted with it."""
    with desk.upkeep() as driver:
        if kind is Binned.FILE:
            changes = forget_file(driver, key_text(tables.metadata.tables[kind], {"id": each}))
        else:
            with_it = driver.execute(_WITH_IT, (f"$.{kind}", each)).fetchall()
            items = [(ABOUT[kind].value, each), *with_it]
            changes = {change for item in items for change in _forget_item(driver, item)}
        offer_no_more(driver, changes)


def offer_no_more(driver: Driver, changes: Iterable[str]) -> None:
    """Changes of which nothing is kept can no longer be taken back."""
    driver.executemany(_OFFER_NO_MORE, [(change,) for change in changes])


def forget_file(driver: Driver, row: str) -> set[str]:
    """Nothing of an attachment stays in the journal, by its key; the changes that knew of it."""
    found = driver.execute(_CHANGES_OF_FILE, (row,)).fetchall()
    driver.execute(_FORGET_FILE, (row,))
    return {change for (change,) in found}


def _forget_item(driver: Driver, item: Item) -> set[str]:
    found = driver.execute(_CHANGES_OF_ITEM, item).fetchall()
    for statement in _FORGET_ITEM:
        driver.execute(statement, item)
    return {change for (change,) in found}


def _joinable(driver: Driver, item: Item, now: datetime) -> Iterator[tuple[_Kept, _Kept]]:
    """An earlier and a later change of one row, with nothing between them, of the same hour or day."""
    newest = {tuple(found[2:4]) for found in driver.execute(_NEWEST, item).fetchall()}
    kept = [_Kept(*found) for found in driver.execute(_KEPT, item).fetchall()]
    for (in_table, row), of_row in groupby(kept, lambda one: (one.in_table, one.row)):
        close = [(one, two) for one, two in pairwise(of_row) if _bucket(one, now) == _bucket(two, now) is not None]
        if close:
            order = [tuple(found) for found in driver.execute(_BETWEEN, (*item, in_table, row)).fetchall()]
            follows = dict(pairwise(order))
            yield from ((a, b) for a, b in close if follows.get(a.place) == b.place and b.place not in newest)


def _bucket(kept: _Kept, now: datetime) -> str | None:
    """The hour or the day of which one is enough; None while all are kept."""
    if kept.at > moment_out(now - ALL_KEPT):
        return None
    return kept.at[: _HOUR if kept.at > moment_out(now - HOURS_KEPT) else _DAY]


def _join(driver: Driver, pairs: Sequence[tuple[_Kept, _Kept]]) -> int:
    """How many it joined."""
    handled = joined = 0
    for earlier, later in pairs:
        if handled > _STEP:
            break
        handled += earlier.size + later.size
        joined += _into(driver, earlier, later)
    return joined


def _into(driver: Driver, earlier: _Kept, later: _Kept) -> bool:
    """The later change keeps what was there before both; False where one of them is a whole row, or damaged."""
    first, second = (driver.execute(_IMAGE, one.place).fetchone() for one in (earlier, later))
    if any(row is None or (row[-1] is not None and seals.broken(row)) for row in (first, second)):
        return False
    before, after = json.loads(first[6]), json.loads(second[6])
    key = key_fields(tables.metadata.tables[earlier.in_table], earlier.row).keys()
    if key <= before.keys() or key <= after.keys():
        return False
    held = (*second[:6], json.dumps(after | before))
    driver.execute(_MERGE, (held[6], seals.seal(held) if second[-1] is not None else None, *later.place))
    driver.execute(_DROP, earlier.place)
    driver.execute(_DROP_CHANGE, (earlier.change,))
    return True
