"""Reflections as a person keeps them: with keys, on a real workbook."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from senco_desk.domain.reflection import Reflection, Section, State
from senco_desk.domain.text import from_plain, plain
from senco_desk.ui.place import NEW
from senco_desk.ui.rescue import own_rescue
from tests.ui.reflections.conftest import Room
from tests.ui.surrounded import twice_the_text

__all__ = ["twice_the_text"]

CTRL = Qt.KeyboardModifier.ControlModifier
Written = Callable[..., Reflection]


def texts(found: Reflection) -> list[str]:
    return [plain(section.text) for section in found.sections]


def test_an_empty_place_offers_the_first_reflection(room: Room) -> None:
    place = room.show()
    assert place.empty.isVisible()
    room.qtbot.mouseClick(place.empty.button, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is place.editor.sections[0].editor.area


def test_the_first_one_given_up_again_leaves_the_focus_on_the_way_to_begin(room: Room) -> None:
    place = room.show()
    place.begin()
    place.editor.remove.click()
    assert place.empty.isVisible()
    assert place.empty.button.hasFocus()


def test_words_are_on_disk_soon_after_the_key(room: Room) -> None:
    room.show().show_target(NEW)
    room.types("The slips said more")
    room.qtbot.waitUntil(lambda: [texts(each) for each in room.on_disk()] == [["The slips said more"]])
    assert room.on_disk()[0].reference == "R-001"


def test_one_who_never_pauses_is_saved_while_she_types(room: Room) -> None:
    room.show().show_target(NEW)
    for _ in range(60):
        room.types("on ")
        room.qtbot.wait(10)
        if room.on_disk():
            return
    pytest.fail("nothing was on disk although she typed for more than half a second")


def test_every_key_is_on_disk_when_the_window_closes(room: Room) -> None:
    place = room.show()
    place.begin()
    room.types("Last words")
    place.flush()
    room.background.drain()
    assert texts(room.on_disk()[0]) == ["Last words"]


def test_saves_close_together_make_one_reflection(room: Room) -> None:
    place = room.show()
    place.begin()
    for word in ("one ", "two ", "three"):
        room.types(word)
        place.flush()
    room.background.drain()
    assert [(each.number, texts(each)) for each in room.on_disk()] == [(1, ["one two three"])]


def test_a_new_reflection_with_nothing_in_it_is_not_kept(room: Room, written: Written) -> None:
    first = written("There is one")
    place = room.show()
    place.begin()
    place.open(first.id)
    room.save()
    assert [each.id for each in room.on_disk()] == [first.id]


def test_title_day_and_words_come_back_as_they_were_written(room: Room) -> None:
    place = room.show()
    place.begin()
    room.types("Tom <3 & Co")
    room.types("A meeting", place.editor.about.title)
    room.types("yesterday", place.editor.about.day)
    room.press(Qt.Key.Key_Tab)
    room.save()
    found = room.on_disk()[0]
    assert (found.title, found.happened, texts(found)) == ("A meeting", date(2025, 3, 3), ["Tom <3 & Co"])


def test_a_day_that_cannot_be_read_is_said_and_nothing_is_lost(room: Room) -> None:
    place = room.show()
    place.begin()
    room.types("Words")
    place.editor.about.day.setFocus()
    room.types("whenever")
    room.press(Qt.Key.Key_Tab)
    room.save()
    assert "whenever" in room.said[0][0]
    assert room.on_disk()[0].happened is None


def test_the_list_shows_what_is_being_written(room: Room, written: Written) -> None:
    written("An older one", happened=date(2025, 1, 1))
    place = room.show()
    place.begin()
    room.types("Just begun")
    room.save()
    rows = place.list.rows
    assert [rows.data(rows.index(at)) for at in range(rows.rowCount())] == ["Just begun", "An older one"]
    assert place.list.view.currentIndex().row() == 0
    assert QApplication.focusWidget() is place.editor.sections[0].editor.area


def test_another_model_keeps_every_word(room: Room, written: Written) -> None:
    first = written("Free words")
    place = room.show()
    place.open(first.id)
    room.settle()
    place.editor.about.model_wanted.emit("driscoll")
    room.types("and so", place.editor.sections[1].editor.area)
    place.editor.about.model_wanted.emit("gibbs")
    room.save()
    found = room.on_disk()[0]
    assert found.model == "gibbs"
    assert [(s.key, plain(s.text)) for s in found.sections if s.text] == [("what", "Free words"), ("so-what", "and so")]
    place.editor.about.model_wanted.emit("driscoll")
    room.save()
    assert texts(room.on_disk()[0]) == ["Free words", "and so", ""]


def test_headings_of_her_own_are_added_and_renamed(room: Room, written: Written) -> None:
    place = room.show()
    place.begin()
    room.types("Some words")
    place.editor.add_heading.click()
    room.types("What the governors asked")
    room.types("Why so late?", place.editor.sections[1].editor.area)
    room.save()
    assert [(s.heading, plain(s.text)) for s in room.on_disk()[0].sections] == [
        ("", "Some words"),
        ("What the governors asked", "Why so late?"),
    ]
    place.editor.sections[1].heading.selectAll()
    room.types("Questions", place.editor.sections[1].heading)
    room.save()
    assert room.on_disk()[0].sections[1].heading == "Questions"


def test_an_empty_heading_of_her_own_can_be_taken_out(room: Room) -> None:
    place = room.show()
    place.begin()
    room.types("Words")
    place.editor.add_heading.click()
    place.editor.sections[1].remove.click()
    room.save()
    assert texts(room.on_disk()[0]) == ["Words"]


def test_a_heading_of_her_own_goes_up_and_down_with_its_words(room: Room) -> None:
    place = room.show()
    place.begin()
    room.types("First")
    place.editor.add_heading.click()
    room.types("Mine")
    room.types("second", place.editor.sections[1].editor.area)
    room.press(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    room.save()
    assert texts(room.on_disk()[0]) == ["second", "First"]
    assert place.editor.sections[0].editor.area.hasFocus()
    place.editor.sections[0].down.click()
    room.save()
    assert texts(room.on_disk()[0]) == ["First", "second"]


def test_at_twice_the_text_what_stands_below_a_finished_reflection_is_whole(
    room: Room, written: Written, twice_the_text: None
) -> None:
    finished = written("Words", state=State.FINISHED)
    place = room.show(width=813)
    place.show_target(finished.id)
    room.settle()
    finish, bin_ = place.editor.finish, place.editor.remove
    assert finish.text() == "Finished · reopen"
    assert finish.width() >= finish.sizeHint().width()
    assert bin_.mapTo(place.editor, bin_.rect().bottomRight()).x() <= place.editor.width()


def test_a_long_title_shows_its_beginning(room: Room, written: Written) -> None:
    written("Words", title="A long title " * 20)
    place = room.show()
    room.settle()
    assert place.editor.about.title.cursorPosition() == 0


def test_headings_of_her_own_from_the_start(room: Room) -> None:
    place = room.show()
    place.begin()
    place.editor.about.model_wanted.emit("own")
    room.types("My heading", place.editor.sections[0].heading)
    room.types("my words", place.editor.sections[0].editor.area)
    room.save()
    found = room.on_disk()[0]
    assert (found.model, found.sections[0].heading, texts(found)) == ("own", "My heading", ["my words"])


def test_impact_is_kept(room: Room) -> None:
    place = room.show()
    place.begin()
    for editor, words in zip(place.editor.impact.editors, ("Two gained", "Year 4", "Scores"), strict=True):
        room.types(words, editor.area)
    room.save()
    impact = room.on_disk()[0].impact
    assert (plain(impact.changed), plain(impact.for_whom), plain(impact.how_known)) == (
        "Two gained",
        "Year 4",
        "Scores",
    )


def test_ctrl_enter_finishes_and_makes_it_a_draft_again(room: Room, written: Written) -> None:
    place = room.show()
    place.begin()
    room.types("Done")
    room.press(Qt.Key.Key_Return, CTRL)
    room.settle()
    assert [(each.state, texts(each)) for each in room.on_disk()] == [(State.FINISHED, ["Done"])]
    room.press(Qt.Key.Key_Return, CTRL)
    room.settle()
    assert room.on_disk()[0].state is State.DRAFT


def test_delete_takes_it_out_and_undo_brings_it_back(room: Room, written: Written) -> None:
    first, second = written("Stays", happened=date(2025, 1, 2)), written("Goes", happened=date(2025, 1, 3))
    place = room.show()
    place.list.view.setFocus()
    place.list.view.setCurrentIndex(place.list.rows.index(0))
    room.press(Qt.Key.Key_Delete)
    room.settle()
    assert [each.id for each in room.on_disk()] == [first.id]
    said, undo = room.said[-1]
    assert said == "Reflection deleted"
    assert undo is not None
    room.background.write(lambda: room.services.undoing.undo(undo))
    room.qtbot.waitUntil(lambda: place.list.rows.rowCount() == 2)
    assert {each.id for each in room.on_disk()} == {first.id, second.id}


def test_what_was_typed_just_before_a_deletion_does_not_bring_it_back(room: Room, written: Written) -> None:
    first = written("Goes")
    place = room.show()
    place.open(first.id)
    room.settle()
    room.types("more ", place.editor.sections[0].editor.area)
    place.editor.remove.click()
    room.save()
    assert room.on_disk() == []
    assert room.failures == []
    assert place.empty.isVisible()


def test_the_words_of_the_one_before_are_not_lost_when_another_is_opened(room: Room, written: Written) -> None:
    first, second = written("First"), written("Second")
    place = room.show()
    place.open(first.id)
    room.settle()
    place.editor.sections[0].editor.area.setFocus()
    room.press(Qt.Key.Key_End, CTRL)
    room.types(" and more")
    place.open(second.id)
    place.open(first.id)
    assert plain(place.editor.sections[0].editor.text()) == "First and more"
    room.settle()
    assert {text for each in room.on_disk() for text in texts(each)} == {"First and more", "Second"}


def change_elsewhere(room: Room, reflection: Reflection, words: str) -> None:
    changed = replace(reflection, sections=(Section("text", "", from_plain(words)),))
    room.background.write(lambda: room.services.reflecting.keep(changed))
    room.settle()
    room.qtbot.wait(300)
    room.settle()


def test_a_reload_leaves_what_she_is_typing_in(room: Room, written: Written) -> None:
    first = written("Here")
    place = room.show()
    place.open(first.id)
    room.settle()
    place.editor.sections[0].editor.area.setFocus()
    change_elsewhere(room, first, "Elsewhere")
    assert plain(place.editor.sections[0].editor.text()) == "Here"


def test_a_reload_shows_what_was_changed_elsewhere(room: Room, written: Written) -> None:
    first = written("Here")
    place = room.show()
    place.open(first.id)
    room.settle()
    place.list.filter_box.setFocus()
    change_elsewhere(room, first, "Elsewhere")
    assert plain(place.editor.sections[0].editor.text()) == "Elsewhere"


def test_a_save_that_fails_keeps_the_words_says_so_and_tries_again(room: Room, written: Written) -> None:
    first = written("Safe")
    place = room.show()
    place.open(first.id)
    room.settle()
    file, away = room.folder / "workbook.sqlite", room.folder / "away"
    file.rename(away)
    shutil.copyfile(away, file)
    place.editor.sections[0].editor.area.setFocus()
    room.types("Precious ")
    room.save()
    assert plain(place.editor.sections[0].editor.text()) == "SafePrecious "
    assert "replaced" in str(room.failures[-1])
    [copy] = own_rescue().left_behind()
    assert "SafePrecious" in copy.read_text("utf-8")
    assert str(copy) in str(room.failures[-1])

    away.replace(file)
    place.saving.try_again()
    room.settle()
    assert texts(room.on_disk()[0]) == ["SafePrecious "]
    assert own_rescue().left_behind() == []
    assert not place.saving.is_in_trouble


def test_words_that_an_earlier_session_could_not_save_are_told(room: Room) -> None:
    file = own_rescue().keep("reflection 1", "Lost words")
    place = room.show()
    assert str(file) in place.rescued.said


def test_in_a_narrow_window_list_and_reflection_take_turns(room: Room, written: Written) -> None:
    first = written("Words")
    place = room.show(width=420)
    assert place.list.isVisible()
    assert not place.editor.isVisible()
    place.list.view.setCurrentIndex(place.list.rows.index(0))
    room.settle()
    place.list.view.setFocus()
    room.press(Qt.Key.Key_Return)
    assert place.editor.isVisible()
    assert not place.list.isVisible()
    place.back.click()
    assert place.list.isVisible()
    assert place.editor.shown is not None
    assert place.editor.shown.id == first.id


def test_everything_that_takes_the_focus_has_a_name(room: Room, written: Written) -> None:
    written("Words")
    place = room.show()
    place.editor.add_heading.click()
    place.editor.counts_for.choose.click()
    kinds = (QAbstractButton, QLineEdit, QTextEdit, QPlainTextEdit)
    seen = [each for kind in kinds for each in place.findChildren(kind) if each.isVisible()]
    takers = [each for each in seen if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(takers) > 12
    assert [each for each in takers if not name_of(each)] == []


def name_of(widget: QWidget) -> str:
    return widget.accessibleName() or (widget.text() if isinstance(widget, QAbstractButton) else "")


def test_tab_goes_down_the_page(room: Room, written: Written) -> None:
    written("Words")
    place = room.show()
    editor = place.editor
    order = [editor.about.title, editor.about.day, editor.about.happened.calendar, editor.about.model,
             editor.sections[0].editor.area, editor.add_heading, *(each.area for each in editor.impact.editors),
             editor.counts_for.choose, editor.more, editor.finish, editor.history, editor.remove]  # fmt: skip
    editor.about.title.setFocus()
    seen = [QApplication.focusWidget()]
    for _ in order[1:]:
        room.press(Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    assert seen == order


def test_a_day_ahead_is_kept_and_asked_about(room: Room, written: Written) -> None:
    written("It went well")
    place = room.show()
    day = place.editor.about.day
    for typed in ("3 Sep 2052", "3 Mar 2025"):
        day.setFocus()
        day.selectAll()
        room.types(typed)
        room.press(Qt.Key.Key_Return)
    assert [said for said, _undo in room.said] == ["Tue 3 Sep 2052 lies ahead. Is the year a slip of the hand?"]
    room.save()
    assert room.on_disk()[0].happened == date(2025, 3, 3)
