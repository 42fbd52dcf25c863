from dataclasses import replace

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.journal import Changed
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.profile import Profile
from senco_desk.domain.reflection import Reflection, State
from senco_desk.store.desk import Desk
from tests.store.test_desk import add, kept, type_in, words_of
from tests.store.things import SET, a_case, a_reflection, an_attachment, an_evidence, counts_for, impact


def delete(desk: Desk, reflection: Reflection) -> Changed:
    with desk.change("Reflection deleted") as work:
        work.reflections.remove(reflection.id)
    return work.changed


def finish(desk: Desk, reflection: Reflection) -> Changed:
    with desk.change("Finished") as work:
        work.reflections.replace(replace(reflection, state=State.FINISHED))
    return work.changed


def test_a_deleted_reflection_comes_back_with_its_number_and_what_it_counts_for(desk: Desk) -> None:
    reflection = a_reflection("Two did not gain.", impact=impact("Reading"), title="An intervention")
    mapping = counts_for(reflection, why="It shows both.", best=True)
    with desk.change() as work:
        work.reflections.add(reflection)
        work.mappings.add(mapping)
    undo = delete(desk, reflection).undo
    with desk.view() as view:
        assert view.reflections.all() == view.mappings.of_framework(SET.id) == []
    desk.undo(undo)
    assert kept(desk, reflection) == reflection
    with desk.view() as view:
        assert view.mappings.of_piece(PieceKind.REFLECTION, reflection.id) == [mapping]


def test_deleted_evidence_comes_back_with_its_files_and_what_it_counts_for_and_goes_again(desk: Desk) -> None:
    piece = an_evidence("A map", impact=impact("Reading"), link="https://x")
    mapping = counts_for(piece, why="It shows both.", best=True)
    files = [an_attachment(piece, position=place) for place in (0, 1)]
    with desk.change() as work:
        work.evidence.add(piece)
        work.mappings.add(mapping)
        for attachment in files:
            work.attachments.add(attachment)
    with desk.change("Evidence deleted") as work:
        work.evidence.remove(piece.id)
    undo = work.changed.undo
    for present in (True, False, True):
        undo = desk.undo(undo).undo
        with desk.view() as view:
            assert (view.evidence.get(piece.id) == piece) is present
            assert view.attachments.of_evidence(piece.id) == (files if present else [])
            assert view.mappings.of_framework(SET.id) == ([mapping] if present else [])
            assert view.attachments.containers() == {attachment.container for attachment in files}


def test_an_undo_can_be_undone_and_that_too(desk: Desk) -> None:
    reflection = a_reflection()
    add(desk, reflection)
    undo = delete(desk, reflection).undo
    for present in (True, False, True, False):
        undo = desk.undo(undo).undo
        with desk.view() as view:
            assert (view.reflections.get(reflection.id) == reflection) is present


def test_an_undo_says_what_it_touched(desk: Desk) -> None:
    reflection = a_reflection()
    add(desk, reflection)
    deleted = delete(desk, reflection)
    assert desk.undo(deleted.undo, "Reflection is back").touched == deleted.touched


def test_undo_takes_back_its_own_change_and_keeps_what_was_typed_since(desk: Desk) -> None:
    reflection = a_reflection("at first")
    add(desk, reflection)
    finished = finish(desk, reflection)
    type_in(desk, replace(reflection, state=State.FINISHED), "typed since")
    desk.undo(finished.undo)
    assert (kept(desk, reflection).state, words_of(desk, reflection)) == (State.DRAFT, "typed since")


def test_what_is_worked_out_from_a_text_goes_back_with_it(desk: Desk) -> None:
    reflection = a_reflection("one two three")
    add(desk, reflection)
    with desk.change() as work:  # as many words as before, so the count itself does not change
        work.reflections.replace(replace(reflection, sections=a_reflection("four five six").sections))
    undo = work.changed.undo
    with desk.change() as work:
        work.reflections.replace(replace(reflection, sections=a_reflection("seven").sections))
    desk.undo(undo)
    with desk.view() as view:
        row = view.reflections.rows()[0]
    assert (row.words, row.first_line) == (3, "one two three")


def test_a_number_is_not_given_twice_even_after_undo(desk: Desk) -> None:
    with desk.view() as view:
        number = view.reflections.next_number()
    with desk.change() as work:
        work.reflections.add(a_reflection(number=number))
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert view.reflections.all() == []
        assert view.reflections.next_number() == number + 1


def test_undoing_that_something_was_added_takes_what_hangs_on_it_and_can_bring_it_back(desk: Desk) -> None:
    reflection = a_reflection()
    with desk.change() as work:
        work.reflections.add(reflection)
    added = work.changed
    with desk.change() as work:
        work.mappings.add(counts_for(reflection))
    undone = desk.undo(added.undo)
    with desk.view() as view:
        assert view.mappings.of_framework(SET.id) == []
    desk.undo(undone.undo)
    with desk.view() as view:
        assert len(view.mappings.of_framework(SET.id)) == 1


def test_a_whole_set_of_outcomes_comes_back_with_its_cases(desk: Desk) -> None:
    reflection, case = a_reflection(), a_case()
    with desk.change() as work:
        work.reflections.add(reflection)
        work.mappings.add(counts_for(reflection))
        work.cases.put(case)
    with desk.change("Set removed") as work:
        work.frameworks.remove(SET.id)
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert view.frameworks.get(SET.id) == SET
        assert view.cases.of("1") == case
        assert len(view.mappings.of_framework(SET.id)) == 1


def test_what_later_changes_stand_on_is_not_undone(desk: Desk) -> None:
    reflection = a_reflection()
    add(desk, reflection)
    finished = finish(desk, reflection)
    delete(desk, reflection)
    with pytest.raises(Refused) as refused:
        desk.undo(finished.undo)
    assert refused.value.code == "undo-superseded"


def test_what_stands_in_the_place_of_the_old_is_left_alone(desk: Desk) -> None:
    reflection = a_reflection()
    first, second = counts_for(reflection, why="first"), counts_for(reflection, why="second")
    with desk.change() as work:
        work.reflections.add(reflection)
        work.mappings.add(first)
    with desk.change() as work:
        work.mappings.remove(first.id)
    undo = work.changed.undo
    with desk.change() as work:
        work.mappings.add(second)
    with pytest.raises(Refused) as refused:
        desk.undo(undo)
    assert refused.value.code == "undo-superseded"
    with desk.view() as view:
        assert view.mappings.of_framework(SET.id) == [second]


def test_there_is_nothing_to_undo_under_a_strange_name(desk: Desk) -> None:
    with pytest.raises(Refused) as refused:
        desk.undo("never")
    assert refused.value.code == "undo-unknown"


def test_the_last_changes_are_listed_newest_first_without_those_that_say_nothing(desk: Desk) -> None:
    reflection = a_reflection()
    add(desk, reflection)
    type_in(desk, reflection, "typed")
    deleted = delete(desk, reflection)
    with desk.view() as view:
        assert view.recent_changes(10)[0] == deleted
        assert [changed.said for changed in view.recent_changes(10)] == ["Reflection deleted", "Added"]
        assert len(view.recent_changes(1)) == 1


def test_the_profile_goes_back_field_by_field(desk: Desk) -> None:
    with desk.change() as work:
        work.profile.put(Profile("Jo"))
    with desk.change() as work:
        work.profile.put(Profile("Jo Marsh"))
    renamed = work.changed.undo
    with desk.change() as work:
        work.profile.put(Profile("Jo Marsh", about="Ten years in Year 4."))
    desk.undo(renamed)
    with desk.view() as view:
        assert view.profile.get() == Profile("Jo", about="Ten years in Year 4.")
