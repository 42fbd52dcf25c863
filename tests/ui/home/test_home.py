from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from senco_desk.domain.coming import Coming
from senco_desk.domain.glance import Glance, GlancedOutcome, GlancedPiece
from senco_desk.domain.profile import Profile, Programme
from senco_desk.ui.home.columns import spoken
from senco_desk.ui.home.home import HomePlace

OUTCOME = GlancedOutcome("o5", "5", (2, 1, 0), ("5.1", "5.2", "5.3"), 180)
FULL = Glance(
    profile=Profile("Ruth", programme=Programme(began=date(2024, 4, 15), viva=date(2026, 3, 5))),
    framework_title="The set",
    outcomes=(OUTCOME,),
    reflections=1,
    evidence=2,
    recent=(
        GlancedPiece("r1", "R-001", "Tom <3 & Co", date(2026, 1, 5), False),
        GlancedPiece("e2", "E-002", "A provision map", date(2026, 1, 4), False),
    ),
)


@pytest.fixture
def went() -> list[tuple[str, str | None]]:
    return []


@pytest.fixture
def home(qtbot: QtBot, went: list[tuple[str, str | None]]) -> HomePlace:
    home = HomePlace(lambda code, target: went.append((code, target)), lambda: date(2026, 1, 9))
    qtbot.addWidget(home)
    home.resize(900, 560)
    home.show()
    return home


def test_it_says_what_is_there(home: HomePlace):
    home.fill(FULL)
    assert home.day.text() == "Friday 9 January"
    assert home.where.covered.accessibleName() == "2 of 3 elements have something"
    assert home.where.single.accessibleName() == "1 rests on one piece"
    assert home.recent.rows[0].accessibleName() == "Tom <3 & Co, R-001 · Mon 5 Jan 2026"


def test_the_picture_is_there_in_words():
    assert spoken(OUTCOME) == "5: 2 of 3 elements have something, 1 rests on one piece, the case is begun"


def test_every_figure_is_a_way_in(home: HomePlace, went):
    home.fill(FULL)
    home.where.open.click()
    home.where.columns.findChildren(type(home.where.columns._columns[0]))[0].click()
    home.recent.rows[0].click()
    home.recent.rows[1].click()
    home.coming_up.why.click()
    assert went == [
        ("outcomes", "GAPS"), ("outcomes", "o5"), ("reflections", "r1"), ("evidence", "e2"), ("profile", "dates"),
    ]  # fmt: skip


def test_both_kinds_are_counted_and_the_picture_is_one_step_away(home: HomePlace, went):
    home.fill(FULL)
    assert home.where.reflections.accessibleName() == "1 reflection"
    assert home.where.evidence.accessibleName() == "2 pieces of evidence"
    for way_in in (home.where.reflections, home.where.evidence, home.where.picture):
        way_in.click()
    assert went == [("reflections", None), ("evidence", None), ("outcomes", "picture")]


def test_evidence_alone_is_a_beginning(home: HomePlace):
    evidence = (GlancedPiece("e1", "E-001", "A provision map", date(2026, 1, 4)),)
    home.fill(Glance(profile=Profile("Ruth"), outcomes=(OUTCOME,), evidence=1, recent=evidence))
    assert home.where.isVisible()
    assert home.first_steps is None


def test_a_workbook_that_begins_shows_one_next_thing_and_no_empty_figures(home: HomePlace, went):
    home.fill(Glance(profile=Profile("Ruth"), outcomes=(OUTCOME,)))
    assert not home.where.isVisible()
    assert not home.recent.isVisible()
    assert home.first_steps is not None
    home.next.button.click()
    assert went == [("reflections", "new")]


def test_the_programmes_own_dates_stand_beside_the_two(home: HomePlace):
    home.fill(FULL)
    assert home.coming_up.programme.text() == "Thu 5 Mar 2026: viva"
    assert "31 August 2027" in home.coming_up.which_counts.text()


def test_the_focus_stays_when_it_is_filled_again(home: HomePlace, qtbot: QtBot):
    home.fill(FULL)
    home.activateWindow()
    home.where.open.setFocus()
    home.fill(FULL)
    assert home.where.open.hasFocus()


def test_what_comes_next_stands_in_place_of_the_programmes_own_dates(home: HomePlace, went):
    home.fill(FULL)
    assert "viva" in home.coming_up.programme.text()
    home.coming_up.show_coming([(Coming(date(2026, 1, 13), "Tutorial 2", "sessions", "s"), "Tue 13 Jan 2026 · 2 days")])
    home.fill(FULL)
    assert not home.coming_up.programme.isVisible()
    assert home.coming_up.rows[0].accessibleName() == "Tutorial 2, Tue 13 Jan 2026 · 2 days"
    home.coming_up.rows[0].click()
    assert went == [("sessions", "s")]
    home.forget()
    home.fill(FULL)
    assert "viva" in home.coming_up.programme.text()
