"""By a number, by the words it is about, by the heading above."""

from dataclasses import replace

import pytest

from senco_desk.domain.feedback import Because, Certainty, Target
from senco_desk.domain.feedback_grounds import Grounds, as_it_was, piece_item
from senco_desk.domain.feedback_mark import FileKind, Mark, MarkKind, Place
from senco_desk.domain.feedback_placing import placed
from senco_desk.domain.journal import Noun
from senco_desk.domain.reflection import Reflection, Section
from senco_desk.domain.text import from_plain
from tests.domain.placing_things import GROUNDS, MAP, MAP_WORDS, WALK, WALK_WORDS, mark, placing, read_of

FIVE = Target(Noun.OUTCOME, "five", "set-id")


def test_the_only_piece_that_is_named_is_sure() -> None:
    for said in ("For 5.3 I would use R-014.", "5.3: see r14", "In R 014 and 5.3"):
        found = placing(mark(Place(codes=("R-014", "5.3")), said.removeprefix("5.3: ")))
        assert (found.target.id, found.certainty, found.because) == ("walk-id", Certainty.SURE, Because.NUMBER)


def test_a_number_that_stands_only_beside_it_is_likely() -> None:
    found = placing(mark(Place(codes=("R-014",))))
    assert (found.target.id, found.certainty) == ("walk-id", Certainty.LIKELY)
    assert found.reason == "R-014 is the nearest number to it."


def test_the_piece_that_it_begins_with_is_meant() -> None:
    found = placing(mark(Place(codes=("R-014", "R-020")), "R-020: clearer than R-014."))
    assert (found.target.id, found.certainty) == ("map-id", Certainty.SURE)


def test_of_several_the_nearest_is_only_likely() -> None:
    found = placing(mark(Place(codes=("R-014", "R-020"))))
    assert (found.target.id, found.certainty, found.candidates[0].id) == ("walk-id", Certainty.LIKELY, "map-id")


@pytest.mark.parametrize("said", ["5", "Outcome 5", "outcome 5 "])
def test_a_decision_names_its_outcome(said: str) -> None:
    found = placing(Mark("1", MarkKind.DECISION, outcome=said, decision="met"))
    assert (found.target, found.certainty) == (FIVE, Certainty.SURE)


def test_a_part_is_named_as_people_name_it() -> None:
    assert placing(Mark("1", MarkKind.DECISION, outcome="Part C")).reason == "It names Part C."


def test_a_bare_number_in_running_words_is_only_likely() -> None:
    assert placing(mark(Place(codes=("5.3",)), "I spent 5.3 on it")).certainty is Certainty.LIKELY
    assert placing(mark(Place(codes=("5.3",)), "5.3 – say more")).certainty is Certainty.SURE
    assert placing(mark(Place(codes=("5.3",))), FileKind.SHEET).certainty is Certainty.SURE


def test_a_number_that_there_is_not_is_told() -> None:
    found = placing(mark(Place(codes=("R-099",)), "As in R-099"))
    assert found.reason == "It names R-099, which this workbook does not have."


def test_a_number_that_there_is_not_is_told_of_a_row_and_of_a_heading_too() -> None:
    in_its_column = placing(mark(Place(codes=("R-099",)), "More, please"), FileKind.SHEET)
    above = placing(mark(Place(codes=("R-099",), heading="On R-99"), "More, please"))
    assert in_its_column.reason == above.reason == "It names R-099, which this workbook does not have."


def test_a_number_is_only_mentioned_where_the_words_stand_elsewhere() -> None:
    found = placing(mark(Place(codes=("R-020",)), "Compare R-020", quoted=WALK_WORDS))
    assert (found.target.id, found.certainty) == ("walk-id", Certainty.LIKELY)
    assert found.candidates[0].id == "map-id"


def test_words_that_stand_in_one_item_alone_are_sure_and_name_its_section() -> None:
    found = placing(mark(quoted="walked  through\nEVERY class\N{SOFT HYPHEN}room"))
    assert (found.target, found.certainty) == (
        Target(Noun.REFLECTION, "walk-id", section="what"),
        Certainty.SURE,
    )


def test_words_that_were_edited_since_are_likely_and_it_says_so() -> None:
    found = placing(mark(quoted=MAP_WORDS.replace("year group", "class")))
    assert (found.target.id, found.certainty, found.because) == ("map-id", Certainty.LIKELY, Because.QUOTE_CHANGED)
    assert "edited since" in found.reason


def test_one_word_is_placed_by_its_paragraph() -> None:
    assert placing(mark(Place(around=WALK_WORDS), quoted="with")).certainty is Certainty.SURE
    assert placing(mark(quoted="clipboard")).certainty is Certainty.LIKELY


def test_words_that_stand_in_several_are_unplaced_and_offer_them() -> None:
    found = placing(mark(quoted="the"))
    assert found.certainty is Certainty.UNPLACED
    assert len(found.candidates) > 1


def test_the_words_of_an_outcome_and_of_its_case() -> None:
    assert placing(mark(quoted="model effective practice")).target == Target(Noun.OUTCOME, "five-3", "set-id")
    assert placing(mark(quoted="three twilight sessions")).target == Target(Noun.CASE, "case-id", section="text")


def test_the_heading_above_is_only_likely() -> None:
    found = placing(mark(Place(heading="R-020  Our Provision Map")))
    assert (found.target.id, found.certainty, found.because) == ("map-id", Certainty.LIKELY, Because.HEADING)


def test_words_that_were_rewritten_since_are_placed_by_the_item_as_it_was() -> None:
    once = as_it_was(piece_item(WALK), [_with("I said nothing, and Sam's mother left before I had found my notes.")])
    found = placed(read_of(mark(quoted="left before I had found my notes")), GROUNDS, lambda: [once])["1"]
    assert (found.target, found.certainty, found.because) == (
        Target(Noun.REFLECTION, "walk-id", section="what"), Certainty.SURE, Because.QUOTE_CHANGED
    )  # fmt: skip
    assert found.reason == "The words it is about stood in R-014, and nowhere else, until they were edited."


def test_words_that_two_items_had_once_are_not_guessed() -> None:
    said = "Nobody had told me what a provision map is for."
    once = [as_it_was(piece_item(WALK), [_with(said)]), as_it_was(piece_item(MAP), [replace(MAP, title=said)])]
    assert placed(read_of(mark(quoted=said)), GROUNDS, lambda: once)["1"].certainty is Certainty.UNPLACED


def test_words_that_stand_in_several_today_are_not_put_where_they_stood_once() -> None:
    others = Grounds((piece_item(MAP), piece_item(replace(MAP, id="same", number=21)), piece_item(WALK)))
    once = [as_it_was(piece_item(WALK), [_with(MAP_WORDS)])]
    found = placed(read_of(mark(quoted=MAP_WORDS)), others, lambda: once)["1"]
    assert (found.certainty, len(found.candidates)) == (Certainty.UNPLACED, 2)


def test_the_past_is_not_read_where_everything_is_sure() -> None:
    placed(read_of(mark(quoted=WALK_WORDS), mark(text="Lovely.", key="2")), GROUNDS, lambda: pytest.fail("it was read"))


def _with(words: str) -> Reflection:
    """The walk, as it was before it was written anew."""
    return replace(WALK, sections=(Section("what", "What happened", from_plain(words)),))
