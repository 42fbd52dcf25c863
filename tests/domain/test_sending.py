"""A sending tells whom a copy went to, where that was one person."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from senco_desk.domain.sending import Sending, went_to

WHEN = datetime(2026, 11, 2, tzinfo=UTC)
SENT = Sending("s", WHEN, "c", "PF-7Q2K", 3, "Marsh, Helen <h.marsh@uni.ac.uk>", format="pdf,docx,xlsx")


@pytest.mark.parametrize(
    ("whom", "called"),
    [
        ("Marsh, Helen <h.marsh@uni.ac.uk>", "Helen Marsh"),
        ("Dr Helen Marsh", "Dr Helen Marsh"),
        ("h.marsh@uni.ac.uk", "h.marsh@uni.ac.uk"),
        ("h.marsh@uni.ac.uk; t.lee@uni.ac.uk", ""),
        ("h.marsh@", ""),
        ("", ""),
    ],
)
def test_one_person_is_called_by_name_or_by_address(whom: str, called: str) -> None:
    assert replace(SENT, whom=whom).to_one == called


def test_each_file_of_it_is_a_copy_of_its_own_and_the_table_is_none() -> None:
    assert [went_to([SENT], "PF-7Q2K", version) for version in (2, 3, 4, 5)] == ["", "Helen Marsh", "Helen Marsh", ""]
    assert went_to([SENT], "PF-0000", 3) == ""


def test_a_copy_that_went_to_two_people_is_from_neither() -> None:
    assert went_to([SENT, replace(SENT, id="t", whom="Tom Lee")], "PF-7Q2K", 3) == ""
    assert went_to([SENT, replace(SENT, id="t")], "PF-7Q2K", 3) == "Helen Marsh"
