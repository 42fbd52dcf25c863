"""Very many files on one piece: the first are shown, the rest when asked for, and the window goes on answering."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from senco_desk.domain.attachment import Attachment
from senco_desk.ui.evidence.files_strip import FilesStrip
from tests.ui.evidence.conftest import Room
from tests.ui.evidence.test_files import Logged, drop_at

MANY = 60


@pytest.fixture
def one(room: Room, logged: Logged, minutes: Path) -> Attachment:
    """A file as the workbook has it."""
    piece = logged("A meeting")
    place = room.show()
    drop_at(room, place.editor, minutes)
    return room.files_of(piece.id)[0]


@pytest.fixture
def strip(qtbot: QtBot) -> FilesStrip:
    strip = FilesStrip()
    qtbot.addWidget(strip)
    strip.resize(600, 400)
    strip.show()
    return strip


def many(one: Attachment, count: int = MANY) -> list[Attachment]:
    return [replace(one, id=f"{at:04}", name=f"File {at}.txt") for at in range(count)]


def laid_out(strip: FilesStrip) -> list[str]:
    return [row.name.accessibleName() for row in sorted(strip.rows.values(), key=lambda row: row.y())]


def test_the_first_twenty_are_shown_and_all_when_asked_for(strip: FilesStrip, one: Attachment, qtbot: QtBot) -> None:
    strip.show_files(many(one), {})
    assert 0 < len(strip.rows) <= 20
    qtbot.waitUntil(lambda: len(strip.rows) == 20, timeout=20_000)
    assert strip.show_all.text() == "Show all 60"
    strip.show_all.click()
    qtbot.waitUntil(lambda: len(strip.rows) == MANY, timeout=20_000)
    assert strip.show_all.isHidden()
    qtbot.wait(100)
    assert laid_out(strip) == [file.name for file in many(one)]


def test_files_that_come_and_go_meanwhile_are_in_their_order(strip: FilesStrip, one: Attachment, qtbot: QtBot) -> None:
    strip.show_files(many(one, 18), {})
    fewer = many(one, 18)[3:]
    strip.show_files(fewer, {})
    qtbot.waitUntil(lambda: len(strip.rows) == 15, timeout=20_000)
    strip.show_files(many(one, 18), {})
    qtbot.waitUntil(lambda: len(strip.rows) == 18, timeout=20_000)
    qtbot.wait(100)
    assert laid_out(strip) == [file.name for file in many(one, 18)]
    assert list(strip.rows) == [file.id for file in many(one, 18)]


def test_another_piece_begins_with_its_first_again(strip: FilesStrip, one: Attachment, qtbot: QtBot) -> None:
    strip.show_files(many(one), {})
    strip.show_all.click()
    strip.show_files((), {})
    assert strip.rows == {}
    strip.show_files(many(one), {})
    qtbot.waitUntil(lambda: len(strip.rows) == 20, timeout=20_000)
    qtbot.wait(100)
    assert len(strip.rows) == 20
