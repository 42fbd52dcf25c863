"""Planning: gaps become actions, actions are kept, finished or let go, and become evidence or a reflection."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from senco_desk.domain import text
from senco_desk.domain.action import Action, ActionRow, ActionState, Aim, title
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.evidence import Evidence, EvidenceKind
from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.mapping import Mapping, PieceKind
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.session import Session
from senco_desk.services.evidencing import Evidencing
from senco_desk.services.reflecting import Reflecting
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk
from senco_desk.store.repositories import View, Work

GONE = Sentence(
    "action-gone",
    N_("This action is no longer in the workbook; it was deleted meanwhile. Undo brings it back. Nothing was changed."),
)
_LONGEST_WORDING = 120


@dataclass(frozen=True, slots=True)
class Became:
    """A piece that an action became, and what people call it."""

    kind: PieceKind
    id: str
    reference: str


@dataclass(frozen=True, slots=True)
class Planned:
    """An action as it is shown: with what is in the workbook of the outcomes it is for, what it became, its session."""

    action: Action
    aims: tuple[tuple[Framework, Outcome], ...]
    became: tuple[Became, ...]
    session: Session | None = None


class Planning:
    """The verbs of the training plan. `reflecting` and `evidencing` begin the pieces that actions become."""

    def __init__(
        self,
        desk: Desk,
        tell: Tell,
        now: Callable[[], datetime],
        reflecting: Reflecting,
        evidencing: Evidencing,
    ) -> None:
        self._desk, self._tell, self._now = desk, tell, now
        self._reflecting, self._evidencing = reflecting, evidencing

    def rows(self) -> list[ActionRow]:
        """A light row for each: what is still to do first, by the day it is due."""
        with self._desk.view() as view:
            return view.actions.rows()

    def of_session(self, session: str) -> list[Action]:
        """Those that came of it: what is still to do first."""
        with self._desk.view() as view:
            return view.actions.of_session(session)

    def get(self, action_id: str) -> Planned | None:
        with self._desk.view() as view:
            action = view.actions.get(action_id)
            return _planned(view, action) if action else None

    def all(self) -> list[Planned]:
        """Every action with all that is said of it, in the order of `rows`."""
        with self._desk.view() as view:
            frameworks = {each.id: each for each in view.frameworks.all()}
            return [_planned(view, action, frameworks) for action in view.actions.all()]

    def begin(self, *aims: Aim) -> Action:
        """A blank action, to be typed in; nothing is kept of it yet."""
        return Action(new_id(), self._now(), aims=aims)

    def keep(self, action: Action) -> Action:
        """Put what was typed on disk; how it stands, and what it became, is as it is there.

        Raises Refused when it was deleted meanwhile.
        """
        with self._desk.change(typing=True) as work:
            there = _there(work, action.id)
            kept = replace(
                action,
                state=there.state,
                finished=there.finished,
                reflection=there.reflection,
                evidence=there.evidence,
                session=there.session,
            )
            work.actions.replace(kept)
        self._tell(work.changed)
        return kept

    def add(self, action: Action) -> Action:
        """Put a new one into the plan."""
        with self._desk.change(_("Action planned")) as work:
            work.actions.add(action)
        self._tell(work.changed)
        return action

    def plan_for(self, framework: Framework, outcomes: Iterable[str]) -> tuple[tuple[Action, ...], Changed]:
        """An action for each of these outcomes or elements, in one step, but for those that one is open for.

        Each says what it is for; what to do is hers to write.
        """
        wanted = list(dict.fromkeys(outcomes))
        with self._desk.change(_("Gaps became actions")) as work:
            there = {aim for action in work.actions.all() if action.state is ActionState.OPEN for aim in action.aims}
            made = tuple(
                replace(self.begin(aim), what=_first_words(framework.outcome(each)))
                for each in wanted
                if (aim := Aim(framework.id, each)) not in there
            )
            for action in made:
                work.actions.add(action)
        self._tell(work.changed)
        return made, replace(work.changed, said=_said(made))

    def plan_each(self, lines: Iterable[str], session: str = "") -> tuple[tuple[Action, ...], Changed]:
        """An action for each of these lines of a session, in one step, but for those that an open one says already."""
        wanted = list(dict.fromkeys(lines))
        with self._desk.change(_("What was agreed became actions")) as work:
            there = {action.what for action in work.actions.all() if action.state is ActionState.OPEN}
            made = tuple(replace(self.begin(), what=line, session=session) for line in wanted if line not in there)
            for action in made:
                work.actions.add(action)
        self._tell(work.changed)
        return made, replace(work.changed, said=_said(made))

    def finish(self, action_id: str, day: date) -> Changed:
        return self._move(action_id, ActionState.DONE, day, _("Action done"))

    def let_go(self, action_id: str, day: date) -> Changed:
        return self._move(action_id, ActionState.DROPPED, day, _("Action let go"))

    def reopen(self, action_id: str) -> Changed:
        return self._move(action_id, ActionState.OPEN, None, _("Action opened again"))

    def remove(self, action_id: str) -> Changed:
        """Take it out of the plan; the bin has it, and Undo brings it back. What it became stays."""
        with self._desk.change(_("Action deleted")) as work:
            work.actions.remove(action_id)
        self._tell(work.changed)
        return work.changed

    def become_reflection(self, action_id: str) -> tuple[Reflection, Changed]:
        """A draft reflection on what came of it, counting for what the action was for, and linked from it.

        Raises Refused when the action was deleted meanwhile.
        """
        with self._desk.change(_("Reflection made of an action")) as work:
            action = _there(work, action_id)
            blank = self._reflecting.begin()
            sections = (replace(blank.sections[0], text=action.came), *blank.sections[1:])
            piece = replace(
                blank,
                number=work.reflections.next_number(),
                title=title(action.what),
                happened=action.finished,
                sections=sections,
            )
            work.reflections.add(piece)
            work.actions.replace(replace(action, reflection=piece.id))
            _count(work, action, PieceKind.REFLECTION, piece.id)
        self._tell(work.changed)
        return piece, replace(work.changed, said=_("{reference} made of it").format(reference=piece.reference))

    def become_evidence(self, action_id: str) -> tuple[Evidence, Changed]:
        """A piece of evidence of what came of it, counting for what the action was for, and linked from it.

        Raises Refused when the action was deleted meanwhile.
        """
        with self._desk.change(_("Evidence made of an action")) as work:
            action = _there(work, action_id)
            piece = replace(
                self._evidencing.begin(EvidenceKind.DOCUMENT),
                number=work.evidence.next_number(),
                title=title(action.what),
                happened=action.finished,
                about=action.came,
            )
            work.evidence.add(piece)
            work.actions.replace(replace(action, evidence=piece.id))
            _count(work, action, PieceKind.EVIDENCE, piece.id)
        self._tell(work.changed)
        return piece, replace(work.changed, said=_("{reference} made of it").format(reference=piece.reference))

    def _move(self, action_id: str, state: ActionState, finished: date | None, said: str) -> Changed:
        with self._desk.change(said) as work:
            work.actions.replace(replace(_there(work, action_id), state=state, finished=finished))
        self._tell(work.changed)
        return work.changed


def _said(made: Sequence[Action]) -> str:
    return n_("{n} action planned", "{n} actions planned", len(made)).format(n=len(made))


def _first_words(outcome: Outcome) -> str:
    """`4 Professional development`: which outcome it is for, to be written over."""
    wording = outcome.heading or text.plain(text.from_plain(outcome.statement)).replace("\n", " ")
    short = wording if len(wording) <= _LONGEST_WORDING else wording[:_LONGEST_WORDING].rsplit(" ", 1)[0] + "…"
    return f"{outcome.code} {short}".strip()


def _there(work: Work, action_id: str) -> Action:
    action = work.actions.get(action_id)
    if action is None:
        raise Refused(GONE)
    return action


def _count(work: Work, action: Action, kind: PieceKind, piece: str) -> None:
    """It counts for what the action was for, as far as that is still in the workbook."""
    for framework, outcome in _live(work, action):
        work.mappings.add(Mapping(new_id(), kind, piece, framework.id, outcome.id))


def _live(
    view: View | Work, action: Action, frameworks: dict[str, Framework] | None = None
) -> tuple[tuple[Framework, Outcome], ...]:
    held = frameworks if frameworks is not None else {each.id: each for each in view.frameworks.all()}
    return tuple(
        (framework, framework.outcome(aim.outcome))
        for aim in dict.fromkeys(action.aims)
        if (framework := held.get(aim.framework)) is not None and aim.outcome in framework
    )


def _planned(view: View, action: Action, frameworks: dict[str, Framework] | None = None) -> Planned:
    reflection = view.reflections.get(action.reflection) if action.reflection else None
    evidence = view.evidence.get(action.evidence) if action.evidence else None
    became = (
        *([Became(PieceKind.REFLECTION, reflection.id, reflection.reference)] if reflection else []),
        *([Became(PieceKind.EVIDENCE, evidence.id, evidence.reference)] if evidence else []),
    )
    session = view.sessions.get(action.session) if action.session else None
    return Planned(action, _live(view, action, frameworks), became, session)
