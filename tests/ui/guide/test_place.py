"""The guide in the window: from page to page, back to where she was, and any page out."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from senco_desk.ui.guide.pages import codes
from senco_desk.ui.guide.place import GuidePlace
from senco_desk.ui.safety.place import SafetyPlace
from senco_desk.ui.theme import dress
from tests.ui.surrounded import Surrounded, empty, nameless

__all__ = ["empty"]


@pytest.fixture
def guide(empty: Surrounded, qtbot: QtBot) -> GuidePlace:
    place = GuidePlace(empty.surroundings)
    empty.show(place, qtbot)
    return place


def test_another_page_than_the_place_s_own_leads_back_to_the_place(guide: GuidePlace, empty: Surrounded) -> None:
    guide.show_target("safety#dpia")
    assert "Step 1: Identify the need" in guide.pages.text.toPlainText()
    guide.pages.back.click()
    assert empty.went == [("safety", None)]


def test_from_page_to_page_the_way_back_stays(guide: GuidePlace, empty: Surrounded) -> None:
    guide.show_target("people")
    guide.show_target("guide#for-the-technician")
    assert "What it is, and what it installs" in guide.pages.text.toPlainText()
    guide.pages.back.click()
    assert empty.went == [("people", None)]


@pytest.mark.parametrize(
    ("typed", "kind", "saved"),
    [
        ("mine", "PDF (*.pdf)", "mine.pdf"),
        ("mine.pdf", "Document for Word or LibreOffice (*.odt)", "mine.odt"),
        ("mine.odt", "PDF (*.pdf)", "mine.odt"),
        ("v1.2", "PDF (*.pdf)", "v1.2.pdf"),
    ],
)
def test_a_page_is_saved_by_the_keyboard_with_the_ending_that_was_chosen(
    guide: GuidePlace, empty: Surrounded, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    typed: str, kind: str, saved: str,
) -> None:  # fmt: skip
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / typed), kind))
    guide.show_target("safety#dpia")
    qtbot.keyClick(guide.pages.save, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: bool(empty.toasts), timeout=10_000)
    assert (tmp_path / saved).stat().st_size > 5_000
    assert empty.failures == []


def test_what_cannot_be_written_is_told(guide: GuidePlace, empty: Surrounded, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "no folder").write_text("")
    guide.pages.save_to(tmp_path / "no folder" / "mine.pdf")
    qtbot.waitUntil(lambda: bool(empty.failures), timeout=10_000)
    assert "Nothing was written" in str(empty.failures[0])


@pytest.mark.parametrize("percent", [100, 200])
def test_no_page_is_wider_than_its_room(guide: GuidePlace, qapp: QApplication, percent: int) -> None:
    dress(qapp, "light", percent)
    for code in codes():
        guide.show_target(f"home#{code}")
        assert guide.pages.text.horizontalScrollBar().maximum() <= 1, code
    dress(qapp, "light", 100)


def test_every_control_has_a_name(guide: GuidePlace) -> None:
    assert nameless(guide) == []


def test_keeping_safe_leads_to_both_pages_for_the_school(empty: Surrounded, qtbot: QtBot) -> None:
    place = SafetyPlace(empty.surroundings)
    empty.show(place, qtbot)
    place.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is place)
    place.show_target("paperwork")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert empty.went == [("guide", "safety#dpia"), ("guide", "safety#for-the-technician")]
