from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.rescue import own_rescue
from senco_desk.ui.widgets.pieces.rescued import RescuedWords
from tests.ui.conftest import unopened
from tests.ui.locked import opened, started, until

__all__ = ["unopened"]


def test_sealed_words_are_given_back_and_erased(unopened: MainWindow, tmp_path: Path, qtbot: QtBot):
    desk = opened(unopened, started(tmp_path), qtbot)
    file = own_rescue(desk.surroundings.services.desk.key).keep("reflection 1", "Zeb ran home")
    desk.go("reflections")
    notice = desk.findChild(RescuedWords)
    until(qtbot, lambda: "“Zeb ran home”" in notice.said)
    notice.sealed.ways[0].click()
    assert QApplication.clipboard().text() == "Zeb ran home"
    notice.sealed.ways[1].click()
    until(qtbot, lambda: not file.exists())
    until(qtbot, lambda: notice.said == "")


def test_a_save_that_fails_leaves_no_word_in_clear(unopened: MainWindow, tmp_path: Path, qtbot: QtBot):
    folder = started(tmp_path)
    desk = opened(unopened, folder, qtbot)
    desk.go("reflections", "new")
    area = desk.places._made["reflections"].editor.sections[0].editor.area
    until(qtbot, area.isVisible)
    (folder / "workbook.sqlite").rename(folder / "aside")
    qtbot.keyClicks(area, "Zeb ran home")
    until(qtbot, lambda: desk.frame.banner.said)
    rescue = own_rescue(desk.surroundings.services.desk.key)
    until(qtbot, lambda: any("Zeb ran home" in (rescue.words(file) or "") for file in rescue.left_behind()))
    assert not any(b"Zeb" in kept.read_bytes() for kept in rescue.folder.iterdir())
    (folder / "aside").rename(folder / "workbook.sqlite")
