"""What an earlier session left is dealt with on the first pause after opening."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from senco_desk.paths import own_paths
from senco_desk.safekeeping.backups import listed
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create
from senco_desk.ui import housekeeping
from senco_desk.ui.main_window import MainWindow


@pytest.fixture
def left_copy() -> Path:
    """A copy that was opened by a desk which is gone, and saved over."""
    place = own_paths().opened / "gone" / f"{'0' * 16}-{'a' * 36}"
    place.mkdir(parents=True)
    copy = place / "Costed provision map.xlsx"
    copy.write_text("her words", "utf-8")
    return copy


def test_a_changed_copy_is_told_and_stays(left_copy: Path, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: "Costed provision map" in window.frame.banner.said, timeout=20_000)
    assert "Evidence (Ctrl+3)" in window.frame.banner.said
    assert left_copy.read_text("utf-8") == "her words"
    window.go("evidence")
    place = window.frame.stack.currentWidget()
    qtbot.waitUntil(lambda: "Costed provision map" in place.changed.said, timeout=20_000)
    assert place.changed.ways[0].text() == "Add it as new evidence"


def test_a_backup_is_made_while_she_pauses(
    unopened: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(housekeeping, "_QUIET", 50)
    monkeypatch.setattr(housekeeping, "_LATER", 100)
    create(tmp_path / "mine.sencodesk", NoKey())
    stick = tmp_path / "stick"
    stick.mkdir()
    unopened.preferences.change(backup_folder=str(stick))
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        unopened.open_workbook(tmp_path / "mine.sencodesk")
    qtbot.waitUntil(lambda: len(listed(stick)) == 1, timeout=20_000)
    assert unopened.frame.banner.said == ""
