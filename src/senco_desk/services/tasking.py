"""Tasking: begin a task of the Master's strand, keep what is planned and written of it, and see what it uses."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache

from senco_desk import assets
from senco_desk.domain.back_planning import BackPlan, planned_back
from senco_desk.domain.coverage import Piece
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.evidence import EvidenceKind
from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.person import Person
from senco_desk.domain.task import Criterion, Task, TaskKind, Use
from senco_desk.domain.task_beginnings import begun
from senco_desk.domain.term_weeks import TermTime
from senco_desk.domain.text import from_plain
from senco_desk.importing.case import read_case
from senco_desk.services.evidencing import Evidencing
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk
from senco_desk.store.repositories import View

CHARACTERISTICS = "masters-characteristics"
"""The code of the shipped set: the Master's characteristics, exact to the 2014 outcomes' introduction."""

GONE = Sentence(
    "task-gone",
    N_(
        "This task is no longer in the workbook; it was deleted meanwhile. Undo brings it back, and so does the bin. "
        "Nothing else has changed."
    ),
)


@dataclass(frozen=True)
class Used:
    """A piece that a task uses, and the outcomes and elements it counts for, by its set. None: it was deleted."""

    use: Use
    piece: Piece | None
    counts_for: tuple[tuple[Framework, Outcome], ...] = ()


@dataclass(frozen=True)
class TaskSeen:
    """A task with its plan, what it uses, and who may take part: what a planner shows.

    `people` are those of People and places; `plan` is None without a day it is due.
    """

    task: Task
    plan: BackPlan | None
    uses: tuple[Used, ...]
    people: tuple[Person, ...]

    @property
    def reached(self) -> int:
        """How many outcomes and elements count through what it uses."""
        return len({(framework.id, outcome.id) for used in self.uses for framework, outcome in used.counts_for})


class Tasking:
    """The verbs of the Master's tasks."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now
        self._evidencing = Evidencing(desk, tell, now)

    def begin(self, kind: TaskKind, title: str = "") -> Task:
        """A task of that kind with its proposed sections and steps, in the workbook; Undo takes it out again."""
        task = replace(begun(kind, new_id(), self._now(), new_id), title=title)
        if kind is not TaskKind.ASSESSED_SCENARIO:
            task = replace(task, criteria=masters_criteria())
        self.add(task)
        return task

    def add(self, task: Task) -> Changed:
        with self._desk.change(_("Task begun")) as work:
            work.tasks.add(task)
        self._tell(work.changed)
        return work.changed

    def keep(self, task: Task) -> Task:
        """Put what was typed on disk. Raises Refused when it was deleted meanwhile."""
        with self._desk.change(typing=True) as work:
            if not work.tasks.replace(task):
                raise Refused(GONE)
        self._tell(work.changed)
        return task

    def change(self, task: Task, said: str) -> Changed:
        """The same as one step that is told and can be undone by itself. Raises Refused when it was deleted."""
        with self._desk.change(said) as work:
            if not work.tasks.replace(task):
                raise Refused(GONE)
        self._tell(work.changed)
        return work.changed

    def remove(self, task_id: str) -> Changed:
        """Take it out; the bin has it, and Undo brings it back. The pieces it uses stay."""
        with self._desk.change(_("Task deleted")) as work:
            work.tasks.remove(task_id)
        self._tell(work.changed)
        return work.changed

    def get(self, task_id: str) -> Task | None:
        with self._desk.view() as view:
            return view.tasks.get(task_id)

    def all(self) -> list[Task]:
        with self._desk.view() as view:
            return view.tasks.all()

    def plan(self, task: Task, today: date) -> BackPlan | None:
        """Planned back from the day it is due, around her holidays; None where there is no such day."""
        with self._desk.view() as view:
            return _plan(view, task, today)

    def seen(self, task_id: str, today: date) -> TaskSeen | None:
        """All that a planner shows; None when it is not in the workbook."""
        with self._desk.view() as view:
            task = view.tasks.get(task_id)
            if task is None:
                return None
            return TaskSeen(task, _plan(view, task, today), _used(view, task.uses), tuple(view.people.all()))

    def become_evidence(self, task_id: str) -> Changed:
        """A piece of evidence of the finished task, used by it: that one is what can count for outcomes.

        Raises Refused when the task was deleted meanwhile.
        """
        with self._desk.change(_("Evidence made of a task")) as work:
            task = work.tasks.get(task_id)
            if task is None:
                raise Refused(GONE)
            piece = replace(
                self._evidencing.begin(EvidenceKind.PUBLISHED),
                number=work.evidence.next_number(),
                title=task.title,
                happened=task.result.submitted,
                about=from_plain(task.question),
            )
            work.evidence.add(piece)
            work.tasks.replace(replace(task, uses=(*task.uses, Use(PieceKind.EVIDENCE, piece.id))))
        self._tell(work.changed)
        return replace(work.changed, said=_("{reference} made of it").format(reference=piece.reference))


@cache
def masters_criteria() -> tuple[Criterion, ...]:
    """The Master's characteristics, exact but for the sign at the end: three subject-specific, five generic."""
    file = assets.outcomes_data(f"{CHARACTERISTICS}.json")
    found = read_case(file.read_bytes(), file.name).framework.elements
    return tuple(Criterion(each.id, each.statement.rstrip(";.")) for each in found)


def _plan(view: View, task: Task, today: date) -> BackPlan | None:
    if task.due is None:
        return None
    return planned_back(task.due, task.milestones, TermTime(view.holidays.all()), today)


def _used(view: View, uses: Iterable[Use]) -> tuple[Used, ...]:
    wanted = list(uses)
    ids = [use.piece for use in wanted]
    found = {piece.id: piece for piece in (*view.reflections.some_pieces(ids), *view.evidence.some_pieces(ids))}
    frameworks = {framework.id: framework for framework in view.frameworks.all()}
    return tuple(Used(use, found.get(use.piece), _counts_for(view, use, frameworks)) for use in wanted)


def _counts_for(view: View, use: Use, frameworks: dict[str, Framework]) -> tuple[tuple[Framework, Outcome], ...]:
    return tuple(
        (framework, framework.outcome(mapping.outcome))
        for mapping in view.mappings.of_piece(use.piece_kind, use.piece)
        if (framework := frameworks.get(mapping.framework)) is not None and mapping.outcome in framework
    )
