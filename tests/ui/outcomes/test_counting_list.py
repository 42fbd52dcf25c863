import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from senco_desk.ui.outcomes.counting_list import CountingList
from tests.ui.outcomes.test_counting_rows import counting, page


@pytest.fixture
def listed(qtbot: QtBot) -> CountingList:
    listed = CountingList()
    qtbot.addWidget(listed)
    listed.resize(480, 500)
    listed.show_page(page("5.1", counting(("5.1", 2), ("5.1", 20)), most=1))
    listed.show()
    listed.setCurrentIndex(listed.model().index(1, 0))
    return listed


def writing(listed: CountingList) -> QPlainTextEdit:
    editor = listed.viewport().findChild(QPlainTextEdit)
    assert isinstance(editor, QPlainTextEdit)
    return editor


def test_each_key_that_is_typed_is_told(listed: CountingList, qtbot: QtBot) -> None:
    told: list[tuple[str, str]] = []
    listed.why_typed.connect(lambda mapping, why: told.append((mapping, why)))
    listed.write_why()
    qtbot.keyClicks(writing(listed), "So.")
    assert told == [("m0", "S"), ("m0", "So"), ("m0", "So.")]


def test_escape_throws_no_typing_away(listed: CountingList, qtbot: QtBot) -> None:
    listed.write_why()
    qtbot.keyClicks(writing(listed), "So")
    with qtbot.waitSignal(listed.why_typed) as told:
        qtbot.keyClick(writing(listed), Qt.Key.Key_Escape)
    assert told.args == ["m0", "So"]
    assert not listed.is_writing()


def test_lines_pasted_into_why_become_one(listed: CountingList, qtbot: QtBot) -> None:
    listed.write_why()
    with qtbot.waitSignal(listed.why_typed) as told:
        writing(listed).insertPlainText("one\ntwo\x07  three")
    assert told.args == ["m0", "one two three"]


def test_news_waits_until_the_writing_is_done(listed: CountingList, qtbot: QtBot) -> None:
    listed.write_why()
    qtbot.keyClicks(writing(listed), "S")
    listed.show_page(page("5.1", counting(("5.1", 2), ("5.1", 20))))
    assert listed.model().rowCount() == 3
    assert listed.is_writing()
    qtbot.keyClick(writing(listed), Qt.Key.Key_Return)
    assert [listed.model().index(row, 0).data() for row in range(3)][2].startswith("R-020")


def test_leaving_the_list_hands_on_what_is_typed(listed: CountingList, qtbot: QtBot) -> None:
    listed.write_why()
    qtbot.keyClicks(writing(listed), "So")
    with qtbot.waitSignal(listed.why_typed) as told:
        listed.flush()
    assert told.args == ["m0", "So"]


def test_pressing_the_star_marks_best_evidence(listed: CountingList, qtbot: QtBot) -> None:
    index = listed.model().index(1, 0)
    star = listed.laid(index).star(listed.visualRect(index))
    assert min(star.width(), star.height()) >= 24
    with qtbot.waitSignal(listed.best_wanted) as told:
        qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=star.center())
    assert told.args == ["m0", True]


def test_pressing_why_begins_to_write(listed: CountingList, qtbot: QtBot) -> None:
    index = listed.model().index(1, 0)
    why = listed.laid(index).why(listed.visualRect(index))
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=why.center())
    assert listed.is_writing()


def test_the_rest_is_asked_for_with_enter(listed: CountingList, qtbot: QtBot) -> None:
    listed.setCurrentIndex(listed.model().index(2, 0))
    with qtbot.waitSignal(listed.more_wanted):
        qtbot.keyClick(listed, Qt.Key.Key_Return)


def test_another_page_ends_the_writing_and_begins_at_its_top(listed: CountingList, qtbot: QtBot) -> None:
    listed.write_why()
    listed.show_page(page("5.2", counting(("5.2", 2))))
    assert listed.currentIndex().row() == 0
    assert not listed.is_writing()
