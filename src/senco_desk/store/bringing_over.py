"""Bringing pieces and cases over from another workbook: the other laptop's, or an old backup.

Nothing is overwritten unless it is asked for, and one Undo takes all of it back. A piece that is not here keeps its
identity; one that is here in other words comes beside it as a piece of its own. Either takes the next number and
remembers what it was called. Files are sealed anew, under this workbook's key.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from senco_desk.domain.attachment import Attachment, Moved, Stored
from senco_desk.domain.brought import Brought
from senco_desk.domain.case import Case
from senco_desk.domain.days import day_of_week
from senco_desk.domain.errors import Damaged, DeskError, Refused, Sentence
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.mapping import Mapping, PieceKind
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.review import Review
from senco_desk.domain.text import Block, BlockKind, Run, Text
from senco_desk.store.containers import unwatched
from senco_desk.store.desk import Desk
from senco_desk.store.repositories import View, Work

NOT_THERE = Sentence(
    "not-in-other-workbook",
    N_("What was chosen is not in the other workbook. Nothing was changed; look at its list again."),
)
FILE_LOST = N_("“{name}”, attached to {reference}, could not be read there and stayed behind.")
NOT_COUNTED = N_("Some of what {reference} counts for stayed behind: that set of outcomes is not in this workbook.")
CASE_LEFT = N_("A case stayed behind: the set of outcomes it is made for is not in this workbook.")

_KINDS = {Noun.REFLECTION: PieceKind.REFLECTION, Noun.EVIDENCE: PieceKind.EVIDENCE}

Piece = Reflection | Evidence
Wanted = tuple[Noun, str]
"""A reflection, a piece of evidence or a case, by its id in the other workbook."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A piece as it is in the workbook with the id `workbook`, with what it counts for, its files and review date."""

    workbook: str
    noun: Noun
    piece: Piece
    mappings: tuple[Mapping, ...] = ()
    files: tuple[Attachment, ...] = ()
    review: Review | None = None


@dataclass(frozen=True, slots=True)
class Landed:
    """Where something came to lie, or lay already; a case has no number to refer to it by."""

    id: str
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Came:
    """What came of it. `changed` is None when all of it was here already; `left_out` are whole sentences."""

    changed: Changed | None
    landed: tuple[Landed, ...]
    left_out: tuple[str, ...] = ()


def bring_over(
    source: Desk,
    target: Desk,
    wanted: Sequence[Wanted],
    at: datetime,
    *,
    in_place: bool = False,
    moved: Moved = unwatched,
) -> Came:
    """Copy what is `wanted` from one open workbook into another, all in one change.

    With `in_place` what is here under the same identity becomes as it is there, and keeps its number; its history has
    what it was. What is gone here comes back under the number it had. `moved` is called while files are copied;
    raising in it ends the work. Call it where attached files are tidied, never beside: a file is on disk before a
    row names it. Raises Refused when something is not there or this workbook takes nothing, and Damaged when the
    other cannot be read; nothing at all has been brought then.
    """
    with source.view() as view:
        pieces = [lifted(view, source.id, noun, each) for noun, each in wanted if noun is not Noun.CASE]
        cases = [_lifted_case(view, each) for noun, each in wanted if noun is Noun.CASE]
    files = _Files(source, target, moved)
    left_out: list[str] = []
    try:
        here = [files.resealed(carried, left_out) for carried in pieces]
        with target.change(_said(len(wanted))) as work:
            landed = [put_down(carried, work, at, left_out, in_place=in_place) for carried in here]
            landed += [found for case in cases if (found := _put_case_down(case, work, left_out, in_place=in_place))]
    finally:
        files.erase_unnamed()
    return Came(work.changed if work.changed.undo else None, tuple(landed), tuple(left_out))


def lifted(view: View, workbook: str, noun: Noun, piece: str) -> Carried:
    """A piece with all that goes with it, as it is in `view`. Raises Refused when it is not there."""
    found: Piece | None
    found = view.reflections.get(piece) if noun is Noun.REFLECTION else view.evidence.get(piece)
    if found is None:
        raise Refused(NOT_THERE)
    files = view.attachments.of_evidence(piece) if noun is Noun.EVIDENCE else []
    mappings = tuple(view.mappings.of_piece(_KINDS[noun], piece))
    return Carried(workbook, noun, found, mappings, tuple(files), view.reviews.get(piece))


def put_down(carried: Carried, work: Work, at: datetime, left_out: list[str], *, in_place: bool = False) -> Landed:
    """Write a piece whose files are in this workbook's containers already."""
    piece = carried.piece
    held = _held(work, carried.noun, piece.id)
    if held is not None and not in_place and _is_the_same(carried, held, work):
        return Landed(held.id, held.reference)
    landed = _placed(carried, held, work, in_place=in_place)
    _count(carried, landed, work, left_out)
    _attach(carried, landed, work)
    if carried.review is not None and work.reviews.get(landed.id) is None:
        work.reviews.put(replace(carried.review, id=landed.id))
    if not in_place or (held is None and landed.reference != piece.reference):
        work.brought.put(Brought(landed.id, carried.noun, piece.reference, carried.workbook, at))
    return landed


class _Files:
    """The containers on their way from one workbook to the other."""

    def __init__(self, source: Desk, target: Desk, moved: Moved) -> None:
        self._from, self._to, self._target, self._moved = source.containers, target.containers, target, moved
        self._written: dict[str, Stored] = {}

    def resealed(self, carried: Carried, left_out: list[str]) -> Carried:
        """The same with its files in this workbook. One that cannot be read there stays behind, and is told."""
        files = []
        for file in carried.files:
            try:
                files.append(self._resealed(file))
            except Damaged:
                left_out.append(_(FILE_LOST).format(name=file.name, reference=carried.piece.reference))
        return replace(carried, files=tuple(files))

    def erase_unnamed(self) -> None:
        """However it ended: what no row names is not left on the disk."""
        with suppress(DeskError):  # when it cannot be read which are named, they stay; `Attaching.tidy` looks again
            with self._target.view() as view:
                named = view.containers()
            for stored in self._written.values():
                if stored.container not in named:
                    self._to.erase(stored.container)

    def _resealed(self, file: Attachment) -> Attachment:
        container = self._here(file) or self._carried(file.container, file.size)
        return replace(
            file,
            container=container,
            print_copy=self._carried(file.print_copy, None) if file.print_copy else "",
        )

    def _here(self, file: Attachment) -> str:
        """A container of this workbook that holds the very same, "" for none."""
        with self._target.view() as view:
            same = view.attachments.same_as(file.sha256, file.size)
        return next((each.container for each in same if self._to.sound(each.container, file.sha256)), "")

    def _carried(self, container: str, size: int | None) -> str:
        if container not in self._written:
            with self._from.reading(container) as stream:
                self._written[container] = self._to.write(stream, size, self._moved)
        return self._written[container].container


def _held(work: Work, noun: Noun, piece: str) -> Piece | None:
    return work.reflections.get(piece) if noun is Noun.REFLECTION else work.evidence.get(piece)


def _is_the_same(carried: Carried, held: Piece, work: Work) -> bool:
    """Whether it says the same here and has the same files, whatever its number."""
    files = {file.sha256 for file in work.attachments.of_evidence(held.id)}
    return replace(carried.piece, number=0) == replace(held, number=0) and {f.sha256 for f in carried.files} <= files


def _placed(carried: Carried, held: Piece | None, work: Work, *, in_place: bool) -> Landed:
    piece = carried.piece
    if held is not None and in_place:
        back = replace(piece, number=held.number)
        _replace(work, back)
        return Landed(back.id, back.reference)
    number = piece.number if in_place and _is_free(work, piece) else _next_number(work, carried.noun)
    new = replace(piece, id=piece.id if held is None else new_id(), number=number)
    _add(work, new)
    return Landed(new.id, new.reference)


def _is_free(work: Work, piece: Piece) -> bool:
    """Whether no other piece has its number: then it comes back under it."""
    rows = work.reflections.rows() if isinstance(piece, Reflection) else work.evidence.rows()
    return all(row.reference != piece.reference for row in rows)


def _next_number(work: Work, noun: Noun) -> int:
    return work.reflections.next_number() if noun is Noun.REFLECTION else work.evidence.next_number()


def _add(work: Work, piece: Piece) -> None:
    if isinstance(piece, Reflection):
        work.reflections.add(piece)
    else:
        work.evidence.add(piece)


def _replace(work: Work, piece: Piece) -> None:
    if isinstance(piece, Reflection):
        work.reflections.replace(piece)
    else:
        work.evidence.replace(piece)


def _count(carried: Carried, landed: Landed, work: Work, left_out: list[str]) -> None:
    """What it counts for, where the set of outcomes is live here and it does not count there already."""
    kind = _KINDS[carried.noun]
    there = {(each.framework, each.outcome) for each in work.mappings.of_piece(kind, landed.id)}
    live = [each for each in carried.mappings if _is_live(work, each.framework, each.outcome)]
    for mapping in live:
        if (mapping.framework, mapping.outcome) not in there:
            work.mappings.add(replace(mapping, id=new_id(), piece=landed.id))
    if len(live) < len(carried.mappings):
        left_out.append(_(NOT_COUNTED).format(reference=carried.piece.reference))


def _attach(carried: Carried, landed: Landed, work: Work) -> None:
    held = work.attachments.of_evidence(landed.id)
    there = {file.sha256 for file in held}
    added = [file for file in carried.files if file.sha256 not in there or not held]
    for position, file in enumerate(added, 1 + max((each.position for each in held), default=-1)):
        work.attachments.add(replace(file, id=new_id(), evidence=landed.id, position=position))


def _is_live(work: Work, framework: str, outcome: str) -> bool:
    found = work.frameworks.get(framework)
    return found is not None and any(each.id == outcome for each in found.outcomes)


def _lifted_case(view: View, case: str) -> Case:
    found = view.cases.get(case)
    if found is None:
        raise Refused(NOT_THERE)
    return found


def _put_case_down(case: Case, work: Work, left_out: list[str], *, in_place: bool) -> Landed | None:
    if not _is_live(work, case.framework, case.outcome):
        left_out.append(_(CASE_LEFT))
        return None
    held = next((each for each in work.cases.of_framework(case.framework) if each.outcome == case.outcome), None)
    if held is None:
        new = replace(case, id=new_id() if work.cases.get(case.id) else case.id)
    elif held.text == case.text:
        return Landed(held.id)
    else:
        new = replace(case, id=held.id) if in_place else _below(held, case)
    work.cases.put(new)
    return Landed(new.id)


def _below(held: Case, case: Case) -> Case:
    """Both, one after the other: an outcome has one case, and no word of either is lost."""
    words = _("From the other workbook, as it was there on {day}").format(
        day=day_of_week(case.changed.astimezone().date())
    )
    between: Text = (Block(BlockKind.HEADING, (Run(words),)),)
    return replace(held, text=(*held.text, *between, *case.text), in_a_line=held.in_a_line or case.in_a_line)


def _said(count: int) -> str:
    return n_("{n} item brought over", "{n} items brought over", count).format(n=count)
