"""The workbook's file replaced, taken away, overwritten or cut while the desk is open on it: no word goes astray."""

import os
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from senco_desk.domain.errors import DeskError
from senco_desk.domain.text import plain
from senco_desk.ui.rescue import own_rescue
from senco_desk.wiring import open_services
from tests.bad_input.telling import contents, is_whole

FILE = "workbook.sqlite"
WORDS = "Not to be lost. "


def replaced(file: Path, other: Path) -> None:
    shutil.copyfile(other, file.with_name("coming"))
    file.with_name("coming").replace(file)


def deleted(file: Path, _other: Path) -> None:
    file.unlink()


def the_folder_moved(file: Path, _other: Path) -> None:
    file.parent.rename(file.parent.with_name("moved"))


def overwritten_in_place(file: Path, other: Path) -> None:
    with file.open("r+b") as out:
        out.write(other.read_bytes())


def emptied(file: Path, _other: Path) -> None:
    os.truncate(file, 0)


def cut_in_half(file: Path, _other: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


HARMS = pytest.mark.parametrize(
    "harm", [replaced, deleted, the_folder_moved, overwritten_in_place, emptied, cut_in_half]
)


@pytest.fixture
def other(sample: Path, tmp_path: Path) -> Path:
    """The same workbook as another laptop left it: one change further."""
    elsewhere = tmp_path / "elsewhere.sencodesk"
    shutil.copytree(sample, elsewhere)
    with open_services(elsewhere) as services:
        services.reflecting.keep(replace(services.reflecting.begin(), title="Written on another laptop"))
    return elsewhere / FILE


def harmed(harm: Callable[[Path, Path], None], sample: Path, other: Path) -> dict[str, str]:
    harm(sample / FILE, other)
    return contents(sample) if sample.exists() else {}


@HARMS
def test_a_save_is_refused_with_a_sentence_and_writes_nothing(sample: Path, other: Path, harm) -> None:
    with open_services(sample) as services:
        mine = replace(services.reflecting.begin(), title=WORDS)
        services.reflecting.keep(replace(services.reflecting.begin(), title="Before"))
        before = harmed(harm, sample, other)
        for _time in range(2):
            with pytest.raises(DeskError) as refused:
                services.reflecting.keep(mine)
            assert "workbook" in str(refused.value)
        assert (contents(sample) if sample.exists() else {}) == before


@HARMS
def test_the_window_keeps_the_words_says_so_and_closes_at_the_second_try(
    sample: Path, other: Path, harm, unopened, qtbot
) -> None:
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        unopened.open_workbook(sample)
    unopened.go("reflections")
    place = unopened.frame.stack.currentWidget()
    place.open(unopened.surroundings.services.reflecting.rows()[0].id)
    qtbot.waitUntil(lambda: bool(place.editor.sections))
    harmed(harm, sample, other)
    editor = place.editor.sections[0].editor
    editor.area.insertPlainText(WORDS)
    qtbot.waitUntil(lambda: "Every word is still in this window" in unopened.frame.banner.said, timeout=10_000)
    [copy] = own_rescue().left_behind()
    assert WORDS in copy.read_text("utf-8")
    assert str(copy) in unopened.frame.banner.said
    assert WORDS in plain(editor.text())
    unopened.close()
    assert unopened.isVisible()
    unopened.close()
    assert not unopened.isVisible()
    assert own_rescue().left_behind() == [copy]


def test_what_another_laptop_wrote_is_not_lost_to_a_desk_left_open(sample: Path, other: Path) -> None:
    with open_services(sample) as services:
        mine = replace(services.reflecting.begin(), title=WORDS)
        overwritten_in_place(sample / FILE, other)
        with pytest.raises(DeskError):
            services.reflecting.keep(mine)
    assert is_whole(sample)
    with open_services(sample) as services:
        assert "Written on another laptop" in {row.title for row in services.reflecting.rows()}
        assert services.reflecting.keep(mine).number
    assert is_whole(sample)
