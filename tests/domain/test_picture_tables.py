"""The picture in words."""

from datetime import date

from senco_desk.domain.coverage import Figures
from senco_desk.domain.picture import picture
from senco_desk.domain.picture_tables import by_outcome, by_time, spoken_cell, spoken_row
from senco_desk.domain.practice import Practice
from tests.domain.test_coverage import SET
from tests.domain.test_picture import TODAY, dot

DAY = date(2025, 5, 6)
DOTS = [dot("R1", "1.1", DAY), dot("E1", "1.1", DAY, best=True)]
SEEN = picture(SET, DOTS, {"1.1": Figures(2, 1, DAY, DAY, 1, 0)}, Practice(), TODAY)


def test_by_outcome_each_row_says_what_there_is_and_what_is_remarked() -> None:
    row = by_outcome(SEEN)[2]
    assert row == ("1.1", "The Code", "2", "1", "1", "1", "6 May 2025", "6 May 2025", "all in one week")


def test_an_outcome_says_how_many_of_its_elements_have_nothing() -> None:
    assert [row[-1] for row in by_outcome(SEEN)[1:]] == [
        "1 element has nothing yet", "all in one week", "nothing yet", "1 element has nothing yet", "nothing yet",
    ]  # fmt: skip


def test_by_time_nothing_stands_where_there_is_none() -> None:
    header, outcome, element, *_rest = by_time(SEEN)
    assert header == ("Outcome", "May 2025", "Jun 2025", "In all")
    assert (outcome, element) == (("1", "2", "", "2"), ("1.1", "2", "", "2"))


def test_a_cell_is_said_in_words() -> None:
    assert spoken_cell(SEEN, 1, 0) == "1.1, May 2025: 1 reflection, 1 piece of evidence, 1 of them best evidence"
    assert spoken_cell(SEEN, 1, 1) == "1.1, Jun 2025: nothing yet"


def test_a_row_says_nothing_twice() -> None:
    assert spoken_row(SEEN, 2) == "1.2 The Offer: nothing yet"
    assert spoken_row(SEEN, 1).endswith(". all in one week")
