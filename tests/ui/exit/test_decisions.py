"""What was decided of each outcome stays with its own review and its own set."""

from dataclasses import replace
from datetime import UTC, datetime

from pytestqt.qtbot import QtBot

from senco_desk.domain.exit_review import ExitReview, OutcomeDecision
from senco_desk.ui.exit.decisions import Decisions
from tests.ui.room import SET

NOW = datetime(2025, 6, 12, tzinfo=UTC)
OLD = replace(SET, id="old-set", short_title="The old set")
MET, PARTLY = OutcomeDecision(SET.id, "1", "Met", "Much"), OutcomeDecision(OLD.id, "1", "Partly")


def shown(qtbot: QtBot, review: ExitReview) -> Decisions:
    decisions = Decisions()
    qtbot.addWidget(decisions)
    decisions.show_sets([SET, OLD], ("Met", "Partly"))
    decisions.show_decisions(review, another=True)
    return decisions


def test_another_review_in_another_set_takes_nothing_over_from_the_one_before(qtbot: QtBot) -> None:
    decisions = shown(qtbot, ExitReview("a", NOW, decisions=(MET,)))
    assert decisions.decisions == (MET,)
    decisions.show_decisions(ExitReview("b", NOW, decisions=(PARTLY,)), another=True)
    assert decisions.decisions == (PARTLY,)
    decisions.show_decisions(ExitReview("c", NOW), another=True)
    assert decisions.decisions == ()


def test_what_is_decided_in_one_set_stays_when_she_turns_to_another(qtbot: QtBot) -> None:
    decisions = shown(qtbot, ExitReview("a", NOW, decisions=(MET, PARTLY)))
    decisions.rows[0].note.setText("Very much")
    decisions.sets.show_value(OLD.id)
    decisions.sets.chosen.emit(OLD.id)
    assert decisions.decisions == (replace(MET, note="Very much"), PARTLY)
