"""A task as it prints: with the pieces behind what it uses, and everybody as they print."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from senco_desk.domain.evidence import Evidence
from senco_desk.domain.person import Person
from senco_desk.domain.reflection import Reflection, State
from senco_desk.domain.task import Task, Use
from senco_desk.domain.text import EMPTY, Text


@dataclass(frozen=True, slots=True)
class PrintedUse:
    """A piece that a task uses, and what it says of it. One of the two is there."""

    comment: Text = EMPTY
    reflection: Reflection | None = None
    evidence: Evidence | None = None

    @property
    def reference(self) -> str:
        piece = self.reflection or self.evidence
        return piece.reference if piece else ""

    @property
    def title(self) -> str:
        piece = self.reflection or self.evidence
        return piece.title if piece else ""


@dataclass(frozen=True, slots=True)
class PrintedTask:
    task: Task
    uses: tuple[PrintedUse, ...] = ()


def as_they_print(task: Task, people: Iterable[Person]) -> Task:
    """With each participant who is in People and places called what they print as now."""
    called = {person.id: person.prints_as for person in people if person.prints_as}
    participants = tuple(
        replace(each, called=called.get(each.person, each.called)) for each in task.enquiry.participants
    )
    return replace(task, enquiry=replace(task.enquiry, participants=participants))


def printed_task(
    task: Task, people: Iterable[Person], reflections: Iterable[Reflection], evidence: Iterable[Evidence]
) -> PrintedTask:
    """With the pieces it uses that are there; drafts of reflections do not print."""
    finished = {each.id: each for each in reflections if each.state is State.FINISHED}
    shown = {each.id: each for each in evidence}
    found = (_use(use, finished, shown) for use in task.uses)
    return PrintedTask(as_they_print(task, people), tuple(each for each in found if each.reflection or each.evidence))


def _use(use: Use, reflections: dict[str, Reflection], evidence: dict[str, Evidence]) -> PrintedUse:
    return PrintedUse(use.comment, reflections.get(use.piece), evidence.get(use.piece))
