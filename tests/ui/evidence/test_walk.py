"""A piece of evidence from Ctrl+3 to undo without the mouse, in the real window over the year's sample."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from senco_desk.domain.evidence import Evidence, EvidenceKind
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.text import plain
from senco_desk.ui.evidence.file_row import FileRow
from senco_desk.ui.main_window import MainWindow

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST_STEPS = 60


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def name() -> str:
    return focus().accessibleName() or getattr(focus(), "text", str)()


def press(qtbot: QtBot, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
    qtbot.keyClick(focus(), key, *held)


def tab_to(qtbot: QtBot, wanted: str) -> None:
    """Tab on until a screen reader would say what begins with `wanted`."""
    met = [name()]
    while not met[-1].startswith(wanted):
        assert len(met) < MOST_STEPS, met
        press(qtbot, Qt.Key.Key_Tab)
        met.append(name())


@pytest.fixture
def logged(window: MainWindow, qtbot: QtBot) -> Callable[[], Evidence]:
    """The newest piece as it is stored."""
    assert window.surroundings is not None
    evidencing = window.surroundings.services.evidencing
    before = {row.id for row in evidencing.rows()}

    def newest() -> Evidence:
        qtbot.waitUntil(lambda: len(evidencing.rows()) == len(before) + 1)
        [new] = [row.id for row in evidencing.rows() if row.id not in before]
        found = evidencing.get(new)
        assert found is not None
        return found

    return newest


@pytest.fixture
def photograph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the system's own dialog would answer."""
    file = tmp_path / "Display.jpg"
    Image.new("RGB", (400, 300), "#1e7864").save(file)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_asked: ([str(file)], ""))
    return file


def test_a_piece_of_evidence_by_keys_alone(
    window: MainWindow, logged: Callable[[], Evidence], photograph: Path, qtbot: QtBot
) -> None:
    services = window.surroundings.services  # type: ignore[union-attr]
    press(qtbot, Qt.Key.Key_3, CTRL)
    qtbot.waitUntil(lambda: window.places.current == "evidence")
    press(qtbot, Qt.Key.Key_E, CTRL | SHIFT)
    qtbot.waitUntil(lambda: name() == "Title")
    qtbot.keyClicks(focus(), "The display by the hall")
    tab_to(qtbot, "Kind")
    while not name().endswith("Photograph"):
        before = name()
        press(qtbot, Qt.Key.Key_Down)
        assert name() != before
    tab_to(qtbot, "The day it happened")
    qtbot.keyClicks(focus(), "3 Mar 2025")
    tab_to(qtbot, "What it is")
    qtbot.keyClicks(focus(), "What we did in spring")
    tab_to(qtbot, "Add files")
    press(qtbot, Qt.Key.Key_Return)
    piece = logged().id
    qtbot.waitUntil(lambda: bool(services.attaching.of(piece)), timeout=20_000)
    qtbot.waitUntil(lambda: any(each.isVisible() for each in window.findChildren(FileRow)))
    tab_to(qtbot, "What Display.jpg shows")
    qtbot.keyClicks(focus(), "Four maps of one classroom")
    tab_to(qtbot, "Choose outcomes")
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: name() == "Filter outcomes")
    qtbot.keyClicks(focus(), "4.3")
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Space)
    mapped = services.counting_for.of_piece
    qtbot.waitUntil(lambda: len(mapped(PieceKind.EVIDENCE, piece)) == 1)
    press(qtbot, Qt.Key.Key_Escape)
    assert name() == "Choose outcomes"
    found = logged()
    assert (found.title, found.kind, found.happened) == (
        "The display by the hall", EvidenceKind.PHOTOGRAPH, date(2025, 3, 3),
    )  # fmt: skip
    assert plain(found.about) == "What we did in spring"
    assert [each.alt for each in services.attaching.of(found.id)] == ["Four maps of one classroom"]
    tab_to(qtbot, "Delete this piece of evidence")
    press(qtbot, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: services.evidencing.get(found.id) is None)
    qtbot.waitUntil(lambda: "deleted" in window.frame.toast.said)
    press(qtbot, Qt.Key.Key_T, CTRL)
    qtbot.waitUntil(lambda: services.evidencing.get(found.id) is not None)
    assert services.evidencing.get(found.id) == found
    assert len(services.attaching.of(found.id)) == len(mapped(PieceKind.EVIDENCE, found.id)) == 1
