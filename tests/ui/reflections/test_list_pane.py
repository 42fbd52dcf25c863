"""The list: what the filter lets through, and a place that is kept."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.reflection import Reflection, ReflectionRow, State
from senco_desk.ui.reflections.listing import listing
from senco_desk.ui.widgets.pieces.filtering import Filter, counting_for_nothing, only_pieces
from senco_desk.ui.widgets.pieces.list_model import PieceList
from senco_desk.ui.widgets.pieces.list_pane import ListPane
from tests.ui.reflections.conftest import Room

DAY = date(2025, 3, 4)


def row(number: int, **fields: object) -> ReflectionRow:
    given: dict[str, object] = {
        "title": f"Title {number}",
        "day": DAY - timedelta(days=number),
        "state": State.DRAFT,
        "words": 100,
        "first_line": "It began",
        "counts_for": 0,
        "model": "free",
    }
    return ReflectionRow(id=f"id{number}", reference=f"R-{number:03d}", **(given | fields))  # type: ignore[arg-type]


def only(*said: str) -> Filter[ReflectionRow]:
    """As she picks these in the menu."""
    offered = {answer.said: answer for narrowing in listing().narrowings() for answer in narrowing.answers}
    return Filter(only={words: next(offered[each] for each in offered if each.startswith(words)) for words in said})


def names(rows: PieceList[ReflectionRow]) -> list[str]:
    return [rows.row(at).id for at in range(rows.rowCount())]


@pytest.mark.parametrize(
    ("wanted", "passes"),
    [
        (Filter(), True),
        (Filter(words="title 7"), True),
        (Filter(words="r-007"), True),
        (Filter(words="BEGAN"), True),
        (Filter(words="25 feb 2025"), True),
        (Filter(words="elsewhere"), False),
        (Filter(words="elsewhere", found=frozenset({"id7"})), True),
        (only("Drafts"), True),
        (only("Finished"), False),
        (only("Gibbs"), False),
        (only("Drafts", "Gibbs"), False),
        (Filter(only={"counts": counting_for_nothing()}), True),
        (Filter(only={"counts": only_pieces("5", frozenset({"id7"}))}), True),
        (Filter(only={"counts": only_pieces("5", frozenset({"id8"}))}), False),
    ],
)
def test_the_filter_lets_through(wanted: Filter[ReflectionRow], passes: bool) -> None:
    assert wanted.passes(row(7)) is passes


def test_a_row_that_changes_stays_where_it_is() -> None:
    rows = PieceList(listing())
    rows.show_rows([row(1), row(2), row(3)])
    rows.put(row(2, title="New title"))
    assert names(rows) == ["id1", "id2", "id3"]
    assert rows.data(rows.index(1)) == "New title"


def test_a_row_whose_day_changes_moves_to_its_day() -> None:
    rows = PieceList(listing())
    rows.show_rows([row(1), row(2), row(3)])
    rows.put(row(3, day=DAY))
    assert names(rows) == ["id3", "id1", "id2"]


def test_what_she_writes_stays_in_the_list_although_the_filter_would_not_let_it_in() -> None:
    rows = PieceList(listing())
    rows.show_rows([row(1), row(2)], Filter(words="title"))
    rows.put(row(2, title="Other", first_line="words"))
    assert names(rows) == ["id1", "id2"]


def test_what_the_filter_leaves_out_stays_out_when_it_changes() -> None:
    rows = PieceList(listing())
    rows.show_rows([row(1), row(2)], Filter(words="r-001"))
    rows.put(row(2, title="Other"))
    assert names(rows) == ["id1"]
    rows.put(row(3))
    assert names(rows) == ["id1", "id3"]


def test_a_row_says_everything_it_shows() -> None:
    rows = PieceList(listing())
    rows.show_rows([row(1, counts_for=3), row(2, title="", first_line="", state=State.FINISHED)])
    spoken = [rows.data(rows.index(at), Qt.ItemDataRole.AccessibleTextRole) for at in range(2)]
    assert spoken == [
        "Title 1, Mon 3 Mar 2025, R-001, Draft, 100 words, counts for 3 outcomes",
        "Nothing written yet, Sun 2 Mar 2025, R-002, 100 words, counts for nothing yet",
    ]


@pytest.fixture
def pane(qtbot: QtBot) -> ListPane[ReflectionRow]:
    pane = ListPane(listing())
    qtbot.addWidget(pane)
    pane.resize(300, 500)
    pane.show()
    return pane


def test_twelve_thousand_rows_keep_their_place_when_one_comes_in(pane: ListPane[ReflectionRow]) -> None:
    rows = [row(number) for number in range(1, 12_001)]
    pane.show_rows(rows)
    pane.choose("id6000")
    place = pane.view.verticalScrollBar().value()
    pane.show_rows([*rows[:100], *rows[101:]])
    assert pane.view.currentIndex().row() == 5_998
    assert pane.view.verticalScrollBar().value() == place


def test_nothing_is_told_when_the_list_is_shown_again(qtbot: QtBot, pane: ListPane[ReflectionRow]) -> None:
    pane.show_rows([row(1), row(2)])
    pane.choose("id2")
    with qtbot.assertNotEmitted(pane.chosen):
        pane.show_rows([row(1), row(2)])
        pane.put(row(2, title="changed"))


def test_the_count_says_how_many_of_how_many(qtbot: QtBot, pane: ListPane[ReflectionRow]) -> None:
    pane.show_rows([row(1), row(2), row(3, title="Governors")])
    qtbot.keyClicks(pane.filter_box, "govern")
    qtbot.waitUntil(lambda: pane.rows.rowCount() == 1)
    assert pane.count.text() == "1 of 3 reflections"
    qtbot.keyClick(pane.filter_box, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: pane.rows.rowCount() == 3)
    assert pane.count.text() == "3 reflections"


def test_words_inside_a_text_are_found_too(room: Room, written: Callable[..., Reflection]) -> None:
    found = written("A first line\nand far below it the word otters")
    written("Another")
    place = room.show()
    room.types("otters", place.list.filter_box)
    room.qtbot.waitUntil(lambda: names(place.list.rows) == [found.id])


def test_those_that_count_for_an_outcome_or_below_it(room: Room, written: Callable[..., Reflection]) -> None:
    counting, other = written("Counts"), written("Does not")
    room.services.counting_for.tick(PieceKind.REFLECTION, counting.id, "a-set", "1.2")
    place = room.show()
    place.list.menu.outcome_wanted.emit("a-set", "1", "Counts for 1")
    room.qtbot.waitUntil(lambda: names(place.list.rows) == [counting.id])
    assert place.list.narrowed.isVisible()
    place.list.narrowed.click()
    assert set(names(place.list.rows)) == {counting.id, other.id}
