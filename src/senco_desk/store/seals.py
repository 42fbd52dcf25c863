"""Seals: each row carries the SHA-256 of what was written.

A plain file hands a flipped bit over as if it had been typed. Encrypted pages have seals of their own, but where the
last page of a reading is broken, SQLCipher gives zeros and no error: a row knows better. The seal is of the row's
values as text, in the order of the table's columns, an absent one as "None", with U+001F between them, in UTF-8.
"""

from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from sqlalchemy import Table

from senco_desk.domain.errors import Damaged, Sentence
from senco_desk.domain.language import N_

BROKEN_SEAL = Sentence(
    "row-damaged",
    N_(
        "{what} no longer reads as it was written: the disk has changed it. It was left untouched, and everything else "
        "in the workbook can still be read. Get it back from your most recent backup copy."
    ),
)


def seal(values: Sequence[Any]) -> bytes:
    return sha256("\x1f".join(map(str, values)).encode()).digest()


def broken(row: Sequence[Any]) -> bool:
    """Whether a whole row, its seal last, is not what was written."""
    return row[-1] is None or seal(row[:-1]) != row[-1]


def damaged(table: Table, row: Sequence[Any]) -> Damaged:
    return Damaged(BROKEN_SEAL, what=name_of(table, row))


def name_of(table: Table, row: Sequence[Any]) -> str:
    """What a person can look for: "reflection 14 “Phonics”", or the row's own name in its table."""
    held = dict(zip(table.columns.keys(), row, strict=True))
    number = held.get("number") or held.get("code")
    title = held.get("title") or held.get("name")
    called = (number, f"“{title}”" if title else "") if number or title else (row[0],)
    return " ".join(str(part) for part in (table.name.replace("_", " "), *called) if part)
