"""Gathering what is printed, in several short looks at the workbook, so that no save waits long for one."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.framework import Framework
from senco_desk.domain.language import N_
from senco_desk.domain.mapping import Mapping, PieceKind
from senco_desk.domain.person import Person
from senco_desk.domain.picture import Dot, Picture, picture
from senco_desk.domain.portfolio import OutcomePage, PrintedEvidence, outcome_pages
from senco_desk.domain.practice import Practice
from senco_desk.domain.profile import Profile
from senco_desk.domain.reflection import Reflection, State
from senco_desk.domain.task import Task
from senco_desk.domain.task_printed import PrintedTask, printed_task
from senco_desk.store.desk import Desk
from senco_desk.store.repositories import View

NOBODY = Sentence(
    "no-profile",
    N_(
        "The portfolio prints a name on its cover, and none is given yet. "
        "Say your name under Profile, then print again."
    ),
)
NO_SUCH_SET = Sentence(
    "framework-unknown", N_("This workbook has no set of outcomes called {code}. It has: {live}. Nothing was printed.")
)

_READ_AT_ONCE = 100


@dataclass(frozen=True)
class Gathered:
    """One set of outcomes with all that counts for it and is printed: no drafts, nothing private."""

    profile: Profile
    framework: Framework
    practice: Practice
    outcomes: tuple[OutcomePage, ...]
    reflections: tuple[Reflection, ...]
    evidence: tuple[PrintedEvidence, ...]
    mappings: tuple[Mapping, ...]

    def picture(self, today: date) -> Picture:
        """What counts and when, of what is printed."""
        printed: dict[str, Reflection | Evidence] = {each.id: each for each in self.reflections}
        printed |= {each.evidence.id: each.evidence for each in self.evidence}
        dots = (
            Dot(each.outcome, each.piece_kind, each.piece, printed[each.piece].day, each.best)
            for each in self.mappings
            if each.piece in printed
        )
        return picture(self.framework, dots, {}, self.practice, today)


def gather(desk: Desk, framework: str) -> Gathered:
    """What a set of outcomes has now, by its id or code. Raises Refused without a profile, or when it is not live."""
    with desk.view() as view:
        profile = view.profile.get()
        if profile is None:
            raise Refused(NOBODY)
        found = _live(view, framework)
        mappings = _printing(found, view.mappings.of_framework(found.id))
        cases, practice = view.cases.of_framework(found.id), view.practice.get()
    pieces = {kind: {each.piece for each in mappings if each.piece_kind is kind} for kind in PieceKind}
    reflections = _finished(desk, pieces[PieceKind.REFLECTION])
    evidence = evidence_of(desk, pieces[PieceKind.EVIDENCE])
    pages = outcome_pages(found, reflections, mappings, cases, (each.evidence for each in evidence))
    return Gathered(profile, found, practice, pages, reflections, evidence, tuple(mappings))


def evidence_of(desk: Desk, ids: Iterable[str]) -> tuple[PrintedEvidence, ...]:
    """Those pieces with their files, by number; without those that are gone."""
    found: list[Evidence] = []
    for some in _handfuls(sorted(ids)):
        with desk.view() as view:
            found += view.evidence.some(some)
    with desk.view() as view:
        files, brought = view.attachments.of_all(), view.brought.all()
    found.sort(key=lambda each: each.number)
    was = {each: known.was for each, known in brought.items()}
    return tuple(PrintedEvidence(each, tuple(files.get(each.id, ())), was.get(each.id, "")) for each in found)


def tasks_of(desk: Desk) -> tuple[PrintedTask, ...]:
    """Every task in the order in which they were begun, with the pieces each uses."""
    with desk.view() as view:
        tasks, people = view.tasks.all(), view.people.all()
    return tuple(printed_task_of(desk, task, people) for task in tasks)


def printed_task_of(desk: Desk, task: Task, people: Iterable[Person]) -> PrintedTask:
    """A task with the finished reflections and the evidence that it uses."""
    ids = [use.piece for use in task.uses]
    with desk.view() as view:
        return printed_task(task, people, view.reflections.some(ids), view.evidence.some(ids))


def _finished(desk: Desk, ids: Iterable[str]) -> tuple[Reflection, ...]:
    found: list[Reflection] = []
    for some in _handfuls(sorted(ids)):
        with desk.view() as view:
            found += view.reflections.some(some)
    return tuple(sorted((each for each in found if each.state is State.FINISHED), key=lambda each: each.number))


def _handfuls(ids: list[str]) -> Iterable[list[str]]:
    return (ids[begin : begin + _READ_AT_ONCE] for begin in range(0, len(ids), _READ_AT_ONCE))


def _live(view: View, framework: str) -> Framework:
    live = view.frameworks.all()
    for found in live:
        if framework in (found.id, found.code):
            return found
    raise Refused(NO_SUCH_SET, code=framework, live=", ".join(found.code for found in live))


def _printing(framework: Framework, mappings: Iterable[Mapping]) -> list[Mapping]:
    """Those that stand on a page: a mapping to a part that only gathers outcomes has none."""
    paged = {outcome.id for outcome in framework.outcomes if framework.case_outcome_of(outcome.id)}
    return [mapping for mapping in mappings if mapping.outcome in paged]
