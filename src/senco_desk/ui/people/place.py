"""People and places: the names that must not be printed, and what is still to be looked at of all that was written."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.name_findings import WholeWorkbook
from senco_desk.ui.checking.page import CheckPage
from senco_desk.ui.people.everything import EverythingPage
from senco_desk.ui.people.names import Names
from senco_desk.ui.place import NEW, Place, Surroundings
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.switch import Switch

EVERYTHING = "everything"
"""With a colon and the id of a person, the target that looks for everything about them."""
TO_CHECK = "to-check"
"""The target that shows the names to check; with a colon and the id of a thing, what was found in that."""


class PeoplePlace(Place):
    """Targets: the id of a person, `NEW`, `EVERYTHING` or `TO_CHECK`."""

    code = "people"
    title = N_("People and places")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.names = Names(surroundings)
        self.to_check = CheckPage(surroundings, WholeWorkbook)
        self.switch = Switch(_("People and places"), ((False, _("Names")), (True, _("Names to check"))), self)
        self._stack = QStackedWidget(self)
        self.everything = EverythingPage(surroundings)
        for page in (self.names, self.to_check, self.everything):
            self._stack.addWidget(page)
        self._lay_out()
        self.switch.chosen.connect(self._turn)
        self.names.everything_wanted.connect(self._show_everything)
        self.everything.left.connect(self._leave_everything)
        for signal in (self.to_check.check.found, self.to_check.check.decided):
            signal.connect(lambda *_came: self._say_count())

    def _lay_out(self) -> None:
        unit, head, column = line(self), QHBoxLayout(), QVBoxLayout(self)
        head.setContentsMargins(unit // 2, unit // 2, unit // 2, 0)
        head.addWidget(self.switch)
        head.addStretch(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def reload(self, changed: Changed | None) -> None:
        if changed is None or changed.concerns(Noun.PERSON):
            self.names.read()
        self.to_check.reload(changed)

    def show_target(self, target: str) -> None:
        kind, _colon, thing = target.partition(":")
        self.switch.show_value(kind == TO_CHECK)
        self._turn(kind == TO_CHECK)
        if kind == EVERYTHING:
            self._show_everything(thing)
        elif kind == TO_CHECK:
            self.to_check.come_to(thing)
        elif target == NEW:
            self.names.begin()
        else:
            self.names.open(target)

    def take_focus(self) -> None:
        shown = self._stack.currentWidget()
        if isinstance(shown, Names | CheckPage | EverythingPage):
            shown.take_focus()

    def flush(self) -> None:
        self.names.flush()

    def let_go(self) -> None:
        self.everything.cancel()

    def _turn(self, to_check: object) -> None:
        self.names.flush()
        self.switch.show()
        self._stack.setCurrentWidget(self.to_check if to_check else self.names)

    def _show_everything(self, person: str) -> None:
        self.names.flush()
        self.switch.hide()
        self._stack.setCurrentWidget(self.everything)
        self.everything.look_for(person)

    def _leave_everything(self) -> None:
        self._turn(False)
        self.names.take_focus()

    def _say_count(self) -> None:
        scan = self.to_check.check.scan
        self.switch.say(True, _("Names to check ({n})").format(n=f"{len(scan.open) if scan else 0:,}"))
