"""The sample's tasks of the Master's strand, in `tasks/` of its material, read into domain values."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from senco_desk.domain.enquiry import Consent, Cycle, Enquiry, EthicsAnswer, EthicsPoint, Participant
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.task import (
    Criterion,
    Limit,
    Milestone,
    Result,
    SectionRole,
    Slide,
    Task,
    TaskKind,
    TaskSection,
    Unit,
    Use,
)
from senco_desk.domain.task_material import Scenario, ToRead, Window
from senco_desk.services.sample_reading import Found, SampleOf, read, sample_id, text_of, utc
from senco_desk.services.tasking import masters_criteria


def read_tasks(of: SampleOf = SampleOf.YEAR_ONE) -> tuple[Task, ...]:
    """In the order in which they were begun."""
    return tuple(_task(path) for path in sorted(of.part("tasks").glob("*.toml")))


def _task(path: Path) -> Task:
    found = read(path)
    kind = TaskKind(found["kind"])
    criteria = () if kind is TaskKind.ASSESSED_SCENARIO else masters_criteria()
    begun: datetime = found["begun"]
    return Task(
        id=sample_id("task", path.stem),
        begun=utc(begun),
        kind=kind,
        title=found["title"],
        question=found["question"],
        due=found["due"],
        credits=found.get("credits"),
        limit=Limit(found["limit"], Unit.MINUTES if found.get("slides") else Unit.WORDS, found.get("tolerance", 10)),
        sections=tuple(_section(*each, path.stem, criteria) for each in _placed(found, "sections")),
        milestones=tuple(_milestone(*each, path.stem) for each in _placed(found, "milestones")),
        criteria=criteria,
        uses=(*_uses(found, PieceKind.REFLECTION, "reflections"), *_uses(found, PieceKind.EVIDENCE, "evidence")),
        enquiry=_enquiry(found.get("enquiry", {}), path.stem),
        slides=tuple(_slide(*each, path.stem) for each in _placed(found, "slides")),
        scenario=_scenario(found.get("scenario", {}), path.stem),
        result=Result(**found.get("result", {})),
    )


def _placed(found: Found, name: str) -> Iterable[tuple[int, Found]]:
    return enumerate(found.get(name, ()))


def _section(place: int, found: Found, task: str, criteria: tuple[Criterion, ...]) -> TaskSection:
    answered = tuple(criteria[number - 1].key for number in found.get("criteria", ()))
    role = SectionRole(found.get("role", "body"))
    text = text_of(found.get("text", ""))
    return TaskSection(
        sample_id("task-section", task, place), found["heading"], found.get("budget", 0), text, role, answered
    )


def _milestone(place: int, found: Found, task: str) -> Milestone:
    return Milestone(sample_id("milestone", task, place), **found)


def _uses(found: Found, kind: PieceKind, name: str) -> tuple[Use, ...]:
    return tuple(Use(kind, sample_id(kind.value, number)) for number in found.get(name, ()))


def _slide(place: int, found: Found, task: str) -> Slide:
    points, notes = (text_of(found.get(name, "")) for name in ("points", "notes"))
    return Slide(sample_id("slide", task, place), found["heading"], float(found["minutes"]), points, notes)


def _enquiry(found: Found, task: str) -> Enquiry:
    if not found:
        return Enquiry()
    said = {each["point"]: each for each in found["ethics"]}
    return Enquiry(
        text_of(found["methods"]),
        tuple(_cycle(*each, task) for each in _placed(found, "cycles")),
        tuple(_answer(point, said.get(point.value, {})) for point in EthicsPoint),
        tuple(_participant(*each, task) for each in _placed(found, "participants")),
    )


def _cycle(place: int, found: Found, task: str) -> Cycle:
    said: dict[str, Any] = {name: text_of(found.get(name, "")) for name in ("plan", "act", "observe", "reflect")}
    key = sample_id("cycle", task, place)
    return Cycle(key, found["title"], **said, began=found.get("began"), ended=found.get("ended"))


def _answer(point: EthicsPoint, found: Found) -> EthicsAnswer:
    return EthicsAnswer(point, found.get("note", ""), found.get("settled", False))


def _participant(place: int, found: Found, task: str) -> Participant:
    kept = {name: value for name, value in found.items() if name != "consent"}
    return Participant(sample_id("participant", task, place), consent=Consent(found["consent"]), **kept)


def _scenario(found: Found, task: str) -> Scenario:
    first, second = (Window(**found.get(name, {})) for name in ("first", "second"))
    reading = (ToRead(sample_id("to-read", task, place), **each) for place, each in _placed(found, "reading"))
    return Scenario(first, second, reading=tuple(reading))
