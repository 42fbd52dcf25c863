"""What the tutor decided stands on the outcome, and on its elements, with who and when; and leads to what was said."""

from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from senco_desk.domain.feedback import Decision
from senco_desk.domain.framework import Framework
from senco_desk.ui.outcomes.place import OutcomesPlace
from tests.ui.outcomes.test_place import come_to
from tests.ui.surrounded import Surrounded

WHEN = datetime(2025, 6, 10, 11, tzinfo=UTC)


def test_what_was_decided_stands_on_the_outcome_and_leads_to_the_feedback(
    sampled: Surrounded, place: OutcomesPlace, framework: Framework, qtbot: QtBot
) -> None:
    outcome = framework.coded("8").id
    with sampled.services.desk.change() as work:
        work.decisions.add(Decision("a-decision", framework.id, outcome, "partly", "Dr Marsh", decided=WHEN))
    with qtbot.waitSignal(place.filled):
        place.reload(None)
    come_to(place, framework, "8.1", qtbot)
    qtbot.waitUntil(place.view.page.decision.isVisible, timeout=10_000)
    assert place.view.page.decision.accessibleName() == "Decided: partly, Dr Marsh, Tue 10 Jun 2025"
    place.view.page.decision.click()
    assert sampled.went == [("feedback", "a-decision")]


def test_where_nothing_is_decided_nothing_stands_there(
    place: OutcomesPlace, framework: Framework, qtbot: QtBot
) -> None:
    come_to(place, framework, "8", qtbot)
    assert not place.view.page.decision.isVisible()
