"""Everything about one person, by keys alone over a real workbook: found, saved as PDF, erased, backups taken away."""

from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.person import Person
from senco_desk.domain.text import from_plain
from senco_desk.ui.people.place import EVERYTHING, PeoplePlace
from tests.printing.reading import read
from tests.store.traces import traces
from tests.ui.people.conftest import Known, Room
from tests.ui.surrounded import nameless

STEPS = ("nothing", "found", "asking", "erased")


@pytest.fixture
def zeb(room: Room, known: Known) -> Person:
    """Registered, and named in a reflection, in what that was before, and in a file."""
    person = known("Zebedee Quillfeather", forms=("Zebedee",), note="Moved in May")
    begun = room.services.reflecting.begin()
    section = replace(begun.sections[0], text=from_plain("We met ZEBEDEE’s mother.\nAnd nobody else."))
    kept = room.services.reflecting.keep(replace(begun, title="Zebedee at the gate", sections=(section,)))
    room.services.reflecting.keep(replace(kept, title="At the gate"))
    return person


def step(place: PeoplePlace) -> str:
    return STEPS[place.everything.steps.currentIndex()]


def came_to(qtbot: QtBot, place: PeoplePlace, which: str) -> None:
    page = place.everything
    qtbot.waitUntil(lambda: step(place) == which and page.progress.isHidden(), timeout=20_000)


def found(room: Room, qtbot: QtBot, person: Person) -> PeoplePlace:
    place = room.show()
    place.show_target(f"{EVERYTHING}:{person.id}")
    came_to(qtbot, place, "found")
    return place


def asked(room: Room, qtbot: QtBot, person: Person) -> PeoplePlace:
    place = found(room, qtbot, person)
    to(place.everything.found.erase)
    room.press(Qt.Key.Key_Space)
    return place


def to(part: QWidget) -> None:
    """By Tab, as far as it takes."""
    part.window().activateWindow()
    for _tab in range(60):
        focus = QApplication.focusWidget()
        if focus is part:
            return
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    raise AssertionError(f"no key leads to {part}")


def agree(room: Room, place: PeoplePlace, name: str = "zebedee  quillfeather") -> None:
    form = place.everything.form
    to(form.typed)
    room.types(name)
    to(form.asked)
    room.press(Qt.Key.Key_Space)


def test_from_the_person_it_goes_to_a_list_by_place(room: Room, qtbot: QtBot, zeb: Person) -> None:
    place = room.show()
    place.names.editor.everything.setFocus()
    room.press(Qt.Key.Key_Space)
    came_to(qtbot, place, "found")
    shown = place.everything.found
    assert "1 paragraph as it stands now" in shown.summary.text()
    assert "1 older or deleted one" in shown.summary.text()
    qtbot.waitUntil(lambda: shown.text.is_settled)
    for words in (
        "Moved in May",
        "Text: We met ZEBEDEE’s mother.",
        "R-001 At the gate · Older texts",
        "Zebedee at the gate",
    ):
        assert words in shown.text.plain()
    assert nameless(place) == []


def test_of_one_whom_nothing_names_it_says_so(room: Room, qtbot: QtBot, known: Known) -> None:
    place = found(room, qtbot, known("Ada Moss"))
    assert place.everything.found.summary.text() == "Nothing that is written here names this person"
    assert "Ada Moss" in place.everything.found.text.plain()


def test_it_is_saved_as_pdf(room: Room, qtbot: QtBot, zeb: Person, tmp_path: Path) -> None:
    place = found(room, qtbot, zeb)
    place.everything.save_to(tmp_path / "zeb.pdf")
    qtbot.waitUntil(place.everything.found.saved.isVisible, timeout=30_000)
    assert "We met ZEBEDEE’s mother." in read(tmp_path / "zeb.pdf").text
    assert "zeb.pdf" in place.everything.found.saved.text()


def test_nothing_is_erased_before_the_name_is_typed_and_the_box_is_ticked(
    room: Room, qtbot: QtBot, zeb: Person
) -> None:
    place = asked(room, qtbot, zeb)
    form = place.everything.form
    assert QApplication.focusWidget() is form.stay
    assert nameless(place) == []
    assert (form.is_sure, form.go.isEnabled()) == (False, False)
    agree(room, place, "Zebedee Quillfeathe")
    assert not form.go.isEnabled()
    to(form.typed)
    room.press(Qt.Key.Key_End)
    room.types("r")
    assert form.go.isEnabled()
    assert form.instead.words() == "Pupil A"


def test_it_says_what_goes_whom_to_ask_and_what_still_holds_it(room: Room, qtbot: QtBot, zeb: Person) -> None:
    form = asked(room, qtbot, zeb).everything.form
    said = "\n".join(label.text() for label in form.findChildren(type(form.why_not)) if label.isVisibleTo(form))
    for words in (
        "Ask your data protection lead first: erasing may not be yours to decide.",
        "In 1 paragraph as it stands now, the name is replaced.",
        "Older backups still hold this person",
    ):
        assert words in said


def test_escape_goes_back_step_by_step_and_erases_nothing(room: Room, qtbot: QtBot, zeb: Person) -> None:
    place = asked(room, qtbot, zeb)
    room.press(Qt.Key.Key_Escape)
    assert step(place) == "found"
    room.press(Qt.Key.Key_Escape)
    assert place.names.isVisible()
    assert room.known() == [zeb]


def test_erased_by_keys_it_says_what_was_done_and_no_byte_names_them(
    room: Room, qtbot: QtBot, zeb: Person, tmp_path: Path
) -> None:
    place = asked(room, qtbot, zeb)
    agree(room, place)
    to(place.everything.form.go)
    room.press(Qt.Key.Key_Space)
    came_to(qtbot, place, "erased")
    room.settle()
    assert (room.known(), room.failures) == ([], [])
    assert "Backups" in place.everything.erased.not_done.said[-1]
    assert "Zebedee" not in all_words(place.everything)
    to(place.everything.erased.back)
    room.press(Qt.Key.Key_Space)
    assert place.names.empty.isVisible()
    room.services.close()
    assert [traces(room.folder, bytes(range(32)), name, tmp_path) for name in ("Zebedee", "Quillfeather")] == [[], []]


def all_words(around: QWidget) -> str:
    found = [str(part.text()) for kind in (QLabel, QAbstractButton, QLineEdit) for part in around.findChildren(kind)]
    return "\n".join([*found, *(part.toPlainText() for part in around.findChildren(QTextEdit))])


def attach(room: Room, name: str) -> None:
    stored = room.services.desk.containers.write(BytesIO(b"Nothing in it."), None)
    piece = room.services.evidencing.keep(room.services.evidencing.begin())
    with room.services.desk.change() as work:
        work.attachments.add(
            Attachment("f", piece.id, 0, name, stored.size, stored.sha256, stored.container, datetime.now(UTC))
        )


def test_a_file_stays_only_for_a_reason(room: Room, qtbot: QtBot, zeb: Person) -> None:
    attach(room, "zebedee.txt")
    place = asked(room, qtbot, zeb)
    form = place.everything.form
    agree(room, place)
    to(form.files[0].out)
    room.press(Qt.Key.Key_Space)
    assert not form.go.isEnabled()
    assert "each file that stays" in form.why_not.text()
    room.types("The appeal goes on", form.files[0].why.line)
    assert form.go.isEnabled()
    form.go.click()
    came_to(qtbot, place, "erased")
    assert "1 file that names this person is kept, with your reason." in place.everything.erased.not_done.said
    assert [each.name for each in room.found(lambda view: list(view.attachments.each()))] == ["Pupil A.txt"]


def test_older_backups_are_taken_away_when_she_says_so(room: Room, qtbot: QtBot, zeb: Person) -> None:
    safe = room.services.keeping_safe
    safe.back_up(lambda *_: None, lambda: False)
    place = asked(room, qtbot, zeb)
    agree(room, place)
    place.everything.form.go.click()
    came_to(qtbot, place, "erased")
    erased = place.everything.erased
    assert erased.thin.text() == "Make a new backup and take 1 older one away"
    to(erased.thin)
    room.press(Qt.Key.Key_Space)
    qtbot.waitUntil(erased.thinned.isVisible, timeout=20_000)
    assert len(safe.listed()) == 1


def test_what_was_written_meanwhile_is_told_and_nothing_is_erased(room: Room, qtbot: QtBot, zeb: Person) -> None:
    place = asked(room, qtbot, zeb)
    room.services.reflecting.keep(replace(room.services.reflecting.begin(), title="Zebedee anew"))
    agree(room, place)
    place.everything.form.go.click()
    qtbot.waitUntil(lambda: bool(room.failures), timeout=20_000)
    assert "Look again" in str(room.failures[0])
    assert (step(place), room.known()) == ("asking", [zeb])


def test_cancelled_while_looking_it_goes_back_to_the_names(room: Room, qtbot: QtBot, zeb: Person) -> None:
    place = room.show()
    place.show_target(f"{EVERYTHING}:{zeb.id}")
    place.everything.go_back()
    room.settle()
    assert place.names.isVisible()
    assert step(place) == "nothing"


def test_one_that_is_not_stored_yet_offers_nothing(room: Room) -> None:
    place = room.show()
    place.show_target("new")
    assert place.names.editor.everything.isHidden()
    room.types("Ada Moss")
    room.press(Qt.Key.Key_Tab)
    room.settle()
    assert place.names.editor.everything.isVisible()
