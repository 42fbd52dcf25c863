"""Locking the workbook: its passphrase, its recovery sheet, and whether it is encrypted at all."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_, _
from senco_desk.domain.passphrase import prove_fit
from senco_desk.domain.recovery import RecoverySheet, code_of, key_of, same_group
from senco_desk.safekeeping import remembering
from senco_desk.safekeeping.keys import WRONG_PASSPHRASE, OwnKeys, unlocked
from senco_desk.safekeeping.policy import Policy, read_policy
from senco_desk.services.children import CANCELLED
from senco_desk.services.giving_out import refuse_in_a_workbook
from senco_desk.services.inbox import take_in_first
from senco_desk.services.printing import Progress, print_aside
from senco_desk.store.desk import Desk
from senco_desk.store.forgetting import forget_people, people
from senco_desk.store.key_file import (
    KEYS,
    Confirmed,
    KeyFile,
    PassphraseSlot,
    SheetFacts,
    close_open,
    key_id,
    read_keys,
    set_damaged_aside,
    write_keys,
)

NOT_ENCRYPTED = Sentence(
    "not-encrypted",
    N_("This workbook is not encrypted, so it has no passphrase and no recovery sheet. Nothing was changed."),
)
ENCRYPTED_ALREADY = Sentence(
    "encrypted-already", N_("This workbook is encrypted already. Nothing was changed; choose a passphrase for it.")
)
NO_PASSPHRASE = Sentence(
    "no-passphrase", N_("There is no passphrase yet, so there is none to remember. Nothing was changed; choose one.")
)
NAMES_KEPT = Sentence(
    "names-need-encryption",
    N_(
        "The names of people and places are kept in an encrypted workbook only, and there are some in this one. "
        "Nothing was changed. Take them off the list first, or leave the workbook encrypted."
    ),
)

_MARK = 8
"""Characters of the key's id that tell one sheet from another."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the workbook is locked. `begun` is when it was first encrypted.

    `lock_lost` tells that `keys.json` is missing or damaged, as after opening with the recovery sheet: choosing a
    passphrase writes it anew. `policy` holds the rules of the school for this laptop.
    """

    encrypted: bool
    passphrase_set: bool = False
    sheet_made: datetime | None = None
    sheet_confirmed: datetime | None = None
    sheet_how: Confirmed | None = None
    remembered: bool = False
    begun: datetime | None = None
    lock_lost: bool = False
    policy: Policy = field(default_factory=Policy)

    @property
    def must_encrypt(self) -> bool:
        """Whether the school's rules ask for what this workbook is not."""
        return not self.encrypted and not self.policy.allow_unencrypted


class Locking:
    """The verbs of the workbook's lock. Every one but `standing` raises Refused in a workbook that is not encrypted."""

    def __init__(self, desk: Desk, keys: OwnKeys, now: Callable[[], datetime]) -> None:
        self._desk, self._keys, self._now = desk, keys, now

    @property
    def keys(self) -> OwnKeys:
        """What opens the workbook again, once it was closed to be exchanged."""
        return self._keys

    def standing(self) -> Standing:
        if self._desk.key is None:
            return Standing(encrypted=False, policy=read_policy())
        kept = self._kept()
        if kept is None:
            return Standing(encrypted=True, lock_lost=True, policy=read_policy())
        sheet = kept.sheet
        return Standing(
            encrypted=True,
            passphrase_set=bool(kept.passphrases),
            sheet_made=sheet.made,
            sheet_confirmed=sheet.confirmed,
            sheet_how=sheet.how,
            begun=kept.begun,
            remembered=remembering.is_remembered(self._desk.folder),
            policy=read_policy(),
        )

    def set_passphrase(self, new: str) -> None:
        """From here on `new` opens it, and nothing before it does but the recovery sheet.

        For a first passphrase, and after opening with the sheet. Takes as long as unlocking. Raises Refused when it is
        too weak, or cannot be written.
        """
        key, kept, slot = self._key(), self._kept(), self._slot(new)
        if kept is None:
            set_damaged_aside(self._desk.folder, self._now())
        locked = (kept or self._anew()).locked_by(slot(key))
        write_keys(self._desk.folder, locked)
        self._keys.hold(self._desk.folder, key)
        self._close_those_aside(locked)

    def change_passphrase(self, old: str, new: str) -> None:
        """Raises Refused when `old` is wrong, or `new` is too weak; the old one then stays. Old backups keep theirs."""
        self._key()
        prove_fit(new)
        kept = self._kept()
        if kept is not None and kept.passphrases and unlocked(kept, old) is None:
            raise Refused(WRONG_PASSPHRASE)
        self.set_passphrase(new)

    def sheet(self) -> RecoverySheet:
        """What the recovery sheet says; notes that it was made."""
        key = self._key()
        with self._desk.view() as view:
            profile = view.profile.get()
        self._note(lambda sheet: replace(sheet, made=sheet.made or self._now()))
        return RecoverySheet(
            code=code_of(key),
            workbook=self._desk.folder.stem,
            whose=profile.name if profile else "",
            mark=key_id(key)[:_MARK].upper(),
            made=self._now().date(),
        )

    def print_sheet(self, target: Path, progress: Progress, cancelled: Callable[[], bool]) -> None:
        """Write the recovery sheet as PDF to `target`, whole or not at all.

        Raises Refused when the target cannot be written or is a workbook's own, or when it was cancelled.
        """
        refuse_in_a_workbook(target)
        print_aside(self._desk, self.sheet(), (), target, progress, cancelled)

    def sheet_in_memory(self) -> bytes:
        """The recovery sheet as PDF, to be put on paper: what opens the workbook lies in no file on the way."""
        from senco_desk.printing.sheets.writing import recovery_in_memory

        return recovery_in_memory(self.sheet())

    def sheet_confirmed(self, how: Confirmed) -> None:
        """She says, or has shown, that she has it."""
        self._key()
        moment = self._now()
        self._note(lambda sheet: SheetFacts(sheet.made or moment, moment, how))

    def confirm_sheet(self, typed: str, group: int | None = None) -> bool:
        """Whether what she pasted or typed is on her sheet: all of it, or the one `group` asked for, from 0.

        When it is, that is kept. Raises Refused, with what is wrong, for a whole text that is mistyped.
        """
        key = self._key()
        groups = code_of(key).split(" ")
        fits = key_of(typed) == key if group is None else same_group(typed, groups[group])
        if fits:
            self.sheet_confirmed(Confirmed.PASTED if group is None else Confirmed.GROUP)
        return fits

    def remember(self, wanted: bool) -> None:
        """Open it on this laptop without the passphrase, or ask for that again. May take seconds: a keyring may ask.

        Raises Refused where there is no keyring, no passphrase yet, or the school's rules do not allow it.
        """
        key = self._key()
        if not wanted:
            remembering.forget(self._desk.folder, key_id(key))
            return
        kept = self._kept()
        if kept is None or not kept.passphrases:
            raise Refused(NO_PASSPHRASE)
        remembering.remember(self._desk.folder, key, key_id(key))

    def encrypt(self, passphrase: str | None, progress: Progress, cancelled: Callable[[], bool]) -> None:
        """Encrypt a workbook that was not; without a passphrase it can be chosen later.

        The desk is closed by this, whatever comes of it; open the workbook again. Backups that were made before stay as
        they are. Raises Refused or Damaged, and leaves the workbook as it was, when it cannot be done.
        """
        from senco_desk.safekeeping import recasting

        if self._desk.key is not None:
            raise Refused(ENCRYPTED_ALREADY)
        slot = None if passphrase is None else self._slot(passphrase)
        take_in_first(self._desk, self._now)
        self._desk.close()
        key = recasting.encrypt(
            self._desk.folder, self._desk.id, self._now(), slot, _watched(progress, cancelled, _("Encrypting"))
        )
        if passphrase is not None:
            self._keys.hold(self._desk.folder, key)

    def decrypt(self, progress: Progress, cancelled: Callable[[], bool]) -> None:
        """End the encryption; the passphrase and the recovery sheet open older backups alone from then on.

        The desk is closed by this, whatever comes of it, as by `encrypt`. Raises Refused while people are registered,
        since their names are kept in an encrypted workbook only, and where the school's rules do not allow it.
        """
        from senco_desk.safekeeping import recasting

        key = self._key()
        read_policy().prove_unencrypted()
        with self._desk.upkeep() as driver:
            if people(driver):
                raise Refused(NAMES_KEPT)
            forget_people(driver)
        take_in_first(self._desk, self._now)
        self._desk.close()
        recasting.decrypt(self._desk.folder, key, _watched(progress, cancelled, _("Writing it anew")))
        self._keys.forget(self._desk.folder)
        remembering.forget(self._desk.folder, key_id(key))

    def _slot(self, passphrase: str) -> Callable[[bytes], PassphraseSlot]:
        from senco_desk.safekeeping.sealing import sealed

        prove_fit(passphrase)
        return lambda key: sealed(key, passphrase, self._now())

    def _close_those_aside(self, locked: KeyFile) -> None:
        """A workbook that was moved aside before something was restored has the same key, in clear perhaps."""
        for aside in self._desk.folder.parent.glob(f"*/{KEYS}"):
            with suppress(Refused):  # one that may not be written is no reason to leave this one open
                close_open(aside.parent, locked)

    def _note(self, change: Callable[[SheetFacts], SheetFacts]) -> None:
        """Nothing where the lock is lost: it is written anew with the next passphrase."""
        kept = self._kept()
        if kept is not None:
            write_keys(self._desk.folder, replace(kept, sheet=change(kept.sheet)))

    def _key(self) -> bytes:
        if self._desk.key is None:
            raise Refused(NOT_ENCRYPTED)
        return self._desk.key

    def _kept(self) -> KeyFile | None:
        """None when it is missing, damaged, or of another key."""
        try:
            kept = read_keys(self._desk.folder)
        except Damaged:
            return None
        return kept if kept and kept.key_id == key_id(self._key()) else None

    def _anew(self) -> KeyFile:
        from senco_desk.safekeeping.inbox_sealing import posting_key

        return KeyFile(self._desk.id, key_id(self._key()), self._now(), (), inbox=posting_key(self._key()))


def _watched(progress: Progress, cancelled: Callable[[], bool], doing: str) -> Callable[[int, int | None], None]:
    def moved(behind: int, of: int | None) -> None:
        if cancelled():
            raise Refused(CANCELLED)
        progress(doing, behind, of)

    return moved
