"""Her preferences while the window is open: read once, changed one at a time, each change written at once."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from senco_desk.settings import Settings, load, save


class Preferences(QObject):
    """`failed` carries the OSError when the disk will not take a change; it holds for this window all the same."""

    changed = Signal(object)
    failed = Signal(object)

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file
        self.now: Settings = load(file)

    def change(self, **chosen: Any) -> None:
        """Change settings by their names."""
        changed = replace(self.now, **chosen)
        if changed == self.now:
            return
        self.now = changed
        try:
            save(changed, self._file)
        except OSError as error:
            self.failed.emit(error)
        self.changed.emit(changed)
