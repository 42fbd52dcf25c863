"""`keys.json` in a workbook's folder: the slots that hold its key, and what is known of its recovery sheet.

    {"format": 1, "workbook": id, "key": key id, "begun": moment, "slots": [slot…],
     "sheet": {"made": moment, "confirmed": moment, "how": "pasted", "group" or "printed"}, "inbox": public key}

A slot is `{"kind": "open", "key"}`, the key in clear while no passphrase is chosen yet, or `{"kind": "passphrase",
"kdf": "argon2id13", "salt", "opslimit", "memlimit", "sealed", "made"}`. Bytes are in base64, moments in ISO 8601. A key
id is a keyed hash of the key: it tells whether a key fits, and nothing else of it. With the inbox's public key anybody
can put a line in, and nobody read one (`safekeeping/inbox_sealing.py`). Read before the first paint: the standard
library alone.
"""

import json
import os
from base64 import b64decode, b64encode
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from errno import ENAMETOOLONG
from pathlib import Path
from typing import Any

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.store.durable import sync_folder

KEYS = "keys.json"
KEY_BYTES = 32
_FORMAT = 1
_KDF = "argon2id13"
_LARGEST = 64 * 1024
"""Bytes; a real one has fewer than a thousand."""
_LEAST_MEMORY, _MOST_MEMORY, _MOST_WORK = 8 * 1024, 1024**3, 64
"""What unlocking may cost, in bytes and in passes: less than the first is no Argon2id, and a changed file must not take
the laptop's memory."""

KEYS_DAMAGED = Sentence(
    "keys-damaged",
    N_(
        "The file with this workbook's lock, keys.json, is damaged. What you wrote is safe, and locked. Open the "
        "workbook with its recovery sheet, or put keys.json of a backup in its place in {folder}."
    ),
)
KEYS_NEWER = Sentence(
    "keys-newer",
    N_(
        "This workbook was locked by a newer SENCO Desk. It was left as it is. Bring this SENCO Desk up to date, "
        "then open it."
    ),
)
KEYS_NOT_WRITTEN = Sentence(
    "keys-not-written",
    N_(
        "The workbook's lock could not be written to {folder} ({reason}). It is as it was before; nothing is lost. "
        "See that the disk has room and may be written, then try again."
    ),
)


class Confirmed(StrEnum):
    """How she showed that she has her recovery sheet."""

    PASTED = "pasted"
    GROUP = "group"
    PRINTED = "printed"


@dataclass(frozen=True, slots=True)
class OpenSlot:
    """The key in clear: whoever has the folder has it."""

    key: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class PassphraseSlot:
    """The key sealed under a passphrase; `opslimit` and `memlimit` (bytes) are what Argon2id was given."""

    salt: bytes
    opslimit: int
    memlimit: int
    sealed: bytes
    made: datetime


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """When the recovery sheet was made, and when and how she confirmed that she has it."""

    made: datetime | None = None
    confirmed: datetime | None = None
    how: Confirmed | None = None


@dataclass(frozen=True, slots=True)
class KeyFile:
    """What `keys.json` says. `begun` is when the workbook was first encrypted under this key.

    `inbox` is None until a desk has opened the workbook that knows of inboxes.
    """

    workbook: str
    key_id: str
    begun: datetime
    slots: tuple[OpenSlot | PassphraseSlot, ...]
    sheet: SheetFacts = SheetFacts()
    inbox: bytes | None = None

    @property
    def open_key(self) -> bytes | None:
        """The key, while it stands in clear."""
        return next((slot.key for slot in self.slots if isinstance(slot, OpenSlot)), None)

    @property
    def passphrases(self) -> tuple[PassphraseSlot, ...]:
        return tuple(slot for slot in self.slots if isinstance(slot, PassphraseSlot))

    def locked_by(self, slot: PassphraseSlot) -> "KeyFile":
        """With this passphrase alone: the one before it, and the key in clear, are gone."""
        return replace(self, slots=(slot,))


def key_id(key: bytes) -> str:
    import hashlib  # late: Home of a plain workbook is painted without it

    return hashlib.blake2b(b"", key=key, digest_size=16, person=b"senco-desk keyid").hexdigest()


def key_file(folder: Path) -> Path:
    return folder / KEYS


def read_keys(folder: Path) -> KeyFile | None:
    """None where there is none. Raises Damaged when it is not as it was written, Refused when it is newer."""
    try:
        with key_file(folder).open("rb") as opened:
            found = opened.read(_LARGEST + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        if error.errno == ENAMETOOLONG:  # as with a folder that is not there
            return None
        raise Damaged(KEYS_DAMAGED, folder=folder) from error
    if (told := _json(found)) and isinstance(told.get("format"), int) and told["format"] > _FORMAT:
        raise Refused(KEYS_NEWER)
    try:
        return _read(told)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Damaged(KEYS_DAMAGED, folder=folder) from error


def write_keys(folder: Path, keys: KeyFile) -> None:
    """Write all of it, on disk when this returns, or nothing. Raises Refused when the disk does not take it."""
    target = key_file(folder)
    part = target.with_name(f"{KEYS}.part")
    try:
        with open(part, "w", encoding="utf-8", newline="\n", opener=_privately) as out:
            json.dump(_written(keys), out, indent=1)
            out.flush()
            os.fsync(out.fileno())
        part.replace(target)
    except OSError as error:
        raise Refused(KEYS_NOT_WRITTEN, folder=folder, reason=error.strerror or error) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    sync_folder(folder)


def close_open(folder: Path, keys: KeyFile) -> None:
    """Where the key that `keys` seals stands in clear in `folder`, a copy of that workbook, its slots take the place.

    Raises Refused when the disk does not take it.
    """
    with suppress(Damaged):  # what cannot be read opens nothing
        there = read_keys(folder)
        if there is not None and there.open_key is not None and there.key_id == keys.key_id:
            write_keys(folder, replace(there, slots=keys.slots))


def set_damaged_aside(folder: Path, now: datetime) -> None:
    """Keep a damaged one under another name before a new one is written."""
    with suppress(OSError):
        key_file(folder).replace(folder / f"keys-unreadable-{now:%Y-%m-%d-%H%M%S}.json")


def _privately(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _json(found: bytes) -> dict[str, Any]:
    """Empty for what is none, which then lacks everything."""
    try:
        told = json.loads(found) if len(found) <= _LARGEST else {}
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _read(told: dict[str, Any]) -> KeyFile:
    slots = tuple(_SLOTS[slot["kind"]](slot) for slot in told["slots"])
    keys = KeyFile(
        _text(told["workbook"]), _text(told["key"]), _moment(told["begun"]), slots, _sheet(told["sheet"]),
        _inbox(told.get("inbox")),
    )  # fmt: skip
    if not slots or (keys.open_key is not None and key_id(keys.open_key) != keys.key_id):
        raise ValueError("no key, or another")
    return keys


def _open_slot(told: dict[str, Any]) -> OpenSlot:
    return OpenSlot(_bytes(told["key"], KEY_BYTES))


def _passphrase_slot(told: dict[str, Any]) -> PassphraseSlot:
    if told["kdf"] != _KDF:
        raise ValueError("unknown kdf")
    work = _within(told["opslimit"], 1, _MOST_WORK)
    memory = _within(told["memlimit"], _LEAST_MEMORY, _MOST_MEMORY)
    return PassphraseSlot(_bytes(told["salt"], 16), work, memory, _bytes(told["sealed"]), _moment(told["made"]))


_SLOTS: dict[str, Callable[[dict[str, Any]], OpenSlot | PassphraseSlot]] = {
    "open": _open_slot,
    "passphrase": _passphrase_slot,
}


def _sheet(told: dict[str, Any]) -> SheetFacts:
    made, confirmed, how = told["made"], told["confirmed"], told["how"]
    return SheetFacts(made and _moment(made), confirmed and _moment(confirmed), how and Confirmed(how))


def _inbox(told: Any) -> bytes | None:
    """None for what is none: the next desk that opens the workbook writes it anew."""
    try:
        return _bytes(told, KEY_BYTES)
    except (TypeError, ValueError):
        return None


def _text(told: Any) -> str:
    if not isinstance(told, str):
        raise TypeError("no text")
    return told


def _moment(told: Any) -> datetime:
    moment = datetime.fromisoformat(told)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _bytes(told: Any, length: int | None = None) -> bytes:
    given = b64decode(_text(told), validate=True)
    if not given or length not in (None, len(given)):
        raise ValueError("another length")
    return given


def _within(told: Any, least: int, most: int) -> int:
    if not isinstance(told, int) or isinstance(told, bool) or not least <= told <= most:
        raise ValueError("out of bounds")
    return told


def _written(keys: KeyFile) -> dict[str, Any]:
    sheet = keys.sheet
    return {
        "format": _FORMAT,
        "workbook": keys.workbook,
        "key": keys.key_id,
        "begun": keys.begun.isoformat(),
        "slots": [_slot_written(slot) for slot in keys.slots],
        "sheet": {"made": _stamp(sheet.made), "confirmed": _stamp(sheet.confirmed), "how": sheet.how},
        "inbox": keys.inbox and _text64(keys.inbox),
    }


def _slot_written(slot: OpenSlot | PassphraseSlot) -> dict[str, Any]:
    if isinstance(slot, OpenSlot):
        return {"kind": "open", "key": _text64(slot.key)}
    return {
        "kind": "passphrase",
        "kdf": _KDF,
        "salt": _text64(slot.salt),
        "opslimit": slot.opslimit,
        "memlimit": slot.memlimit,
        "sealed": _text64(slot.sealed),
        "made": slot.made.isoformat(),
    }


def _text64(raw: bytes) -> str:
    return b64encode(raw).decode("ascii")


def _stamp(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None
