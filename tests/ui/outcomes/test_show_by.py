from datetime import date

from pytestqt.qtbot import QtBot

from senco_desk.domain.coverage import Figures
from senco_desk.ui.outcomes.show_by import ShowBy, ShowByBar, shown_by
from tests.ui.outcomes.test_counting_rows import SET

FIGURES = {"5.1": Figures(1), "5.2": Figures(3, 0, date(2025, 5, 1), date(2025, 5, 6))}


def test_gaps_singles_and_one_week_are_told_of_elements() -> None:
    assert shown_by(ShowBy.GAPS, SET, {}, ()) == {"5.1", "5.2"}
    assert shown_by(ShowBy.SINGLES, SET, FIGURES, ()) == {"5.1"}
    assert shown_by(ShowBy.ONE_WEEK, SET, FIGURES, ()) == {"5.2"}


def test_an_outcome_without_a_case_is_shown_until_it_has_one() -> None:
    assert shown_by(ShowBy.NO_CASE, SET, FIGURES, ()) == {"5"}
    assert shown_by(ShowBy.NO_CASE, SET, FIGURES, {"5"}) == set()


def test_a_way_that_shows_nothing_steps_out_unless_it_is_in_use(qtbot: QtBot) -> None:
    bar = ShowByBar()
    qtbot.addWidget(bar)
    bar.show_counts(dict.fromkeys(ShowBy, 0))
    assert bar.words() == ["All"]
    bar.choose(ShowBy.GAPS)
    bar.show_counts(dict.fromkeys(ShowBy, 0))
    assert bar.words() == ["All", "Nothing yet · 0"]
