"""Opening a workbook with its recovery sheet: the key is on it, so that `keys.json` is not needed."""

from contextlib import closing
from pathlib import Path

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.domain.recovery import key_of
from senco_desk.store.driver import Error, connect_to_read, pragma
from senco_desk.store.folder import database
from senco_desk.store.key_file import key_id, read_keys

OTHER_SHEET = Sentence(
    "sheet-of-another",
    N_(
        "This is the recovery sheet of another workbook: nothing is mistyped, but it does not fit this one. "
        "Nothing was changed. Look at the name and the mark on the sheet."
    ),
)


def key_from_sheet(folder: Path, typed: str) -> bytes:
    """The key on the sheet. Raises Refused when it is mistyped or fits another workbook."""
    key = key_of(typed)
    if not (_is_known(folder, key) or opens(folder, key)):
        raise Refused(OTHER_SHEET)
    return key


def _is_known(folder: Path, key: bytes) -> bool:
    """So that the sheet of a workbook whose first page is damaged is not called another's."""
    try:
        keys = read_keys(folder)
    except (Refused, Damaged):
        return False
    return keys is not None and keys.key_id == key_id(key)


def opens(folder: Path, key: bytes) -> bool:
    """Whether the database can be read under the key, as far as it can be read at all."""
    try:
        with closing(connect_to_read(database(folder), key)) as driver:
            pragma(driver, "application_id")
    except Error as error:
        return bool(error.sqlite_errorname != "SQLITE_NOTADB")
    return True
