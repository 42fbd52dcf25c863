"""Lines for a workbook that is locked, closed or open elsewhere: posted into its inbox, and taken in later.

Nothing here opens the database: posting asks for no passphrase, no lock and no socket.
"""

import os
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.domain.note import Note
from senco_desk.safekeeping.proving import is_plain_file
from senco_desk.safekeeping.recast_place import Beside
from senco_desk.store import inbox
from senco_desk.store.folder import database, workbook_folder
from senco_desk.store.inbox import PLAIN, SEALED, InboxFile
from senco_desk.store.key_file import KeyFile, read_keys, write_keys

NO_WORKBOOK = Sentence(
    "inbox-no-workbook",
    N_(
        "There is no workbook at {folder} any more, so the line was not taken; it is still here. Open SENCO Desk and "
        "say where your workbook is, then try again."
    ),
)
NOT_READY = Sentence(
    "inbox-not-ready",
    N_(
        "Your workbook cannot take lines from here yet, and the line is still here. Open it once in SENCO Desk; from "
        "then on it can, locked or not."
    ),
)
BEING_CHANGED = Sentence(
    "inbox-being-changed",
    N_("Your workbook is just being written anew as a whole. The line is still here; try again in a minute."),
)
NOT_POSTED = Sentence(
    "inbox-not-posted",
    N_(
        "The line could not be written to {folder} ({reason}). It is still here. See that the disk has room and may be "
        "written, then try again, or copy the line elsewhere."
    ),
)

_STALE = 60.0
"""Seconds after which whoever was writing a file is gone."""


@dataclass(frozen=True, slots=True)
class Lying:
    """A file of the inbox, and the note in it; None where it cannot be read."""

    file: InboxFile
    note: Note | None


def prove_open(folder: Path) -> None:
    """Raises Refused where no line can be posted."""
    _lock_of(workbook_folder(folder))


def post(folder: Path, note: Note) -> None:
    """Put a note into the inbox of the workbook at `folder`, on the disk when this returns, or nothing.

    Raises Refused; the words are then nowhere but where they came from.
    """
    folder = workbook_folder(folder)
    keys = _lock_of(folder)
    content = inbox.written(note)
    try:
        if keys is None:
            inbox.post(folder, note, content, PLAIN)
        else:
            inbox.post(folder, note, _sealed(content, keys), SEALED)
    except OSError as error:
        raise Refused(NOT_POSTED, folder=folder, reason=error.strerror or error) from error


def make_ready(folder: Path, key: bytes | None) -> None:
    """Lines can be sealed for the workbook under `key` from here on. Raises Refused when the disk does not take it."""
    from senco_desk.safekeeping.inbox_sealing import posting_key  # late: it loads the library that seals

    if key is None:
        return
    with suppress(Damaged):  # a lost lock is written anew with the next passphrase
        keys, posting = read_keys(folder), posting_key(key)
        if keys is not None and keys.inbox != posting:
            write_keys(folder, replace(keys, inbox=posting))


def lying(key: bytes | None, files: list[InboxFile], now: datetime) -> list[Lying]:
    """Those of the files that nobody is still writing, each with its note. Raises OSError."""
    settled = (file for file in files if not file.part or inbox.age(file, now) > _STALE)
    return [Lying(file, _note(file, key)) for file in settled]


def bring(before: Path, folder: Path, key: bytes | None, new_key: bytes | None) -> None:
    """What lies in the inbox of a workbook that another took the place of goes on to that one, under its key.

    What is there already stays; what cannot be read is kept as it is. Raises OSError.
    """
    there = {file.path.name.partition(".")[0] for file in inbox.files(folder)}
    for file in inbox.files(before):
        if file.path.name.partition(".")[0] not in there and not file.part:
            _bring_one(file, folder, key, new_key)


def carry_on(aside: Path, folder: Path) -> None:
    """The same for a workbook under the same key, that was moved aside: its lines are for the one that came instead."""
    there = {file.path.name for file in inbox.files(folder)}
    for file in inbox.files(aside):
        found = inbox.content(file)
        if found is not None and file.path.name not in there:
            inbox.write_whole(inbox.made(folder) / file.path.name, found)


def _bring_one(file: InboxFile, folder: Path, key: bytes | None, new_key: bytes | None) -> None:
    note = _note(file, key)
    if note is None:
        found = inbox.content(file)
        if found is not None:
            inbox.write_whole(inbox.made(folder) / file.path.name, found)
    elif new_key is None:
        inbox.post(folder, note, inbox.written(note), PLAIN)
    else:
        from senco_desk.safekeeping.inbox_sealing import posting_key, sealed_line

        inbox.post(folder, note, sealed_line(inbox.written(note), posting_key(new_key)), SEALED)


def _lock_of(folder: Path) -> KeyFile | None:
    """The lock of an encrypted workbook; None of a plain one. Raises Refused where no line can be posted."""
    if os.path.exists(Beside(folder).changing):  # noqa: PTH110  (Path.exists raises where it may not look)
        raise Refused(BEING_CHANGED)
    if not os.path.isfile(database(folder)):  # noqa: PTH113
        raise Refused(NO_WORKBOOK, folder=folder)
    try:
        keys = read_keys(folder)
    except Damaged as damaged:
        raise Refused(NOT_READY) from damaged
    if (keys is None and _is_encrypted(folder)) or (keys is not None and keys.inbox is None):
        raise Refused(NOT_READY)
    return keys


def _is_encrypted(folder: Path) -> bool:
    """By its first page, since its lock may be lost."""
    try:
        return not is_plain_file(database(folder))
    except OSError:
        return True


def _sealed(content: bytes, keys: KeyFile) -> bytes:
    from senco_desk.safekeeping.inbox_sealing import sealed_line

    if keys.inbox is None:
        raise Refused(NOT_READY)
    return sealed_line(content, keys.inbox)


def _note(file: InboxFile, key: bytes | None) -> Note | None:
    """Its id is the one in its name, or it is another's content under that name."""
    found = inbox.content(file)
    if found is not None and file.is_sealed:
        found = _unsealed(found, key)
    note = inbox.read(found) if found is not None else None
    return note if note is not None and note.id == file.id else None


def _unsealed(content: bytes, key: bytes | None) -> bytes | None:
    if key is None:
        return None
    from senco_desk.safekeeping.inbox_sealing import unsealed_line

    return unsealed_line(content, key)
