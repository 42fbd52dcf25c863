"""The passphrase of an encrypted workbook, for commands: from a file, from the environment, or asked for.

Never from an argument, which every other program on the laptop could read.
"""

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from datetime import datetime
from getpass import getpass
from pathlib import Path

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_, _
from senco_desk.safekeeping.keys import WRONG_PASSPHRASE, Locked, OwnKeys
from senco_desk.store.key_file import KEYS_DAMAGED, PassphraseSlot

VARIABLE = "SENCO_DESK_PASSPHRASE"
_LARGEST = 8192
"""Bytes of a file with a passphrase; what is larger is another file."""

WANTED = Sentence(
    "passphrase-wanted",
    N_(
        "This workbook is locked, and no passphrase was given. Nothing was changed. Run the command in a terminal, "
        "which asks for it, or give --passphrase-file or the environment variable {variable}."
    ),
)
NO_PASSPHRASE_FILE = Sentence(
    "passphrase-file-unreadable",
    N_(
        "The passphrase could not be read from {file} ({reason}). Nothing was changed. "
        "Name a text file that holds the passphrase alone."
    ),
)


def take_passphrase(parser: ArgumentParser) -> None:
    """The argument of every command that opens a workbook."""
    parser.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="PATH",
        help=f"a file that holds the workbook's passphrase; without it {VARIABLE} is looked at, then it is asked for",
    )


def take_from_environment(asked: Namespace) -> None:
    """Keep the passphrase to ourselves: what the environment holds, every program started from here would hold."""
    asked.passphrase = os.environ.pop(VARIABLE, None) or None


class AskedKeys(OwnKeys):
    """Her own keys; what a locked workbook wants is taken from what was given with the command, or asked for.

    A new workbook is locked with what was given; without it its key stands in clear, as in the window.
    """

    def __init__(self, asked: Namespace) -> None:
        super().__init__()
        self._asked = asked

    def key(self, folder: Path) -> bytes | None:
        """Raises Refused when nothing was given or it is wrong, Damaged when `keys.json` is and no sheet was given."""
        try:
            return super().key(folder)
        except Locked as locked:
            self._open(folder, locked)
        return super().key(folder)

    def begin(
        self, folder: Path, workbook: str, now: datetime, slot: Callable[[bytes], PassphraseSlot] | None = None
    ) -> bytes:
        passphrase = given(self._asked)
        if passphrase is None:
            return super().begin(folder, workbook, now, slot)
        key = super().begin(folder, workbook, now, _locking(passphrase, now))
        self.hold(folder, key)
        return key

    def _open(self, folder: Path, locked: Locked) -> None:
        passphrase = given(self._asked) or _typed()
        if passphrase is None:
            raise _said(locked)
        try:
            self.unlock(folder, passphrase)
        except Refused as refused:
            if refused.sentence is not WRONG_PASSPHRASE and not isinstance(refused, Locked):
                raise
            self._open_with_sheet(folder, passphrase, refused)

    def _open_with_sheet(self, folder: Path, typed: str, refused: Refused) -> None:
        """What is no passphrase may be the text of the recovery sheet."""
        from senco_desk.domain.recovery import key_of

        try:
            key_of(typed)
        except Refused:
            raise _said(refused) from None
        self.unlock_with_sheet(folder, typed)


def _locking(passphrase: str, now: datetime) -> Callable[[bytes], PassphraseSlot]:
    """Raises Refused when it is too weak."""
    from senco_desk.domain.passphrase import prove_fit
    from senco_desk.safekeeping.sealing import sealed

    prove_fit(passphrase)
    return lambda key: sealed(key, passphrase, now)


def given(asked: Namespace) -> str | None:
    """What was given with the command, but for a line's end; None when nothing was. Raises Refused."""
    file: Path | None = asked.passphrase_file
    if file is not None:
        return _read(file)
    passphrase: str | None = asked.passphrase
    return passphrase


def _read(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            found = opened.read(_LARGEST + 1)
        if len(found) > _LARGEST:
            raise ValueError(_("it is too large"))
        return found.decode("utf-8-sig").rstrip("\r\n")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise Refused(NO_PASSPHRASE_FILE, file=file, reason=reason) from error


def _typed() -> str | None:
    """Asked for where somebody sits in front of it; it is not shown."""
    if not sys.stdin.isatty():
        return None
    return getpass(_("Passphrase of the workbook: "), sys.stderr) or None


def _said(error: Refused) -> Refused | Damaged:
    """A damaged `keys.json` ends a command as a damaged file does."""
    if error.sentence is KEYS_DAMAGED:
        return Damaged(KEYS_DAMAGED, **error.values)
    if isinstance(error, Locked) and not error.only_by_sheet:
        return Refused(WANTED, variable=VARIABLE)
    return error
