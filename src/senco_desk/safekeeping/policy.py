r"""The rules of the school for every workbook on this laptop: one file, which an administrator alone can write.

    {"format": 1, "allow_unencrypted": false, "allow_remembering": false, "allow_stick": false,
     "backup_folders": ["~/OneDrive - Fernleigh School", "\\\\server\\senco"]}

What is left out is allowed. `~` is the home of whoever is signed in; below a folder named is allowed as well. A file
that cannot be read as this, or that holds a rule this version does not know, is taken at its strictest, and that is
told. Where the file lies stands in `paths.policy_file`.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from senco_desk import paths
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_, _

ASK = N_("Whoever looks after this laptop can tell you more.")
ENCRYPTED_ONLY = Sentence(
    "policy-encrypted-only",
    N_("Your school's rules for this laptop ask for encrypted workbooks, so nothing was changed. {ask}"),
)
NOT_REMEMBERED = Sentence(
    "policy-not-remembered",
    N_("Your school's rules for this laptop do not let a passphrase be remembered, so nothing was changed. {ask}"),
)
NO_STICK = Sentence(
    "policy-no-stick",
    N_("Your school's rules for this laptop do not let a copy be put on a stick, so nothing was written. {ask}"),
)
OTHER_FOLDERS = Sentence(
    "policy-backup-folders",
    N_(
        "Your school's rules for this laptop let backups be kept in {folders} only, so nothing was written. "
        "Choose one of these. {ask}"
    ),
)
BROKEN = N_(
    "The file with your school's rules for this laptop, {file}, cannot be read, so the strictest rules hold: encrypted "
    "workbooks only, nothing remembered, no stick, no folder for backups. Tell whoever looks after this laptop."
)


@dataclass(frozen=True, slots=True)
class Policy:
    """`backup_folders` is None where any will do. `broken` is a sentence when the file could not be read."""

    allow_unencrypted: bool = True
    allow_remembering: bool = True
    allow_stick: bool = True
    backup_folders: tuple[Path, ...] | None = None
    broken: str = ""

    def prove_unencrypted(self) -> None:
        """Raises Refused where only encrypted workbooks are allowed."""
        if not self.allow_unencrypted:
            raise Refused(ENCRYPTED_ONLY, ask=_(ASK))

    def prove_remembering(self) -> None:
        """Raises Refused where no passphrase may be remembered."""
        if not self.allow_remembering:
            raise Refused(NOT_REMEMBERED, ask=_(ASK))

    def prove_stick(self) -> None:
        """Raises Refused where nothing may be put on a stick."""
        if not self.allow_stick:
            raise Refused(NO_STICK, ask=_(ASK))

    def prove_backup_folder(self, folder: Path) -> None:
        """Raises Refused unless backups may be kept in `folder`."""
        if self.backup_folders is None:
            return
        real = _real(folder)
        if not any(real.is_relative_to(_real(allowed)) for allowed in self.backup_folders):
            named = ", ".join(map(str, self.backup_folders)) or "…"
            raise Refused(OTHER_FOLDERS, folders=named, ask=_(ASK))


def read_policy() -> Policy:
    """The rules that hold; without a file everything is allowed."""
    file = paths.policy_file()
    try:
        told = json.loads(file.read_text("utf-8-sig"))
        return _read(told)
    except (FileNotFoundError, NotADirectoryError):
        return Policy()
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return Policy(False, False, False, (), _(BROKEN).format(file=file))


def _read(told: dict[str, Any]) -> Policy:
    rules = dict(told)
    if rules.pop("format") != 1:
        raise ValueError("another form")
    folders = rules.pop("backup_folders", None)
    if not set(rules) <= {"allow_unencrypted", "allow_remembering", "allow_stick"} or not all(
        isinstance(rule, bool) for rule in rules.values()
    ):
        raise ValueError("a rule that is not known")
    return Policy(**rules, backup_folders=None if folders is None else tuple(map(_folder, _listed(folders))))


def _listed(told: Any) -> list[str]:
    if not isinstance(told, list) or not all(isinstance(each, str) and each for each in told):
        raise TypeError("no list of folders")
    return told


def _folder(named: str) -> Path:
    folder = Path(named).expanduser()
    if not folder.is_absolute():
        raise ValueError("not a whole path")
    return folder


def _real(folder: Path) -> Path:
    return Path(os.path.realpath(folder))
