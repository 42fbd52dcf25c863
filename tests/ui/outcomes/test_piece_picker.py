import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from senco_desk.domain.mapping import PieceKind
from senco_desk.ui.outcomes.piece_choice import choosable
from senco_desk.ui.outcomes.piece_picker import PiecePicker
from tests.ui.outcomes.test_counting_rows import SET
from tests.ui.surrounded import Surrounded


@pytest.fixture
def picker(sampled: Surrounded, qtbot: QtBot) -> PiecePicker:
    picker = PiecePicker()
    qtbot.addWidget(picker)
    pieces = choosable(sampled.services.reflecting.rows(), sampled.services.evidencing.rows())
    picker.show_pieces(SET.coded("5.1"), pieces, {pieces[0].id})
    picker.resize(500, 400)
    picker.show()
    return picker


def test_it_says_what_it_is_for_and_ticks_what_counts(picker: PiecePicker) -> None:
    assert picker.ticks()[0]
    assert not any(picker.ticks()[1:])


def test_space_ticks_the_row_in_hand(picker: PiecePicker, qtbot: QtBot) -> None:
    picker.go_to_list()
    with qtbot.waitSignal(picker.ticked) as told:
        qtbot.keyClick(picker.listed, Qt.Key.Key_Space)
    assert told.args is not None
    assert told.args[2] is False


def test_the_filter_finds_words_in_any_order(picker: PiecePicker) -> None:
    picker.filter_words("year 7")
    few = len(picker.ticks())
    assert 0 < few < 10
    picker.filter_words("7 year")
    assert len(picker.ticks()) == few
    picker.filter_words("no such words")
    assert picker.ticks() == []


def test_escape_leaves(picker: PiecePicker, qtbot: QtBot) -> None:
    with qtbot.waitSignal(picker.left):
        qtbot.keyClick(picker, Qt.Key.Key_Escape)


def test_one_kind_alone_may_be_listed(picker: PiecePicker, sampled: Surrounded, qtbot: QtBot) -> None:
    both = len(picker.ticks())
    qtbot.keyClick(picker.kind, Qt.Key.Key_Down)
    assert picker.kind.value is PieceKind.REFLECTION
    assert len(picker.ticks()) == len(sampled.services.reflecting.rows())
    qtbot.keyClick(picker.kind, Qt.Key.Key_Down)
    assert len(picker.ticks()) == both - len(sampled.services.reflecting.rows())


def test_a_screen_reader_hears_of_which_kind_a_piece_is(picker: PiecePicker) -> None:
    said = picker.listed.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert ", reflection, " in said or ", evidence, " in said
