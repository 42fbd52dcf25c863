"""The Outcomes place: the set of outcomes in sight, or how to come by one, from the desk or from a file."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.ui.outcomes.changing import Changing
from senco_desk.ui.outcomes.picture.sheets import Way
from senco_desk.ui.outcomes.seen import Seen, see
from senco_desk.ui.outcomes.set_view import SetView
from senco_desk.ui.outcomes.sets_chosen import SetsChosen
from senco_desk.ui.outcomes.sets_from_files import SetsFromFiles
from senco_desk.ui.outcomes.show_by import ShowBy
from senco_desk.ui.place import Place, Surroundings
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.latest import Latest

_SHOWN = (Noun.FRAMEWORK, Noun.REFLECTION, Noun.EVIDENCE, Noun.MAPPING, Noun.CASE, Noun.PRACTICE, Noun.DECISION)

FROM_FILE = "from-file"
"""The target that brings in a set from a file."""

PICTURES = {"picture": Way.OUTCOME, "picture-by-time": Way.TIME}
"""The targets that show the picture."""


class OutcomesPlace(Place):
    """Targets: the id of an outcome or of a case in any set, the name of a `ShowBy` ("GAPS"), PICTURES or FROM_FILE."""

    filled = Signal()
    """What is stored is in sight, the page of the outcome in hand with it."""

    code = "outcomes"
    title = N_("Outcomes")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.seen: Seen | None = None
        self._wanted_set: str | None = None
        self._target: str | None = None
        self._sets, self._stack = Latest(surroundings, self), QStackedWidget(self)
        changing = Changing(surroundings, self)
        self.view = SetView(surroundings, changing, self._stack)
        self.files = SetsFromFiles(surroundings, self)
        self._chosen = SetsChosen(surroundings, self.view.head.chooser, changing, self.files)
        self.empty = EmptyPlace(
            "outcomes",
            _("No set of outcomes yet"),
            _("What you gather counts for the outcomes of your award. The set for it comes with the desk."),
            _("Add the set for my award"),
            changing.add_proposed_set,
        )
        self._lay_out()
        self.view.filled.connect(self.filled)
        self.view.picture.outcome_wanted.connect(self.show_target)
        self._chosen.wanted.connect(self._change_set)
        self.files.shown.connect(self._show_files)

    def _lay_out(self) -> None:
        for page in (self.view, self.empty, self.files.page):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    # what the window asks

    def reload(self, changed: Changed | None) -> None:
        self.view.reload_names(changed)
        if changed is None or changed.concerns(*_SHOWN):
            self._read()

    def show_target(self, target: str) -> None:
        if target == FROM_FILE:
            QTimer.singleShot(0, self.files.bring_in)
            return
        self._target = target
        self._read()

    def take_focus(self) -> None:
        shown = self._stack.currentWidget()
        if shown is self.empty:
            self.empty.button.setFocus()
        elif shown is self.files.page:
            self.files.page.setFocus()
        else:
            self.view.take_focus()

    def looked_at(self) -> str | None:
        return self.view.looked_at()

    def flush(self) -> None:
        self.view.flush()

    # what is shown

    def _read(self) -> None:
        """Ask for what is stored now."""
        services, wanted, today = self.surroundings.services, self._wanted_set, self.surroundings.today()
        self._sets.ask(lambda: see(services, wanted, today), self._show)

    def _show(self, seen: Seen | None) -> None:
        self.seen = seen
        if self._stack.currentWidget() is not self.files.page:
            self._stack.setCurrentIndex(0 if seen else 1)
        if seen:
            self.fill(seen)
            self._go_to_target(seen)

    def fill(self, seen: Seen) -> None:
        """Show a set that was read."""
        self._chosen.show_sets(seen.live, seen.framework)
        self.view.show_set(seen)

    def _go_to_target(self, seen: Seen) -> None:
        target, self._target = self._target, None
        if target is None:
            return
        if target in PICTURES:
            self.view.show_picture(PICTURES[target])
        elif target in ShowBy.__members__:
            self.view.show_only(ShowBy[target])
        elif target in seen.framework:
            self.view.come_to(target)
        elif case := next((case for case in seen.cases.values() if case.id == target), None):
            self.view.come_to(case.outcome)
            self.view.open_case()
        else:
            self._look_elsewhere(target, seen)

    def _look_elsewhere(self, target: str, seen: Seen) -> None:
        other = next((found for found in seen.live if target in found), None)
        if other is not None:
            self._target = target
            self._change_set(other.id)

    def _change_set(self, framework: str) -> None:
        self.flush()
        self._wanted_set = framework
        self._read()

    def _show_files(self, shown: bool) -> None:
        self._stack.setCurrentIndex(2 if shown else 0 if self.seen else 1)
        if not shown:
            self.take_focus()
