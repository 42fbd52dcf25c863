"""Where a workbook's key comes from. Asks nothing of the database, so that Home can be read before it is loaded."""

import os
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import monotonic
from typing import Protocol

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.safekeeping.recast_place import put_right
from senco_desk.store.folder import REMEMBERED, database, workbook_folder
from senco_desk.store.key_file import (
    KEY_BYTES,
    KEYS_DAMAGED,
    KeyFile,
    OpenSlot,
    PassphraseSlot,
    key_id,
    read_keys,
    write_keys,
)

LOCKED = Sentence(
    "workbook-locked",
    N_("The workbook in {folder} is locked. Everything in it is safe. Give its passphrase, or its recovery sheet."),
)
KEYS_MISSING = Sentence(
    "keys-missing",
    N_(
        "The workbook in {folder} is locked, and the file with its lock, keys.json, is missing; or its first page is "
        "damaged. It was left as it is. Open it with its recovery sheet, or open your most recent backup copy."
    ),
)
WRONG_PASSPHRASE = Sentence(
    "wrong-passphrase",
    N_("That is not this workbook's passphrase. Nothing was changed. Try again, or use the recovery sheet."),
)
WAIT = Sentence(
    "unlocking-wait",
    N_(
        "Several passphrases were wrong, so the next one is tried in {seconds} seconds. Nothing is erased, however "
        "often you try. The recovery sheet opens the workbook as well."
    ),
)

_FREE_TRIES, _LONGEST_WAIT = 3, 30
"""Wrong passphrases before it slows down, and the seconds it slows down to at most."""
_PAGE = 4096
"""Bytes by which an encrypted database grows; what has another size is none."""


class KeyProvider(Protocol):
    def key(self, folder: Path) -> bytes | None:
        """The 32-byte key of the workbook at `folder`; None for one that is not encrypted."""

    def begin(self, folder: Path, workbook: str, now: datetime) -> bytes | None:
        """The key for a new workbook, called `workbook` by its id, for which `folder` is made already."""


class Ahead(Protocol):
    def take(self, folder: Path) -> bytes | None:
        """The key that the keyring gave for `folder`, once."""


class Locked(Refused):
    """The workbook wants its passphrase, or its recovery sheet."""

    @property
    def only_by_sheet(self) -> bool:
        """Whether no passphrase can be tried, for its slot is lost."""
        return self.sentence is not LOCKED


@dataclass(frozen=True, slots=True)
class NoKey:
    """For workbooks that are not encrypted."""

    def key(self, folder: Path) -> bytes | None:  # noqa: ARG002
        return None

    def begin(self, folder: Path, workbook: str, now: datetime) -> bytes | None:  # noqa: ARG002
        return None


@dataclass(frozen=True, slots=True)
class FixedKey:
    """The same key for every workbook: for tests and measurements."""

    raw: bytes

    def __post_init__(self) -> None:
        if len(self.raw) != KEY_BYTES:
            raise ValueError(f"a key has {KEY_BYTES} bytes")

    def key(self, folder: Path) -> bytes | None:  # noqa: ARG002
        return self.raw

    def begin(self, folder: Path, workbook: str, now: datetime) -> bytes | None:  # noqa: ARG002
        return self.raw


class OwnKeys:
    """Her own: from `keys.json`, from what she typed, or remembered on this laptop. One a process.

    What was unlocked stays in memory until `lock`, and is never written anywhere. `clock` gives seconds. `ahead` is
    fetching a remembered key already.
    """

    def __init__(self, clock: Callable[[], float] = monotonic, ahead: Ahead | None = None) -> None:
        self._ahead = ahead
        self._held: dict[str, bytes] = {}
        self._locked_by_hand: set[str] = set()
        self._tries = _Tries(clock)

    def key(self, folder: Path) -> bytes | None:
        """Raises Locked when there is one and it is not known yet."""
        folder = workbook_folder(folder)
        if (held := self._held.get(_name(folder))) and _may_fit(folder, held):
            return held
        put_right(folder)
        keys = self._slots(folder)
        if keys is None:
            _prove_plain(folder)
            return None
        found = keys.open_key or self._remembered(folder, keys)
        if found is None:
            raise Locked(LOCKED, folder=folder)
        return found

    def begin(
        self, folder: Path, workbook: str, now: datetime, slot: Callable[[bytes], PassphraseSlot] | None = None
    ) -> bytes:
        """A new random key, sealed by `slot`; without one it stands in clear until a passphrase is chosen.

        Raises Refused.
        """
        key = os.urandom(KEY_BYTES)
        write_keys(folder, KeyFile(workbook, key_id(key), now, (slot(key) if slot else OpenSlot(key),)))
        return key

    def hold(self, folder: Path, key: bytes) -> None:
        """The key is known from here on."""
        self._held[_name(workbook_folder(folder))] = key
        self._locked_by_hand.discard(_name(workbook_folder(folder)))

    def lock(self, folder: Path) -> None:
        """Forget the key; a passphrase is asked for, even where it is remembered on this laptop."""
        self._held.pop(_name(workbook_folder(folder)), None)
        self._locked_by_hand.add(_name(workbook_folder(folder)))

    def forget(self, folder: Path) -> None:
        """The workbook has no key any more."""
        self._held.pop(_name(workbook_folder(folder)), None)

    def unlock(self, folder: Path, passphrase: str) -> None:
        """Raises Refused when it is wrong, or comes too soon after several wrong ones, and Locked without a slot."""
        folder = workbook_folder(folder)
        keys = self._slots(folder)
        if keys is None:
            raise Locked(KEYS_MISSING, folder=folder)
        self._tries.prove_not_too_soon(_name(folder))
        key = unlocked(keys, passphrase)
        if key is None:
            self._tries.wrong(_name(folder))
            raise Refused(WRONG_PASSPHRASE)
        self._tries.right(_name(folder))
        self.hold(folder, key)

    def unlock_with_sheet(self, folder: Path, typed: str) -> None:
        """What stands on the recovery sheet, however it is spaced; `keys.json` need not be there.

        Raises Refused when it is mistyped, or the sheet of another workbook.
        """
        from senco_desk.safekeeping.recovering import key_from_sheet

        folder = workbook_folder(folder)
        self.hold(folder, key_from_sheet(folder, typed))

    def _remembered(self, folder: Path, keys: KeyFile) -> bytes | None:
        """Held from then on: a keyring may ask her each time."""
        if _name(folder) in self._locked_by_hand or not (folder / REMEMBERED).exists():
            return None
        key = self._fetched(folder, keys)
        if key is None or key_id(key) != keys.key_id:
            return None
        self.hold(folder, key)
        return key

    def _fetched(self, folder: Path, keys: KeyFile) -> bytes | None:
        key = self._ahead.take(folder) if self._ahead else None
        if key is not None:
            return key
        from senco_desk.safekeeping.remembering import remembered

        return remembered(folder, keys.key_id)

    def _slots(self, folder: Path) -> KeyFile | None:
        try:
            return read_keys(folder)
        except Damaged as damaged:
            raise Locked(KEYS_DAMAGED, folder=folder) from damaged


def unlocked(keys: KeyFile, passphrase: str) -> bytes | None:
    """The key, if one of its slots opens with that passphrase."""
    from senco_desk.safekeeping.sealing import unsealed  # late: it loads the library that seals

    tried = (unsealed(slot, passphrase) for slot in keys.passphrases)
    return next((key for key in tried if key is not None and key_id(key) == keys.key_id), None)


class _Tries:
    """Wrong passphrases, each workbook's own: after a few, each waits twice as long as the one before."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._wrong: dict[str, int] = {}
        self._next: dict[str, float] = {}

    def prove_not_too_soon(self, workbook: str) -> None:
        wait = self._next.get(workbook, 0.0) - self._clock()
        if wait > 0:
            raise Refused(WAIT, seconds=int(wait) + 1)

    def wrong(self, workbook: str) -> None:
        count = self._wrong[workbook] = self._wrong.get(workbook, 0) + 1
        if count >= _FREE_TRIES:
            self._next[workbook] = self._clock() + min(2 ** (count - _FREE_TRIES), _LONGEST_WAIT)

    def right(self, workbook: str) -> None:
        self._wrong.pop(workbook, None)
        self._next.pop(workbook, None)


def _name(folder: Path) -> str:
    return os.path.realpath(folder)


def _may_fit(folder: Path, key: bytes) -> bool:
    """False once a workbook under another key, or under none, has taken the place of the one that `key` opened.

    Where the lock is lost or another's, the key is what her recovery sheet said.
    """
    try:
        keys = read_keys(folder)
    except (Damaged, Refused):
        return True
    if keys is None:
        return not _is_plain(database(folder))
    if keys.key_id == key_id(key):
        return True
    from senco_desk.safekeeping.recovering import opens  # late: seldom wanted

    return opens(folder, key)


def _is_plain(file: Path) -> bool:
    from senco_desk.store.driver import APPLICATION_ID, Error, connect_to_read, pragma

    try:
        with closing(connect_to_read(file, None)) as driver:
            return bool(pragma(driver, "application_id") == APPLICATION_ID)
    except Error:
        return False


def _prove_plain(folder: Path) -> None:
    """Nothing wrong when the workbook is plain, is not there, or is none: whoever opens it says so.

    Looked at through the driver: opening and closing the file otherwise would drop the locks of a desk over it.
    """
    from senco_desk.store.driver import Error, connect_to_read, pragma

    file = database(folder)
    try:
        size = file.stat().st_size
    except OSError:
        return
    if size < _PAGE or size % _PAGE:
        return
    try:
        with closing(connect_to_read(file, None)) as driver:
            pragma(driver, "application_id")
    except Error as error:
        if error.sqlite_errorname == "SQLITE_NOTADB":
            raise Locked(KEYS_MISSING, folder=folder) from error
