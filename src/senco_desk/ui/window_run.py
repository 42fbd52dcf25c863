"""One run of the window: the application, its theme, its failures, and the window itself."""

from __future__ import annotations

import gc
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from senco_desk.paths import own_paths
from senco_desk.safekeeping.keys import OwnKeys
from senco_desk.ui.ending import Ending
from senco_desk.ui.failures import Failures
from senco_desk.ui.first_colours import colour
from senco_desk.ui.first_paint import since_start
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.preferences import Preferences
from senco_desk.ui.theme import dress, finish

if TYPE_CHECKING:
    from PySide6.QtGui import QSessionManager


class WindowRun:
    """Made once a process."""

    def __init__(self, workbook: Path | None, keys: OwnKeys | None = None) -> None:
        paths = own_paths()
        self._failures = Failures(paths.logs)
        self._failures.watch()
        self._application = _application()
        preferences = Preferences(paths.settings)
        colour(self._application, preferences.now.theme, preferences.now.text_scale)
        self.window = MainWindow(preferences, keys=keys)
        finish(self._application, preferences.now.theme)
        self.window.faulty.connect(self._failures.fault)
        self._failures.happened.connect(self._tell)
        self._ending = Ending()
        self._ending.asked.connect(self.window.close_at_once)
        self._told: object = None
        self.window.furnished.connect(self._after_the_first_paint, Qt.ConnectionType.SingleShotConnection)
        self._begin(workbook, preferences.now.last_workbook)

    def until_closed(self) -> int:
        self.window.show()
        return self._application.exec()

    def quit_when_painted(self, tell: Callable[[float, str], None]) -> None:
        """Once Home is painted with what there is, or the page that stands in its place."""

        def painted(shown: str) -> None:
            tell(since_start(), shown)
            self.window.close()

        self.window.home_painted.connect(lambda: painted("home"))
        self.window.page_painted.connect(lambda: painted("page"))

    def _begin(self, asked: Path | None, last: str) -> None:
        folder = asked or (Path(last) if last else None)
        if folder is None:
            self.window.welcome()
        else:
            self.window.open_workbook(folder)

    def _after_the_first_paint(self) -> None:
        """What can wait until there is something to see."""
        gc.freeze()
        gc.enable()
        from senco_desk.ui.own_icon import own_icon

        self._application.setWindowIcon(own_icon())
        self._application.styleHints().colorSchemeChanged.connect(lambda _scheme: self._dress())
        self._application.commitDataRequest.connect(self._session_ends)
        _speak_british()

    def _dress(self) -> None:
        now = self.window.preferences.now
        dress(self._application, now.theme, now.text_scale)

    def _tell(self, error: BaseException) -> None:
        from senco_desk.ui.failure_window import FailureWindow

        if not isinstance(self._told, FailureWindow):
            self._told = FailureWindow(self.window)
        self._told.tell(error)

    def _session_ends(self, _session: QSessionManager) -> None:
        """The system is shutting down: every word on disk before it does."""
        self.window.leaving.agree()
        self.window.save_everything()


def _speak_british() -> None:
    """Qt's own numbers, days and weeks; after the first paint, which shows none of them."""
    from PySide6.QtCore import QLocale

    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))


def _application() -> QApplication:
    application = QApplication(["senco-desk", "-style", "fusion"])
    application.setApplicationName("senco-desk")
    application.setApplicationDisplayName("SENCO Desk")
    application.setDesktopFileName("senco-desk")
    return application
