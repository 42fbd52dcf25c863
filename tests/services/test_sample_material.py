"""The sample reads as a believable year: its dates, its figures, its words."""

import re
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from statistics import mean

import pytest

from senco_desk.domain.award_dates import school_must_show_by, which_qualification_counts
from senco_desk.domain.case import FEWEST_WORDS, MOST_WORDS
from senco_desk.domain.coverage import Piece, coverage
from senco_desk.domain.framework import Outcome
from senco_desk.domain.mapping import Mapping
from senco_desk.domain.reflection import Reflection, State
from senco_desk.domain.reflective_models import MODELS, model_coded
from senco_desk.domain.text import BlockKind, count_words, plain
from senco_desk.services.sample_material import Entry, Material, read_material
from senco_desk.services.sample_reading import text_of

UNFINISHED_CASE = "1"
HOLIDAYS = (
    (date(2024, 5, 27), date(2024, 5, 31)),
    (date(2024, 7, 24), date(2024, 9, 1)),
    (date(2024, 10, 28), date(2024, 11, 1)),
    (date(2024, 12, 21), date(2025, 1, 5)),
    (date(2025, 2, 17), date(2025, 2, 21)),
    (date(2025, 4, 7), date(2025, 4, 21)),
    (date(2025, 5, 26), date(2025, 5, 30)),
)
SUMMER_READING = 8
NOBODY_REAL = (
    "Tom", "Jack", "Emily", "Sarah", "Mohammed", "Oliver", "Sophie", "Caston", "Daniels", "Palmer", "Linda", "Bath Spa",
    "Bristol", "Wiltshire", "Kent", "Leeds", "Lexia", "Nessy", "CAMHS",
)  # fmt: skip
AMERICAN = r"\b(?:\w*behavior\w*|color\w*|center\w*|favor\w*|analyz\w+|organiz\w+|recogniz\w+|program|gray|math|mom)\b"


@cache
def material() -> Material:
    return read_material()


@cache
def entry(number: int) -> Entry:
    return next(entry for entry in material().entries if entry.reflection.number == number)


def written(reflection: Reflection) -> str:
    impact = reflection.impact
    texts = (*(section.text for section in reflection.sections), impact.changed, impact.for_whom, impact.how_known)
    return "\n".join((reflection.title, *map(plain, texts)))


def everything() -> str:
    texts = [written(entry.reflection) for entry in material().entries]
    whys = [mapping.why for entry in material().entries for mapping in entry.mappings]
    cases = [f"{case.in_a_line}\n{plain(case.text)}" for case in material().cases]
    return "\n".join((*texts, *whys, *cases, material().profile.about))


def numbers(pattern: str, number: int) -> list[int]:
    """Every number that `pattern` finds in what was written as R-`number`."""
    return [int(found) for group in re.findall(pattern, written(entry(number).reflection)) for found in group]


reflections = pytest.mark.parametrize(
    "reflection", [entry.reflection for entry in read_material().entries], ids=lambda reflection: reflection.reference
)


def test_it_is_a_year_of_forty_or_so_numbered_as_they_were_begun() -> None:
    found = [entry.reflection for entry in material().entries]
    assert [reflection.number for reflection in found] == list(range(1, 44))
    assert sorted(found, key=lambda reflection: reflection.written) == found


@reflections
def test_each_is_of_a_length_that_a_person_writes(reflection: Reflection) -> None:
    assert 120 <= reflection.words <= 450


@reflections
def test_each_was_written_after_it_happened_and_by_the_samples_own_day(reflection: Reflection) -> None:
    assert reflection.happened is not None
    assert reflection.happened <= reflection.written.date() <= material().today
    assert reflection.written.date() - reflection.happened < timedelta(days=4)


@reflections
def test_each_happened_on_a_school_day(reflection: Reflection) -> None:
    day = reflection.day
    assert day.weekday() < 5
    assert reflection.number == SUMMER_READING or not any(first <= day <= last for first, last in HOLIDAYS)


@reflections
def test_each_follows_its_model_without_a_heading_left_over(reflection: Reflection) -> None:
    stages = model_coded(reflection.model).stages
    if stages:
        assert [section.key for section in reflection.sections] == [stage.key for stage in stages]
    if reflection.state is State.FINISHED:
        assert all(section.text for section in reflection.sections)


@reflections
def test_what_it_refers_back_to_exists(reflection: Reflection) -> None:
    known = {entry.reflection.reference for entry in material().entries}
    assert set(re.findall(r"R-\d{3}", written(reflection))) <= known - {reflection.reference}


@reflections
def test_its_title_is_its_own(reflection: Reflection) -> None:
    assert [entry.reflection.title for entry in material().entries].count(reflection.title) == 1


def test_every_model_was_tried() -> None:
    assert {entry.reflection.model for entry in material().entries} == {model.code for model in MODELS}


def test_a_few_are_drafts_and_most_say_what_changed() -> None:
    found = [entry.reflection for entry in material().entries]
    assert [r.number for r in found if r.state is State.DRAFT] == [18, 30, 42, 43]
    assert sum(not r.impact.is_blank for r in found) > len(found) / 2


def test_every_impact_was_known_after_the_day_and_before_the_viva() -> None:
    for each in material().entries:
        assert each.reflection.impact.is_blank == (each.impact_known is None)
        if each.impact_known is not None:
            assert each.reflection.day <= each.impact_known <= material().today


def test_two_months_of_spring_are_empty_and_one_entry_says_why() -> None:
    days = sorted(entry.reflection.day for entry in material().entries)
    gaps = {later: later - earlier for earlier, later in pairwise(days) if later.year == 2025}
    after = max(gaps, key=lambda day: gaps[day])
    assert gaps[after] > timedelta(days=60)
    assert after == entry(33).reflection.day
    assert "29 January" in written(entry(33).reflection)


def test_each_counts_for_one_to_four_outcomes_of_the_2014_set() -> None:
    for each in material().entries:
        outcomes = [mapping.outcome for mapping in each.mappings]
        assert 1 <= len(set(outcomes)) == len(outcomes) <= 4
        assert all(mapping.framework == material().framework.id for mapping in each.mappings)


def test_a_reason_is_one_or_two_sentences() -> None:
    for each in material().entries:
        for mapping in each.mappings:
            assert len(re.findall(r"[.!?](?:\s|$)", mapping.why)) <= 2
            assert count_words(mapping.why) <= 45


def test_its_gaps_and_single_sources_are_plausible() -> None:
    found = material()
    pieces = [
        Piece(r.id, m.piece_kind, r.reference, r.title, r.day, finished=True)
        for r, m in ((entry.reflection, entry.mappings[0]) for entry in found.entries)
    ]
    where = coverage(found.framework, pieces, [m for entry in found.entries for m in entry.mappings])
    elements = {outcome.code: where[outcome.id] for outcome in found.framework.elements}
    assert [code for code, each in elements.items() if not each] == ["1.5", "4.3"]
    assert 8 <= sum(len(each) == 1 for each in elements.values()) <= 16


def test_every_outcome_has_one_to_three_best_some_of_it_evidence() -> None:
    found = material()
    evidence = [mapping for piece in found.pieces for mapping in piece.mappings if mapping.best]
    best = [mapping for entry in found.entries for mapping in entry.mappings if mapping.best] + evidence
    for outcome in found.framework.for_cases:
        assert 1 <= best_of(outcome, best) <= 3
        assert best_of(outcome, evidence) >= 1


def best_of(outcome: Outcome, best: list[Mapping]) -> int:
    return [material().framework.case_outcome_of(mapping.outcome) for mapping in best].count(outcome)


def test_eight_cases_are_made_one_is_begun_and_one_is_missing() -> None:
    framework = material().framework
    words = {framework.outcome(case.outcome).code: case.words for case in material().cases}
    made = {code for code, count in words.items() if FEWEST_WORDS <= count <= MOST_WORDS}
    assert made == {"2", "3", "5", "6", "7", "8", "9", "C"}
    assert set(words) - made == {UNFINISHED_CASE}


def test_a_case_that_is_made_says_in_a_line_what_changed() -> None:
    for case in material().cases:
        code = material().framework.outcome(case.outcome).code
        assert bool(case.in_a_line) == (code != UNFINISHED_CASE)
        assert count_words(case.in_a_line) <= 20


def test_the_twelve_readers_before_and_after_give_the_means_that_are_reported() -> None:
    pairs = re.findall(r"(\d\d) → (\d\d)", written(entry(27).reflection))
    before, after = [int(b) for b, _ in pairs], [int(a) for _, a in pairs]
    assert len(pairs) == 12
    assert f"from {mean(before):.1f} to {mean(after):.1f}" in written(entry(27).reflection)
    assert sum(a - b >= 5 for b, a in zip(before, after, strict=True)) == 10
    assert sum(a <= b for b, a in zip(before, after, strict=True)) == 2


def test_the_reading_groups_cost_what_is_said() -> None:
    hours, books, total, each = numbers(r"(\d+) hours at £16\.20 and £(\d+) of books, £(\d+), or £(\d+) a pupil", 27)
    assert total == hours * 16.20 + books
    assert each == round(total / 12)


def test_the_slips_add_up() -> None:
    in_the_way = numbers(r"assistant, (\d+); .* failed, (\d+); the forms, (\d+); .*, (\d+)\.", 13)
    assert sum(in_the_way) == 27


def test_the_register_adds_up_to_the_profile() -> None:
    left, joined_it = 21, 8
    assert f"{left} came off" in written(entry(4).reflection)
    assert f"and {joined_it} went on" in written(entry(4).reflection)
    assert 74 - left + joined_it == material().profile.school.sen_support == 61
    clear, elsewhere, surprised = numbers(r"For (\d+) of the 74 .* For (\d+) the answer .* For (\d+) the teacher", 4)
    assert clear + elsewhere + surprised == 74


def test_the_ticks_of_both_observations_add_up() -> None:
    shape = (
        r"(\d+) ticks(?:\.|:) [Bb]eside one pupil (\d+), with a group (\d+), moving round (\d+), out of the room (\d+)"
    )
    november, june = (found for found in re.findall(shape, written(entry(21).reflection)))
    assert [sum(map(int, found[1:])) for found in (november, june)] == [165, 160]
    assert (november[0], june[0]) == ("165", "160")


def test_the_priced_map_adds_up() -> None:
    text = written(entry(31).reflection)
    hours = [int(hour) for hour in re.findall(r"^(\d+) hours are", text, re.MULTILINE)]
    assert sum(hours) == 212
    for hour in (*hours, 212):
        assert f"£{hour * 16.20 * 39:,.2f}" in text


def test_the_photographs_add_up_to_eighteen() -> None:
    text = written(entry(41).reflection)
    hard = re.findall(r"carpet, (\d) of 18|hall, (\d)\.|toilets, (\d)\.|helper,” (\d),|queue, (\d)\.", text)
    assert sum(int("".join(found)) for found in hard) == 18


def test_the_profile_is_the_school_of_the_issue() -> None:
    profile = material().profile
    school = profile.school
    assert (school.on_roll, school.sen_support, school.ehc_plans) == (412, 61, 14)
    assert profile.on_leadership_team is False
    assert profile.became_senco == date(2024, 9, 1)
    assert profile.programme.began == entry(1).reflection.day
    assert sum(module.credits or 0 for module in profile.programme.modules) == 60


def test_both_dates_lie_ahead_and_the_viva_in_three_weeks() -> None:
    profile, today = material().profile, material().today
    assert profile.programme.viva == today + timedelta(days=21)
    assert school_must_show_by(profile, today).day == date(2027, 9, 1)
    assert which_qualification_counts(profile, today) is not None


@pytest.mark.parametrize("name", NOBODY_REAL)
def test_nobody_real_is_named(name: str) -> None:
    assert not re.search(rf"\b{name}\b", everything())


def test_pupils_are_letters() -> None:
    assert set(re.findall(r"Pupil (\w+)", everything())) <= set("ABCDEFGHJKLMP")


def test_it_is_spelled_as_here() -> None:
    assert re.findall(AMERICAN, everything()) == []


def test_it_is_set_with_real_quotation_marks() -> None:
    assert not set("'\"") & set(everything())


def test_text_is_read_with_its_paragraphs_lists_and_emphasis() -> None:
    blocks = text_of("\nOne line\nand the *next*.\n\nThe list:\n- first\n  still first\n- second\n> said\n")
    assert [(block.kind, block.plain) for block in blocks] == [
        (BlockKind.PARAGRAPH, "One line and the next."),
        (BlockKind.PARAGRAPH, "The list:"),
        (BlockKind.BULLET, "first still first"),
        (BlockKind.BULLET, "second"),
        (BlockKind.QUOTATION, "said"),
    ]
    assert [run.text for run in blocks[0].runs if run.emphasised] == ["next"]


def test_no_text_at_all_is_empty() -> None:
    assert text_of("\n") == ()
