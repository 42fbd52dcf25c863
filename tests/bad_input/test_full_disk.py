"""A disk with no room left, a real one: what was saved stays, what was typed is kept, nothing half-written is left."""

import os
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.text import from_plain, plain
from senco_desk.ui.rescue import own_rescue
from senco_desk.wiring import open_services
from tests.bad_input.ground import disk_of, filled_up
from tests.bad_input.telling import SENCO_DESK, Ended, contents, is_whole, run_here

__all__ = ["disk_of"]

LONG = "A long afternoon, with what was said. " * 8000
"""More than the free pages of a small workbook can take."""


@pytest.fixture
def on_small_disk(disk_of: Callable[[str], Path], sample: Path) -> Path:
    return Path(shutil.copytree(sample, disk_of("2m") / "mine.sencodesk"))


def test_a_save_that_finds_no_room_loses_nothing_and_goes_through_once_there_is_some(on_small_disk: Path) -> None:
    with open_services(on_small_disk) as services:
        first = services.reflecting.get(services.reflecting.rows()[0].id)
        longer = replace(first, sections=(replace(first.sections[0], text=from_plain(LONG)),))
        with filled_up(on_small_disk.parent):
            with pytest.raises(Refused, match=r"The disk is full.*saved before is safe.*Make some room"):
                services.reflecting.keep(longer)
            assert services.reflecting.get(first.id) == first
        services.reflecting.keep(longer)
    assert is_whole(on_small_disk)


def test_in_the_window_the_words_stand_are_rescued_and_saved_once_there_is_room(
    on_small_disk: Path, unopened, qtbot
) -> None:
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        unopened.open_workbook(on_small_disk)
    unopened.go("reflections")
    place = unopened.frame.stack.currentWidget()
    place.open(unopened.surroundings.services.reflecting.rows()[0].id)
    qtbot.waitUntil(lambda: bool(place.editor.sections))
    editor = place.editor.sections[0].editor
    with filled_up(on_small_disk.parent):
        editor.area.setFocus()
        editor.area.insertPlainText(LONG)
        qtbot.waitUntil(lambda: "The disk is full" in unopened.frame.banner.said, timeout=10_000)
        [copy] = own_rescue().left_behind()
        assert LONG.strip() in copy.read_text("utf-8")
        assert str(copy) in unopened.frame.banner.said
        assert LONG.strip() in plain(editor.text())
    place.saving.try_again()
    qtbot.waitUntil(lambda: not place.saving.is_in_trouble, timeout=10_000)
    assert own_rescue().left_behind() == []
    unopened.leave_workbook()
    assert is_whole(on_small_disk)


def test_a_copy_that_finds_no_room_is_not_begun_to_be_seen(disk_of: Callable[[str], Path], sample: Path) -> None:
    disk = disk_of("64k")
    ended = run_here("print", sample, disk / "mine.pdf")
    ended.calmly(1, "The disk is full", "your workbook is not touched", "Make some room")
    assert list(disk.iterdir()) == []
    with open_services(sample, write=False) as services:
        assert services.making_portfolio.copies() == []


def test_a_sample_a_set_and_a_workbook_that_find_no_room_leave_none(disk_of: Callable[[str], Path]) -> None:
    disk = disk_of("128k")
    run_here("sample", disk / "demo", "--size", "small").calmly(1, "Nothing was left there", "another place")
    with filled_up(disk):
        run_here("frameworks", "export", "nasenco-2014", disk / "a.json").calmly(
            1, "cannot be written", "another folder"
        )
        run_here("frameworks", "export", "nasenco-2014", disk / "a.xlsx", "--as", "sheet").calmly(1, "another folder")
    assert list(disk.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="a limit on the size of a file is of POSIX")
def test_a_limit_on_files_is_told_as_a_disk_that_takes_no_more(sample: Path, tmp_path: Path) -> None:
    """Where no disk may be mounted, this still stops a copy half-way."""
    before, out = contents(sample), tmp_path / "out"
    out.mkdir()
    limited = f"ulimit -f 40; exec '{SENCO_DESK[0]}' -m senco_desk print '{sample}' '{out}/x.pdf'"
    came = subprocess.run(["bash", "-c", limited], capture_output=True, text=True, check=False)
    Ended(came.returncode, came.stdout, came.stderr).calmly(1, "Nothing was written", "workbook is not touched")
    assert list(out.iterdir()) == []
    assert contents(sample) == before
