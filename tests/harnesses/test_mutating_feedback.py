"""A share of the harness: a thousand spoilt files are read or told in a sentence, in time."""

from tests.harnesses.mutating_feedback import mutate_repeatedly, seeds


def test_a_thousand_spoilt_files_are_read_or_told() -> None:
    tally = mutate_repeatedly(1_000, seed=6, through_child=4)
    assert tally.is_good, tally
    assert tally.times >= 1_000
    assert tally.read > 100
    assert tally.told.total() > 100


def test_it_begins_with_good_files_of_every_kind() -> None:
    assert {"docx", "pdf", "xlsx", "json", "eml", "csv", "txt"} <= seeds().keys()
