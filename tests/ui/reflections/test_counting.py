"""Saying what a reflection counts for, with one key, and more where it is wanted."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from senco_desk.domain.mapping import Mapping, PieceKind, Strength
from senco_desk.domain.reflection import Reflection
from senco_desk.ui.reflections.place import ReflectionsPlace
from senco_desk.ui.widgets.counts_for import CountsFor
from tests.ui.reflections.conftest import Room

Written = Callable[..., Reflection]


@pytest.fixture
def place(room: Room, written: Written) -> ReflectionsPlace:
    written("A family asked about personal budgets and about mediation before the Tribunal")
    return room.show()


@pytest.fixture
def counts_for(place: ReflectionsPlace) -> CountsFor:
    return place.editor.counts_for


def stored(room: Room) -> list[Mapping]:
    return room.services.counting_for.of_piece(PieceKind.REFLECTION, room.on_disk()[0].id)


def outcomes(room: Room) -> set[str]:
    return {mapping.outcome for mapping in stored(room)}


def tick(room: Room, counts_for: CountsFor, words: str) -> None:
    counts_for.choose.setChecked(True)
    room.types(words, counts_for.filter_box)
    room.qtbot.wait(160)
    room.press(Qt.Key.Key_Down)
    for at in range(counts_for.ticks.lines.rowCount()):
        if counts_for.ticks.lines.line(at).tickable:
            counts_for.ticks.setCurrentIndex(counts_for.ticks.lines.index(at))
            break
    room.press(Qt.Key.Key_Space)
    counts_for.filter_box.clear()
    room.qtbot.wait(160)
    room.settle()


def test_one_key_ticks_and_the_same_key_takes_it_back(room: Room, counts_for: CountsFor) -> None:
    tick(room, counts_for, "budgets")
    assert outcomes(room) == {"1.2"}
    tick(room, counts_for, "budgets")
    assert outcomes(room) == set()
    assert room.said[-1][1] is not None


def test_a_click_ticks_as_well(room: Room, counts_for: CountsFor) -> None:
    counts_for.choose.click()
    room.settle()
    lines = counts_for.ticks.lines
    at = next(at for at in range(lines.rowCount()) if (o := lines.line(at).outcome) and o.id == "1.1")
    spot = counts_for.ticks.visualRect(lines.index(at)).center()
    room.qtbot.mouseClick(counts_for.ticks.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    room.settle()
    assert outcomes(room) == {"1.1"}
    assert lines.data(lines.index(at), Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked


def test_what_the_words_suggest_stands_on_top(room: Room, counts_for: CountsFor) -> None:
    counts_for.choose.click()
    room.settle()
    lines = [counts_for.ticks.lines.line(at) for at in range(counts_for.ticks.lines.rowCount())]
    headings = [at for at, line in enumerate(lines) if line.outcome is None]
    suggested = [line.outcome.id for line in lines[headings[0] + 1 : headings[1]] if line.outcome]
    assert set(suggested) == {"1.1", "1.2"}


def test_an_outcome_and_a_part_that_holds_elements_can_be_ticked_and_another_part_not(counts_for: CountsFor) -> None:
    lines = [counts_for.ticks.lines.line(at) for at in range(counts_for.ticks.lines.rowCount())]
    assert {line.outcome.id for line in lines if line.outcome and line.tickable} == {"1", "1.1", "1.2", "c", "c.1"}


def test_what_was_just_begun_is_kept_when_it_is_to_count(room: Room, place: ReflectionsPlace) -> None:
    place.begin()
    tick(room, place.editor.counts_for, "partners")
    assert sorted(each.number for each in room.on_disk()) == [1, 2]
    new = next(each for each in room.on_disk() if each.number == 2)
    assert [m.outcome for m in room.services.counting_for.of_piece(PieceKind.REFLECTION, new.id)] == ["c.1"]


def test_why_best_and_strength_are_behind_more(room: Room, counts_for: CountsFor) -> None:
    tick(room, counts_for, "budgets")
    assert not counts_for.more.isVisible()
    counts_for._chips["1.2"].click()
    assert QApplication.focusWidget() is counts_for.more.why
    room.types("It led to a budget")
    counts_for.more.best.click()
    counts_for.more.strength.chosen.emit(Strength.STRONG)
    room.save()
    [mapping] = stored(room)
    assert (mapping.why, mapping.best, mapping.strength) == ("It led to a budget", True, Strength.STRONG)
    assert "★" in counts_for._chips["1.2"].text()
    assert "best evidence" in counts_for._chips["1.2"].accessibleName()


def test_the_list_says_for_how_many_it_counts(room: Room, place: ReflectionsPlace) -> None:
    tick(room, place.editor.counts_for, "budgets")
    room.qtbot.waitUntil(lambda: place.list.rows.row(0).counts_for == 1)
    tick(room, place.editor.counts_for, "Mediation")
    room.qtbot.waitUntil(lambda: place.list.rows.row(0).counts_for == 2)


def test_a_tick_is_spoken(room: Room, counts_for: CountsFor) -> None:
    tick(room, counts_for, "budgets")
    lines = counts_for.ticks.lines
    spoken = [str(lines.data(lines.index(at), Qt.ItemDataRole.AccessibleTextRole)) for at in range(lines.rowCount())]
    assert "1.2 Personal budgets, counts" in spoken
    assert "1.1 Mediation and the Tribunal, not ticked" in spoken
