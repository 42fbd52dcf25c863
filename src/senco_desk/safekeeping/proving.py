"""Is this file a workbook of ours, whole at its ends, and of a version we can read? Asked before anything else is."""

from pathlib import Path

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.store.driver import APPLICATION_ID, Driver, Error, connect_to_read, pragma
from senco_desk.store.faults import fault_name, telling_faults
from senco_desk.store.migrating import version

MISSING = Sentence(
    "workbook-missing",
    N_("There is no workbook at {folder}. See whether it was moved or renamed; nothing was changed."),
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
NEWER = Sentence(
    "workbook-newer",
    N_(
        "The workbook in {folder} was written by a newer SENCO Desk (its form is {found}, this one reads up to "
        "{known}). It was left as it is. Bring this SENCO Desk up to date, then open it."
    ),
)


def prove_there(file: Path) -> None:
    """Raises Refused when there is no file, Damaged when it is empty: SQLite would open that as a new workbook."""
    if not file.is_file():
        raise Refused(MISSING, folder=file.parent)
    if file.stat().st_size == 0:
        raise Damaged(EMPTY, folder=file.parent)


def prove_ours(driver: Driver, file: Path, key: bytes | None, known: int) -> int:
    """The version of the workbook that `driver` is connected to.

    Raises Refused for a file that is foreign, newer or under another key, and Damaged for one that is cut short.
    """
    try:
        application = pragma(driver, "application_id")
    except Error as error:
        raise _unreadable(error, file, key) from error
    if application != APPLICATION_ID:
        raise Refused(FOREIGN, file=file)
    found = version(driver)
    if found > known:
        raise Refused(NEWER, folder=file.parent, found=found, known=known)
    with telling_faults():
        size = int(pragma(driver, "page_count")) * int(pragma(driver, "page_size"))
    if file.stat().st_size < size:
        raise Damaged(CUT_SHORT, folder=file.parent)
    return found


def _unreadable(error: Exception, file: Path, key: bytes | None) -> Exception:
    name = fault_name(error)
    if name == "SQLITE_NOTADB":
        return Refused(NOT_ENCRYPTED, folder=file.parent) if key and _is_plain(file) else Refused(FOREIGN, file=file)
    if name.startswith("SQLITE_CORRUPT"):
        return Damaged(CUT_SHORT, folder=file.parent)
    return error


def _is_plain(file: Path) -> bool:
    driver = connect_to_read(file, None)
    try:
        return bool(pragma(driver, "application_id") == APPLICATION_ID)
    except Error:
        return False
    finally:
        driver.close()
