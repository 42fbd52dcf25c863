"""A workbook to be harmed, the commands in processes of their own, and the real window."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bad_input.telling import Ended, on_page, run_command
from tests.cli.conftest import written_sample
from tests.ui.conftest import unopened

__all__ = ["unopened", "written_sample"]

Command = Callable[..., Ended]


@pytest.fixture
def senco_desk() -> Command:
    return run_command


@pytest.fixture
def sample(written_sample: Path, tmp_path: Path) -> Path:
    """The small sample, without what is only there for comfort."""
    folder = tmp_path / "mine.sencodesk"
    shutil.copytree(written_sample, folder, ignore=shutil.ignore_patterns("ballast", "lock"))
    return folder


@pytest.fixture
def refused_page(unopened, qtbot) -> Callable[[Path], str]:
    """The words of the page that says why the workbook was not opened."""

    def words(folder: Path) -> str:
        unopened.open_workbook(folder)
        qtbot.waitUntil(lambda: bool(on_page(unopened)), timeout=20_000)
        return on_page(unopened)

    return words
