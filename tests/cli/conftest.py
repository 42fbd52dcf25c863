"""Commands run as a script runs them: in a process of their own."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests import forked


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
    forked.load()  # before a test goes to another folder

    def run(*words: object) -> Ended:
        ended = forked.ended(forked.senco_desk, *map(str, words))
        return Ended(ended.returncode, ended.stdout.decode("utf-8"), ended.stderr.decode("utf-8"))

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
