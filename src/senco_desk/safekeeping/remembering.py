"""Remembering a workbook's key on this laptop, in the system's own keyring; only if she asks for it.

A file in the workbook's folder says that there is something to look for, so that the keyring is loaded by those alone
who use it. The folder may be copied to another laptop: there nothing is found, and the passphrase is asked for.
"""

from base64 import b64decode, b64encode
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.safekeeping.policy import read_policy
from senco_desk.store.folder import REMEMBERED
from senco_desk.store.key_file import KEY_BYTES

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

NO_KEYRING = Sentence(
    "no-keyring",
    N_(
        "This laptop has no place for passphrases that SENCO Desk can use ({reason}), so it cannot be remembered. "
        "Nothing was changed; the passphrase is asked for as before."
    ),
)

_SERVICE = "SENCO Desk"
_LEAST_PRIORITY = 1
"""What `keyring` itself recommends; below it lie places that keep nothing, or keep it in clear."""


def remember(folder: Path, key: bytes, key_id: str) -> None:
    """Raises Refused where the laptop has no keyring, or the school's rules do not allow it."""
    read_policy().prove_remembering()
    try:
        backend = _backend()
        backend.set_password(_SERVICE, key_id, b64encode(key).decode("ascii"))
        kept = _key(backend.get_password(_SERVICE, key_id))
    except Refused:
        raise
    except Exception as error:  # each keyring raises errors of its own
        raise Refused(NO_KEYRING, reason=type(error).__name__) from error
    if kept != key:
        raise Refused(NO_KEYRING, reason="null")
    (folder / REMEMBERED).touch()


def forget(folder: Path, key_id: str) -> None:
    """Ask for the passphrase from here on; nothing when it was not remembered."""
    if not is_remembered(folder):
        return
    (folder / REMEMBERED).unlink(missing_ok=True)
    with suppress(Exception):  # without the file it is never looked for
        _backend().delete_password(_SERVICE, key_id)


def is_remembered(folder: Path) -> bool:
    return (folder / REMEMBERED).exists()


def remembered(folder: Path, key_id: str) -> bytes | None:
    """The key; None where it is not there, or the keyring does not give it."""
    if not is_remembered(folder) or not read_policy().allow_remembering:
        return None
    try:
        return _key(_backend().get_password(_SERVICE, key_id))
    except Exception:  # noqa: BLE001  (each keyring raises errors of its own; the passphrase is asked for then)
        return None


def _key(kept: str | None) -> bytes | None:
    with suppress(ValueError, TypeError):
        key = b64decode(kept or "", validate=True)
        return key if len(key) == KEY_BYTES else None
    return None


def _backend() -> "KeyringBackend":
    import keyring  # late, and slow

    backend = keyring.get_keyring()
    if backend.priority < _LEAST_PRIORITY:
        raise Refused(NO_KEYRING, reason=backend.name)
    if hasattr(backend, "persist"):
        backend.persist = "local machine"  # Windows would carry it to other laptops of the same network
    return backend
