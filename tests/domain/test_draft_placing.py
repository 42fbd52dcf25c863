from collections.abc import Sequence

import pytest

from senco_desk.domain.document import mark_of
from senco_desk.domain.draft import Draft, DraftPart
from senco_desk.domain.draft_placing import Certainty, choose, place, tally_elsewhere, tally_of, text_of
from senco_desk.domain.task import SectionRole, TaskSection
from senco_desk.domain.task_counting import Tally
from senco_desk.domain.text import from_plain, plain

PLANNED = ("Introduction", "Literature review", "Methods", "Findings")


def sections(*headings: str) -> tuple[TaskSection, ...]:
    return tuple(TaskSection(heading.casefold(), heading) for heading in headings)


def draft(*parts: DraftPart | str) -> Draft:
    """A heading may be given with a dash for each level below the first."""
    return Draft("draft.docx", tuple(each if isinstance(each, DraftPart) else part(each) for each in parts))


def part(heading: str, words: int = 0, text: str = "") -> DraftPart:
    below = len(heading) - len(heading.lstrip("-"))
    return DraftPart(heading.lstrip("-"), below + 1, text=from_plain(text), tally=Tally(words))


def placed(found: Draft, *planned: str) -> list[tuple[str, str]]:
    return [(each.section, each.certainty.value) for each in place(found, sections(*(planned or PLANNED)))]


def test_the_mark_is_surer_than_any_heading() -> None:
    renamed = DraftPart("Findings", 1, mark_of("methods"))
    assert placed(draft(renamed, "Findings")) == [("methods", "mark"), ("findings", "heading")]


def test_a_mark_of_a_section_that_is_gone_says_nothing() -> None:
    assert placed(draft(DraftPart("Findings", 1, mark_of("gone")))) == [("findings", "heading")]


def test_a_mark_that_two_headings_have_is_taken_for_neither() -> None:
    twice = DraftPart("Something", 1, mark_of("methods")), DraftPart("Other", 1, mark_of("methods"))
    assert placed(draft(*twice)) == [("", "nowhere"), ("", "nowhere")]


@pytest.mark.parametrize("before", ["", "2. ", "II ", "Chapter 2 ", "b) ", "3.4 "])
def test_numbers_case_and_punctuation_do_not_matter(before: str) -> None:
    assert placed(draft(f"{before}LITERATURE Review:")) == [("literature review", "heading")]


@pytest.mark.parametrize(
    ("heading", "section"),
    [("Method", "methods"), ("Review of the literature", "literature review"), ("Main findings", "findings")],
)
def test_a_renamed_heading_goes_to_the_nearest_and_that_is_said(heading: str, section: str) -> None:
    assert placed(draft(heading)) == [(section, "nearest")]


def test_what_is_like_no_section_goes_nowhere() -> None:
    assert placed(draft("Reflections on my year", "Zusammenfassung", "方法")) == [("", "nowhere")] * 3


def test_what_is_like_two_sections_goes_to_neither() -> None:
    assert placed(draft("Cycle three"), "Cycle one", "Cycle two") == [("", "nowhere")]


def test_as_many_of_one_name_as_were_planned_are_taken_in_their_order() -> None:
    planned = (TaskSection("a", "Cycle"), TaskSection("b", "Cycle"))
    found = place(draft("Cycle", "Cycle"), planned)
    assert [(each.section, each.certainty) for each in found] == [("a", Certainty.ORDER), ("b", Certainty.ORDER)]


def test_more_of_one_name_than_were_planned_are_not_guessed() -> None:
    assert placed(draft("Findings", "Findings")) == [("", "nowhere"), ("", "nowhere")]


def test_what_stands_under_a_heading_goes_with_it() -> None:
    found = draft("Methods", "-Sample", "--Pupils", "-Ethics", "Unknown", "-Something")
    assert placed(found) == [
        ("methods", "heading"), ("methods", "within"), ("methods", "within"), ("methods", "within"),
        ("", "nowhere"), ("", "nowhere"),
    ]  # fmt: skip


def test_what_stands_before_every_heading_is_of_no_section() -> None:
    assert placed(draft(DraftPart(tally=Tally(9)), "Methods")) == [("", "front"), ("methods", "heading")]


def test_no_headings_and_no_sections_are_no_fault() -> None:
    assert placed(draft(DraftPart())) == [("", "front")]
    assert place(draft("Methods"), ()) == (place(draft("Methods"), ())[0],)
    assert place(Draft("empty.docx"), sections(*PLANNED)) == ()


def test_her_choice_takes_what_stands_below_with_it() -> None:
    found = draft("Unknown", "-Sample", "Methods")
    chosen = choose(found, place(found, sections(*PLANNED)), 0, "findings")
    assert [each.section for each in chosen] == ["findings", "findings", "methods"]
    back = choose(found, chosen, 0, "")
    assert [each.section for each in back] == ["", "", "methods"]


def test_text_of_a_section_keeps_the_headings_below_it() -> None:
    found = draft(part("Methods", text="One."), part("-Sample", text="Two."))
    text = text_of(found, place(found, sections(*PLANNED)), "methods")
    assert plain(text) == "One.\nSample\nTwo."
    assert [block.kind.value for block in text] == ["paragraph", "heading", "paragraph"]


def test_words_are_counted_by_section_and_elsewhere_but_not_of_appendices() -> None:
    found = draft(part("Methods", 10), part("-Sample", 5), part("Unknown", 3), part("Appendix A", 99))
    places = place(found, sections(*PLANNED))
    assert tally_of(found, places, TaskSection("methods", "Methods")).plain == 15
    assert tally_elsewhere(found, places).plain == 3


def test_in_a_list_of_references_everything_is_references() -> None:
    found = draft(DraftPart("Sources", 1, tally=Tally(plain=20, headings=1)))
    places = choose(found, place(found, ()), 0, "r")
    counted = tally_of(found, places, TaskSection("r", "References", role=SectionRole.REFERENCES))
    assert counted == Tally(headings=1, references=20)


def test_a_thousand_headings_are_placed_once_each() -> None:
    found = draft(*(f"Heading {at}" for at in range(1000)), *PLANNED)
    certain: Sequence[str] = [section for section, _certainty in placed(found) if section]
    assert certain == [each.casefold() for each in PLANNED]
