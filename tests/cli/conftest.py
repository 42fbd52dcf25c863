"""Commands run as a script runs them: in a process of their own."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest


@dataclass(frozen=True)
class Ended:
    status: int
    said: str
    messages: str

    @property
    def told(self) -> Any:
        return json.loads(self.said)


Command = Callable[..., Ended]


@pytest.fixture
def senco_desk() -> Command:
    def run(*words: object) -> Ended:
        command = [sys.executable, "-m", "senco_desk", *map(str, words)]
        ended = subprocess.run(command, capture_output=True, encoding="utf-8", stdin=subprocess.DEVNULL, check=False)
        return Ended(ended.returncode, ended.stdout, ended.stderr)

    return run


@pytest.fixture(scope="session")
def written_sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small sample workbook, to be read only; copy it to write."""
    from senco_desk.services.sampling import write_sample

    folder = tmp_path_factory.mktemp("sample") / "small.sencodesk"
    write_sample(folder, "small", None)
    return folder


@pytest.fixture
def sample(written_sample: Path, tmp_path: Path) -> Path:
    import shutil

    return Path(shutil.copytree(written_sample, tmp_path / "mine.sencodesk"))
