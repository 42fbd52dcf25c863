from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senco_desk.domain.errors import Refused
from senco_desk.domain.rating import EMERGING, AuditPractice, NamedDay, Rating, as_scale, named_so

DAY, LATER = date(2025, 9, 12), date(2026, 1, 9)


def test_a_rating_stands_as_far_up_as_its_own_scale_says() -> None:
    assert Rating("r", "s", "1", DAY, 1, 4, "Emerging").place == 0
    assert Rating("r", "s", "1", DAY, 2, 2, "High").place == 1
    assert Rating("r", "s", "1", DAY, 3, 5, "Half way").place == 0.5


def test_the_words_she_typed_become_a_scale_without_blank_lines() -> None:
    assert as_scale(["  Not  yet ", "", "Partly", "Met"]) == ("Not yet", "Partly", "Met")


@pytest.mark.parametrize(
    "words",
    [[], ["Alone"], ["Same", "Same"], [str(n) for n in range(11)], ["Low", "x" * 41], ["\n", " "]],
    ids=["none", "one", "twice", "eleven", "long", "blank"],
)
def test_what_is_no_scale_is_refused(words: list[str]) -> None:
    with pytest.raises(Refused) as refused:
        as_scale(words)
    assert refused.value.code == "scale-impossible"


def test_a_day_has_one_name_and_a_name_one_day() -> None:
    start = named_so(AuditPractice(EMERGING), NamedDay.START, DAY)
    moved = named_so(start, NamedDay.EXIT, DAY)
    assert (moved.start, moved.exit) == (None, DAY)
    assert named_so(moved, NamedDay.EXIT, LATER).name_of(DAY) is None


@given(st.lists(st.text(), max_size=15))
def test_any_words_are_a_scale_or_refused(words: list[str]) -> None:
    try:
        scale = as_scale(words)
    except Refused:
        return
    assert 2 <= len(scale) <= 10
    assert all(word.strip() == word for word in scale)
