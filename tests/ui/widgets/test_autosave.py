"""Saving what is typed: throttled, acknowledged, rescued, tried again."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.ui.background import Background
from senco_desk.ui.rescue import Rescue
from senco_desk.ui.widgets.autosave import INTERVAL, Autosave, Saving

FULL = Refused(Sentence("disk-full", "The disk is full."))


@pytest.fixture
def background(qapp: object) -> Iterator[Background]:
    background = Background()
    yield background
    background.stop()


@pytest.fixture
def saving(background: Background, tmp_path: Path) -> Saving:
    return Saving(background, Rescue(tmp_path / "rescued"))


class Disk:
    """A disk that can be full."""

    def __init__(self) -> None:
        self.full = False
        self.written: list[str] = []

    def write(self, words: str) -> str:
        if self.full:
            raise FULL
        self.written.append(words)
        return words


def test_many_keys_in_a_row_are_saved_once_in_a_while(qtbot: QtBot) -> None:
    saves: list[None] = []
    autosave = Autosave(lambda: saves.append(None))
    for _ in range(30):
        autosave.touch()
        qtbot.wait(20)
    assert 1 <= len(saves) <= 600 / INTERVAL + 1


def test_a_flush_saves_what_is_waiting_once(qtbot: QtBot) -> None:
    saves: list[None] = []
    autosave = Autosave(lambda: saves.append(None))
    autosave.flush()
    assert saves == []
    autosave.touch()
    autosave.flush()
    qtbot.wait(INTERVAL + 50)
    assert len(saves) == 1


def test_a_save_is_pending_until_it_is_on_disk(qtbot: QtBot, saving: Saving) -> None:
    on_disk = threading.Event()
    with qtbot.waitSignal(saving.saved) as saved:
        saving.save("it", lambda: on_disk.wait(5), lambda: "")
        assert saving.is_pending("it")
        on_disk.set()
    assert saved.args == [True]
    assert not saving.is_pending("it")


def test_a_failure_is_told_with_the_file_that_holds_the_words(qtbot: QtBot, saving: Saving, tmp_path: Path) -> None:
    disk = Disk()
    disk.full = True
    with qtbot.waitSignal(saving.failed) as failed:
        saving.save("R 1/2", lambda: disk.write("x"), lambda: "my words")
    [file] = (tmp_path / "rescued").glob("R-1-2-*.txt")
    assert file.read_text("utf-8") == "my words\n"
    assert str(file) in str(failed.args[0])
    assert "The disk is full." in str(failed.args[0])


def test_when_not_even_a_rescue_file_can_be_written_it_says_so(
    qtbot: QtBot, background: Background, tmp_path: Path
) -> None:
    (tmp_path / "a file").touch()
    saving, disk = Saving(background, Rescue(tmp_path / "a file" / "below")), Disk()
    disk.full = True
    with qtbot.waitSignal(saving.failed) as failed:
        saving.save("it", lambda: disk.write("x"), lambda: "my words")
    assert failed.args[0].code == "not-saved-no-copy"


def test_it_is_tried_again_until_it_succeeds_and_the_rescue_file_goes(
    qtbot: QtBot, saving: Saving, tmp_path: Path
) -> None:
    disk = Disk()
    disk.full = True
    saving._retry.setInterval(20)
    with qtbot.waitSignal(saving.failed):
        saving.save("it", lambda: disk.write("words"), lambda: "words")
    disk.full = False
    with qtbot.waitSignal(saving.over, timeout=5_000):
        pass
    assert disk.written == ["words"]
    assert list((tmp_path / "rescued").glob("*")) == []


def test_only_the_latest_words_of_a_thing_are_tried_again(qtbot: QtBot, saving: Saving) -> None:
    disk = Disk()
    disk.full = True
    with qtbot.waitSignals([saving.failed, saving.failed]):
        saving.save("it", lambda: disk.write("old"), lambda: "old")
        saving.save("another", lambda: disk.write("other"), lambda: "other")
        saving.save("it", lambda: disk.write("new"), lambda: "new")
    disk.full = False
    with qtbot.waitSignal(saving.over):
        saving.try_again()
    assert sorted(disk.written) == ["new", "other"]
    assert not saving.is_in_trouble


def test_what_is_forgotten_is_not_tried_again(qtbot: QtBot, saving: Saving, background: Background) -> None:
    disk = Disk()
    disk.full = True
    with qtbot.waitSignal(saving.failed):
        saving.save("it", lambda: disk.write("words"), lambda: "words")
    disk.full = False
    saving.forget("it")
    saving.try_again()
    background.drain()
    assert disk.written == []
