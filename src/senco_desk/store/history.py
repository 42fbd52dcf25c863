"""History: each text as it was, walked back from what it is now through what the journal kept; and named versions.

The journal keeps of each change what it replaced, and of most only the columns that were replaced. So a row as it was
before a change is the row after it, with those columns put back.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Table, bindparam, select

from senco_desk.domain.history import History, Version, Written
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Noun
from senco_desk.store import seals, tables
from senco_desk.store.journal import Fields, key_fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import moment_in, moment_out
from senco_desk.store.told import TOLD, Told
from senco_desk.store.writing import Writing

_IMAGES, _VERSION = tables.before_image, tables.version
_walk = Prepared(
    select(_IMAGES, tables.change.c.at)
    .join(tables.change, tables.change.c.id == _IMAGES.c.change)
    .where(
        _IMAGES.c.noun == bindparam("noun"),
        _IMAGES.c.noun_id == bindparam("noun_id"),
        _IMAGES.c.in_table == bindparam("in_table"),
    )
    .order_by(tables.change.c.sequence.desc(), _IMAGES.c.position.desc())
)
_named = Prepared(
    select(_VERSION)
    .where(_VERSION.c.noun == bindparam("noun"), _VERSION.c.noun_id == bindparam("noun_id"))
    .order_by(_VERSION.c.at.desc(), _VERSION.c.id)
)
_edited = Prepared(
    select(_IMAGES.c.noun_id)
    .where(
        _IMAGES.c.noun == bindparam("noun"), _IMAGES.c.in_table == bindparam("in_table"), _IMAGES.c.image.is_not(None)
    )
    .distinct()
)
_ALL_OF_IMAGE = len(_IMAGES.columns)


@dataclass(frozen=True, slots=True)
class _Past:
    """A row as it was, up to the change or under the name that `key` tells; `at`: when it was written."""

    key: str
    at: datetime
    fields: Fields
    name: str = ""


class _Unread(Exception):
    """The disk has changed what the journal kept: nothing before it can be trusted."""


class ReadHistory:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def of(self, noun: Noun, each: str) -> History:
        """The versions of one thing that is in the workbook; none of what is not. Raises Damaged for its own row."""
        now = self._now(noun, each)
        if now is None:
            return History()
        past, unread = self._past(noun, each, now)
        told = TOLD[noun]
        return History(
            tuple(Version(one.key, one.at, told.words(one.fields), one.name) for one in _distinct(told, now, past)),
            unread,
        )

    def at(self, noun: Noun, each: str, key: str) -> Written | None:
        """The thing as it was in the version with that key; None when there is none (any more)."""
        now = self._now(noun, each)
        if now is None:
            return None
        found = next((one for one in self._past(noun, each, now)[0] if one.key == key), None)
        return TOLD[noun].value(found.fields) if found else None

    def now(self, noun: Noun, each: str) -> Written | None:
        """The thing as it is. Raises Damaged when the disk has changed it."""
        held = self._now(noun, each)
        return TOLD[noun].value(held) if held else None

    def edited(self, noun: Noun) -> list[str]:
        """The ids of those of which something was replaced, whether they are there still or not."""
        return [each for (each,) in self._reading.all(_edited, noun=noun.value, in_table=TOLD[noun].table.name)]

    def before(self, noun: Noun, each: str) -> list[Written]:
        """It as it was, newest first, as far back as it can be read; none of what is not in the workbook."""
        now, told = self._now(noun, each), TOLD[noun]
        return [told.value(one.fields) for one in _distinct(told, now, self._past(noun, each, now)[0])] if now else []

    def _now(self, noun: Noun, each: str) -> Fields | None:
        table = TOLD[noun].table
        found = self._reading.whole(table, whole_row(table), id=each)
        return _fields(table, found[0]) if found else None

    def _past(self, noun: Noun, each: str, now: Fields) -> tuple[list[_Past], bool]:
        """All versions there are, newest first, and whether older ones cannot be read."""
        past, unread = self._called(noun, each), False
        try:
            past.extend(self._kept(noun, each, now))
        except _Unread:
            unread = True
        return sorted(past, key=lambda one: (one.at, bool(one.name)), reverse=True), unread

    def _kept(self, noun: Noun, each: str, now: Fields) -> Iterator[_Past]:
        """As it was before each change; what is told of a change is when the one before it was made."""
        table = TOLD[noun].table
        rows = self._reading.all(_walk, noun=noun.value, noun_id=each, in_table=table.name)
        after: Fields | None = now
        key = ""
        for row in rows:
            if key and after is not None and row[0] != key:
                yield _Past(key, moment_in(row[-1]), after)
            if self._reading.sealed and seals.broken(row[:_ALL_OF_IMAGE]):
                raise _Unread
            after = _before(table, after, row)
            key = row[0]
        if key and after is not None and after[TOLD[noun].begun] is not None:
            yield _Past(key, moment_in(after[TOLD[noun].begun]), after)

    def _called(self, noun: Noun, each: str) -> list[_Past]:
        table = TOLD[noun].table
        return [
            _Past(one, moment_in(at), whole(table, json.loads(texts)), name)
            for one, _noun, _each, at, name, texts, _seal in self._reading.whole(
                _VERSION, _named, noun=noun.value, noun_id=each
            )
        ]


class TheHistory(ReadHistory):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def call(self, noun: Noun, each: str, key: str, name: str, at: datetime) -> bool:
        """Give a version a name, or the present one for key ""; it then stays for good. "" takes its name away.

        `at` is when, for the present one. False when there is no such version (any more).
        """
        now = self._now(noun, each)
        if now is None:
            return False
        past = self._past(noun, each, now)[0] if key else [_Past("", at, now)]
        found = next((one for one in past if one.key == key), None)
        if found is None:
            return False
        if not name:
            return self._writing.delete(_VERSION, {"id": key})
        if found.name:
            return self._writing.update(_VERSION, {"id": key, "name": name})
        self._writing.insert(_VERSION, _version(noun, each, found, name))
        return True


def _version(noun: Noun, each: str, found: _Past, name: str) -> Fields:
    return {
        "id": new_id(),
        "noun": noun.value,
        "noun_id": each,
        "at": moment_out(found.at),
        "name": name,
        "texts": json.dumps(found.fields, ensure_ascii=False),
    }


def _distinct(told: Told, now: Fields, past: list[_Past]) -> Iterator[_Past]:
    """Of versions that say the same, the one with a name, or the oldest; none that says what is said now."""
    held: list[_Past] = []
    for one in past:
        if held and _said(told, held[-1].fields) == _said(told, one.fields):
            if one.name and not held[-1].name:
                held[-1] = one
            elif one.name:
                held.append(one)
            elif not held[-1].name:
                held[-1] = one
        else:
            held.append(one)
    return (one for one in held if one.name or _said(told, one.fields) != _said(told, now) or one is not held[0])


def _said(told: Told, fields: Fields) -> tuple[Any, ...]:
    return tuple(fields[name] for name in told.written)


def _before(table: Table, after: Fields | None, row: Row) -> Fields | None:
    """The row as it was before the change that `row` was kept for; None: it was not there."""
    image = row[_IMAGES.columns.keys().index("image")]
    if image is None:
        return None
    kept: Fields = json.loads(image)
    if key_fields(table, row[3]).keys() <= kept.keys():
        return whole(table, kept)
    if after is None:
        raise _Unread
    return after | kept


def whole(table: Table, kept: Fields) -> Fields:
    """All that a row holds; nothing in the columns that came since it was kept."""
    return dict.fromkeys(column.name for column in table.columns if column.name != "seal") | kept


def _fields(table: Table, row: Row) -> Fields:
    held = dict(zip(table.columns.keys(), row, strict=True))
    held.pop("seal", None)
    return held
