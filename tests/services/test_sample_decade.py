"""The decade's reflections: as many as are promised, as long as they are meant to be, and the same each time."""

from datetime import date
from functools import cache
from itertools import islice
from statistics import median

from senco_desk.domain.reflection import State
from senco_desk.services.sample_decade import MAPPINGS, MEDIAN_WORDS, REFLECTIONS, decade
from senco_desk.services.sample_material import Entry, read_material

TODAY = date(2025, 6, 12)


@cache
def entries() -> list[Entry]:
    return list(decade(read_material(), TODAY))


def test_there_are_as_many_as_promised() -> None:
    assert len(entries()) == REFLECTIONS == 12_000
    assert sum(len(entry.mappings) for entry in entries()) == MAPPINGS == 24_000


def test_the_median_is_two_hundred_words() -> None:
    words = [entry.reflection.words for entry in entries()]
    assert abs(median(words) - MEDIAN_WORDS) <= 5
    assert min(words) > 20
    assert max(words) > 500


def test_they_fill_ten_years_in_the_order_of_their_numbers() -> None:
    days = [entry.reflection.day for entry in entries()]
    assert days == sorted(days)
    assert date(2015, 6, 10) <= days[0] <= date(2015, 6, 16)
    assert days[-1] == TODAY
    assert all(day.weekday() < 5 and day.month != 8 for day in days)


def test_no_id_is_used_twice() -> None:
    ids = [each for entry in entries() for each in (entry.reflection.id, *(m.id for m in entry.mappings))]
    assert len(set(ids)) == REFLECTIONS + MAPPINGS


def test_a_reflection_counts_for_an_outcome_once() -> None:
    assert all(len({m.outcome for m in entry.mappings}) == len(entry.mappings) for entry in entries())


def test_there_are_drafts_impacts_and_best_evidence_among_them() -> None:
    drafts = sum(entry.reflection.state is State.DRAFT for entry in entries())
    impacts = sum(not entry.reflection.impact.is_blank for entry in entries())
    best = sum(mapping.best for entry in entries() for mapping in entry.mappings)
    assert 500 < drafts < 1_000
    assert 5_000 < impacts < 7_000
    assert best == 20


def test_it_is_the_same_each_time() -> None:
    assert list(islice(decade(read_material(), TODAY), 200)) == entries()[:200]
