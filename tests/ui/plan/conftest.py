import pytest
from pytestqt.qtbot import QtBot

from senco_desk.ui.plan.place import PlanPlace
from tests.ui.surrounded import Surrounded, empty, sample, sampled, twice_the_text

__all__ = ["empty", "sample", "sampled", "twice_the_text"]


@pytest.fixture
def place(sampled: Surrounded, qtbot: QtBot) -> PlanPlace:
    """The place over the year's sample, its audit and its plan read."""
    made = PlanPlace(sampled.surroundings, {"reading": "Reading"})
    sampled.show(made, qtbot)
    qtbot.waitUntil(lambda: _is_read(made), timeout=20_000)
    made.activateWindow()
    return made


def _is_read(place: PlanPlace) -> bool:
    return bool(place.plan.list.keys) and any(row.steps for row in place.audit.rows.values())
