"""By the name of the file that was handed in, where a service shows its pages as pictures."""

from dataclasses import replace

import pytest

from senco_desk.domain.feedback import Certainty
from senco_desk.domain.feedback_grounds import Grounds
from senco_desk.domain.feedback_mark import Box, FileKind, Paper, Place
from senco_desk.domain.feedback_placing import placed
from senco_desk.domain.feedback_proposal import Placing
from tests.domain.placing_things import COPY, GROUNDS, mark, read_of

NAMED = replace(COPY, file_name="Quill – Review 3 – 2025-06-12.pdf")
HANDED_IN = Paper("1234567_Quill_E2_80_93_Review_3_2025-06-12_2491.pdf", begins=2)


def on_page(
    page: int, paper: Paper | None = HANDED_IN, box: Box | None = None, grounds: Grounds | None = None
) -> Placing:
    made = mark(Place(page=page, box=box))
    read = replace(read_of(made, kind=FileKind.TURNITIN), paper=paper)
    return placed(read, grounds or replace(GROUNDS, copies=(NAMED,)))[made.key]


def test_a_comment_is_likely_on_what_that_page_of_the_copy_has() -> None:
    found = on_page(2)
    assert found.target is not None
    assert (found.target.id, found.certainty) == ("walk-id", Certainty.LIKELY)
    assert found.reason.startswith("It stands on page 1 of PF-7Q2K v3, which has R-014 alone.")


def test_its_number_on_the_page_tells_which_of_two_things_it_is_about() -> None:
    found = on_page(4, box=Box(50, 200, 60, 210))
    assert found.target is not None
    assert (found.target.id, found.certainty) == ("map-id", Certainty.LIKELY)


@pytest.mark.parametrize(
    "paper",
    [
        None,
        Paper("Essay.pdf", 2),
        Paper("Quill Review 4 2025-06-12.pdf", 2),
        Paper("2025-06-12 Review 3 Quill.pdf", 2),
        Paper("", 2),
    ],
)
def test_without_the_name_of_a_copy_it_is_placed_nowhere(paper) -> None:
    assert on_page(2, paper).certainty is Certainty.UNPLACED


def test_a_page_that_the_copy_has_not_and_a_name_that_two_copies_have_tell_nothing() -> None:
    twice = replace(GROUNDS, copies=(NAMED, replace(NAMED, version=4)))
    assert on_page(9).certainty is on_page(2, grounds=twice).certainty is Certainty.UNPLACED


def test_a_copy_without_a_name_is_nothing_that_was_handed_in() -> None:
    assert on_page(2, grounds=GROUNDS).certainty is Certainty.UNPLACED
