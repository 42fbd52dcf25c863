"""What each command of the window does."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QAction, QActionGroup, QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from senco_desk import __version__
from senco_desk.domain.language import _
from senco_desk.ui.commands import THEMES, actions, fill_menu
from senco_desk.ui.finding.found import Found
from senco_desk.ui.places import PLACES
from senco_desk.ui.theme import TEXT_SIZES, dress

if TYPE_CHECKING:
    from senco_desk.ui.main_window import MainWindow


_WAYS: dict[str, tuple[str, str | None]] = {
    "new-reflection": ("reflections", "new"),
    "finish-these": ("twilight", None),
    "new-evidence": ("evidence", "new"),
    "files-as-evidence": ("evidence", "from-files"),
    "picture": ("outcomes", "picture"),
    "audit": ("plan", "audit"),
    "training-plan": ("plan", "actions"),
    "new-action": ("plan", "new"),
    "bin": ("bin", None),
    "profile": ("profile", None),
    "two-dates": ("profile", "dates"),
    "new-session": ("sessions", "new"),
    "new-task": ("tasks", "new"),
    "programme": ("programme", None),
    "prior": ("prior", None),
    "reading": ("reading", None),
    "new-source": ("reading", "new"),
    "sources-from-file": ("reading", "from-file"),
    "exit": ("exit", None),
    "feedback": ("feedback", None),
    "send-to-tutor": ("feedback", "send"),
    "bring-in-feedback": ("feedback", "from-file"),
    "paste-feedback": ("feedback", "pasted"),
    "feedback-aloud": ("feedback", "aloud"),
    "role": ("profile", "role"),
    "numbers": ("profile", "numbers"),
    "safety": ("safety", None),
    "passphrase": ("safety", "passphrase"),
    "recovery-sheet": ("safety", "sheet"),
    "names": ("people", None),
    "names-to-check": ("people", "to-check"),
    "backups": ("safety", "backups"),
    "carry-copy": ("safety", "carry"),
    "export": ("safety", "export"),
    "import": ("safety", "import"),
    "leaving": ("safety", "leaving"),
    "bring-in-set": ("outcomes", "from-file"),
}
"""The commands that lead to a place, and to what of it."""


class DeskCommands(QObject):
    """Makes the actions, the menu, and what the search box offers of both places and commands."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.actions = actions(window, self._acts())
        self.menu = QMenu(window)
        fill_menu(self.menu, self.actions, window.at_work.done)
        window.frame.more.setMenu(self.menu)
        self._themes = QActionGroup(self)
        for code in THEMES:
            self._themes.addAction(self.actions[code]).setCheckable(True)
        self._mark_theme()

    def number_the_places(self) -> None:
        """Ctrl and its number, for each place that has one."""
        for entry in PLACES:
            if entry.number is not None:
                keys = QShortcut(QKeySequence(f"Ctrl+{entry.number}"), self._window)
                keys.activated.connect(partial(self._window.go, entry.code))

    def offered(self) -> list[Found]:
        """Every place and every command, for the search box."""
        window = self._window
        places = [Found(entry.sign, _(entry.word), _(entry.about), partial(window.go, entry.code)) for entry in PLACES]
        at_hand = (action for code, action in self.actions.items() if code != "find" and action.isEnabled())
        return [*places, *(self._found(action) for action in at_hand)]

    def _found(self, action: QAction) -> Found:
        keys = action.shortcut().toString(action.shortcut().SequenceFormat.NativeText)
        return Found("command", action.text(), keys or _("Command"), action.trigger)

    def _acts(self) -> dict[str, Callable[[], object]]:
        window = self._window
        return {
            **{code: partial(window.go, *where) for code, where in _WAYS.items()},
            "find": self._find,
            "quick-note": window.notes.note_quickly,
            "twilight": window.notes.begin_twilight,
            "undo": window.at_work.undo_last,
            "history": self._look_back,
            "text-larger": lambda: self._scale(1),
            "text-smaller": lambda: self._scale(-1),
            "text-as-system": lambda: self._dress(text_scale=TEXT_SIZES[0]),
            **{code: partial(self._dress, theme=theme) for code, theme in THEMES.items()},
            "lock": window.lock,
            "take-in": self.take_in_another,
            "open-workbook": self.open_another,
            "show-folder": self._show_folder,
            "new-workbook": window.welcome,
            "guide": window.show_guide,
            "for-technician": lambda: window.show_guide("for-the-technician"),
            "dpia": lambda: window.show_guide("dpia"),
            "about": self._about,
            "close": window.close,
        }

    def open_another(self) -> None:
        """Ask which workbook, in the system's own way."""
        start = str(self._window.workbook.folder.parent) if self._window.workbook else ""
        chosen = QFileDialog.getExistingDirectory(self._window, _("Open a workbook"), start)
        if chosen:
            self._window.open_workbook(Path(chosen))

    def take_in_another(self) -> None:
        """Ask for a carry copy, in the system's own way; without a workbook open too."""
        kinds = _("Carry copies (*{ending})").format(ending=".sencopack")
        chosen, _kind = QFileDialog.getOpenFileName(self._window, _("Take in a carry copy"), "", kinds)
        if chosen:
            self._window.open_workbook(Path(chosen))

    def _show_folder(self) -> None:
        """Where it lies, in words to be read and in the system's own window, so that it can be copied."""
        workbook = self._window.workbook
        if workbook is not None:
            self._window.toast(_("Your workbook is the folder {folder}").format(folder=workbook.folder))
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(workbook.folder.parent)))

    def _look_back(self) -> None:
        """The history of what is open; the place itself says where to find one, when nothing is."""
        self._window.go("history", self._window.places.looked_at())

    def _mark_theme(self) -> None:
        for code, theme in THEMES.items():
            self.actions[code].setChecked(theme is self._window.preferences.now.theme)

    def _find(self) -> None:
        self._window.frame.find_box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _scale(self, steps: int) -> None:
        now = self._window.preferences.now.text_scale
        nearest = min(range(len(TEXT_SIZES)), key=lambda index: abs(TEXT_SIZES[index] - now))
        self._dress(text_scale=TEXT_SIZES[min(max(nearest + steps, 0), len(TEXT_SIZES) - 1)])

    def _dress(self, **chosen: object) -> None:
        preferences = self._window.preferences
        preferences.change(**chosen)
        application = QApplication.instance()
        self._mark_theme()
        if isinstance(application, QApplication):
            dress(application, preferences.now.theme, preferences.now.text_scale)

    def _about(self) -> None:
        self._window.toast(
            _("SENCO Desk {version}. It works on this laptop alone and never reaches for the network.").format(
                version=__version__
            )
        )
