from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from senco_desk.domain.profile import Module
from senco_desk.ui.profile.editors import module_line, read_modules
from senco_desk.ui.profile.fields import SECTIONS
from senco_desk.ui.profile.place import ProfilePlace
from tests.ui.surrounded import Surrounded


def editor(place: ProfilePlace, name: str):
    return next(editor for field, editor in place.editors.items() if field.name == name)


@pytest.fixture
def place(sampled: Surrounded, qtbot: QtBot) -> ProfilePlace:
    place = ProfilePlace(sampled.surroundings)
    sampled.show(place, qtbot)
    qtbot.waitUntil(lambda: editor(place, "name").text() != "")
    return place


def test_everything_stored_is_shown(place: ProfilePlace, sampled: Surrounded):
    profile = sampled.services.introducing.get()
    for field, shown in place.editors.items():
        assert shown.value() == field.of(profile), field.name


def test_what_is_typed_is_saved_by_itself(place: ProfilePlace, sampled: Surrounded, qtbot: QtBot):
    tutor = editor(place, "tutor")
    tutor.selectAll()
    qtbot.keyClicks(tutor, "Dr Field")
    qtbot.waitUntil(lambda: sampled.services.introducing.get().programme.tutor == "Dr Field")


def test_a_day_is_typed_as_people_type_it(place: ProfilePlace, sampled: Surrounded, qtbot: QtBot):
    became = editor(place, "became_senco")
    became.setText("3 Oct 2023")
    qtbot.keyClick(became, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: sampled.services.introducing.get().became_senco == date(2023, 10, 3))
    qtbot.waitUntil(lambda: "3 October 2026" in words_of(place))


def words_of(place: ProfilePlace) -> str:
    return "\n".join(label.text() for label in place.dates.findChildren(QLabel))


def test_a_day_that_cannot_be_read_changes_nothing_and_is_said(place: ProfilePlace, sampled: Surrounded, qtbot: QtBot):
    before = sampled.services.introducing.get()
    became = editor(place, "became_senco")
    became.setText("the autumn")
    qtbot.keyClick(became, Qt.Key.Key_Return)
    place.flush()
    sampled.background.drain()
    assert "the autumn" in place._puzzled.text()
    assert sampled.services.introducing.get() == before


def test_a_name_is_needed_and_nothing_is_lost_without_one(place: ProfilePlace, sampled: Surrounded, qtbot: QtBot):
    before = sampled.services.introducing.get()
    editor(place, "name").selectAll()
    qtbot.keyClick(editor(place, "name"), Qt.Key.Key_Delete)
    place.flush()
    sampled.background.drain()
    assert sampled.services.introducing.get() == before
    assert "name is needed" in place._puzzled.text()


def test_a_reload_leaves_the_field_she_is_in_alone(place: ProfilePlace, sampled: Surrounded, qtbot: QtBot):
    place.activateWindow()
    provider = editor(place, "provider")
    provider.setFocus()
    provider.setText("half a wo")
    place.reload(None)
    qtbot.wait(300)
    assert provider.text() == "half a wo"


def test_each_date_stands_with_its_rule_its_source_and_when_it_was_checked(place: ProfilePlace):
    words = words_of(place)
    assert words.count("Source: Regulation 49") == 2
    assert words.count("Checked on") == 2
    assert "not legal advice" in words
    assert "2008" in words


def test_a_workbook_without_a_profile_can_be_given_one(empty: Surrounded, qtbot: QtBot):
    place = ProfilePlace(empty.surroundings)
    empty.show(place, qtbot)
    qtbot.keyClicks(editor(place, "name"), "Ann Other")
    qtbot.waitUntil(lambda: empty.services.introducing.get() is not None)
    assert empty.services.introducing.get().name == "Ann Other"


def test_modules_are_typed_a_line_each():
    modules = (Module("ED7", "Leading, and being led", 30), Module("ED8", "Enquiry"))
    typed = "\n".join(module_line(module) for module in modules)
    assert read_modules(typed + "\n\n") == modules


def test_every_field_of_the_profile_is_on_the_page():
    from dataclasses import fields

    from senco_desk.domain.profile import Profile, Programme, School

    shown = {field.name for *_head, section in SECTIONS for field in section}
    stored = {field.name for kind in (Profile, School, Programme) for field in fields(kind)} - {"school", "programme"}
    assert stored <= shown


def test_she_is_called_as_she_chooses(sampled: Surrounded, qtbot: QtBot) -> None:
    introducing = sampled.services.introducing
    profile = introducing.get()
    assert profile is not None
    introducing.keep(replace(profile, called="SENDCo"))
    place = ProfilePlace(sampled.surroundings)
    sampled.show(place, qtbot)
    became = next(editor for field, editor in place.editors.items() if field.name == "became_senco")
    qtbot.waitUntil(lambda: became.accessibleName() == "Became SENDCo here on", timeout=10_000)
