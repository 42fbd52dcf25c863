"""Looking through what came back, aside: as whose row of a class's sheet, and by which of its columns."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import astuple

from PySide6.QtCore import QObject, Signal

from senco_desk.domain.feedback_columns import Columns
from senco_desk.domain.feedback_proposal import FeedbackProposal
from senco_desk.domain.language import _
from senco_desk.ui.feedback.items import Items, read_items
from senco_desk.ui.feedback.source import Source
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.job import Cancelled, Job, Progress


class LookingThrough(QObject):
    """`came` carries the source, the proposal, and the items it can be about. `source` is the last that came.

    `begin` begins a job, with words for what it does. Who she is and which columns count is remembered.
    """

    came = Signal(object, object, object)

    def __init__(self, surroundings: Surroundings, begin: Callable[[str], Job], parent: QObject) -> None:
        super().__init__(parent)
        self._surroundings, self._begin = surroundings, begin
        self.source: Source | None = None
        self.me, self._columns = surroundings.preferences.now.me_in_sheets, _remembered(surroundings)

    def look(self, source: Source) -> None:
        """What was looked through before stays as it is until this is read."""
        me, columns, services = self.me, self._columns, self._surroundings.services
        receiving = services.receiving_feedback

        def work(progress: Progress, cancelled: Cancelled) -> tuple[FeedbackProposal, Items]:
            return receiving.propose(source.what, progress, cancelled, me, columns), read_items(services)

        job = self._begin(_("Reading {name}").format(name=source.name))
        job.done.connect(lambda came: self._come(source, *came))
        job.start(work)

    def be(self, me: str) -> None:
        """Once more, as she said who she is."""
        self.me = me
        self._surroundings.preferences.change(me_in_sheets=me)
        self._again()

    def settle(self, columns: Columns) -> None:
        """Once more, by the columns she settled."""
        self._columns = columns
        self._surroundings.preferences.change(sheet_columns=astuple(columns))
        self._again()

    def ask_who(self) -> None:
        """Once more, as of somebody it does not know."""
        self.me = ""
        self._again()

    def _again(self) -> None:
        if self.source is not None:
            self.look(self.source)

    def _come(self, source: Source, proposal: FeedbackProposal, items: Items) -> None:
        self.source = source
        self.came.emit(source, proposal, items)


def _remembered(surroundings: Surroundings) -> Columns | None:
    """The columns she settled for the last sheet of a tutor's own."""
    heads = surroundings.preferences.now.sheet_columns
    return Columns(*heads) if len(heads) == len(astuple(Columns())) else None
