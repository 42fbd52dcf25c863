"""The Outcomes place over the sample, filled."""

import pytest
from pytestqt.qtbot import QtBot

from senco_desk.domain.framework import Framework
from senco_desk.ui.outcomes.place import OutcomesPlace
from tests.ui.surrounded import Surrounded, empty, sample, sampled, twice_the_text

__all__ = ["empty", "sample", "sampled", "twice_the_text"]


@pytest.fixture
def framework(sampled: Surrounded) -> Framework:
    return sampled.services.exchanging_frameworks.live()[0]


@pytest.fixture
def place(sampled: Surrounded, qtbot: QtBot) -> OutcomesPlace:
    place = OutcomesPlace(sampled.surroundings)
    with qtbot.waitSignal(place.filled):
        sampled.show(place, qtbot)
    return place
