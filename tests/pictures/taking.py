"""Takes the pictures of every scene, over an empty workbook and over the year's sample."""

import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from senco_desk.paths import own_paths
from senco_desk.safekeeping.keys import OwnKeys
from senco_desk.services.sampling import write_sample
from senco_desk.settings import Theme
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.preferences import Preferences
from senco_desk.ui.theme import dress
from senco_desk.ui.welcome.starting import start_mine
from senco_desk.ui.widgets.page_view import PageView
from tests.pictures.scenes import SCENES

TODAY = date(2025, 6, 12)
SIZE = (1093, 614)
_QUIET = 0.4
"""Seconds for what the threads bring."""
_LONGEST = 120.0
"""Seconds for what a child process draws."""


def take_all(out: Path, wanted: list[str], home: Path) -> Iterator[Path]:
    """Each picture's file as it is written."""
    application = QApplication.instance() or QApplication(["pictures", "-style", "fusion"])
    assert isinstance(application, QApplication)
    full = home / "Year.sencodesk"
    write_sample(full, "year")
    for filled in ("empty", "full"):
        for theme in ("light", "dark"):
            for percent in (100, 200):
                dress(application, theme, percent)
                Preferences(own_paths().settings).change(theme=Theme(theme), text_scale=percent)
                folder = full if filled == "full" else start_mine("Ruth Appleyard-Quill", None, home, OwnKeys())
                yield from _take(application, folder, out, wanted, f"{filled}-{theme}-{percent}")


def _take(application: QApplication, folder: Path, out: Path, wanted: list[str], name: str) -> Iterator[Path]:
    window = MainWindow(Preferences(own_paths().settings), lambda: TODAY)
    window.open_workbook(folder)
    window.resize(*SIZE)
    window.show()
    _settle(application, 1.5)
    for scene, act in SCENES.items():
        if not wanted or scene in wanted:
            seen = act(window)
            _settle(application, _QUIET)
            _until_drawn(application, window)
            if window.workbook is not None:
                window.workbook.background.drain()
            _settle(application, _QUIET / 2)
            picture = out / f"{scene}-{name}.png"
            seen.grab().save(str(picture))
            if seen is not window:
                seen.hide()
            window.notes.forget()
            window.frame.banner.hide()
            window.resize(*SIZE)
            yield picture
    window.close_at_once()
    window.deleteLater()


def _until_drawn(application: QApplication, window: MainWindow) -> None:
    """The pages of the portfolio, where they are in sight."""
    until = time.monotonic() + _LONGEST
    while any(not view.is_drawn for view in window.findChildren(PageView) if view.isVisible()):
        if time.monotonic() > until:
            raise TimeoutError("the pages of the portfolio were not drawn")
        _settle(application, 0.1)


def _settle(application: QApplication, seconds: float) -> None:
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        application.processEvents()
        time.sleep(0.005)
