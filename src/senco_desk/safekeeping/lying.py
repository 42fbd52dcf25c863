"""Where a workbook lies: on the laptop's own disk, or where another program, a cable or a colleague can pull it away.

From what the system says of the place, as far as it can be known without asking a network.
"""

import os
import re
import sys
from collections.abc import Iterable, Mapping
from enum import StrEnum
from pathlib import Path, PurePath

from senco_desk.domain.language import N_, _


class Lying(StrEnum):
    OWN_DISK = "own-disk"
    KEPT_IN_STEP = "kept-in-step"
    NETWORK = "network"
    STICK = "stick"


SAID = {
    Lying.KEPT_IN_STEP: N_(
        "This workbook lies in a folder that {program} keeps in step with other devices. It can replace the file while "
        "you write, and a half-copied one opens nowhere. Move it to this laptop’s own disk, and let {program} have "
        "backups and carry copies, which are whole."
    ),
    Lying.NETWORK: N_(
        "This workbook lies on a network drive. When the connection drops in the middle of a save, what you typed last "
        "may not be there. Move it to this laptop’s own disk, and put backups on the network drive."
    ),
    Lying.STICK: N_(
        "This workbook lies on a stick or another disk that can be pulled out. Pulled out in the middle of a save, it "
        "may lose what you typed last. Move it to this laptop’s own disk, and carry it as a carry copy."
    ),
}
"""What is told of each, to be translated where it is shown."""

_KEEPERS = {
    "OneDrive": re.compile(r"^onedrive( ?- ?.+)?$", re.IGNORECASE),
    "Dropbox": re.compile(r"^dropbox( \(.+\))?$", re.IGNORECASE),
    "Google Drive": re.compile(r"^(google ?drive|my drive|googledrive-.+)$", re.IGNORECASE),
    "iCloud Drive": re.compile(r"^(icloud ?drive|com~apple~clouddocs|mobile documents)$", re.IGNORECASE),
    "Nextcloud": re.compile(r"^(nextcloud|owncloud)\d*$", re.IGNORECASE),
    "Box": re.compile(r"^(box|box sync)$", re.IGNORECASE),
}
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
"""Where Windows says its OneDrive folders are, whatever they are called."""

_NETWORK_FILESYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.sshfs", "9p"}
_REMOVABLE_ROOTS = ("/media/", "/run/media/", "/Volumes/")
_DRIVE_REMOVABLE, _DRIVE_REMOTE = 2, 4
"""What `GetDriveTypeW` of Windows gives for them."""


def lying(folder: Path) -> tuple[Lying, str]:
    """Where it lies, and the program that keeps it in step when one does."""
    real = Path(os.path.realpath(folder))
    if program := kept_by(real, os.environ):
        return Lying.KEPT_IN_STEP, program
    if sys.platform == "win32":
        return _on_windows(real), ""
    return by_mount(str(real), _mounts()), ""


def said_of(where: Lying, program: str) -> str:
    """A sentence with what to do; "" for the laptop's own disk."""
    return _(SAID[where]).format(program=program) if where in SAID else ""


def kept_by(folder: PurePath, environment: Mapping[str, str]) -> str:
    """The program that keeps a folder in step with other devices, by its path; "" for none."""
    for name in _ONEDRIVE_VARIABLES:
        root = environment.get(name, "").strip()
        if root and (folder == type(folder)(root) or type(folder)(root) in folder.parents):
            return "OneDrive"
    for part in folder.parts:
        for program, called in _KEEPERS.items():
            if called.match(part):
                return program
    return ""


def by_mount(folder: str, mounts: Iterable[tuple[str, str]]) -> Lying:
    """By the mount point it is on, of pairs of a mount point and the kind of file system there; "" when not known."""
    around = [each for each in mounts if _below(folder, each[0])]
    at, kind = max(around, key=lambda each: len(each[0]), default=("", ""))
    if kind.casefold() in _NETWORK_FILESYSTEMS:
        return Lying.NETWORK
    if any(at.startswith(root) for root in _REMOVABLE_ROOTS):
        return Lying.STICK
    return Lying.OWN_DISK


def _below(folder: str, at: str) -> bool:
    return folder == at or folder.startswith(at.rstrip("/") + "/")


def _mounts() -> list[tuple[str, str]]:
    """Those of this system; on a Mac, whose list is not in a file, the volumes by their folders."""
    try:
        with open("/proc/self/mounts", encoding="utf-8", errors="replace") as listed:  # noqa: PTH123
            found = [line.split() for line in listed]
    except OSError:
        volumes = Path("/Volumes")
        try:
            return [(str(each), "") for each in volumes.iterdir() if not each.is_symlink()]
        except OSError:
            return []
    return [(_unescaped(each[1]), each[2]) for each in found if len(each) > 2]


def _unescaped(at: str) -> str:
    r"""A space stands as `\040` there."""
    return re.sub(r"\\([0-7]{3})", lambda found: chr(int(found[1], 8)), at)


def _on_windows(folder: Path) -> Lying:
    if str(folder).startswith("\\\\"):
        return Lying.NETWORK
    import ctypes

    windows = getattr(ctypes, "windll")  # noqa: B009  (there alone)
    kind = int(windows.kernel32.GetDriveTypeW(folder.anchor))
    return {_DRIVE_REMOVABLE: Lying.STICK, _DRIVE_REMOTE: Lying.NETWORK}.get(kind, Lying.OWN_DISK)
