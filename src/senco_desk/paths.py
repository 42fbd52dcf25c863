"""Where the application keeps what is a person's own: on the local disk, in folders she may write without asking."""

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HOME_VARIABLE = "SENCO_DESK_HOME"
"""Moves everything that the application keeps into one folder."""

_POLICY: Path | None = None
"""For tests alone; nothing that a person can set moves the policy file."""


@dataclass(frozen=True, slots=True)
class Paths:
    """None of them need exist: whoever writes makes the folder. `shelf` holds the sets of outcomes she brought in.

    `opened` holds the copies of attached files that other programs look at; no backup copy is made of such a place.
    """

    settings: Path
    workbooks: Path
    backups: Path
    logs: Path
    shelf: Path
    opened: Path

    @property
    def rescued(self) -> Path:
        """The words of saves that failed."""
        return self.settings.parent / "rescued words"


def own_paths(environment: Mapping[str, str] = os.environ) -> Paths:
    """The folders of the person who is signed in, or those below `SENCO_DESK_HOME`."""
    home = environment.get(HOME_VARIABLE, "").strip()
    # Path.expanduser raises for "~nobody", which is then simply a folder's name
    return _below(Path(os.path.expanduser(home)).absolute()) if home else _of_the_system()  # noqa: PTH111


def _below(home: Path) -> Paths:
    folders = (home / name for name in ("workbooks", "backups", "logs", "shelf", "opened"))
    return Paths(home / "settings.json", *folders)


def _of_the_system() -> Paths:
    import platformdirs  # late: not needed with SENCO_DESK_HOME

    name = "senco-desk" if sys.platform.startswith("linux") else "SENCO Desk"
    kept = platformdirs.user_data_path(name, appauthor=False)
    return Paths(
        settings=platformdirs.user_config_path(name, appauthor=False) / "settings.json",
        workbooks=kept / "workbooks",
        backups=kept / "backups",
        logs=platformdirs.user_log_path(name, appauthor=False),
        shelf=kept / "shelf",
        opened=platformdirs.user_cache_path(name, appauthor=False) / "opened",
    )


def policy_file(system: str = sys.platform) -> Path:
    r"""Where an administrator puts the rules for every workbook on this laptop.

    `/etc/senco-desk/policy.json`, `/Library/Application Support/SENCO Desk/policy.json`, or on Windows
    `SENCO Desk\policy.json` in the folder of all users' program data, whatever the environment says it is called.
    """
    if _POLICY is not None:
        return _POLICY
    if system == "win32":
        return _program_data() / "SENCO Desk" / "policy.json"
    if system == "darwin":
        return Path("/Library/Application Support/SENCO Desk/policy.json")
    return Path("/etc/senco-desk/policy.json")


def _program_data() -> Path:
    import ctypes

    found, all_users = ctypes.create_unicode_buffer(260), 0x23  # CSIDL_COMMON_APPDATA
    ctypes.windll.shell32.SHGetFolderPathW(None, all_users, None, 0, found)  # type: ignore[attr-defined,unused-ignore]
    return Path(found.value or "C:/ProgramData")
