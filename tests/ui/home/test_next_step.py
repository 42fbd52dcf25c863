from datetime import UTC, date, datetime

from senco_desk.domain.glance import Glance, GlancedNotes, GlancedOutcome, GlancedPiece
from senco_desk.domain.safety import CheckedBackup, Safety
from senco_desk.ui.home.next_step import NextStep, next_step, titled

TODAY = date(2026, 1, 20)


def outcome(code: str, *pieces: int, case_words: int = 0) -> GlancedOutcome:
    elements = tuple(f"{code}.{number}" for number in range(len(pieces)))
    return GlancedOutcome(code, code, pieces, elements, case_words)


def reflection(number: int, title: str = "A meeting", draft: bool = False) -> GlancedPiece:
    return GlancedPiece(f"id-{number}", f"R-{number:03d}", title, date(2026, 1, number), draft)


def step_for(glance: Glance) -> NextStep:
    return next_step(glance, TODAY)


def test_first_a_set_of_outcomes():
    assert step_for(Glance()).place == "outcomes"


def test_then_the_first_reflection():
    step = step_for(Glance(outcomes=(outcome("1", 0),)))
    assert (step.place, step.target) == ("reflections", "new")


def test_a_draft_is_finished_before_anything_else():
    step = step_for(
        Glance(outcomes=(outcome("1", 3),), reflections=2, recent=(reflection(2), reflection(1, draft=True)))
    )
    assert step.target == "id-1"


def test_a_reflection_that_counts_for_nothing_yet_is_offered():
    step = step_for(Glance(outcomes=(outcome("1", 0, 0),), reflections=1, recent=(reflection(1),)))
    assert step.target == "id-1"


def test_the_outcome_with_the_most_and_no_case_is_next():
    outcomes = (outcome("1", 1, 0), outcome("2", 2, 2), outcome("3", 5, 5, case_words=200))
    step = step_for(Glance(outcomes=outcomes, reflections=1, recent=(reflection(1),)))
    assert (step.place, step.target) == ("outcomes", "2")


def test_with_every_case_begun_it_looks_for_what_is_open():
    outcomes = (outcome("1", 1, 1, case_words=200), outcome("2", 1, 0, case_words=200))
    assert step_for(Glance(outcomes=outcomes, reflections=1, recent=(reflection(1),))).target == "2.1"


def test_an_open_outcome_without_a_case_is_looked_at_when_the_others_have_theirs():
    outcomes = (outcome("1", 1, case_words=200), outcome("2", 0, 0))
    assert step_for(Glance(outcomes=outcomes, reflections=1, recent=(reflection(1),))).target == "2.0"


def test_when_all_is_there_it_is_read_on_paper():
    step = step_for(Glance(outcomes=(outcome("1", 1, case_words=9),), reflections=1, recent=(reflection(1),)))
    assert step.place == "portfolio"


def test_a_long_title_is_shortened_and_a_missing_one_said():
    assert titled(reflection(1, "x" * 500)).endswith("x…")
    assert titled(reflection(1, "  ")) == "untitled"


# keeping safe

OFF = CheckedBackup(datetime(2026, 1, 19, 8, 10, tzinfo=UTC), "/media/stick")


def kept(begun: int, *, passphrase: bool = False, sheet: bool = False, off: CheckedBackup | None = None) -> NextStep:
    """The step in a workbook begun on that day of January, with something written in it."""
    safety = Safety(
        encrypted=True, passphrase_set=passphrase, sheet_confirmed=sheet, begun=date(2026, 1, begun), off_laptop=off
    )
    return step_for(Glance(outcomes=(outcome("1", 0),), recent=(reflection(1),), safety=safety))


def test_on_the_first_day_nothing_stands_before_writing():
    assert kept(20).place == "reflections"


def test_after_the_first_day_a_passphrase_comes_first():
    assert (kept(19).place, kept(19).target) == ("safety", "passphrase")


def test_within_the_week_the_sheet_comes_next_and_then_a_backup_elsewhere():
    assert kept(18, passphrase=True).place == "reflections"
    assert kept(17, passphrase=True).target == "sheet"
    assert kept(17, passphrase=True, sheet=True).target == "second-place"
    assert kept(1, passphrase=True, sheet=True, off=OFF).place == "reflections"


def test_an_empty_workbook_has_nothing_to_lose():
    safety = Safety(encrypted=True, begun=date(2026, 1, 1))
    assert step_for(Glance(outcomes=(outcome("1", 0),), safety=safety)).target == "new"


def test_a_plain_workbook_is_asked_for_a_backup_elsewhere_alone():
    safety = Safety(encrypted=False, begun=date(2026, 1, 1))
    glance = Glance(outcomes=(outcome("1", 0),), recent=(reflection(1),), safety=safety)
    assert step_for(glance).target == "second-place"


def test_notes_that_wait_are_named_with_their_day_before_a_draft_is_finished():
    draft = Glance(outcomes=(outcome("1", 3),), reflections=1, recent=(reflection(1, draft=True),))
    step = step_for(draft._replace(notes=GlancedNotes(2, date(2026, 1, 13), date(2026, 1, 13))))
    assert (step.place, step.target) == ("twilight", "to-finish")
    assert step.words == "Finish two notes from Tue 13 Jan 2026"
    assert step_for(Glance(notes=GlancedNotes(1, TODAY, TODAY))).words == "Finish one note from today"
    yesterday = date(2026, 1, 19)
    assert step_for(Glance(notes=GlancedNotes(12, yesterday, TODAY))).words == "Finish 12 notes since Monday"
