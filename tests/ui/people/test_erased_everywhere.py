"""In the real window: what was open while somebody was erased brings nothing back, whatever is typed or undone."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from senco_desk.domain.evidence import Evidence
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.text import from_plain
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.people.everything import EverythingPage
from senco_desk.ui.people.place import EVERYTHING
from senco_desk.ui.reflections.place import ReflectionsPlace
from senco_desk.wiring import Services
from tests.store.traces import traces
from tests.ui.conftest import sample, unopened, window

__all__ = ["sample", "unopened", "window"]
CONTROL = Qt.KeyboardModifier.ControlModifier
ZEB = Person("p-1", PersonKind.PUPIL, "Zebedee Quillfeather", ("Zebedee", "Quillfeather"), "Pupil A")


@pytest.fixture
def services(window: MainWindow) -> Services:
    assert window.surroundings is not None
    services = window.surroundings.services
    with services.desk.change() as work:
        work.people.put(ZEB)
    return services


@pytest.fixture
def reflection(services: Services) -> Reflection:
    begun = services.reflecting.begin()
    section = replace(begun.sections[0], text=from_plain("We met Zebedee Quillfeather today."))
    return services.reflecting.keep(replace(begun, title="Zebedee at the gate", sections=(section,)))


@pytest.fixture
def piece(services: Services) -> Evidence:
    return services.evidencing.keep(replace(services.evidencing.begin(), title="Plan for Zebedee"))


def settle(window: MainWindow, qtbot: QtBot) -> None:
    assert window.workbook is not None
    for _turn in range(4):
        window.workbook.background.drain()
        qtbot.wait(60)


def words_in_sight(window: MainWindow) -> str:
    labels = [
        str(part.text()) for kind in (QLabel, QLineEdit) for part in window.findChildren(kind) if part.isVisible()
    ]
    return "\n".join([*labels, *(part.toPlainText() for part in window.findChildren(QTextEdit) if part.isVisible())])


def erase(window: MainWindow, qtbot: QtBot) -> None:
    window.go("people", f"{EVERYTHING}:{ZEB.id}")
    page = window.findChild(EverythingPage)
    assert page is not None
    qtbot.waitUntil(lambda: page.found.isVisible() and page.progress.isHidden(), timeout=60_000)
    page.found.erase.click()
    page.form.typed.setText(ZEB.name)
    page.form.asked.click()
    page.form.go.click()
    qtbot.waitUntil(page.erased.isVisible, timeout=60_000)
    settle(window, qtbot)


def test_an_open_reflection_shows_it_erased_and_no_key_brings_it_back(
    window: MainWindow, services: Services, reflection: Reflection, piece: Evidence, qtbot: QtBot, tmp_path: Path
) -> None:
    for code, each in (("evidence", piece.id), ("history", f"reflection {reflection.id}"), ("bin", None)):
        window.go(code, each)
        settle(window, qtbot)
    window.go("reflections", reflection.id)
    settle(window, qtbot)
    place = window.findChild(ReflectionsPlace)
    assert place is not None
    area = place.editor.sections[0].editor.area
    qtbot.keyClicks(area, "Zebedee, once more. ")
    settle(window, qtbot)
    qtbot.waitUntil(lambda: bool(traces(services.desk.folder, None, "Zebedee, once more", tmp_path)), timeout=20_000)
    erase(window, qtbot)
    window.go("reflections", reflection.id)
    settle(window, qtbot)
    area = place.editor.sections[0].editor.area
    assert "Zebedee" not in area.toPlainText()
    assert "Pupil A" in area.toPlainText()
    area.setFocus()
    for _undo in range(5):
        qtbot.keyClick(area, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClicks(area, "And on. ")
    window.go("evidence", piece.id)
    settle(window, qtbot)
    assert "Zebedee" not in words_in_sight(window)
    folder = services.desk.folder
    window.leave_workbook()
    assert [traces(folder, None, name, tmp_path) for name in ZEB.forms] == [[], []]
