"""Finding words in the workbook. The index holds no text, only which words stand where; it can always be made anew.

It is never touched by a save: what a save changes is marked, and taken in later, in small steps.
"""

import json
from collections.abc import Iterable

from sqlalchemy import Table, select

from senco_desk.domain.errors import Damaged
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.domain.search import Hit
from senco_desk.store import tables
from senco_desk.store.desk import Desk
from senco_desk.store.driver import Driver
from senco_desk.store.findable import FINDABLE
from senco_desk.store.journal import Spot, key_text
from senco_desk.store.prepared import Prepared
from senco_desk.store.reading import Row
from senco_desk.store.repositories import View
from senco_desk.store.words import TOKENIZER, Wanted, excerpt, wanted

Words = tuple[str, str, str, str, str, str]
"""Id, target, the target's noun, reference, title and words of something that can be found."""

AT_A_TIME = 400
"""Rows taken in within one transaction: a save that comes meanwhile waits some 50 ms at most."""

MAKE = (
    f"""CREATE VIRTUAL TABLE search USING fts5 (
        title, body, content='', contentless_delete=1, tokenize='{TOKENIZER}')""",
    "INSERT INTO search (search, rank) VALUES ('secure-delete', 1)",
    "INSERT INTO search (search, rank) VALUES ('usermerge', 2)",
)
_TIDYING = 64
"""Pages of the index joined in one step of tidying, which takes some 15 ms."""

_FIND = """SELECT in_table, row FROM searchable JOIN
    (SELECT rowid AS found, bm25(search, 4.0, 1.0) AS place FROM search WHERE search MATCH ? ORDER BY place LIMIT ?)
    ON searchable.rowid = found ORDER BY place"""
"""The likeliest first; a word in a title counts four times. Asked by `rank`, FTS5 would sort all that it found."""


def find(desk: Desk, words: str, most: int) -> list[Hit]:
    """What holds all of `words`, the likeliest first. A broken index is made anew, if the desk may write."""
    try:
        with desk.view() as view:
            return search(view, words, most)
    except Damaged:
        if not (desk.may_write and _only_the_index_is_broken(desk)):
            raise
    rebuild(desk)
    while catch_up(desk):
        pass
    with desk.view() as view:
        return search(view, words, most)


def search(view: View, words: str, most: int) -> list[Hit]:
    """What the index knows to hold all of `words`. Raises Damaged when the index is broken."""
    looked_for = wanted(words)
    if not looked_for.match:
        return []
    driver = view.reading.driver
    rows: list[Spot] = driver.execute(_FIND, (looked_for.match, most)).fetchall()
    found = _found(driver, rows)  # what was taken out since may still be in the index
    return [_hit(spot, found[spot], looked_for) for spot in rows if spot in found]


def catch_up(desk: Desk) -> int:
    """Take in some of what was changed since; how much that was, 0 when the index knows everything."""
    if desk.index_is_current:
        return 0
    try:
        with desk.upkeep() as driver:
            return _catch_up(desk, driver)
    except Damaged:
        if not _only_the_index_is_broken(desk):
            raise
    rebuild(desk)
    return 1


def tidy(desk: Desk) -> bool:
    """Join some of the index's parts, which makes finding faster; whether there may be more to join."""
    with desk.upkeep() as driver:
        before = _changes(driver)
        driver.execute("INSERT INTO search (search, rank) VALUES ('merge', ?)", (_TIDYING,))
        return _changes(driver) - before > 1


def rebuild(desk: Desk) -> None:
    """Make the index anew, empty, with everything marked to be taken in."""
    with desk.upkeep() as driver:
        begin_anew(driver)
        desk.index_begins_anew()


def begin_anew(driver: Driver) -> None:
    """The same within a transaction; the desk is told by whoever made it."""
    driver.execute("DROP TABLE IF EXISTS search")
    for statement in MAKE:
        driver.execute(statement)
    driver.execute("DELETE FROM searchable")
    for name in FINDABLE:
        table = tables.metadata.tables[name]
        for row in Prepared(select(*table.primary_key.columns)).on(driver).fetchall():
            _mark(driver, table, row)


def behind(driver: Driver) -> int:
    """How many rows are marked to be taken in."""
    return int(driver.execute("SELECT count(*) FROM unsearched").fetchone()[0])


def _changes(driver: Driver) -> int:
    """SQLite counts one change for the asking; more show that there was something to join.

    Source: https://www.sqlite.org/fts5.html#the_merge_command
    """
    return int(driver.execute("SELECT total_changes()").fetchone()[0])


def _catch_up(desk: Desk, driver: Driver) -> int:
    marked: list[Spot] = driver.execute("SELECT in_table, row FROM unsearched LIMIT ?", (AT_A_TIME,)).fetchall()
    found = _found(driver, marked)
    for spot in marked:
        _take_in(driver, spot, found.get(spot))
    driver.executemany("DELETE FROM unsearched WHERE in_table = ? AND row = ?", marked)
    desk.took_in(marked)
    return len(marked)


def _take_in(driver: Driver, spot: Spot, found: Words | None) -> None:
    known = driver.execute("SELECT rowid FROM searchable WHERE in_table = ? AND row = ?", spot).fetchone()
    if known:
        driver.execute("DELETE FROM search WHERE rowid = ?", known)
    if found is None:
        driver.execute("DELETE FROM searchable WHERE rowid = ?", known or (None,))
        return
    if not known:
        known = (driver.execute("INSERT INTO searchable (in_table, row) VALUES (?, ?)", spot).lastrowid,)
    _id, _target, _at, reference, title, body = found
    by = f"{reference} {title}" if FINDABLE[spot[0]].by_title else ""
    driver.execute("INSERT INTO search (rowid, title, body) VALUES (?, ?, ?)", (*known, by, body))


def _found(driver: Driver, spots: Iterable[Spot]) -> dict[Spot, Words]:
    """The words of each of `spots` that is there."""
    asked: dict[str, list[str]] = {}
    for in_table, row in spots:
        asked.setdefault(in_table, []).append(row)
    return {
        (in_table, json.dumps(key)): (each, target, at, reference, title, body)
        for in_table, rows in asked.items()
        for each, target, at, reference, title, body, *key in FINDABLE[in_table].statement.on(
            driver, rows=f"[{','.join(rows)}]"
        )
    }


def _hit(spot: Spot, found: Words, looked_for: Wanted) -> Hit:
    each, target, at, reference, title, body = found
    noun = FINDABLE[spot[0]].noun
    if noun is Noun.MAPPING:
        title = _("Counts for {outcome}").format(outcome=title)
    if noun is Noun.ROLE:
        title = _("Who does what in the role")
    return Hit(noun, each, target, Noun(at), reference, title, *excerpt(body, looked_for))


def _only_the_index_is_broken(desk: Desk) -> bool:
    """Whether everything but the index reads as it should."""
    with desk.view() as view:
        driver = view.reading.driver
        wrong = [row for name in tables.metadata.tables for row in driver.execute(f'PRAGMA quick_check("{name}")')]
    return all(told == "ok" for (told,) in wrong)


def _mark(driver: Driver, table: Table, row: Row) -> None:
    key = dict(zip((column.name for column in table.primary_key.columns), row, strict=True))
    driver.execute("INSERT OR IGNORE INTO unsearched VALUES (?, ?)", (table.name, key_text(table, key)))
