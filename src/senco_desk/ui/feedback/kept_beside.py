"""Words that are in no workbook yet: kept beside the settings as they are typed, until they are stored."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from senco_desk.ui.place import Surroundings
from senco_desk.ui.rescue import own_rescue
from senco_desk.ui.widgets.autosave import Autosave


class KeptBeside(QObject):
    """Sealed under the workbook's key, if it has one. What an earlier session left is offered when the desk begins."""

    def __init__(self, surroundings: Surroundings, name: str, words: Callable[[], str], parent: QObject) -> None:
        """`words` are those typed so far, "" for none."""
        super().__init__(parent)
        self._background, self._name, self._words = surroundings.background, name, words
        self._rescue = own_rescue(surroundings.services.desk.key)
        self._keys = Autosave(self._keep, self)

    def touch(self) -> None:
        """Something was typed."""
        self._keys.touch()

    def flush(self) -> None:
        """Keep what was typed, now."""
        self._keys.flush()

    def drop(self) -> None:
        """They are in the workbook, or nobody wants them any more."""
        self._keys.drop()
        self._background.write(lambda: self._rescue.drop(self._name))

    def _keep(self) -> None:
        words = self._words()
        if words.strip():
            self._background.write(lambda: self._rescue.keep(self._name, words))
        else:
            self.drop()
