"""What a disk or a file can do to a save or a reading, told as a sentence."""

from collections.abc import Iterator
from contextlib import contextmanager

from senco_desk.domain.errors import Damaged, DeskError, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.store.driver import Error

FULL = Sentence(
    "disk-full",
    N_(
        "The disk is full, so this could not be saved. Everything saved before is safe, and your words are still in "
        "the window. Make some room; it is tried again."
    ),
)
FULL_ROOM_GIVEN = Sentence(
    "disk-full-room-given",
    N_(
        "The disk is full, so this was not saved at the first try. A little room that was kept aside has been given "
        "back, and the next save should work. Make some room soon; everything saved before is safe."
    ),
)
BUSY = Sentence(
    "workbook-busy",
    N_(
        "Another program is using the workbook's file just now, so this could not be done. Nothing was changed; "
        "try again in a moment."
    ),
)
READ_ONLY = Sentence(
    "workbook-read-only",
    N_(
        "This workbook can only be read: its file or folder is write-protected. Nothing was changed. "
        "Move it to a place where you may write, and open it there."
    ),
)
LOOKING = Sentence(
    "workbook-looked-at",
    N_(
        "This copy of the workbook is only looked at, so nothing in it can be changed, and nothing was. "
        "Go on in your own workbook, or bring over what you need from here."
    ),
)
NOT_WRITTEN = Sentence(
    "disk-failed",
    N_(
        "The disk did not take the save ({reason}). Everything saved before is safe, and your words are still in the "
        "window. If it is on a stick or a network drive, see that it is still connected."
    ),
)
DAMAGED = Sentence(
    "workbook-damaged",
    N_(
        "The workbook's file is damaged ({reason}). Nothing was changed. Do not delete it: close the desk, keep this "
        "file, and open your most recent backup copy."
    ),
)
BELONGS_NOWHERE = Sentence(
    "belongs-nowhere",
    N_("What this belongs to was deleted meanwhile, so it was not saved. Nothing was changed; Undo brings it back."),
)

_TOLD: tuple[tuple[str, type[DeskError], Sentence], ...] = (
    ("SQLITE_FULL", Refused, FULL),
    ("SQLITE_BUSY", Refused, BUSY),
    ("SQLITE_LOCKED", Refused, BUSY),
    ("SQLITE_READONLY", Refused, READ_ONLY),
    ("SQLITE_CANTOPEN", Refused, READ_ONLY),
    ("SQLITE_PERM", Refused, READ_ONLY),
    ("SQLITE_IOERR", Refused, NOT_WRITTEN),
    ("SQLITE_CORRUPT", Damaged, DAMAGED),
    ("SQLITE_NOTADB", Damaged, DAMAGED),
)

_NO_TABLE = "no such table"
"""Every table was there when the file was opened: another program has put something else in its place since."""

_NO_TEXT = "Could not decode to UTF-8"
"""The driver's own word for bytes that are no letters; what was written always was."""

_LOOSE_LINK = "FOREIGN KEY"


_SAID_IN_A_COPY = {
    "database or disk is full": "SQLITE_FULL",
    "disk I/O error": "SQLITE_IOERR",
    "database disk image is malformed": "SQLITE_CORRUPT",
    "file is not a database": "SQLITE_NOTADB",
    "attempt to write a readonly database": "SQLITE_READONLY",
    "unable to open database file": "SQLITE_CANTOPEN",
    "database is locked": "SQLITE_BUSY",
}
"""The words of `sqlite3_errstr`: of what went wrong while it copies a database, the driver tells nothing else."""


def fault_name(error: BaseException) -> str:
    """SQLite's own name for what went wrong ("SQLITE_FULL"), or ""."""
    named: str | None = getattr(error, "sqlite_errorname", None)
    return named or (_SAID_IN_A_COPY.get(str(error), "") if isinstance(error, Error) else "")


def told(error: BaseException) -> DeskError | None:
    """The error as a person can be told it; None when it is a fault of ours."""
    name = fault_name(error)
    if name == "SQLITE_ERROR" and _NO_TABLE in str(error):
        return Damaged(DAMAGED, reason="NO TABLE")
    if _NO_TEXT in str(error):
        return Damaged(DAMAGED, reason="NO TEXT")
    if name == "SQLITE_CONSTRAINT" and _LOOSE_LINK in str(error):
        return Refused(BELONGS_NOWHERE)
    for start, kind, sentence in _TOLD:
        if name.startswith(start):
            return kind(sentence, reason=name.removeprefix("SQLITE_"))
    return None


@contextmanager
def telling_faults() -> Iterator[None]:
    """Raise what the disk or the file did as Refused or Damaged; a fault of ours stays as it is."""
    try:
        yield
    except Error as error:
        sentence = told(error)
        if sentence is None:
            raise
        raise sentence from error
