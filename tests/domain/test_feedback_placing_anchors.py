"""By our own bookmark or field."""

from senco_desk.domain.feedback import Because, Certainty, Target
from senco_desk.domain.feedback_mark import Mark, Place
from senco_desk.domain.journal import Noun
from senco_desk.domain.review_marks import Cell, cell_mark, mark_of
from tests.domain.placing_things import mark, placing


def _anchored(anchor: str) -> Mark:
    return mark(Place(anchor=anchor))


def test_a_bookmark_in_a_case_names_the_case_by_its_outcome() -> None:
    target = Target(Noun.CASE, "case-id", section="text")
    assert placing(_anchored(mark_of("five", "text", 1))).target == target
    assert placing(_anchored(mark_of("case-id", "text", 1))).target == target


def test_a_bookmark_in_a_section_that_is_gone_names_its_item() -> None:
    assert placing(_anchored(mark_of("walk-id", "taken out", 2))).target == Target(Noun.REFLECTION, "walk-id")


def test_a_cell_of_the_table_names_its_outcome() -> None:
    found = placing(_anchored(cell_mark("five", Cell.COMMENT)))
    assert (found.because, found.target) == (Because.FIELD, Target(Noun.OUTCOME, "five", "set-id"))


def test_a_field_of_the_form_names_an_outcome_or_an_item() -> None:
    assert placing(_anchored("decision.five")).target == Target(Noun.OUTCOME, "five", "set-id")
    assert placing(_anchored("comment.item.letter-id")).target == Target(Noun.EVIDENCE, "letter-id")
    assert placing(_anchored("comment.item.case-id")).target == Target(Noun.CASE, "case-id")


def test_what_was_deleted_since_is_told() -> None:
    for anchor in (mark_of("deleted", "what", 1), "comment.item.deleted"):
        found = placing(_anchored(anchor))
        assert found.certainty is Certainty.UNPLACED
        assert "not in this workbook any more" in found.reason


def test_a_bookmark_of_another_program_tells_nothing() -> None:
    assert placing(_anchored("_GoBack")).certainty is Certainty.UNPLACED
