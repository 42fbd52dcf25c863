from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from senco_desk.domain.rating import NUMBERS, NamedDay, Rating
from senco_desk.ui.plan.place import PlanPlace, Turn
from tests.ui.surrounded import TODAY, Surrounded

EXIT = date(2025, 6, 9)


def rated(sampled: Surrounded, place: PlanPlace, day: date, outcome: str) -> Rating | None:
    sampled.background.drain()
    framework = sampled.services.exchanging_frameworks.live()[0]
    return sampled.services.auditing.sheet(framework, day).ratings.get(outcome)


def first(place: PlanPlace) -> str:
    return next(iter(place.audit.rows))


def test_a_click_rates_and_the_same_click_takes_it_back_with_undo(
    place: PlanPlace, sampled: Surrounded, qtbot: QtBot
) -> None:
    row = place.audit.rows[first(place)]
    row.steps[2].click()
    found = rated(sampled, place, TODAY, first(place))
    assert found is not None
    assert (found.step, found.word) == (3, "Established")
    qtbot.waitUntil(lambda: row.why.isVisibleTo(place), timeout=10_000)
    row.steps[2].click()
    assert rated(sampled, place, TODAY, first(place)) is None
    qtbot.waitUntil(lambda: any(said == "Rating taken out" for said, _undo in sampled.toasts), timeout=10_000)


def test_why_is_on_disk_as_it_is_typed_and_stays_when_the_step_changes(
    place: PlanPlace, sampled: Surrounded, qtbot: QtBot
) -> None:
    row = place.audit.rows[first(place)]
    row.steps[0].click()
    qtbot.waitUntil(lambda: row.why.isVisibleTo(place), timeout=10_000)
    row.why.setFocus()
    QTest.keyClicks(row.why, "New to the law <3")
    qtbot.waitUntil(
        lambda: (
            (rated(sampled, place, TODAY, first(place)) or Rating("", "", "", TODAY, 1, 4, "")).why
            == "New to the law <3"
        ),
        timeout=10_000,
    )
    row.steps[1].click()
    found = rated(sampled, place, TODAY, first(place))
    assert found is not None
    assert (found.step, found.why) == (2, "New to the law <3")


def test_a_day_that_was_audited_is_shown_with_its_elements_and_its_gap(place: PlanPlace, qtbot: QtBot) -> None:
    place.show_target("audit:2025-06-09")
    qtbot.waitUntil(lambda: place.audit.head.count.text().startswith("10 of 10"), timeout=10_000)
    shown = {row.outcome.code: row for row in place.audit.rows.values() if row.isVisibleTo(place)}
    assert shown["1.2"].why.text().startswith("I have sat in on a mediation")
    assert [step.isChecked() for step in shown["9"].steps] == [False, False, False, True]
    assert place.audit.gaps.isVisibleTo(place)


def test_gaps_become_actions_in_one_step_and_undo_takes_them_back(
    place: PlanPlace, sampled: Surrounded, qtbot: QtBot
) -> None:
    there = len(sampled.services.planning.rows())
    for outcome in list(place.audit.rows)[:3]:
        place.audit.rows[outcome].steps[0].click()
    qtbot.waitUntil(lambda: "3" in place.audit.gaps.text(), timeout=10_000)
    place.audit.gaps.click()
    qtbot.waitUntil(lambda: place.turn is Turn.ACTIONS, timeout=10_000)
    sampled.background.drain()
    assert len(sampled.services.planning.rows()) == there + 3
    said, undo = sampled.toasts[-1]
    assert said == "3 actions planned"
    sampled.services.undoing.undo(str(undo))
    assert len(sampled.services.planning.rows()) == there


def test_a_name_moves_to_the_day_it_is_given(place: PlanPlace, sampled: Surrounded, qtbot: QtBot) -> None:
    place.audit.head.named.emit(NamedDay.EXIT)
    qtbot.waitUntil(lambda: sampled.services.auditing.practice().exit == TODAY, timeout=10_000)
    assert sampled.services.auditing.practice().start == date(2024, 4, 18)


def test_another_scale_shows_its_own_steps_and_old_words_stay(
    place: PlanPlace, sampled: Surrounded, qtbot: QtBot
) -> None:
    place.show_target("audit:2025-06-09")
    place.audit.scale.chosen.emit(("Low", "High"))
    row = place.audit.rows[first(place)]
    qtbot.waitUntil(lambda: len(row.steps) == 2, timeout=10_000)
    assert "“Established”, step 3 of 4" in row.before.text()
    place.audit.scale.chosen.emit(NUMBERS)
    qtbot.waitUntil(lambda: [step.text() for step in row.steps] == ["1", "2", "3", "4"], timeout=10_000)


def test_a_scale_that_is_none_is_refused_with_a_sentence(place: PlanPlace, sampled: Surrounded, qtbot: QtBot) -> None:
    place.audit.scale.chosen.emit(("Alone",))
    qtbot.waitUntil(lambda: bool(sampled.failures), timeout=10_000)
    assert "from two to ten steps" in str(sampled.failures[0])
    sampled.failures.clear()


def test_every_step_is_named_for_a_screen_reader_and_reached_by_key(place: PlanPlace, qtbot: QtBot) -> None:
    row = place.audit.rows[first(place)]
    assert row.steps[0].accessibleName().startswith("Emerging, 1 ")
    row.steps[0].setFocus()
    QTest.keyClick(row.steps[0], Qt.Key.Key_Space)
    assert row.steps[0].isChecked()
