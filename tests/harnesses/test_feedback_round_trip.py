"""A share of the round trip: marks of all kinds are on their items again, also once pages were taken out and moved."""

from pathlib import Path

from tests.harnesses.feedback_round_trip import round_trip


def test_marks_of_all_kinds_come_back_onto_their_items(tmp_path: Path) -> None:
    tally = round_trip(tmp_path, marks=200)
    assert tally.is_good, tally
    assert tally.put >= 200
