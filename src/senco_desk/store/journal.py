"""The change journal: what each change replaced, from the first day. Undo, history and two laptops all read it."""

import json
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Table, bindparam, select, update

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_
from senco_desk.store import seals, tables
from senco_desk.store.driver import Driver
from senco_desk.store.prepared import Prepared, inserting, updating
from senco_desk.store.stored import moment_out

WINDOW = timedelta(seconds=60)
"""While someone types, what was there before is kept at most once in this time, for each row."""

CHANGED_ELSEWHERE = Sentence(
    "workbook-changed-elsewhere",
    N_(
        "Another program has put a different version of this workbook in its place, so this was not saved. Your words "
        "are still in the window. Copy them, close the desk and open the workbook again."
    ),
)

Fields = dict[str, Any]
Spot = tuple[str, str]
"""A row: its table's name and its key, as `key_text` writes it."""

_bump = Prepared(
    update(tables.workbook)
    .where(tables.workbook.c.sequence == bindparam("expected"))
    .where(tables.workbook.c.session.is_not_distinct_from(bindparam("left_by")))
    .values(sequence=bindparam("next"), session=bindparam("by"), saved=bindparam("at"))
)
_end_last_session = Prepared(
    update(tables.session)
    .where(tables.session.c.id == select(tables.workbook.c.session).scalar_subquery())
    .values(
        last_sequence=select(tables.workbook.c.sequence).scalar_subquery(),
        last_saved=select(tables.workbook.c.saved).scalar_subquery(),
    )
)


def key_text(table: Table, fields: Fields) -> str:
    """A row's key as the journal names it: a JSON array of its primary key."""
    return json.dumps([fields[column.name] for column in table.primary_key.columns])


def key_fields(table: Table, row: str) -> Fields:
    return dict(zip((column.name for column in table.primary_key.columns), json.loads(row), strict=True))


@dataclass(slots=True)
class Window:
    """A stretch of typing in one row: the change that keeps what was there before, and the row as it was and is."""

    began: datetime
    change: str
    position: int
    first: Fields
    last: Fields
    kept: frozenset[str]


@dataclass(slots=True)
class Ledger:
    """What the desk remembers between two changes. `left_by` is the session that had saved last when it was opened."""

    device: str
    sequence: int
    left_by: str | None = None
    session: str | None = None
    windows: dict[Spot, Window] = field(default_factory=dict)
    marked: set[Spot] = field(default_factory=set)
    index_is_current: bool = False


class Journal:
    """The journal of the change that is being made."""

    def __init__(
        self, driver: Driver, ledger: Ledger, at: datetime, said: str, sealed: bool, undoes: str | None
    ) -> None:
        self._driver, self._ledger, self._at, self._said = driver, ledger, at, said
        self._sealed, self._undoes = sealed, undoes
        self._position = 0
        self._session = ledger.session
        self.began = False
        self.change = ""
        self.undo = ""
        self.touched: set[tuple[Noun, str]] = set()
        self.spots: set[Spot] = set()

    def touch(self, table: Table, fields: Fields) -> Spot:
        """Before anything is written of a row. Raises Refused when the file is not as this desk left it."""
        if not self.began:
            self._claim()
        self.touched.add(_about(table, fields))
        spot = (table.name, key_text(table, fields))
        self.spots.add(spot)
        return spot

    def keep(self, table: Table, fields: Fields, image: Fields | None) -> int:
        """Keep what the row was (None: it was not there); the place it is kept at."""
        if not self.change:
            self._begin_change()
        self._position += 1
        noun, noun_id = _about(table, fields)
        held = {
            "change": self.change,
            "position": self._position,
            "in_table": table.name,
            "row": key_text(table, fields),
            "noun": noun.value,
            "noun_id": noun_id,
            "image": None if image is None else json.dumps(image),
        }
        sealed = seals.seal(tuple(held.values())) if self._sealed else None
        inserting(tables.before_image).on(self._driver, **held, seal=sealed)
        return self._position

    def widen(self, window: Window, table: Table, columns: frozenset[str]) -> None:
        """Keep more columns of what a row was when its window began."""
        window.kept |= columns
        noun, noun_id = _about(table, window.first)
        image = json.dumps({name: window.first[name] for name in window.first if name in window.kept})
        row = key_text(table, window.first)
        held = (window.change, window.position, table.name, row, noun.value, noun_id, image)
        updating(tables.before_image, ("image", "seal")).on(
            self._driver,
            change=window.change,
            position=window.position,
            new_image=image,
            new_seal=seals.seal(held) if self._sealed else None,
        )

    def window(self, spot: Spot) -> Window | None:
        return self._ledger.windows.get(spot)

    def open_window(self, spot: Spot, position: int, first: Fields, last: Fields, kept: frozenset[str]) -> None:
        self._ledger.windows[spot] = Window(self._at, self.change, position, first, last, kept)

    def close_window(self, spot: Spot) -> None:
        self._ledger.windows.pop(spot, None)

    def close_windows(self) -> None:
        """What was there before is to be read anew: it was rewritten."""
        self._ledger.windows.clear()

    def is_fresh(self, window: Window) -> bool:
        return window.began <= self._at < window.began + WINDOW

    def continue_window(self, window: Window) -> None:
        self.undo = self.undo or window.change

    def committed(self) -> None:
        if self.began:
            self._ledger.sequence += 1
            self._ledger.session = self._session

    def failed(self) -> None:
        for spot in self.spots:
            self.close_window(spot)

    def _claim(self) -> None:
        self.began = True
        at = moment_out(self._at)
        if self._session is None:
            self._begin_session(at)
        expected, left_by = self._ledger.sequence, self._ledger.session or self._ledger.left_by
        bumped = _bump.on(self._driver, expected=expected, left_by=left_by, next=expected + 1, by=self._session, at=at)
        if bumped.rowcount != 1:
            raise Refused(CHANGED_ELSEWHERE)

    def _begin_session(self, at: str) -> None:
        self._session = new_id()
        _end_last_session.on(self._driver)
        inserting(tables.session).on(
            self._driver,
            id=self._session,
            device=self._ledger.device,
            opened=at,
            first_sequence=self._ledger.sequence,
            last_sequence=None,
            last_saved=None,
        )

    def _begin_change(self) -> None:
        self.change = self.undo = new_id()
        inserting(tables.change).on(
            self._driver,
            id=self.change,
            sequence=self._ledger.sequence + 1,
            session=self._session,
            at=moment_out(self._at),
            said=self._said,
            undoes=self._undoes,
        )


def _about(table: Table, fields: Fields) -> tuple[Noun, str]:
    return table.info["noun"], fields[table.info["noun_id"]]
