"""Leaving and the award completed, over the year's sample."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from senco_desk.domain.ending import Ending
from senco_desk.domain.journal import Noun
from senco_desk.safekeeping.packs import read_list
from senco_desk.ui.safety.leaving import LeavingSection
from senco_desk.ui.safety.place import SafetyPlace
from tests.ui.surrounded import TODAY, Surrounded, sampled

__all__ = ["sampled"]


@pytest.fixture
def shown(sampled: Surrounded, qtbot: QtBot) -> LeavingSection:
    made = LeavingSection(sampled.surroundings)
    qtbot.addWidget(made)
    sampled.background.changed.connect(made.reload)
    made.show()
    made.reload(None)
    return made


def test_the_days_are_kept_as_they_are_said(shown: LeavingSection, sampled: Surrounded, qtbot: QtBot) -> None:
    qtbot.keyClicks(shown.completed.field, "30 June 2025")
    qtbot.keyClick(shown.completed.field, Qt.Key.Key_Return)
    ended = Ending(date(2025, 6, 30))
    qtbot.waitUntil(lambda: sampled.services.leaving.ending() == ended, timeout=5_000)


def test_what_is_due_leads_to_its_piece(shown: LeavingSection, sampled: Surrounded, qtbot: QtBot) -> None:
    piece = sampled.services.evidencing.rows()[0]
    sampled.services.reviewing.keep(Noun.EVIDENCE, piece.id, TODAY, "Still so?")
    qtbot.waitUntil(lambda: any(piece.reference in b.text() for b in shown.findChildren(QPushButton)), timeout=5_000)
    next(button for button in shown.findChildren(QPushButton) if piece.reference in button.text()).click()
    assert sampled.went == [("evidence", piece.id)]
    assert "1 piece is to be looked at again" in shown.reviews.said.text()


def test_what_is_due_later_is_counted_and_those_without_a_date_are_told_where_it_is_set(
    shown: LeavingSection, sampled: Surrounded, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: bool(shown.reviews.later.text()), timeout=5_000)
    assert "under More on its page" in shown.reviews.later.text()
    rows, keep = sampled.services.evidencing.rows(), sampled.services.reviewing.keep
    for piece in rows[:10]:
        keep(Noun.EVIDENCE, piece.id, TODAY, "")
    keep(Noun.EVIDENCE, rows[11].id, date(2026, 7, 1), "")
    qtbot.waitUntil(lambda: "1 is due later, on Wed 1 Jul 2026" in shown.reviews.later.text(), timeout=5_000)
    assert "2 more are due now" in shown.reviews.later.text()


def test_what_is_held_of_others_is_counted_with_the_way_to_it(
    shown: LeavingSection, sampled: Surrounded, qtbot: QtBot
) -> None:
    qtbot.waitUntil(shown.held.files.isVisible, timeout=5_000)
    assert shown.held.people.isHidden()
    assert shown.held.bin.isHidden()
    sampled.services.evidencing.remove(sampled.services.evidencing.rows()[0].id)
    qtbot.waitUntil(shown.held.bin.isVisible, timeout=5_000)
    assert shown.held.bin.text() == "1 deleted thing in the bin"
    qtbot.keyClick(shown.held.bin, Qt.Key.Key_Space)
    qtbot.keyClick(shown.held.files, Qt.Key.Key_Space)
    assert sampled.went == [("bin", None), ("evidence", None)]


def test_a_copy_of_a_plain_workbook_is_said_to_be_readable(shown: LeavingSection) -> None:
    assert shown.plain.isVisible()


def test_pieces_are_marked_at_first_and_files_are_not(shown: LeavingSection, sampled: Surrounded, qtbot: QtBot) -> None:
    shown.mark.click()
    qtbot.waitUntil(lambda: shown.listed.count() > 0, timeout=5_000)
    marked = shown.listed.marked()
    assert len(marked.pieces) == len(sampled.services.reflecting.rows()) + len(sampled.services.evidencing.rows())
    assert marked.files == frozenset()
    shown.none.click()
    assert shown.listed.marked().pieces == frozenset()
    assert not shown.make.isEnabled()


def test_the_copy_holds_what_is_marked_alone(
    shown: LeavingSection, sampled: Surrounded, qtbot: QtBot, tmp_path: Path
) -> None:
    shown.mark.click()
    qtbot.waitUntil(lambda: shown.listed.count() > 0, timeout=5_000)
    shown.none.click()
    shown.listed.tick(0, True)
    assert shown.make.text().startswith("Make the copy: 1 piece, 0 files")
    shown.make_copy(tmp_path / "mine.sencopack")
    qtbot.waitUntil(shown.said.isVisible, timeout=20_000)
    assert "1 reflection, 0 pieces of evidence, 0 files" in shown.said.text()
    assert read_list(tmp_path / "mine.sencopack").workbook != sampled.services.desk.id
    assert sampled.failures == []


def test_the_check_for_names_stands_before_the_copy(sampled: Surrounded, qtbot: QtBot) -> None:
    place = SafetyPlace(sampled.surroundings)
    sampled.show(place, qtbot)
    section = place.findChild(LeavingSection)
    section.mark.click()
    qtbot.waitUntil(section.make.isEnabled, timeout=5_000)
    section.make.click()
    assert place.checks.page is not None
    place.checks.page.left.emit()
    assert place.checks.page is None
    qtbot.waitUntil(lambda: not sampled.background.is_busy, timeout=20_000)
