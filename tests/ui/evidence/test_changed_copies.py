"""What was saved in an opened copy waits until she says what becomes of it."""

import os
from collections.abc import Callable
from pathlib import Path

from senco_desk.domain.evidence import Evidence
from senco_desk.paths import own_paths
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.wiring import serve
from tests.ui.evidence.conftest import Room

Logged = Callable[..., Evidence]


def changed_copy(room: Room, logged: Logged, minutes: Path) -> Evidence:
    """Opened, written over, and left by a desk that was closed."""
    piece, attaching = logged("A meeting"), room.services.attaching
    attaching.attach(piece.id, [minutes], lambda *_step: None, lambda: False)
    copy = attaching.opened_copy(attaching.of(piece.id)[0].id)
    copy.chmod(0o600)
    copy.write_text("Agreed, and corrected by hand.", "utf-8")
    room.services.close()
    room.services = serve(open_workbook(room.folder, NoKey()), room.background.tell)
    return piece


def copies() -> list[str]:
    """The opened copies that are there; a folder may go while it is looked into."""
    return [file for _folder, _below, files in os.walk(own_paths().opened) for file in files if file.endswith(".txt")]


def test_it_is_offered_to_be_attached_where_it_came_from(room: Room, logged: Logged, minutes: Path) -> None:
    piece = changed_copy(room, logged, minutes)
    place = room.show()
    assert minutes.name in place.changed.said
    assert place.changed.ways[0].text() == "Attach it to E-001"
    place.changed.ways[0].click()
    room.until_done()
    assert [file.size for file in room.files_of(piece.id)] == [33, 30]
    room.qtbot.waitUntil(lambda: not copies())
    assert place.changed.said == ""


def test_it_goes_only_when_she_lets_it_go(room: Room, logged: Logged, minutes: Path) -> None:
    changed_copy(room, logged, minutes)
    place = room.show()
    place.changed.close_button.click()
    assert copies()
    place.changed.ways[1].click()
    room.qtbot.waitUntil(lambda: not copies())
