"""A remembered key, fetched from the keyring by a child while the window is still being loaded.

The library that asks the system's keyring takes a quarter as long to load as the window itself. The child is told the
workbook's folder on its standard input, and answers the key, in base64, or nothing, on its standard output.
"""

import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from senco_desk.domain.errors import DeskError
from senco_desk.store.key_file import read_keys


class RememberedAhead:
    """The key of one workbook, which a child begins to fetch at once."""

    def __init__(self, folder: Path, command: Sequence[str]) -> None:
        self._folder = folder
        self._child: subprocess.Popen[bytes] | None = None
        with suppress(OSError):  # it is then fetched without a child
            self._child = subprocess.Popen(
                [*command],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                creationflags=_no_console(),
            )
            self._tell(str(folder).encode("utf-8", "surrogateescape"))

    def take(self, folder: Path) -> bytes | None:
        """The key, once, if it was fetched for `folder`; waits for the child."""
        child, self._child = self._child, None
        if child is None:
            return None
        said, _error = child.communicate()
        if folder != self._folder or not said:
            return None
        with suppress(ValueError):
            return b64decode(said, validate=True)
        return None

    def _tell(self, folder: bytes) -> None:
        if self._child is not None and self._child.stdin is not None:
            self._child.stdin.write(folder)
            self._child.stdin.close()
            self._child.stdin = None


def _no_console() -> int:
    if sys.platform == "win32":
        return subprocess.CREATE_NO_WINDOW
    return 0


def serve() -> int:
    """What the child does: it reads the folder, and answers with the key that is remembered for it."""
    from senco_desk.safekeeping.remembering import remembered

    folder = Path(sys.stdin.buffer.read().decode("utf-8", "surrogateescape"))
    with suppress(DeskError):
        keys = read_keys(folder)
        key = remembered(folder, keys.key_id) if keys else None
        if key is not None:
            sys.stdout.buffer.write(b64encode(key))
    return 0
