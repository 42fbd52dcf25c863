"""What another workbook has that this one lacks, or has in other words: to be chosen from and brought over."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from senco_desk.domain.case import Case
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.journal import Noun
from senco_desk.domain.reflection import Reflection
from senco_desk.store.repositories import View


@dataclass(frozen=True, slots=True)
class Differing:
    """Something that is there. `here`: this workbook has it too, in other words or with fewer files.

    `reference` is its number there; a case has none, and its outcome's code in its place. `day` is what it sorts under.
    """

    noun: Noun
    id: str
    reference: str
    title: str
    day: date
    here: bool


def differing(there: View, here: View) -> tuple[Differing, ...]:
    """Pieces and cases that are there and not here, or not the same here; oldest first. Reads every text of both."""
    found = [*_reflections(there, here), *_evidence(there, here), *_cases(there, here)]
    return tuple(sorted(found, key=lambda each: (each.day, each.reference)))


def _reflections(there: View, here: View) -> Iterator[Differing]:
    known = {each.id: each for each in here.reflections.all()}
    for each in there.reflections.all():
        if not _same(each, known.get(each.id)):
            yield _told(Noun.REFLECTION, each, each.id in known)


def _evidence(there: View, here: View) -> Iterator[Differing]:
    known = {each.id: each for each in here.evidence.all()}
    theirs, ours = there.attachments.of_all(), here.attachments.of_all()
    for each in there.evidence.all():
        files = {file.sha256 for file in theirs.get(each.id, ())} - {file.sha256 for file in ours.get(each.id, ())}
        if files or not _same(each, known.get(each.id)):
            yield _told(Noun.EVIDENCE, each, each.id in known)


def _cases(there: View, here: View) -> Iterator[Differing]:
    for framework in there.frameworks.all():
        known = {each.outcome: each for each in here.cases.of_framework(framework.id)}
        for each in there.cases.of_framework(framework.id):
            held = known.get(each.outcome)
            if each.text and (held is None or held.text != each.text):
                code = framework.outcome(each.outcome).code
                yield _told_case(each, code, framework.title, held is not None)


def _same(there: Reflection | Evidence, here: Reflection | Evidence | None) -> bool:
    """Whatever its number."""
    return here is not None and replace(there, number=0) == replace(here, number=0)


def _told(noun: Noun, piece: Reflection | Evidence, here: bool) -> Differing:
    return Differing(noun, piece.id, piece.reference, piece.title, piece.day, here)


def _told_case(case: Case, code: str, title: str, here: bool) -> Differing:
    return Differing(Noun.CASE, case.id, code, title, case.changed.astimezone().date(), here)
