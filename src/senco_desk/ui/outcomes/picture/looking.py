"""Reads the picture of the set in sight, and the pieces of a cell, while she looks at it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from senco_desk.domain.framework import Framework
from senco_desk.domain.picture import Picture
from senco_desk.ui.outcomes.picture.view import PictureView
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.latest import Latest


class Looking(QObject):
    """Nothing is read while the picture is not in sight."""

    def __init__(self, surroundings: Surroundings, view: PictureView) -> None:
        super().__init__(view)
        self._surroundings, self._view = surroundings, view
        self._framework: Framework | None = None
        self._in_sight = False
        self._pictures, self._pieces = Latest(surroundings, self), Latest(surroundings, self)
        view.wanted.connect(self._read_pieces)

    def show_set(self, framework: Framework) -> None:
        """What is stored of this set is, perhaps, new."""
        self._framework = framework
        self._read()

    def look(self, in_sight: bool) -> None:
        """The picture comes into sight, or goes."""
        came, self._in_sight = in_sight and not self._in_sight, in_sight
        if came:
            self._read()

    def _read(self) -> None:
        if self._in_sight and (framework := self._framework) is not None:
            seeing, today = self._surroundings.services.seeing_where, self._surroundings.today()
            self._pictures.ask(lambda: (seeing.picture(framework, today), seeing.over_reused(framework.id)), self._show)

    def _show(self, read: tuple[Picture, dict[str, int]]) -> None:
        self._view.show_picture(*read)

    def _read_pieces(self, pieces: Iterable[str]) -> None:
        seeing = self._surroundings.services.seeing_where
        self._pieces.ask(lambda: seeing.told(pieces), self._view.show_pieces)
