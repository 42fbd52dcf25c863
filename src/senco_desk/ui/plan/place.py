"""Plan: the audit and the distance travelled, the training plan and its timeline, and the ways to the programme."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import Enum

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.audit import Distance
from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.ui.place import NEW, Place, Surroundings
from senco_desk.ui.plan.actions_view import ActionsView
from senco_desk.ui.plan.audit_view import AuditView
from senco_desk.ui.plan.distance_view import DistanceView
from senco_desk.ui.plan.neighbours import Neighbours
from senco_desk.ui.plan.timeline import Timeline
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.column_scroll import ColumnScroll
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.latest import Latest
from senco_desk.ui.widgets.switch import Switch

_DAY, _NEW_OF = "audit:", f"{NEW}:"


class Turn(Enum):
    """What the place shows; the value is its target."""

    AUDIT = "audit"
    DISTANCE = "distance"
    ACTIONS = "actions"
    TIMELINE = "timeline"


_WORDS = {
    Turn.AUDIT: N_("Audit"),
    Turn.DISTANCE: N_("Distance"),
    Turn.ACTIONS: N_("Training plan"),
    Turn.TIMELINE: N_("Timeline"),
}


class PlanPlace(Place):
    """Targets: `audit`, `distance`, `actions`, `timeline`, `NEW`; `audit:` and a day; or the id of an action.

    `NEW`, a colon and the id of a session begin an action that came of it.
    """

    code = "plan"
    title = N_("Plan")

    def __init__(
        self, surroundings: Surroundings, neighbours: dict[str, str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(surroundings, parent)
        self._live: list[Framework] = []
        self._chosen = ""
        self._distances = Latest(surroundings, self)
        self.switch = Switch(_("Plan"), [(turn, _(words)) for turn, words in _WORDS.items()], self)
        self.neighbours = Neighbours(neighbours or {}, surroundings.go, self)
        self.audit, self.plan = AuditView(surroundings), ActionsView(surroundings)
        self.distance = DistanceView(lambda: self._turn_to(Turn.AUDIT))
        self.timeline = Timeline(lambda: self.show_target(NEW))
        self.no_set = EmptyPlace(
            "outcomes",
            _("Outcomes come first"),
            _("An audit rates the outcomes of your award. Choose the set that yours goes by."),
            _("Choose a set of outcomes"),
            lambda: surroundings.go("outcomes", None),
        )
        self._views: dict[Turn, QWidget] = {
            Turn.AUDIT: self._scrolled_or(self.audit),
            Turn.DISTANCE: self.distance,
            Turn.ACTIONS: self.plan,
            Turn.TIMELINE: self.timeline,
        }
        self._lay_out()
        self._listen()

    def _scrolled_or(self, audit: QWidget) -> QStackedWidget:
        """The audit, or what is said where there is no set of outcomes."""
        either, scroll = QStackedWidget(), ColumnScroll()
        scroll.column.addWidget(self.no_set)
        either.addWidget(audit)
        either.addWidget(scroll)
        return either

    def _lay_out(self) -> None:
        unit, column, head = line(self), QVBoxLayout(self), Flow(gap=line(self) // 2, apart=True)
        head.setContentsMargins(unit // 2, unit // 2, unit // 2, unit // 4)
        head.addWidget(self.switch)
        head.addWidget(self.neighbours)
        self._stack = QStackedWidget(self)
        for view in self._views.values():
            self._stack.addWidget(view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._stack, 1)

    def _listen(self) -> None:
        self.switch.chosen.connect(self._turned)
        self.audit.set_chosen.connect(self._choose_set)
        self.audit.planned.connect(lambda: self._turn_to(Turn.ACTIONS))
        self.timeline.opened.connect(self._open)
        self.plan.listed.connect(lambda rows: self.timeline.show_rows(rows, self.surroundings.today()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.neighbours.fit(event.size().width() - self.switch.sizeHint().width() - 3 * line(self))

    @property
    def turn(self) -> Turn:
        return Turn(self.switch.value)

    def reload(self, changed: Changed | None) -> None:
        if changed is None or changed.concerns(Noun.FRAMEWORK):
            read = self.surroundings.services.exchanging_frameworks.live
            self.surroundings.background.read(read, self._show_sets, self.surroundings.fail)
        elif changed.concerns(Noun.RATING, Noun.PRACTICE):
            self.audit.read()
            self._read_distance()
        self.plan.reload(changed)

    def show_target(self, target: str) -> None:
        if target == NEW or target.startswith(_NEW_OF):
            self._turn_to(Turn.ACTIONS)
            self.plan.begin(target.removeprefix(_NEW_OF) if target != NEW else "")
        elif target.startswith(_DAY):
            self._turn_to(Turn.AUDIT)
            self._come_to_day(target.removeprefix(_DAY))
        elif target in {turn.value for turn in Turn}:
            self._turn_to(Turn(target))
        else:
            self._open(target)

    def looked_at(self) -> str | None:
        return self.plan.looked_at() if self.turn is Turn.ACTIONS else None

    def take_focus(self) -> None:
        views: dict[Turn, Callable[[], None]] = {
            Turn.AUDIT: self.audit.take_focus if self._live else self.no_set.button.setFocus,
            Turn.DISTANCE: self.distance.take_focus,
            Turn.ACTIONS: self.plan.take_focus,
            Turn.TIMELINE: self.timeline.take_focus,
        }
        views[self.turn]()

    def flush(self) -> None:
        self.audit.flush()
        self.plan.flush()

    def _turn_to(self, turn: Turn) -> None:
        self.switch.show_value(turn)
        self._turned(turn)
        self.take_focus()

    def _turned(self, turn: object) -> None:
        self.flush()
        self._stack.setCurrentWidget(self._views[Turn(turn)])

    def _open(self, action: str) -> None:
        self.switch.show_value(Turn.ACTIONS)
        self._turned(Turn.ACTIONS)
        self.plan.show_target(action)

    def _come_to_day(self, day: str) -> None:
        try:
            self.audit.come_to(date.fromisoformat(day))
        except ValueError:
            self.audit.read()

    def _choose_set(self, chosen: str) -> None:
        self._chosen = chosen
        self._show_sets(self._live)

    def _show_sets(self, live: list[Framework]) -> None:
        self._live = live
        self.plan.editor.aims.show_sets(live)
        audit = self._views[Turn.AUDIT]
        if isinstance(audit, QStackedWidget):
            audit.setCurrentIndex(0 if live else 1)
        found = next((each for each in live if each.id == self._chosen), live[0] if live else None)
        if found is not None:
            self._chosen = found.id
            self.audit.head.show_sets(live, found.id)
            self.audit.show_set(found)
        self._read_distance()

    def _read_distance(self) -> None:
        framework = next((each for each in self._live if each.id == self._chosen), None)
        if framework is not None:
            auditing = self.surroundings.services.auditing

            def show(distance: Distance) -> None:
                self.distance.show_distance(distance)

            self._distances.ask(lambda: auditing.distance(framework), show)
