"""What may be remarked on the pieces of an outcome."""

from datetime import date

import pytest

from senco_desk.domain.coverage import Figures
from senco_desk.domain.practice import Practice
from senco_desk.domain.remarks import REMARK_NAMES, Remark, remarks, said

TODAY = date(2025, 6, 12)
SOUND = Figures(3, 1, date(2025, 1, 6), date(2025, 6, 2), with_impact=1, testimonies=1)


def remarked(figures: Figures, recent: int = 6) -> tuple[Remark, ...]:
    return remarks(figures, Practice(recent=recent), TODAY)


def test_several_pieces_of_several_kinds_call_for_no_remark() -> None:
    assert remarked(SOUND) == ()


def test_of_nothing_nothing_else_is_said() -> None:
    assert remarked(Figures()) == (Remark.NOTHING,)


@pytest.mark.parametrize(
    ("figures", "remark"),
    [
        (Figures(1, 0, date(2025, 6, 2), date(2025, 6, 2), 1, 0), Remark.SINGLE),
        (Figures(2, 0, date(2025, 6, 2), date(2025, 6, 8), 1, 0), Remark.ONE_WEEK),
        (Figures(2, 0, date(2024, 1, 2), date(2024, 12, 1), 1, 0), Remark.NOT_RECENT),
        (Figures(2, 0, date(2025, 1, 2), date(2025, 6, 1), 0, 0), Remark.NO_IMPACT),
        (Figures(2, 0, date(2025, 1, 2), date(2025, 6, 1), 1, 2), Remark.ONLY_TESTIMONY),
    ],
)
def test_each_remark_stands_by_itself(figures: Figures, remark: Remark) -> None:
    assert remarked(figures) == (remark,)


def test_pieces_of_one_monday_and_the_next_are_not_of_one_week() -> None:
    assert remarked(Figures(2, 0, date(2025, 6, 2), date(2025, 6, 9), 1, 0)) == ()


def test_what_is_recent_is_hers_to_say() -> None:
    assert remarked(SOUND, recent=0) == (Remark.NOT_RECENT,)
    old = Figures(2, 0, date(2024, 1, 2), date(2024, 7, 1), 1, 0)
    assert remarked(old, recent=12) == ()


def test_several_remarks_stand_in_the_order_in_which_they_are_said() -> None:
    lonely = Figures(1, 0, date(2020, 1, 1), date(2020, 1, 1), 0, 1)
    assert remarked(lonely) == (Remark.SINGLE, Remark.NOT_RECENT, Remark.NO_IMPACT, Remark.ONLY_TESTIMONY)


def test_every_remark_has_its_words() -> None:
    assert set(REMARK_NAMES) == set(Remark)
    assert said((Remark.SINGLE, Remark.NOT_RECENT)) == "one piece · nothing recent"
