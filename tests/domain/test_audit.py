from datetime import date

from senco_desk.domain.audit import distance, gaps, rated, said_distance
from senco_desk.domain.rating import AuditPractice, NamedDay, Rating
from tests.services.conftest import SET

START, EXIT = date(2025, 9, 12), date(2026, 6, 9)


def rating(outcome: str, day: date, step: int, steps: int = 4) -> Rating:
    return Rating(f"{outcome} {day}", SET.id, outcome, day, step, steps, f"Step {step}")


def test_what_can_be_rated_is_each_outcome_with_its_elements_below_it() -> None:
    assert [(outcome.code, depth) for outcome, depth in rated(SET)] == [
        ("1", 0), ("1.1", 1), ("1.2", 1), ("1.3", 1), ("C", 0), ("C.1", 1), ("C.2", 1),
    ]  # fmt: skip


def test_the_distance_is_from_the_first_rating_to_the_last() -> None:
    ratings = [rating("1", EXIT, 3), rating("1", START, 1), rating("c", EXIT, 2)]
    found = distance(SET, ratings, AuditPractice(start=START))
    assert [(row.outcome.code, row.steps) for row in found.rows] == [("1", 2), ("C", None)]
    assert [(day.day, day.name, day.ratings) for day in found.days] == [(START, NamedDay.START, 1), (EXIT, None, 2)]


def test_it_is_said_in_words_upwards_downwards_and_across_scales() -> None:
    def told(first: int, last: int, steps: int = 4) -> str:
        ratings = [rating("1", START, first), rating("1", EXIT, last, steps)]
        return said_distance(distance(SET, ratings, AuditPractice()).rows[0])

    assert told(1, 3) == "2 steps up"
    assert told(3, 2) == "1 step down"
    assert told(2, 2) == "where it was"
    assert told(2, 5, 10) == "on another scale"


def test_of_another_set_and_of_an_outcome_that_is_gone_nothing_is_told() -> None:
    elsewhere = Rating("r", "another", "1", START, 1, 4, "Low")
    assert distance(SET, [elsewhere, rating("gone", START, 1)], AuditPractice()).rows == ()


def test_with_many_days_those_with_a_name_and_both_ends_have_columns() -> None:
    days = [date(2025, 9, day) for day in range(1, 8)]
    found = distance(SET, [rating("1", day, 1) for day in days], AuditPractice(middle=days[3]))
    assert [day.day for day in found.shown_days] == [days[0], days[3], days[-1]]


def test_gaps_are_the_lower_half_in_reading_order() -> None:
    ratings = [rating("c", START, 1), rating("1", START, 3), rating("1.2", START, 2), rating("1.3", START, 3, 5)]
    assert [each.outcome for each in gaps(SET, ratings)] == ["1.2", "c"]
