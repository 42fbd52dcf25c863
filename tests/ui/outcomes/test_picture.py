"""The picture in the Outcomes place: gone about in by key and by mouse, as picture and as table."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.domain.framework import Framework
from senco_desk.domain.mapping import PieceKind
from senco_desk.ui.outcomes.head import Kind
from senco_desk.ui.outcomes.picture.sheets import Spot, Way
from senco_desk.ui.outcomes.picture.view import PictureView
from senco_desk.ui.outcomes.place import OutcomesPlace
from senco_desk.ui.theme import dress
from tests.ui.surrounded import Surrounded, nameless


@pytest.fixture
def view(place: OutcomesPlace, qtbot: QtBot) -> PictureView:
    """By time, over the sample, with the focus in it."""
    place.show_target("picture-by-time")
    qtbot.waitUntil(lambda: place.view.picture.grid.model().rowCount() > 0)
    place.view.picture.grid.setFocus()
    return place.view.picture


def at(view: PictureView, code: str, column: str) -> QModelIndex:
    model = view.grid.sheets
    heads = [model.headerData(row, Qt.Orientation.Vertical).split()[0] for row in range(model.rowCount())]
    columns = [model.headerData(each, Qt.Orientation.Horizontal) for each in range(model.columnCount())]
    return model.index(heads.index(code), columns.index(column))


def come_to(view: PictureView, code: str, column: str) -> Spot:
    view.grid.setCurrentIndex(at(view, code, column))
    spot = view.grid.spot()
    assert spot is not None
    return spot


def test_by_time_each_outcome_has_a_row_and_each_month_a_column(view: PictureView, framework: Framework) -> None:
    assert view.grid.sheets.rowCount() == len(framework.for_cases)
    assert view.grid.sheets.columnCount() > 12


def test_by_time_begins_with_the_month_that_has_just_gone(view: PictureView) -> None:
    assert view.grid.currentIndex().column() == view.grid.sheets.columnCount() - 1
    bar = view.grid.horizontalScrollBar()
    assert bar.value() == bar.maximum()


def test_enter_lists_the_pieces_of_a_cell_and_enter_opens_one_where_it_belongs(
    view: PictureView, place: OutcomesPlace, sampled: Surrounded, framework: Framework, qtbot: QtBot
) -> None:
    come_to(view, "5", "All")
    qtbot.keyClick(view.grid, Qt.Key.Key_Return)
    wanted = sampled.services.seeing_where.pieces(framework.id, framework.coded("5").id, below=True)
    qtbot.waitUntil(lambda: {piece.id for piece in view.beside.pieces} == wanted)
    view.beside.listed.setFocus()
    qtbot.keyClick(view.beside.listed, Qt.Key.Key_Return)
    first = view.beside.pieces[0]
    assert sampled.went == [("reflections" if first.kind is PieceKind.REFLECTION else "evidence", first.id)]


def test_what_is_said_of_a_cell_fits_its_line(view: PictureView, qapp: QApplication, qtbot: QtBot) -> None:
    dress(qapp, "light", 100)
    view.show_way(Way.OUTCOME)
    come_to(view, "1", "All")
    assert "…" in view._said.text()
    assert view._said.sizeHint().width() <= view._said.width()


def test_escape_goes_back_to_the_same_cell(view: PictureView, qtbot: QtBot) -> None:
    spot = come_to(view, "5", "Oct 2024")
    qtbot.keyClick(view.grid, Qt.Key.Key_Return)
    qtbot.keyClick(view.beside, Qt.Key.Key_Escape)
    assert view.beside.isHidden()
    assert view.grid.spot() == spot


def test_the_mouse_lists_too_and_the_list_follows_the_arrow_keys(view: PictureView, qtbot: QtBot) -> None:
    where = view.grid.visualRect(at(view, "5", "Oct 2024")).center()
    qtbot.mouseClick(view.grid.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.waitUntil(lambda: len(view.beside.pieces) == 3)
    qtbot.keyClick(view.grid, Qt.Key.Key_Left)
    assert view.grid.spot() == view.grid.sheets.spot(at(view, "5", "Sep 2024"))
    qtbot.waitUntil(lambda: len(view.beside.pieces) == 0)


def test_space_unfolds_an_outcome_into_its_elements_and_folds_it_again(view: PictureView, qtbot: QtBot) -> None:
    before = view.grid.sheets.rowCount()
    come_to(view, "5", "Oct 2024")
    qtbot.keyClick(view.grid, Qt.Key.Key_Space)
    assert view.grid.sheets.rowCount() == before + 5
    come_to(view, "5.2", "Oct 2024")
    qtbot.keyClick(view.grid, Qt.Key.Key_Space)
    assert view.grid.sheets.rowCount() == before
    assert view.grid.currentIndex().row() == at(view, "5", "Oct 2024").row()


def test_all_elements_are_unfolded_at_once(view: PictureView, framework: Framework) -> None:
    view.elements.click()
    assert view.grid.sheets.rowCount() == len(framework.for_cases) + len(framework.elements)


def test_by_outcome_each_element_is_a_tile_that_says_what_it_holds(view: PictureView, framework: Framework) -> None:
    view.show_way(Way.OUTCOME)
    index = at(view, "5", "3")
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith(f"5.3 {framework.coded('5.3').statement.rstrip(' .;:')}: ")
    assert index.data(Qt.ItemDataRole.ToolTipRole) == spoken


def test_the_arrow_keys_do_not_stop_where_an_outcome_has_no_further_elements(view: PictureView, qtbot: QtBot) -> None:
    view.show_way(Way.OUTCOME)
    view.grid.setCurrentIndex(at(view, "1", "7"))
    qtbot.keyClick(view.grid, Qt.Key.Key_Down)
    assert view.grid.spot() is not None
    assert view.grid.currentIndex().row() > 0


def test_what_is_under_the_hand_is_said_below(view: PictureView) -> None:
    come_to(view, "5", "Oct 2024")
    assert view._said.toolTip() == "5, Oct 2024: 3 reflections"


def test_the_table_says_the_same_and_leads_to_the_same_pieces(
    view: PictureView, place: OutcomesPlace, qtbot: QtBot
) -> None:
    spot = come_to(view, "5", "Oct 2024")
    place.view.head.kind.chosen.emit(Kind.TABLE)
    assert view.grid.spot() == spot
    assert view.grid.currentIndex().data() == "3"
    qtbot.keyClick(view.grid, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(view.beside.pieces) == 3)


def test_a_screen_reader_finds_a_table_with_named_rows_and_columns(view: PictureView) -> None:
    told = QAccessible.queryAccessibleInterface(view.grid)
    assert told is not None
    assert told.role() == QAccessible.Role.Table
    assert told.text(QAccessible.Text.Name) == "By time, picture"
    names = {told.child(child).text(QAccessible.Text.Name) for child in range(80)}
    assert {"All", "Apr 2024", "5 Work strategically with senior colleagues and governors to:"} <= names | headed(view)
    assert "1, May 2024: 1 reflection" in names


def headed(view: PictureView) -> set[str]:
    """What the heads of the rows say."""
    model = view.grid.sheets
    told = (model.headerData(row, Qt.Orientation.Vertical, Qt.ItemDataRole.AccessibleTextRole) for row in range(10))
    return {str(words) for words in told}


def test_an_element_is_opened_in_the_list(
    view: PictureView, place: OutcomesPlace, framework: Framework, qtbot: QtBot
) -> None:
    view.show_way(Way.OUTCOME)
    come_to(view, "5", "3")
    qtbot.keyClick(view.grid, Qt.Key.Key_Return)
    view.beside.outcome.click()
    qtbot.waitUntil(lambda: place.view.tree.chosen_id() == framework.coded("5.3").id)
    assert place.view.panes.isVisible()


def test_what_changes_is_seen_and_where_one_was_stays(
    view: PictureView, place: OutcomesPlace, sampled: Surrounded, framework: Framework, qtbot: QtBot
) -> None:
    spot = come_to(view, "5", "Jun 2025")
    before = len(view.grid.sheets.sheet.picture.cell(*spot).pieces) if view.grid.sheets.sheet else 0
    evidence = sampled.services.evidencing.begin()
    kept = sampled.services.evidencing.keep(replace(evidence, title="A map", happened=date(2025, 6, 3)))
    sampled.services.counting_for.tick(PieceKind.EVIDENCE, kept.id, framework.id, framework.coded("5.1").id)
    qtbot.waitUntil(
        lambda: bool(view.grid.sheets.sheet) and len(view.grid.sheets.sheet.picture.cell(*spot).pieces) == before + 1
    )
    assert view.grid.spot() == spot


def test_pieces_that_serve_many_are_listed(
    view: PictureView, sampled: Surrounded, framework: Framework, qtbot: QtBot
) -> None:
    many = sampled.services.seeing_where.over_reused(framework.id)
    assert many
    view.reused.click()
    qtbot.waitUntil(lambda: {piece.id for piece in view.beside.pieces} == set(many))


def test_without_pieces_time_says_what_will_stand_there(empty: Surrounded, qtbot: QtBot) -> None:
    empty.services.exchanging_frameworks.add("nasenco-2014")
    place = OutcomesPlace(empty.surroundings)
    empty.show(place, qtbot)
    place.show_target("picture-by-time")
    qtbot.waitUntil(place.view.picture._empty.isVisible)
    place.view.picture._empty.button.click()
    assert empty.went == [("reflections", "new")]


def test_every_control_of_the_picture_has_a_name(view: PictureView, place: OutcomesPlace, qtbot: QtBot) -> None:
    qtbot.keyClick(view.grid, Qt.Key.Key_Return)
    assert nameless(place) == []


def test_at_twice_the_text_size_the_pieces_take_the_place_of_the_picture(
    sampled: Surrounded, qtbot: QtBot, twice_the_text: None
) -> None:
    place = OutcomesPlace(sampled.surroundings)
    sampled.show(place, qtbot, width=813, height=540)
    place.show_target("picture")
    qtbot.waitUntil(lambda: place.view.picture.grid.model().rowCount() > 0)
    qtbot.keyClick(place.view.picture.grid, Qt.Key.Key_Return)
    assert not place.view.picture.grid.isVisible()
    qtbot.keyClick(place.view.picture.beside, Qt.Key.Key_Escape)
    assert place.view.picture.grid.isVisible()
