"""A small share of the harness, in every run of the tests."""

from pathlib import Path

from tests.harnesses.finding_names import find_registered, guess_likely


def test_a_registered_name_is_found_wherever_it_stands(tmp_path: Path) -> None:
    found = find_registered(tmp_path / "names.sencodesk", 12)
    assert found.expected == 12
    assert len(found.places) > 70
    assert found.missed == {}


def test_most_likely_names_are_found_and_little_else_is_taken_for_one() -> None:
    guessed = guess_likely()
    assert guessed.seeded > 50
    assert guessed.found > guessed.seeded / 2
    assert len(guessed.false_alarms) < guessed.words / 1000
