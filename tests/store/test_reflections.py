from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.reflection import Impact, Section, State
from senco_desk.domain.text import Block, BlockKind, Run, clean
from senco_desk.store.desk import Desk
from tests.store.things import BEGAN, a_reflection, counts_for

words = st.text(max_size=60).map(clean).filter(lambda typed: "\n" not in typed and "\r" not in typed)
runs = st.builds(Run, words, st.booleans(), st.booleans())
texts = st.lists(st.builds(Block, st.sampled_from(BlockKind), st.lists(runs, max_size=3).map(tuple)), max_size=4).map(
    tuple
)
sections = st.lists(st.builds(Section, words, words, texts), min_size=1, max_size=3).map(tuple)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(title=words, sections=sections, changed=texts, happened=st.none() | st.dates(), model=words)
def test_any_reflection_comes_back_as_it_was(
    desk: Desk, title: str, sections: tuple[Section, ...], changed: tuple[Block, ...], happened: date | None, model: str
) -> None:
    reflection = a_reflection(
        title=title, sections=sections, impact=Impact(changed), happened=happened, model=model, state=State.FINISHED
    )
    with desk.change() as work:
        work.reflections.add(reflection)
    with desk.view() as view:
        assert view.reflections.get(reflection.id) == reflection


@pytest.mark.parametrize(
    "typed",
    [
        "Tom <3 & Co",
        "'; DROP TABLE reflection; --",
        "مرحبا بالعالم",
        "👩‍🏫 e\u0301 \u202eabc",
        "x" * 1_000_000,
        "%s {name} \\n",
    ],
    ids=["markup", "sql", "right to left", "emoji", "a million", "signs"],
)
def test_hostile_words_come_back_as_they_were(desk: Desk, typed: str) -> None:
    reflection = a_reflection(typed, title=typed[:200])
    with desk.change() as work:
        work.reflections.add(reflection)
    with desk.view() as view:
        assert view.reflections.all() == [reflection]


def test_a_row_of_the_list_says_what_a_list_shows(desk: Desk) -> None:
    reflection = a_reflection("\n  First line here.  \nSecond.", number=7, title="T", happened=date(2025, 1, 2))
    with desk.change() as work:
        work.reflections.add(reflection)
        work.mappings.add(counts_for(reflection, "1.1"))
        work.mappings.add(counts_for(reflection, "c.1"))
    with desk.view() as view:
        (row,) = view.reflections.rows()
    assert (row.id, row.reference, row.title, row.day) == (reflection.id, "R-007", "T", date(2025, 1, 2))
    assert (row.state, row.words, row.first_line, row.counts_for) == (State.DRAFT, 4, "First line here.", 2)


def test_rows_come_newest_day_first_and_then_by_number(desk: Desk) -> None:
    days = [None, date(2026, 3, 5), date(2025, 9, 1), date(2026, 3, 5)]
    with desk.change() as work:
        for number, day in enumerate(days, 1):
            work.reflections.add(a_reflection(number=number, happened=day, written=BEGAN + timedelta(hours=number)))
    with desk.view() as view:
        assert [row.reference for row in view.reflections.rows()] == ["R-004", "R-002", "R-001", "R-003"]
        assert [reflection.reference for reflection in view.reflections.all()] == ["R-004", "R-002", "R-001", "R-003"]
        assert [piece.reference for piece in view.reflections.pieces()] == ["R-003", "R-001", "R-002", "R-004"]


def test_a_piece_says_what_coverage_needs(desk: Desk) -> None:
    finished = a_reflection(title="Done", state=State.FINISHED, happened=date(2026, 1, 1))
    with desk.change() as work:
        work.reflections.add(finished)
        work.reflections.add(a_reflection(happened=date(2026, 2, 1)))
    with desk.view() as view:
        done, draft = view.reflections.pieces()
    assert (done.id, done.kind, done.reference) == (finished.id, PieceKind.REFLECTION, finished.reference)
    assert (done.title, done.day, done.finished) == ("Done", date(2026, 1, 1), True)
    assert not draft.finished


def test_some_come_in_the_order_asked_without_those_that_are_not_there(desk: Desk) -> None:
    first, second = a_reflection(), a_reflection()
    with desk.change() as work:
        work.reflections.add(first)
        work.reflections.add(second)
    with desk.view() as view:
        assert view.reflections.some([second.id, "gone", first.id]) == [second, first]


def test_replacing_or_removing_what_is_not_there_says_so(desk: Desk) -> None:
    with desk.change() as work:
        assert work.reflections.replace(a_reflection()) is False
        assert work.reflections.remove("gone") is False
        assert work.reflections.get("gone") is None


def test_numbers_go_up_and_a_deleted_one_is_not_given_again(desk: Desk) -> None:
    with desk.change() as work:
        assert work.reflections.next_number() == 1
        last = a_reflection(number=5)
        work.reflections.add(last)
        assert work.reflections.next_number() == 6
        work.reflections.remove(last.id)
        assert work.reflections.next_number() == 6


def test_the_day_of_a_list_follows_the_day_it_happened(desk: Desk) -> None:
    reflection = a_reflection(happened=date(2026, 1, 1))
    with desk.change() as work:
        work.reflections.add(reflection)
    with desk.change() as work:
        work.reflections.replace(replace(reflection, happened=date(2024, 5, 6)))
    with desk.view() as view:
        assert view.reflections.rows()[0].day == date(2024, 5, 6)
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert view.reflections.rows()[0].day == date(2026, 1, 1)


def test_half_a_character_costs_no_word(desk: Desk) -> None:
    reflection = a_reflection("Two \ud83d gained", title="\udc00 Title")
    sections = (Section("text", "", (Block(BlockKind.PARAGRAPH, (Run("Two \ud83d gained"),)),)),)
    with desk.change() as work:
        work.reflections.add(replace(reflection, sections=sections))
    with desk.view() as view:
        kept = view.reflections.get(reflection.id)
    assert kept is not None
    assert (kept.title, kept.sections[0].text[0].plain) == ("? Title", "Two ? gained")
