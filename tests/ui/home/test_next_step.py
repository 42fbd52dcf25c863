from datetime import date

from senco_desk.domain.glance import Glance, GlancedOutcome, GlancedPiece
from senco_desk.ui.home.next_step import next_step, titled


def outcome(code: str, *pieces: int, case_words: int = 0) -> GlancedOutcome:
    elements = tuple(f"{code}.{number}" for number in range(len(pieces)))
    return GlancedOutcome(code, code, f"Outcome {code}", pieces, elements, case_words)


def reflection(number: int, title: str = "A meeting", draft: bool = False) -> GlancedPiece:
    return GlancedPiece(f"id-{number}", f"R-{number:03d}", title, date(2026, 1, number), draft)


def test_first_a_set_of_outcomes():
    assert next_step(Glance()).place == "outcomes"


def test_then_the_first_reflection():
    step = next_step(Glance(outcomes=(outcome("1", 0),)))
    assert (step.place, step.target) == ("reflections", "new")


def test_a_draft_is_finished_before_anything_else():
    step = next_step(
        Glance(outcomes=(outcome("1", 3),), reflections=2, drafts=1, recent=(reflection(2), reflection(1, draft=True)))
    )
    assert step.target == "id-1"


def test_a_reflection_that_counts_for_nothing_yet_is_offered():
    step = next_step(Glance(outcomes=(outcome("1", 0, 0),), reflections=1, recent=(reflection(1),)))
    assert step.target == "id-1"


def test_the_outcome_with_the_most_and_no_case_is_next():
    outcomes = (outcome("1", 1, 0), outcome("2", 2, 2), outcome("3", 5, 5, case_words=200))
    step = next_step(Glance(outcomes=outcomes, reflections=1, recent=(reflection(1),)))
    assert (step.place, step.target) == ("outcomes", "2")


def test_with_every_case_begun_it_looks_for_what_is_open():
    outcomes = (outcome("1", 1, 1, case_words=200), outcome("2", 1, 0, case_words=200))
    assert next_step(Glance(outcomes=outcomes, reflections=1, recent=(reflection(1),))).target == "2.1"


def test_an_open_outcome_without_a_case_is_looked_at_when_the_others_have_theirs():
    outcomes = (outcome("1", 1, case_words=200), outcome("2", 0, 0))
    assert next_step(Glance(outcomes=outcomes, reflections=1, recent=(reflection(1),))).target == "2.0"


def test_when_all_is_there_it_is_read_on_paper():
    step = next_step(Glance(outcomes=(outcome("1", 1, case_words=9),), reflections=1, recent=(reflection(1),)))
    assert step.place == "portfolio"


def test_a_long_title_is_shortened_and_a_missing_one_said():
    assert titled(reflection(1, "x" * 500)).endswith("x…")
    assert titled(reflection(1, "  ")) == "untitled"
