"""Is this file a workbook of ours, whole at its ends, and of a version we can read? Asked before anything else is."""

import os
from errno import EACCES
from pathlib import Path
from stat import S_ISREG

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.store import tables
from senco_desk.store.driver import APPLICATION_ID, Driver, Error, connect_to_read, pragma
from senco_desk.store.faults import fault_name, telling_faults
from senco_desk.store.migrating import version

MISSING = Sentence(
    "workbook-missing",
    N_("There is no workbook at {folder}. See whether it was moved or renamed; nothing was changed."),
)
UNREADABLE = Sentence(
    "workbook-unreadable",
    N_(
        "The workbook at {folder} may not be read from here ({reason}). It was left as it is. See that the folder is "
        "yours and that the disk answers, then open it again."
    ),
)
EMPTY = Sentence(
    "workbook-empty",
    N_(
        "The workbook's file in {folder} is empty: the program that last wrote it was interrupted. It was left as it "
        "is. Open your most recent backup copy."
    ),
)
FOREIGN = Sentence(
    "workbook-foreign",
    N_(
        "{file} is not a SENCO Desk workbook, or it is locked with a passphrase that was not given. "
        "It was left as it is. Choose the folder of a workbook."
    ),
)
NOT_ENCRYPTED = Sentence(
    "workbook-not-encrypted",
    N_("The workbook in {folder} is not encrypted, but a key was given for it. Open it without a passphrase."),
)
CUT_SHORT = Sentence(
    "workbook-cut-short",
    N_(
        "The workbook's file in {folder} is cut short: a part of it is missing, as after an interrupted copy. It was "
        "left as it is. Copy it again from where it came, or open your most recent backup copy."
    ),
)
INCOMPLETE = Sentence(
    "workbook-incomplete",
    N_(
        "The workbook's file in {folder} lacks what every workbook has ({lacks}): another program has changed it. "
        "It was left as it is. Open your most recent backup copy."
    ),
)
NEWER = Sentence(
    "workbook-newer",
    N_(
        "The workbook in {folder} was written by a newer SENCO Desk (its form is {found}, this one reads up to "
        "{known}). It was left as it is. Bring this SENCO Desk up to date, then open it."
    ),
)

_HEAD, _HEAD_SIZE = b"SQLite format 3\0", 100
"""How a database that is not encrypted begins, and the bytes of its header."""


def is_plain_file(file: Path) -> bool:
    """Whether it begins as every SQLite file does that is not encrypted. Raises OSError.

    Source: https://www.sqlite.org/fileformat2.html
    """
    with file.open("rb") as opened:
        return opened.read(len(_HEAD)) == _HEAD


def prove_there(file: Path) -> None:
    """Raises Refused when there is no file, or none that may be read, and Damaged when it is empty.

    SQLite would open an empty one as a new workbook. The file is not opened here: closing it again would take from
    this process the locks that a desk over it may hold.
    """
    try:
        found = file.stat()
    except (FileNotFoundError, NotADirectoryError):
        raise Refused(MISSING, folder=file.parent) from None
    except OSError as error:
        raise Refused(UNREADABLE, folder=file.parent, reason=error.strerror) from error
    if not S_ISREG(found.st_mode):
        raise Refused(MISSING, folder=file.parent)
    if not os.access(file, os.R_OK):
        raise Refused(UNREADABLE, folder=file.parent, reason=os.strerror(EACCES))
    if found.st_size == 0:
        raise Damaged(EMPTY, folder=file.parent)


def prove_ours(driver: Driver, file: Path, key: bytes | None, known: int) -> int:
    """The version of the workbook that `driver` is connected to.

    Raises Refused for a file that is foreign, newer or under another key, and Damaged for one that is cut short or
    lacks a table.
    """
    try:
        application, found = pragma(driver, "application_id"), version(driver)
        size = int(pragma(driver, "page_count")) * int(pragma(driver, "page_size"))
    except Error as error:
        raise _unreadable(error, file, key) from error
    if application != APPLICATION_ID:
        raise Damaged(CUT_SHORT, folder=file.parent) if _is_a_beginning(file) else Refused(FOREIGN, file=file)
    if found > known:
        raise Refused(NEWER, folder=file.parent, found=found, known=known)
    if file.stat().st_size < size:
        raise Damaged(CUT_SHORT, folder=file.parent)
    with telling_faults():
        lacks = _lacking(driver, found, known)
    if lacks:
        raise Damaged(INCOMPLETE, folder=file.parent, lacks=", ".join(lacks))
    return found


def _lacking(driver: Driver, found: int, known: int) -> list[str]:
    """An older workbook need not have every table yet; one without a version is none of ours."""
    if found < 1:
        return ["user_version"]
    there = {name for (name,) in driver.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    lacking = sorted(set(tables.metadata.tables) - there) if found == known else []
    if not lacking and driver.execute("SELECT 1 FROM workbook").fetchone() is None:
        lacking = ["workbook"]
    return lacking


def _unreadable(error: Exception, file: Path, key: bytes | None) -> Exception:
    name = fault_name(error)
    if name == "SQLITE_NOTADB" and not _is_a_beginning(file):
        return Refused(NOT_ENCRYPTED, folder=file.parent) if key and _is_plain(file) else Refused(FOREIGN, file=file)
    if name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")):
        return Damaged(CUT_SHORT, folder=file.parent)
    return error


def _is_a_beginning(file: Path) -> bool:
    """Whether it is cut short so early that not even the header is whole."""
    with file.open("rb") as opened:
        head = opened.read(_HEAD_SIZE)
    return len(head) < _HEAD_SIZE and _HEAD.startswith(head[: len(_HEAD)])


def _is_plain(file: Path) -> bool:
    driver = connect_to_read(file, None)
    try:
        return bool(pragma(driver, "application_id") == APPLICATION_ID)
    except Error:
        return False
    finally:
        driver.close()
