"""Both ways of encryption: a workbook that was not encrypted, and one that shall not be any more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from senco_desk.domain.language import _
from senco_desk.services.locking import Locking
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.job import Cancelled, Progress


def encrypt(surroundings: Surroundings, passphrase: str) -> None:
    """The workbook is written anew, encrypted, and opened again."""
    said = _("The workbook is encrypted now. Backups and copies made before are not: erase those you do not need.")
    _anew(
        surroundings,
        _("Encrypting the workbook"),
        lambda locking, progress, cancelled: locking.encrypt(passphrase, progress, cancelled),
        said,
    )


def decrypt(surroundings: Surroundings) -> None:
    """The other way."""
    said = _("The workbook is not encrypted any more. You can encrypt it again in Keeping safe.")
    _anew(surroundings, _("Ending the encryption"), Locking.decrypt, said)


def _anew(
    surroundings: Surroundings, words: str, change: Callable[[Locking, Progress, Cancelled], None], said: str
) -> None:
    keys = surroundings.services.locking.keys

    def work(folder: Path, progress: Progress, cancelled: Cancelled) -> str:
        from senco_desk.safekeeping.opening import open_workbook

        desk = open_workbook(folder, keys)
        try:
            change(Locking(desk, keys, lambda: datetime.now(UTC)), progress, cancelled)
        finally:
            desk.close()
        return said

    surroundings.exchange(words, work)


def could_be_read() -> str:
    """What doing without means."""
    return _(
        "Without encryption, whoever has this laptop, a stick or a copy of the workbook can read all of it, and there "
        "can be no list of people to check copies against. It can be encrypted again later. Shall it be written "
        "unencrypted?"
    )
