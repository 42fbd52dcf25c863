"""By the printed page and the recorded map of its copy."""

from dataclasses import replace

from senco_desk.domain.copies import PageEntry, Strip
from senco_desk.domain.feedback import Because, Certainty, Target
from senco_desk.domain.feedback_mark import Box, CopyMap, Mark, Place, PrintedOn
from senco_desk.domain.feedback_placing import placed
from senco_desk.domain.feedback_proposal import Placing
from senco_desk.domain.journal import Noun
from tests.domain.placing_things import GROUNDS, MAP_WORDS, mark, placing, read_of

WALK, MAP = Target(Noun.REFLECTION, "walk-id"), Target(Noun.REFLECTION, "map-id")


def _on(page: str, *, height: float | None = None, quoted: str = "", version: int = 3) -> Placing:
    box = Box(100, height - 5, 300, height + 5) if height is not None else None
    place = Place(page=9, printed=PrintedOn("PF-7Q2K", version, page), box=box)
    made: Mark = mark(place, quoted=quoted)
    return placing(made)


def test_a_page_with_one_thing_on_it_is_sure_wherever_it_stands_in_the_file() -> None:
    found = _on("1")
    assert (found.target, found.certainty, found.because) == (WALK, Certainty.SURE, Because.PAGE)


def test_of_several_on_a_page_the_one_with_the_words() -> None:
    found = _on("2", quoted=MAP_WORDS[4:40])
    assert (found.target.id, found.certainty) == ("map-id", Certainty.SURE)


def test_several_on_a_page_and_no_words_is_only_likely_and_offers_the_others() -> None:
    found = _on("2")
    assert (found.certainty, found.target, found.candidates) == (Certainty.LIKELY, WALK, (MAP,))


def test_what_stands_beside_a_strip_is_about_it() -> None:
    assert _on("3", height=500).target == Target(Noun.CASE, "case-id")
    assert _on("3", height=100).target == MAP
    assert _on("3", height=100).certainty is Certainty.SURE


def test_what_stands_beside_no_strip_is_only_likely() -> None:
    found = _on("3", height=790)
    assert (found.certainty, found.target.noun) == (Certainty.LIKELY, Noun.CASE)


def test_the_words_are_stronger_than_the_height() -> None:
    assert _on("3", height=500, quoted=MAP_WORDS[:40]).target.id == "map-id"


def test_what_was_on_the_page_and_is_gone_is_told() -> None:
    found = _on("4")
    assert (found.certainty, found.reason) == (
        Certainty.UNPLACED,
        "What stood on page 4 of PF-7Q2K v3 is not in this workbook any more.",
    )


def test_where_a_page_has_nothing_the_number_that_is_named_and_not_there_says_more() -> None:
    beside = Place(page=9, printed=PrintedOn("PF-7Q2K", 3, "4"), codes=("R-999",))
    assert placing(mark(beside, "See R-999")).reason == "It names R-999, which this workbook does not have."
    assert placing(mark(beside, "See above")).reason.startswith("What stood on page 4")


def test_a_page_of_a_copy_that_is_not_recorded_is_placed_by_its_words_alone() -> None:
    assert _on("1", version=8).certainty is Certainty.UNPLACED
    assert _on("1", version=8, quoted=MAP_WORDS).target.id == "map-id"


def test_a_map_that_the_file_brings_serves_where_the_copy_is_not_recorded() -> None:
    strip = Strip("reflection:walk-id", 100, 700)
    brought = CopyMap("PF-7Q2K", 8, (PageEntry("1", ("R-020",), (strip,)), PageEntry("2", ("R-020",))))
    on = {page: mark(Place(printed=PrintedOn("PF-7Q2K", 8, page)), key=page) for page in "12"}
    found = placed(replace(read_of(*on.values()), maps=(brought,)), GROUNDS)
    assert found["1"].target == WALK
    assert found["2"].certainty is Certainty.UNPLACED
