"""What a person was told of it, by a command or on a page, and what is left in a folder."""

import contextlib
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from senco_desk.cli.running import run
from senco_desk.safekeeping.checking import check
from senco_desk.safekeeping.keys import KeyProvider, NoKey
from tests import forked

SENCO_DESK = (sys.executable, "-m", "senco_desk")


@dataclass(frozen=True)
class Ended:
    """How a command ended. `messages` is what stood on standard error."""

    status: int
    said: str
    messages: str

    @property
    def told(self) -> Any:
        return json.loads(self.said)

    def calmly(self, status: int, *words: str) -> "Ended":
        """It ended so, with one sentence for a person that holds `words`, and no answer."""
        assert (self.status, self.said) == (status, "")
        assert "Traceback" not in self.messages
        assert self.messages.count("\n") == 1, self.messages
        assert not [word for word in words if word not in self.messages], self.messages
        return self


def run_command(*words: object, before: Sequence[str] = (), **settings: str) -> Ended:
    """The real command in a process of its own, started from nothing when something is set `before` it."""
    environment = {**os.environ, **settings}
    if not before:
        forks = forked.ended(forked.senco_desk, *map(str, words), environment=environment, patience=60)
        return Ended(forks.returncode, forks.stdout.decode("utf-8"), forks.stderr.decode("utf-8"))
    command = [*before, *SENCO_DESK, *map(str, words)]
    ended = subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        stdin=subprocess.DEVNULL,
        check=False,
        env=environment,
        timeout=60,
    )
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def run_here(*words: object) -> Ended:
    """The same command in this process, where a test tries many of them."""
    said, messages, stop = io.StringIO(), io.StringIO(), signal.getsignal(signal.SIGTERM)
    try:
        with contextlib.redirect_stdout(said), contextlib.redirect_stderr(messages):
            status = run([str(word) for word in words])
    finally:
        signal.signal(signal.SIGTERM, stop)
    return Ended(status, said.getvalue(), messages.getvalue())


def on_page(window: Any) -> str:
    """What the page that covers the desk says; nothing while the desk itself is in sight."""
    from PySide6.QtWidgets import QLabel

    page = window.in_sight()
    return (
        ""
        if page is window.frame
        else "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))
    )


_OF_THE_DESK = {"ballast", "lock", "held-by.json"}
"""Files that come and go with an open desk and hold nothing of hers."""


def contents(folder: Path) -> dict[str, str]:
    """Every file of a folder by the hash of its bytes: what may not change when something is refused."""
    files = [path for path in folder.rglob("*") if path.is_file() and path.name not in _OF_THE_DESK]
    return {str(file.relative_to(folder)): sha256(file.read_bytes()).hexdigest() for file in sorted(files)}


def is_whole(folder: Path, keys: KeyProvider | None = None) -> bool:
    report = check(folder, keys or NoKey())
    assert report.is_whole, report.said()
    return True
