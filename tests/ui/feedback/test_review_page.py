"""A file before it is stored: what is sure is ticked, what is not waits for her, and nothing else is taken in."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from senco_desk.domain.feedback import Because, Certainty, Target
from senco_desk.domain.feedback_mark import FeedbackRead, FileKind, Mark, MarkKind, Place
from senco_desk.domain.feedback_proposal import FeedbackProposal, Placing, Proposed, Standing
from senco_desk.domain.journal import Noun
from senco_desk.ui.feedback.items import Item, Items
from senco_desk.ui.feedback.review_page import ReviewPage, settled
from tests.ui.surrounded import Surrounded, nameless

HERE, THERE = Target(Noun.REFLECTION, "r"), Target(Noun.EVIDENCE, "e")
ITEMS = Items([Item(HERE, "R-001", "The plan"), Item(THERE, "E-001", "The map")])
SURE = Proposed(
    Mark("sure", MarkKind.COMMENT, "Date this.", "Helen", quoted="the plan", place=Place("page 1")),
    Placing(HERE, Certainty.SURE, Because.BOOKMARK, "The bookmark says so."),
)  # fmt: skip
LIKELY = Proposed(
    Mark("likely", MarkKind.INSERTION, "twice ", place=Place(around="We met a term.", at=7)),
    Placing(HERE, Certainty.LIKELY, Because.HEADING, "It is the nearest heading.", (THERE,)),
)
NOWHERE = Proposed(Mark("nowhere", MarkKind.COMMENT, "Keep going."), Placing())
KNOWN = replace(SURE, mark=replace(SURE.mark, key="known"), standing=Standing.KNOWN, known="p", dropped=True)
READ = FeedbackRead(FileKind.WORD, "notes.docx", 9, "x")
FILE = FeedbackProposal(READ, (NOWHERE, SURE, LIKELY, KNOWN), ("A finding.",))


@pytest.fixture
def page(empty: Surrounded, qtbot: QtBot) -> ReviewPage:
    made = ReviewPage(empty.surroundings)
    qtbot.addWidget(made)
    made.resize(1000, 560)
    made.show()
    made.show_proposal(FILE, ITEMS)
    return made


def keys(page: ReviewPage) -> list[str]:
    return [row.key for row in page.list.rows]


def go_to(page: ReviewPage, key: str) -> None:
    page.list.setCurrentIndex(page.list.model().index(keys(page).index(key), 0))


def test_points_stand_by_item_what_is_not_placed_last_and_what_is_known_folded_away(page: ReviewPage) -> None:
    assert keys(page) == ["file", "group reflection r", "sure", "likely", "group nowhere", "nowhere", "group known"]


def test_only_what_is_sure_is_ticked_and_all_else_is_told_as_left_out(page: ReviewPage) -> None:
    assert page.ticks == {"sure"}
    assert page.accept.text() == "Take in 1 point"
    assert page.sum.text() == "2 not ticked are left out"


def test_a_point_is_shown_with_how_sure_it_is_and_why(page: ReviewPage) -> None:
    go_to(page, "likely")
    assert page.pane.because.text() == "Likely. It is the nearest heading."
    assert page.pane.said.plain() == "To put in (underlined)\nWe met twice a term."
    assert page.pane.said.marked(0) == "twice "


def test_space_ticks_and_what_was_likely_is_hers_from_then_on(page: ReviewPage) -> None:
    go_to(page, "likely")
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    kept = settled(FILE, frozenset(page.ticks)).kept
    assert [(one.mark.key, one.placing.certainty) for one in kept] == [
        ("sure", Certainty.SURE), ("likely", Certainty.CHOSEN),
    ]  # fmt: skip


def test_an_item_is_chosen_for_what_has_none_and_it_moves_there(page: ReviewPage) -> None:
    go_to(page, "nowhere")
    QTest.keyClick(page.list, Qt.Key.Key_C)
    page.pane.chooser.filter_box.setText("E-001")
    page.pane.chooser.filter_box.tell()
    page.pane.chooser.choose.click()
    assert "group evidence e" in keys(page)
    assert page.ticks == {"sure", "nowhere"}
    assert page.pane.mark is not None
    assert page.pane.mark.placing.certainty is Certainty.CHOSEN


def test_whoever_leaves_it_where_it_is_goes_on_where_she_was(page: ReviewPage, qtbot: QtBot) -> None:
    go_to(page, "nowhere")
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_C)
    QTest.keyClick(page.pane.chooser.filter_box, Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    qtbot.waitUntil(page.pane.choose.isVisible)
    page.pane.choose.setFocus()
    page.pane.choose.click()
    page.pane.chooser.leave.click()
    assert page.pane.choose.hasFocus()


def test_the_next_likely_item_is_one_press_away(page: ReviewPage) -> None:
    go_to(page, "likely")
    (other,) = page.pane._others
    assert other.text() == "Rather E-001  The map"
    other.click()
    assert "group evidence e" in keys(page)


def test_a_group_is_ticked_and_unticked_as_one_and_folds(page: ReviewPage) -> None:
    go_to(page, "group reflection r")
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    assert page.ticks == {"sure", "likely"}
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert "likely" not in keys(page)
    go_to(page, "group known")
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert keys(page)[-1] == "known"


def test_a_tick_taken_off_is_one_press_from_back(page: ReviewPage) -> None:
    go_to(page, "sure")
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    assert not page.accept.isEnabled()
    page.all_sure.click()
    assert page.ticks == {"sure"}


def test_in_a_narrow_window_the_way_back_is_as_wide_as_its_words(page: ReviewPage, qtbot: QtBot) -> None:
    page.resize(480, 560)
    page.list.setFocus()
    go_to(page, "sure")
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    qtbot.waitUntil(page.back.isVisible)
    assert page.back.width() < page.width() / 2


def test_escape_goes_back_to_the_list_and_then_leaves(page: ReviewPage, qtbot: QtBot) -> None:
    go_to(page, "sure")
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    assert page.pane.said.hasFocus()
    QTest.keyClick(page.pane.said, Qt.Key.Key_Escape)
    assert page.list.hasFocus()
    with qtbot.waitSignal(page.left, timeout=1_000):
        QTest.keyClick(page.list, Qt.Key.Key_Escape)


def test_every_control_has_a_name(page: ReviewPage) -> None:
    for key in ("file", "likely", "nowhere"):
        go_to(page, key)
        assert nameless(page) == []


def test_what_is_to_be_known_of_the_file_stands_first(page: ReviewPage) -> None:
    assert page.file.told.text() == "3 points: 1 sure, 1 to look at, 1 not placed. 1 is known from an earlier round."
    assert page.file.findings.text() == "A finding."
    assert page.file.who.words() == "Helen"
