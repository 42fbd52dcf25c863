"""A copy that is only looked at: what would write cannot be pressed and says why, and there is a way back."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QRadioButton, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from senco_desk.ui.evidence.place import EvidencePlace
from senco_desk.ui.looking_only import NOT_HERE
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.reflections.place import ReflectionsPlace
from senco_desk.ui.theme import WRITES
from senco_desk.ui.widgets.offer import Offer


@pytest.fixture
def looking(window: MainWindow, sample: Path, tmp_path: Path, qtbot: QtBot) -> MainWindow:
    """Her own workbook was open; now another copy is looked at."""
    other = Path(shutil.copytree(sample, tmp_path / "other.sencodesk"))
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.open_workbook(other, looking=True)
    return window


def writing(place: QWidget) -> list[QAbstractButton]:
    return [each for each in place.findChildren(QAbstractButton) if each.property(WRITES) and each.isVisible()]


@pytest.mark.parametrize("code", ["home", "evidence", "reflections", "bin", "safety"])
def test_what_would_write_cannot_be_pressed_and_says_why(looking: MainWindow, qtbot: QtBot, code: str) -> None:
    looking.go(code)
    place = looking.frame.stack.currentWidget()
    qtbot.waitUntil(lambda: bool(writing(place)) or code == "bin", timeout=20_000)
    qtbot.wait(500)
    for button in writing(place):
        assert not button.isEnabled()
        assert button.toolTip() == button.accessibleDescription() == NOT_HERE


@pytest.mark.parametrize("code", ["sessions", "tasks", "profile", "exit", "portfolio"])
def test_no_tick_and_no_box_that_would_write_can_be_had(looking: MainWindow, qtbot: QtBot, code: str) -> None:
    looking.go(code)
    qtbot.wait(1_000)
    place = looking.frame.stack.currentWidget()
    held = [part for sort in (QCheckBox, QComboBox, QRadioButton, QSpinBox) for part in place.findChildren(sort)]
    assert held
    assert [part for part in held if part.isVisible() and part.isEnabled()] == []


def test_what_a_piece_counts_for_is_seen_and_not_chosen(looking: MainWindow, qtbot: QtBot) -> None:
    looking.go("reflections")
    place = looking.findChild(ReflectionsPlace)
    qtbot.waitUntil(place.editor.isVisible, timeout=10_000)
    assert not place.editor.counts_for.choose.isEnabled()
    assert not place.editor.finish.isEnabled()
    assert place.editor.finish.toolTip() == NOT_HERE


def test_a_button_that_its_place_lets_be_pressed_again_is_kept_from_it(looking: MainWindow, qtbot: QtBot) -> None:
    looking.go("evidence")
    place = looking.findChild(EvidencePlace)
    place.add_files.setEnabled(True)
    assert not place.add_files.isEnabled()


def test_commands_that_would_write_are_not_offered(looking: MainWindow) -> None:
    offered = {each.title for each in looking.commands.offered()}
    assert not [words for words in offered if words.startswith("New ") and words != "New workbook, or the sample…"]
    assert "The bin" in offered


def test_the_way_back_opens_her_own_workbook_in_which_all_can_be_pressed(looking: MainWindow, qtbot: QtBot) -> None:
    [notice] = [offer for offer in looking.findChildren(Offer) if "another copy" in offer.said]
    with qtbot.waitSignal(looking.opened, timeout=20_000):
        qtbot.mouseClick(notice.ways[0], Qt.MouseButton.LeftButton)
    assert looking.workbook.folder.name == "year.sencodesk"
    assert all(button.isEnabled() and not button.toolTip() for button in writing(looking.places.home))
    assert looking.commands.actions["new-reflection"].isEnabled()
    assert not [offer for offer in looking.findChildren(Offer) if "another copy" in offer.said]
