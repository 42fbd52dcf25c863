"""A damaged workbook, in the real window: never a dead end, and what came of it is told."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from senco_desk.domain.journal import Noun
from senco_desk.paths import own_paths
from senco_desk.safekeeping.backups import listed
from senco_desk.safekeeping.checking import check
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create
from senco_desk.safekeeping.salvaging import Item, Salvaged
from senco_desk.store.folder import database
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.safety.backups import BackupsSection
from senco_desk.ui.welcome.refused import RefusedPage
from senco_desk.ui.what_came_back import salvaged_said


def shown(window: MainWindow, qtbot: QtBot) -> RefusedPage:
    qtbot.waitUntil(lambda: isinstance(window.in_sight(), RefusedPage), timeout=20_000)
    page = window.in_sight()
    assert isinstance(page, RefusedPage)
    return page


def reflections(window: MainWindow) -> int:
    with window.surroundings.services.desk.view() as view:
        return len(view.reflections.rows())


def closed_with_a_backup(window: MainWindow) -> Path:
    folder = window.workbook.folder
    window.surroundings.services.keeping_safe.back_up(lambda *_: None, lambda: False)
    window.leave_workbook()
    return folder


def cut(file: Path) -> None:
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])


def behead(file: Path) -> None:
    file.write_bytes(bytes(4096) + file.read_bytes()[4096:])


@pytest.mark.parametrize("spoil", [cut, behead])
def test_what_can_be_read_comes_back_and_the_rest_from_the_backup(
    window: MainWindow, qtbot: QtBot, spoil: Callable[[Path], None]
) -> None:
    before = reflections(window)
    folder = closed_with_a_backup(window)
    spoil(database(folder))
    window.open_workbook(folder)
    page = shown(window, qtbot)
    qtbot.waitUntil(page.backup.isVisible, timeout=20_000)
    with qtbot.waitSignal(window.opened, timeout=30_000):
        page.salvage.click()
    qtbot.waitUntil(lambda: "kept beside it" in window.frame.banner.said)
    assert reflections(window) == before
    assert len(list(folder.parent.glob("year damaged *.sencodesk"))) == 1


def flip_a_word(folder: Path) -> None:
    """A plain file says nothing of it: the row's own checksum does."""
    file = database(folder)
    content = file.read_bytes()
    assert b"graduated" in content
    file.write_bytes(content.replace(b"graduated", b"gradvated"))


def test_what_is_found_damaged_in_an_open_one_leads_to_what_can_be_brought_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    folder = window.workbook.folder
    window.leave_workbook()
    flip_a_word(folder)
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.open_workbook(folder)
    window.go("reflections")
    qtbot.waitUntil(lambda: bool(window.frame.banner.ways), timeout=20_000)
    window.frame.banner.ways[0].click()
    section = window.findChild(BackupsSection)
    assert section is not None
    qtbot.waitUntil(lambda: bool(section.found.ways), timeout=20_000)
    with qtbot.waitSignal(window.opened, timeout=30_000):
        section.found.ways[0].click()
    qtbot.waitUntil(lambda: "kept beside it" in window.frame.banner.said)


def test_the_newest_backup_takes_its_place(window: MainWindow, qtbot: QtBot) -> None:
    before = reflections(window)
    folder = closed_with_a_backup(window)
    database(folder).write_bytes(b"")
    window.open_workbook(folder)
    page = shown(window, qtbot)
    qtbot.waitUntil(page.backup.isVisible, timeout=20_000)
    with qtbot.waitSignal(window.opened, timeout=30_000):
        page.backup.click()
    assert reflections(window) == before
    assert check(folder).is_whole


def test_a_workbook_that_is_gone_comes_back_from_a_backup(window: MainWindow, qtbot: QtBot) -> None:
    before = reflections(window)
    folder = closed_with_a_backup(window)
    shutil.rmtree(folder)
    window.open_workbook(folder)
    page = shown(window, qtbot)
    qtbot.waitUntil(page.backup.isVisible, timeout=20_000)
    assert not page.salvage.isVisible()
    with qtbot.waitSignal(window.opened, timeout=30_000):
        page.backup.click()
    assert reflections(window) == before


def test_without_a_backup_what_cannot_be_done_is_said(window: MainWindow, qtbot: QtBot) -> None:
    folder = window.workbook.folder
    window.leave_workbook()
    database(folder).write_bytes(b"")
    window.open_workbook(folder)
    first = shown(window, qtbot)
    first.salvage.click()
    qtbot.waitUntil(lambda: isinstance(window.in_sight(), RefusedPage) and window.in_sight() is not first)
    assert "Nothing can be read of the workbook's file any more" in shown(window, qtbot).why.text()
    assert not list(folder.parent.glob("*damaged*"))


def test_a_lost_lock_comes_back_from_a_backup(unopened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "mine.sencodesk"
    create(folder, unopened.keys)
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        unopened.open_workbook(folder)
    closed_with_a_backup(unopened)
    (folder / "keys.json").write_text("{")
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        unopened.open_workbook(folder)
    assert unopened.surroundings.services.desk.key is not None
    unopened.leaving.agree()


def test_all_of_a_backup_comes_back_from_the_open_window(window: MainWindow, qtbot: QtBot) -> None:
    services = window.surroundings.services
    services.keeping_safe.back_up(lambda *_: None, lambda: False)
    before = reflections(window)
    services.reflecting.keep(services.reflecting.begin())
    window.go("safety", "bring-back")
    section = window.findChild(BackupsSection)
    qtbot.waitUntil(lambda: section.bringing_back.list.count() == 1, timeout=20_000)
    section.bringing_back.restore.click()
    with qtbot.waitSignal(window.opened, timeout=30_000):
        section.bringing_back.offer.ways[0].click()
    assert reflections(window) == before
    qtbot.waitUntil(lambda: "kept beside it" in window.frame.banner.said)


def test_a_backup_is_made_when_the_window_closes(unopened: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    create(tmp_path / "mine.sencodesk", NoKey())
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        unopened.open_workbook(tmp_path / "mine.sencodesk")
    reflecting = unopened.surroundings.services.reflecting
    reflecting.keep(reflecting.begin())
    unopened.close()
    assert not unopened.isVisible()
    assert len(listed(own_paths().backups)) == 1


def test_what_came_of_it_is_said_in_so_many_words(tmp_path: Path) -> None:
    lost = [Item(Noun.REFLECTION, str(each), f"R-{each:03d}") for each in range(20)]
    said = salvaged_said(Salvaged(lost=[*lost, Item(Noun.CASE, "x")], files_lost=["map.pdf"], aside=tmp_path / "x"))
    assert "Lost: R-000, R-001" in said
    assert "9 more" in said
    assert "map.pdf" in said
    assert said.endswith("“x”.")
    assert "Everything could be read" in salvaged_said(Salvaged())
