import pytest
from pytestqt.qtbot import QtBot

from senco_desk.domain.remarks import Remark
from senco_desk.ui.outcomes.show_by import ShowBy, ShowByChoice, shown_by
from tests.ui.outcomes.test_counting_rows import SET


@pytest.mark.parametrize(
    ("by", "remark"),
    [
        (ShowBy.GAPS, Remark.NOTHING),
        (ShowBy.SINGLES, Remark.SINGLE),
        (ShowBy.ONE_WEEK, Remark.ONE_WEEK),
        (ShowBy.NOT_RECENT, Remark.NOT_RECENT),
        (ShowBy.NO_IMPACT, Remark.NO_IMPACT),
        (ShowBy.ONLY_TESTIMONY, Remark.ONLY_TESTIMONY),
    ],
)
def test_each_way_shows_what_has_its_remark(by: ShowBy, remark: Remark) -> None:
    assert shown_by(by, SET, {"5.1": (remark,), "5.2": ()}, ()) == {"5.1"}


def test_an_outcome_without_a_case_is_shown_until_it_has_one() -> None:
    assert shown_by(ShowBy.NO_CASE, SET, {}, ()) == {"5"}
    assert shown_by(ShowBy.NO_CASE, SET, {}, {"5"}) == set()


def test_a_way_that_shows_nothing_steps_out_unless_it_is_in_use(qtbot: QtBot) -> None:
    choice = ShowByChoice()
    qtbot.addWidget(choice)
    choice.show_counts(dict.fromkeys(ShowBy, 0))
    assert choice.words() == ["All outcomes"]
    choice.choose(ShowBy.GAPS)
    choice.show_counts(dict.fromkeys(ShowBy, 0))
    assert choice.words() == ["All outcomes", "Nothing yet · 0"]
    assert choice.by() is ShowBy.GAPS
