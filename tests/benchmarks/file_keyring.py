"""A keyring in one file, for measuring on a machine without one: `PYTHON_KEYRING_BACKEND` names it."""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend

FILE = "SENCO_DESK_BENCH_KEYRING"


class FileKeyring(KeyringBackend):
    priority = 5

    def get_password(self, service: str, username: str) -> str | None:
        return self._kept().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        Path(os.environ[FILE]).write_text(json.dumps(self._kept() | {f"{service}/{username}": password}), "utf-8")

    def _kept(self) -> dict[str, str]:
        file = Path(os.environ[FILE])
        return json.loads(file.read_text("utf-8")) if file.exists() else {}
