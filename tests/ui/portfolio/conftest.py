"""The Portfolio place over the sample, with its pages drawn."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from senco_desk.services.sampling import write_sample
from senco_desk.ui.portfolio.place import PortfolioPlace
from tests.forked import forked_children
from tests.ui.surrounded import Surrounded, empty, sampled

__all__ = ["empty", "forked_children", "sampled"]

DRAWN = 60_000
"""Milliseconds to wait for a child: the machine may be busy."""


@pytest.fixture(autouse=True, scope="module")
def drawn_by_forked_children(forked_children: None) -> None:
    """That the children of the window also start from nothing is shown in tests/bad_input/test_killed.py."""


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small one: each test draws its pages anew."""
    folder = tmp_path_factory.mktemp("sample") / "small.sencodesk"
    write_sample(folder, "small")
    return folder


@pytest.fixture
def place(sampled: Surrounded, qtbot: QtBot) -> Iterator[PortfolioPlace]:
    place = PortfolioPlace(sampled.surroundings)
    sampled.show(place, qtbot)
    qtbot.waitUntil(lambda: place.pages.view.pages > 0, timeout=DRAWN)
    yield place
    sampled.background.stop()
    place.pages.let_go()
