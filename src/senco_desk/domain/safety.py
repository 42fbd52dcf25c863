"""What could be lost, and what could be read by others: the facts that Home tells in one line."""

from datetime import date, datetime
from typing import NamedTuple


class CheckedBackup(NamedTuple):
    """A backup that was opened and counted after it was made."""

    made: datetime
    folder: str


class Safety(NamedTuple):
    """`begun` is the day the workbook was made. `here` and `off_laptop` are the newest checked backup of each kind.

    While no passphrase is set, an encrypted workbook opens for whoever has the laptop.
    """

    encrypted: bool
    passphrase_set: bool = False
    sheet_confirmed: bool = False
    begun: date | None = None
    here: CheckedBackup | None = None
    off_laptop: CheckedBackup | None = None
