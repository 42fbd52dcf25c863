"""Choosing what a task draws on: the pieces there are beside the open task, each turn a step with its Undo."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from senco_desk.domain.evidence import EvidenceRow
from senco_desk.domain.language import _
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.reflection import ReflectionRow
from senco_desk.domain.task import Use
from senco_desk.ui.place import Surroundings
from senco_desk.ui.tasks.choosing import Choosing
from senco_desk.ui.tasks.planner import Planner


class DrawingOn(QObject):
    """`changed` carries the task with one piece more or less, and what is said of it; `ready`: there is a choice."""

    changed = Signal(object, str)
    ready = Signal()

    def __init__(self, surroundings: Surroundings, planner: Planner, choosing: Choosing) -> None:
        super().__init__(choosing)
        self._surroundings, self._planner, self._choosing = surroundings, planner, choosing
        choosing.turned.connect(self._turn)

    def ask(self) -> None:
        """Read what pieces there are, and offer them."""
        services, shown = self._surroundings.services, self._planner.shown
        uses = shown.uses if shown else ()

        def read() -> tuple[list[ReflectionRow], list[EvidenceRow]]:
            return services.reflecting.rows(), services.evidencing.rows()

        def show(found: tuple[list[ReflectionRow], list[EvidenceRow]]) -> None:
            self.ready.emit()
            self._choosing.show_pieces(*found, uses)

        self._surroundings.background.read(read, show, self._surroundings.fail, context=self)

    def _turn(self, kind: PieceKind, piece: str, on: bool) -> None:
        shown = self._planner.shown
        if shown is not None:
            kept = tuple(use for use in shown.uses if use.piece != piece)
            task = replace(shown, uses=(*kept, Use(kind, piece)) if on else kept)
            self.changed.emit(task, _("It draws on one piece more") if on else _("It draws on one piece less"))
