import pytest
from pytestqt.qtbot import QtBot

from senco_desk.ui.profile.place import ProfilePlace
from tests.ui.surrounded import Surrounded, empty, sample, sampled, twice_the_text

__all__ = ["empty", "sample", "sampled", "twice_the_text"]


@pytest.fixture
def blank(empty: Surrounded, qtbot: QtBot) -> ProfilePlace:
    """The place over an empty workbook, its features read."""
    place = ProfilePlace(empty.surroundings)
    empty.show(place, qtbot)
    qtbot.waitUntil(lambda: len(place.role.rows) == 11, timeout=10_000)
    place.activateWindow()
    return place
