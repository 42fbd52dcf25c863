"""The page that stands before a copy, decided by keys alone, and what is on the copy afterwards."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from senco_desk.domain.name_findings import FindingKind, Purpose
from senco_desk.ui.portfolio.place import PortfolioPlace
from tests.ui.checking.conftest import DRAWN, Room
from tests.ui.surrounded import nameless

Shown = Callable[[], PortfolioPlace]


def test_where_nothing_is_open_the_copy_is_made_at_once(room: Room, shown: Shown) -> None:
    room.written("We read together.")
    shown()
    room.qtbot.waitUntil(room.place.panel.save.isVisible, timeout=DRAWN)
    room.place.panel.save.click()
    assert "We read together." in room.saved()
    (check,) = room.services.checking_names.checks()
    assert (check.purpose, check.found) == (Purpose.PRINT, 0)


def test_r_replaces_in_the_copy_and_leaves_her_text(room: Room, shown: Shown) -> None:
    reflection = room.written("We met Zeb Quill after school.")
    shown()
    page = room.asked_to_save()
    assert page.isVisible()
    assert QApplication.focusWidget() is page.pane.view
    room.types("r")
    assert QApplication.focusWidget() is page.go
    room.press(Qt.Key.Key_Space)
    copy = room.saved()
    assert "We met Pupil A after school." in copy.replace("\r\n", " ")
    assert "Quill" not in copy
    assert room.text_of(reflection) == "We met Zeb Quill after school."
    (check,) = room.services.checking_names.checks()
    assert (check.found, check.replaced) == (1, 1)


def test_what_was_decided_is_not_asked_again(room: Room, shown: Shown) -> None:
    room.written("We met Zeb Quill after school.")
    shown()
    room.asked_to_save()
    room.types("r")
    room.settle()
    room.press(Qt.Key.Key_Escape)
    assert room.place.checks.page is None
    room.place.panel.save.click()
    assert "Pupil A" in room.saved()


def test_t_replaces_in_her_text_too_and_u_takes_it_back(room: Room, shown: Shown) -> None:
    reflection = room.written("We met Zeb Quill after school.")
    shown()
    page = room.asked_to_save()
    room.types("t")
    room.settle()
    assert room.text_of(reflection) == "We met Pupil A after school."
    room.types("u", page.pane.view)
    room.settle()
    assert room.text_of(reflection) == "We met Zeb Quill after school."
    assert page.check.scan is not None
    assert len(page.check.scan.open) == 1


def test_after_her_text_was_changed_the_copy_is_looked_through_again(room: Room, shown: Shown) -> None:
    room.written("We met Zeb Quill after school.")
    shown()
    page = room.asked_to_save()
    room.types("t")
    assert page.check.stale
    room.press(Qt.Key.Key_Space)
    assert "We met Pupil A after school." in room.saved().replace("\r\n", " ")


def test_k_asks_why_and_keeps_with_the_reason(room: Room, shown: Shown) -> None:
    room.written("We met Zeb Quill after school.")
    shown()
    page = room.asked_to_save()
    room.types("k")
    assert QApplication.focusWidget() is page.pane.why.line
    room.press(Qt.Key.Key_Return)
    assert page.pane.why.isVisible()
    room.types("Agreed to be named")
    room.press(Qt.Key.Key_Return)
    assert page.pane.findings.below(page.pane.findings.row(1)).endswith("kept: Agreed to be named")
    room.press(Qt.Key.Key_Space)
    assert "Zeb Quill" in room.saved()


def test_esc_leaves_the_question_first_and_then_the_page(room: Room, shown: Shown) -> None:
    room.written("We met Zeb Quill after school.")
    place = shown()
    page = room.asked_to_save()
    room.types("k")
    room.press(Qt.Key.Key_Escape)
    assert page.isVisible()
    assert QApplication.focusWidget() is page.pane.view
    room.press(Qt.Key.Key_Escape)
    assert place.checks.page is None
    assert place.panel.save.isEnabled()
    assert not (room.folder.parent / "mine.pdf").exists()


def test_o_leaves_the_reflection_out(room: Room, shown: Shown) -> None:
    room.written("We met Zeb Quill after school.", "A visit")
    room.written("We read together.", "Reading")
    shown()
    room.asked_to_save()
    room.types("o")
    room.press(Qt.Key.Key_Space)
    copy = room.saved()
    assert "A visit" not in copy
    assert "We read together." in copy


def test_going_on_with_a_name_open_takes_a_second_step_that_is_logged(room: Room, shown: Shown) -> None:
    room.written("We met Zeb Quill after school.")
    shown()
    page = room.asked_to_save()
    assert not page.go.isVisible()
    page.anyway.setFocus()
    room.press(Qt.Key.Key_Space)
    assert "1 of them is a name you registered. It will stand there as it is" in page.second.words.text()
    assert QApplication.focusWidget() is page.second.stay
    room.press(Qt.Key.Key_Tab)
    room.press(Qt.Key.Key_Space)
    assert "Zeb Quill" in room.saved()
    (check,) = room.services.checking_names.checks()
    assert (check.found, check.replaced, check.kept) == (1, 0, 0)


def test_with_shift_the_same_words_are_decided_wherever_they_stand(room: Room, shown: Shown) -> None:
    for title in ("One", "Two", "Three"):
        room.written("We met Zeb Quill after school.", title)
    shown()
    page = room.asked_to_save()
    assert page.check.scan is not None
    assert len(page.check.scan.open) == 3
    room.press(Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is page.go
    room.press(Qt.Key.Key_Space)
    assert room.saved().count("Pupil A") >= 3


def test_on_the_heading_a_letter_decides_for_all_of_the_thing(room: Room, shown: Shown) -> None:
    room.written("Zeb Quill read. Then Zeb wrote.")
    shown()
    page = room.asked_to_save()
    assert page.check.scan is not None
    assert len(page.check.scan.open) == 2
    room.press(Qt.Key.Key_Home)
    room.types("r")
    assert page.check.scan.is_clear


def test_enter_goes_to_where_it_stands(room: Room, shown: Shown) -> None:
    reflection = room.written("We met Zeb Quill after school.")
    shown()
    room.asked_to_save()
    room.press(Qt.Key.Key_Return)
    assert room.went == [("reflections", reflection.id)]


def test_what_is_changed_elsewhere_is_looked_through_again(room: Room, shown: Shown) -> None:
    reflection = room.written("We met Zeb Quill after school.")
    place = shown()
    page = room.asked_to_save()
    room.services.reflecting.keep(replace(reflection, title="Zeb"))
    room.qtbot.waitUntil(lambda: page.pane.findings.rowCount() == 3, timeout=DRAWN)
    assert place.checks.page is page


def test_a_likely_name_becomes_one_that_is_known(room: Room, shown: Shown) -> None:
    room.written("Then Mrs Harbottle came in.")
    shown()
    page = room.asked_to_save()
    assert page.check.scan is not None
    assert [finding.kind for finding in page.check.scan.open] == [FindingKind.LIKELY]
    room.types("a")
    room.qtbot.waitUntil(page.pane.who.line.hasFocus)
    page.pane.who.kind.setFocus()
    for _kind in range(2):
        room.press(Qt.Key.Key_Down)
    page.pane.who.line.setFocus()
    room.press(Qt.Key.Key_Return)
    room.qtbot.waitUntil(
        lambda: [found.kind for found in page.check.scan.open] == [FindingKind.REGISTERED], timeout=DRAWN
    )
    assert page.check.scan.open[0].replacement == "Colleague A"


def test_what_cannot_be_decided_so_is_said_and_nothing_happens(room: Room, shown: Shown) -> None:
    room.written("We met Zeb Quill after school.")
    shown()
    page = room.asked_to_save()
    room.types("l")
    assert page.check.scan is not None
    assert len(page.check.scan.open) == 1
    assert "Nothing was decided" in room.said[-1][0]


def test_other_sheets_are_checked_too(room: Room, shown: Shown) -> None:
    begun = room.services.evidencing.begin()
    room.services.evidencing.keep(replace(begun, title="Zeb Quill’s plan"))
    place = shown()
    place.panel.sheets.kind.show_value("labels")
    room.qtbot.waitUntil(place.panel.sheets.save.isVisible, timeout=DRAWN)
    place.panel.sheets.save.click()
    page = place.checks.page
    assert page is not None
    room.qtbot.waitUntil(lambda: not page.check.is_going_on, timeout=DRAWN)
    room.types("r", page.pane.view)
    room.press(Qt.Key.Key_Space)
    assert "Pupil A’s plan" in room.saved()
    (check,) = room.services.checking_names.checks()
    assert check.purpose is Purpose.SHEETS


def test_every_control_has_a_name(room: Room, shown: Shown) -> None:
    room.written("We met Zeb Quill after school.")
    shown()
    page = room.asked_to_save()
    assert nameless(page) == []
    spoken = page.pane.findings.spoken(page.pane.findings.row(1))
    assert spoken == "We met Zeb Quill after school.\nA name you registered · in the text · would print as Pupil A"
