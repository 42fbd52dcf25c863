"""Sampling: a workbook to look round in, of a fictional SENCO; the first one also larger and smaller, to measure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from enum import StrEnum
from pathlib import Path

from senco_desk.domain.case import Case
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.domain.practice import Practice
from senco_desk.domain.reflection import Impact
from senco_desk.domain.task import Task
from senco_desk.safekeeping.keys import KeyProvider, NoKey
from senco_desk.safekeeping.opening import NOT_MADE, TAKEN, create, open_workbook
from senco_desk.services.sample_audit import AuditAndPlan, put_audit, read_audit
from senco_desk.services.sample_copies import SampleCopy, put_copies, read_copies
from senco_desk.services.sample_decade import decade
from senco_desk.services.sample_decade_evidence import decade_evidence
from senco_desk.services.sample_evidence import Piece
from senco_desk.services.sample_feedback import SampleRound, put_feedback, read_feedback
from senco_desk.services.sample_files import Files, attachments, keep_files
from senco_desk.services.sample_material import Entry, Material, read_material
from senco_desk.services.sample_names import decide_names
from senco_desk.services.sample_notes import put_notes
from senco_desk.services.sample_programme import AroundTheCourse, put_programme, read_programme
from senco_desk.services.sample_reading import SampleOf
from senco_desk.services.sample_references import put_references, read_references
from senco_desk.services.sample_sessions import SampleSessions, put_sessions, read_sessions
from senco_desk.services.sample_tasks import read_tasks
from senco_desk.services.whole_folders import whole_folder
from senco_desk.store.folder import workbook_folder
from senco_desk.store.repositories import Work
from senco_desk.store.search import catch_up


class Size(StrEnum):
    """`small` is a handful of each, `year` all that was written, `decade` ten years made from it."""

    SMALL = "small"
    YEAR = "year"
    DECADE = "decade"


ONE_SIZE = Sentence(
    "sample-one-size",
    N_(
        "Only the sample of the first year comes in sizes: “{of}” has one. Nothing was made. "
        "Leave out --size, or leave out --of."
    ),
)


@dataclass(frozen=True, slots=True)
class Sampled:
    """What was written, seen from `today`: how many of each. A file that is attached twice counts twice."""

    today: date
    reflections: int
    evidence: int
    files: int
    mappings: int
    cases: int


@dataclass(frozen=True, slots=True)
class _Chosen:
    """What of the material goes into one sample."""

    material: Material
    today: date
    entries: Iterable[Entry]
    pieces: Sequence[Piece]
    cases: Sequence[Case]
    tasks: Sequence[Task] = ()
    audit: AuditAndPlan | None = None
    around: AroundTheCourse | None = None
    sessions: SampleSessions | None = None
    feedback: tuple[SampleRound, ...] = ()
    copies: tuple[SampleCopy, ...] = ()


def write_sample(
    folder: Path,
    size: str = Size.YEAR,
    today: date | None = None,
    keys: KeyProvider | None = None,
    of: str = SampleOf.YEAR_ONE,
) -> Sampled:
    """Write the sample to `folder`, whole or not at all; the same each time.

    Seen from `today` it holds what had been written by then; without one, from the sample's own day.
    Raises Refused when something is there already, when it cannot be written, or for a size it does not come in.
    """
    folder = workbook_folder(folder)
    chosen = _chosen(_material(SampleOf(of), Size(size)), Size(size), today)
    with whole_folder(folder, TAKEN, NOT_MADE) as building:
        moment = datetime.combine(chosen.today, time(18, tzinfo=UTC))
        create(building, keys or NoKey(), lambda: moment, chosen.today)
        desk = open_workbook(building, keys or NoKey(), now=lambda: moment)
        try:
            files = keep_files(desk, chosen.pieces)
            with desk.change() as work:
                sampled = _fill(work, chosen, files)
            put_feedback(desk, chosen.feedback)
            decide_names(desk, lambda: moment)
            while catch_up(desk):
                pass
        finally:
            desk.close()
    return sampled


def _material(of: SampleOf, size: Size) -> Material:
    if of is not SampleOf.YEAR_ONE and size is not Size.YEAR:
        raise Refused(ONE_SIZE, of=of)
    return read_material(of)


def _chosen(material: Material, size: Size, today: date | None) -> _Chosen:
    today, of = today or material.today, material.of
    cases = [case for case in material.cases if case.changed.date() <= today]
    if size is Size.DECADE:
        return _Chosen(material, today, decade(material, today), list(decade_evidence(material, today)), cases)
    entries = [_entry_by(entry, today) for entry in material.entries if entry.reflection.written.date() <= today]
    pieces = [_piece_by(piece, today) for piece in material.pieces if piece.evidence.added.date() <= today]
    tasks = [task for task in read_tasks(of) if task.begun.date() <= today]
    audit, around = read_audit(material.framework, today, of), read_programme(material.framework, today, of)
    sessions, feedback = read_sessions(today, of), read_feedback(material.framework, today, of)
    copies = read_copies(material, today)
    chosen = _Chosen(material, today, entries, pieces, cases, tasks, audit, around, sessions, feedback, copies)
    return _handful(chosen) if size is Size.SMALL else chosen


def _handful(chosen: _Chosen) -> _Chosen:
    material = chosen.material
    codes = {outcome.id: outcome.code for outcome in material.framework.for_cases}
    return replace(
        chosen,
        entries=[entry for entry in chosen.entries if entry.reflection.number in material.small_reflections],
        pieces=[piece for piece in chosen.pieces if piece.evidence.number in material.small_evidence],
        cases=[case for case in chosen.cases if codes[case.outcome] in material.small_cases],
        tasks=(),
        around=None,
        feedback=(),
        copies=(),
        sessions=chosen.sessions and chosen.sessions.handful,
    )


def _entry_by(entry: Entry, today: date) -> Entry:
    """Without its impact while that was not known yet."""
    if entry.impact_known is None or entry.impact_known <= today:
        return entry
    return replace(entry, reflection=replace(entry.reflection, impact=Impact()))


def _piece_by(piece: Piece, today: date) -> Piece:
    if piece.impact_known is None or piece.impact_known <= today:
        return piece
    return replace(piece, evidence=replace(piece.evidence, impact=Impact()))


def _fill(work: Work, chosen: _Chosen, files: Files) -> Sampled:
    work.profile.put(chosen.material.profile)
    work.frameworks.add(chosen.material.framework)
    work.practice.put(Practice())
    for feature in chosen.material.role if chosen.material.role_said <= chosen.today else ():
        work.role.put(feature)
    reflections, of_reflections = _fill_reflections(work, chosen.entries)
    attached, of_evidence = _fill_evidence(work, chosen.pieces, files)
    for case in chosen.cases:
        work.cases.put(case)
    _fill_tasks(work, chosen)
    put_references(work, read_references(chosen.material.framework, chosen.today, chosen.material.of))
    if chosen.audit is not None:
        put_audit(work, chosen.audit)
    if chosen.sessions is not None:
        put_sessions(work, chosen.sessions)
        put_notes(work, chosen.today, chosen.material.of, small=chosen.around is None)
    if chosen.around is not None:
        put_programme(work, chosen.around)
    put_copies(work, chosen.copies)
    mappings = of_reflections + of_evidence
    return Sampled(chosen.today, reflections, len(chosen.pieces), attached, mappings, len(chosen.cases))


def _fill_tasks(work: Work, chosen: _Chosen) -> None:
    """Those that had been begun by then; the small sample and the decade have none."""
    for task in chosen.tasks:
        work.tasks.add(task)


def _fill_reflections(work: Work, entries: Iterable[Entry]) -> tuple[int, int]:
    """How many reflections, and how many outcomes they count for."""
    reflections = mappings = 0
    for entry in entries:
        work.reflections.add(entry.reflection)
        for mapping in entry.mappings:
            work.mappings.add(mapping)
        reflections += 1
        mappings += len(entry.mappings)
    return reflections, mappings


def _fill_evidence(work: Work, pieces: Sequence[Piece], files: Files) -> tuple[int, int]:
    """How many files are attached, and how many outcomes the evidence counts for."""
    for piece in pieces:
        work.evidence.add(piece.evidence)
        for attachment in attachments(piece, files):
            work.attachments.add(attachment)
        for mapping in piece.mappings:
            work.mappings.add(mapping)
    return sum(len(piece.files) for piece in pieces), sum(len(piece.mappings) for piece in pieces)
