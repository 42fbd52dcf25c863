"""Which set is shown, and which may be added: what the chooser and a file brought in ask for."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from senco_desk.domain.framework import Framework
from senco_desk.ui.outcomes.changing import Changing
from senco_desk.ui.outcomes.set_chooser import SetChooser
from senco_desk.ui.outcomes.sets_from_files import SetsFromFiles
from senco_desk.ui.place import Surroundings


class SetsChosen(QObject):
    """`wanted` carries the id of the set to be shown."""

    wanted = Signal(str)

    def __init__(
        self, surroundings: Surroundings, chooser: SetChooser, changing: Changing, files: SetsFromFiles
    ) -> None:
        super().__init__(chooser)
        self._surroundings, self._chooser = surroundings, chooser
        self._live: tuple[Framework, ...] = ()
        chooser.chosen.connect(self.wanted)
        chooser.removal_wanted.connect(changing.remove_set)
        chooser.wanted.connect(lambda code: changing.add_set(code, self._added))
        chooser.file_wanted.connect(files.bring_in)
        chooser.example_wanted.connect(files.give_example)
        files.added.connect(self._added)

    def show_sets(self, live: tuple[Framework, ...], shown: Framework) -> None:
        """The shelf is read again only when the sets in the workbook are others than before."""
        self._chooser.show_sets(live, shown)
        if self._live != live:
            self._live = live
            exchanging = self._surroundings.services.exchanging_frameworks
            self._surroundings.background.read(exchanging.offered, self._chooser.show_offers, self._surroundings.fail)

    def _added(self, framework: Framework) -> None:
        self.wanted.emit(framework.id)
