"""Everything is taken out, and a workbook made of it, off the window's thread."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from senco_desk.domain.errors import Refused
from senco_desk.domain.name_findings import WholeWorkbook
from senco_desk.paths import own_paths
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.ui.safety.place import SafetyPlace
from senco_desk.ui.safety.taking_out import TakingOutSection
from tests.services.same_workbook import differences
from tests.ui.surrounded import Surrounded, empty, nameless, sample, sampled

__all__ = ["empty", "sample", "sampled"]


@pytest.fixture
def section(sampled: Surrounded, qtbot: QtBot) -> Iterator[TakingOutSection]:
    place = SafetyPlace(sampled.surroundings)
    sampled.show(place, qtbot)
    yield next(each for each in place.sections if isinstance(each, TakingOutSection))
    place.let_go()


def until_it_ends(section: TakingOutSection, qtbot: QtBot) -> None:
    qtbot.waitUntil(section.out.isEnabled, timeout=60_000)


def test_the_folder_is_written_told_and_offered_to_be_looked_at(
    section: TakingOutSection, sampled: Surrounded, qtbot: QtBot, tmp_path: Path
) -> None:
    section.take_out(tmp_path / "out")
    assert section.progress.isVisible()
    assert not section.out.isEnabled()
    until_it_ends(section, qtbot)
    assert section.said.text() == f"Everything is in {tmp_path / 'out'}. Begin with index.html."
    assert section.look.isVisible()
    assert (tmp_path / "out" / "index.html").is_file()
    assert sampled.failures == []


def test_a_workbook_made_of_it_is_opened_and_is_the_same(
    section: TakingOutSection, sampled: Surrounded, qtbot: QtBot, tmp_path: Path
) -> None:
    section.take_out(tmp_path / "out")
    until_it_ends(section, qtbot)
    section.take_in(tmp_path / "out")
    until_it_ends(section, qtbot)
    made = own_paths().workbooks / "out.sencodesk"
    again = open_workbook(made, sampled.services.locking.keys, write=False)
    assert again.key is not None
    assert differences(sampled.services.desk, again) == []
    again.close()


def test_cancelled_it_leaves_nothing(
    section: TakingOutSection, sampled: Surrounded, qtbot: QtBot, tmp_path: Path
) -> None:
    section.take_out(tmp_path / "out")
    section.progress.cancel_wanted.emit()
    until_it_ends(section, qtbot)
    assert sampled.toasts[-1][0] == "Cancelled. Nothing was written."
    assert [file.name for file in tmp_path.iterdir()] == ["year.sencodesk"]


def test_a_folder_that_is_none_of_ours_is_told(
    section: TakingOutSection, sampled: Surrounded, qtbot: QtBot, tmp_path: Path
) -> None:
    section.take_in(tmp_path)
    until_it_ends(section, qtbot)
    (failure,) = sampled.failures
    assert isinstance(failure, Refused)
    assert "data/workbook.json is not there" in str(failure)
    assert not own_paths().workbooks.exists() or not list(own_paths().workbooks.iterdir())


def test_the_check_for_names_stands_before_it(section: TakingOutSection, qtbot: QtBot) -> None:
    asked: list[object] = []
    section.check_first = lambda scope, _go_on: asked.append(scope)
    section.out.click()
    assert asked == [WholeWorkbook()]
    assert section.out.isEnabled()


def test_every_control_has_a_name(section: TakingOutSection) -> None:
    assert not nameless(section)  # type: ignore[arg-type]
