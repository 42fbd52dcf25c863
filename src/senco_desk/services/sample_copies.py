"""The review copies that the sample's tutor was given, in `feedback.toml` of its material: recorded, and sent."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from hashlib import sha256
from typing import TypeVar

from senco_desk.domain.case import Case
from senco_desk.domain.copies import CopyKind, PageEntry, PrintedCopy, Strip, subject_of
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.journal import Noun
from senco_desk.domain.reflection import Impact, Reflection, State
from senco_desk.domain.review_copy import digest_of
from senco_desk.domain.sending import Sending
from senco_desk.services.sample_material import Material
from senco_desk.services.sample_reading import Found, SampleOf, read, sample_id, utc
from senco_desk.store.repositories import Work

_Piece = TypeVar("_Piece", Reflection, Evidence)
Said = dict[str, tuple[str, str]]
"""The code and the digest of what can be in a copy, by its subject."""


@dataclass(frozen=True, slots=True)
class SampleCopy:
    printed: PrintedCopy
    sending: Sending


def read_copies(material: Material, today: date) -> tuple[SampleCopy, ...]:
    """Those given by that day; in each what was finished by its own and not in an earlier one as it was.

    Nothing for a sample without any.
    """
    if material.of is not SampleOf.YEAR_ONE:
        return ()
    found = read(material.of.part("feedback.toml"))["copies"]
    return tuple(_copies(material, [each for each in found if each["made"].date() <= today]))


def put_copies(work: Work, copies: tuple[SampleCopy, ...]) -> None:
    for each in copies:
        work.copies.add(each.printed)
        work.sendings.add(each.sending)


def _copies(material: Material, found: list[Found]) -> Iterator[SampleCopy]:
    before: Said = {}
    for each in found:
        now = dict(_finished(material, utc(each["made"])))
        yield _copy(each, material.framework.id, {key: said for key, said in now.items() if before.get(key) != said})
        before |= now


def _copy(found: Found, framework: str, held: Said) -> SampleCopy:
    version, name, made = found["version"], found["file"], utc(found["made"])
    copy_id = sample_id("copy", version)
    strips = tuple(Strip(subject, said=said) for subject, (_code, said) in held.items())
    page = PageEntry("", tuple(code for code, _said in held.values()), strips)
    digest = sha256(name.encode()).hexdigest()  # nothing was written, so it is that of its name
    printed = PrintedCopy(
        copy_id, found["reference"], version, CopyKind.REVIEW, made, framework, (page,), digest, f"{name}.docx"
    )
    sending = Sending(
        sample_id("sending", version), made, copy_id, printed.reference, version, found["to"], name,
        (printed.file_name,), "docx",
    )  # fmt: skip
    return SampleCopy(printed, sending)


def _finished(material: Material, by: datetime) -> Iterator[tuple[str, tuple[str, str]]]:
    """What counted for something then, with its words as they were."""
    day = by.date()
    for case in material.cases:
        if case.changed <= by:
            yield _said(Noun.CASE, material.framework.outcome(case.outcome).code, case)
    for entry in material.entries:
        of = entry.reflection
        if of.written <= by and of.state is State.FINISHED and entry.mappings:
            yield _said(Noun.REFLECTION, of.reference, _as_known(of, entry.impact_known, day))
    for piece in material.pieces:
        if piece.evidence.added <= by and piece.mappings:
            yield _said(Noun.EVIDENCE, piece.evidence.reference, _as_known(piece.evidence, piece.impact_known, day))


def _said(noun: Noun, code: str, subject: Case | Reflection | Evidence) -> tuple[str, tuple[str, str]]:
    return subject_of(noun, subject.id), (code, digest_of(subject))


def _as_known(piece: _Piece, known: date | None, day: date) -> _Piece:
    return piece if known is None or known <= day else replace(piece, impact=Impact())
