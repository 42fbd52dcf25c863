"""The copy to take when I leave: a workbook of its own, with what she marks and without the list of people and places.

It is begun anew, so that nothing she leaves behind is in it, not in its history either. It has the same passphrase and
the same recovery sheet, and is given to her as one file, as a carry copy is.
"""

import glob
import secrets
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.language import N_, _
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.name_places_feedback import goes_with
from senco_desk.domain.reflection import Reflection
from senco_desk.safekeeping.copying import Cancelled, Progress, go_on
from senco_desk.safekeeping.keys import FixedKey, KeyProvider, NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.safekeeping.packing import Packed, pack
from senco_desk.safekeeping.packs import clear_stale
from senco_desk.store.containers import Containers
from senco_desk.store.desk import Desk
from senco_desk.store.key_file import read_keys, write_keys
from senco_desk.store.repositories import View, Work

NOTHING_MARKED = Sentence(
    "leaving-nothing-marked",
    N_("Nothing is marked, so no copy was made. Mark what you take with you: at least one reflection or piece."),
)

_STEP = 50
"""Pieces read in one look at the workbook, so that no save waits long."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What goes with her: pieces and files, each by its id. What a piece counts for, and the cases, go with them."""

    pieces: frozenset[str]
    files: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TakenAlong:
    """`left_out` names the files that could not be read, as `E-012 walk.jpg`."""

    packed: Packed
    reflections: int
    evidence: int
    files: int
    left_out: tuple[str, ...] = ()


def make_leaving_copy(
    desk: Desk, target: Path, marked: Marked, now: datetime, progress: Progress, cancelled: Cancelled
) -> TakenAlong:
    """Write the copy to `target`, whole and read back, or nothing. Raises Refused and Damaged; nothing is left then."""
    if not marked.pieces:
        raise Refused(NOTHING_MARKED)
    with _beside(desk.folder) as folder:
        own: KeyProvider = NoKey() if desk.key is None else FixedKey(desk.key)
        create(folder, own, lambda: now)
        copy = open_workbook(folder, own, now=lambda: now)
        try:
            _take_the_lock_along(desk, copy)
            filling = _Filling(desk, copy, marked, progress, cancelled)
            filling.fill()
            doing = _("Writing the copy")

            def moved(behind: int, of: int | None) -> None:
                go_on(cancelled)
                progress(doing, behind // 1_000_000, of and max(1, of // 1_000_000))

            packed = pack(copy, target, now, moved)
        finally:
            copy.close()
    reflections, evidence = filling.counts.values()
    return TakenAlong(packed, reflections, evidence, filling.files, tuple(filling.left_out))


class _Filling:
    """What is marked, from one workbook into another that has nothing yet; numbers stay as they are."""

    def __init__(self, desk: Desk, copy: Desk, marked: Marked, progress: Progress, cancelled: Cancelled) -> None:
        self._desk, self._copy, self._marked = desk, copy, marked
        self._progress, self._cancelled = progress, cancelled
        self.left_out: list[str] = []
        self.counts = {PieceKind.REFLECTION: 0, PieceKind.EVIDENCE: 0}
        self.files = 0

    def fill(self) -> None:
        with self._desk.view() as view, self._copy.change() as work:
            _what_is_always_taken(view, work)
            _what_was_said(view, work, self._marked.pieces)
            reflections = [row.id for row in view.reflections.rows() if row.id in self._marked.pieces]
            evidence = [row.id for row in view.evidence.rows() if row.id in self._marked.pieces]
        for some in _handfuls(reflections):
            self._step(PieceKind.REFLECTION, some)
        for some in _handfuls(evidence):
            self._step(PieceKind.EVIDENCE, some)

    def _step(self, kind: PieceKind, some: list[str]) -> None:
        with self._desk.view() as view:
            found: list[Reflection] | list[Evidence]
            found = view.reflections.some(some) if kind is PieceKind.REFLECTION else view.evidence.some(some)
            mappings = [each for piece in some for each in view.mappings.of_piece(kind, piece)]
            files = [file for piece in some for file in view.attachments.of_evidence(piece)]
            beside = [(view.reviews.get(piece), view.brought.get(piece)) for piece in some]
        sealed = [again for file in files if file.id in self._marked.files and (again := self._sealed(file))]
        with self._copy.change() as work:
            for each in found:
                _add(work, each)
            for mapping in mappings:
                work.mappings.add(mapping)
            for file in sealed:
                work.attachments.add(file)
            for review, brought in beside:
                if review:
                    work.reviews.put(review)
                if brought:
                    work.brought.put(brought)
        self._count(kind, len(found), len(sealed))

    def _sealed(self, file: Attachment) -> Attachment | None:
        """The file in the copy's own containers; None, and told, for one that is broken here."""
        try:
            container = _carried(self._desk.containers, self._copy.containers, file.container, self._go_on)
            printed = file.print_copy
            if printed:
                printed = _carried(self._desk.containers, self._copy.containers, printed, self._go_on)
        except Damaged:
            self.left_out.append(file.name)
            return None
        return replace(file, container=container, print_copy=printed)

    def _go_on(self, _behind: int, _of: int | None) -> None:
        go_on(self._cancelled)

    def _count(self, kind: PieceKind, pieces: int, files: int) -> None:
        go_on(self._cancelled)
        self.counts[kind] += pieces
        self.files += files
        self._progress(_("Gathering what you take"), sum(self.counts.values()), len(self._marked.pieces))


def _what_is_always_taken(view: View, work: Work) -> None:
    """Who she is and what she had learnt before, her sets with the cases she made, her programme. No names list."""
    if profile := view.profile.get():
        work.profile.put(profile)
    for framework in view.frameworks.all():
        work.frameworks.add(framework)
        for case in view.cases.of_framework(framework.id):
            work.cases.put(case)
    for feature in view.role.features():
        work.role.put(feature)
    work.practice.put(view.practice.get())
    _around_the_course(view, work)
    if choices := view.choices.get():
        work.choices.put(choices)
    work.ending.put(view.ending.get())


def _what_was_said(view: View, work: Work, pieces: frozenset[str]) -> None:
    """Feedback on what she takes, and what was decided of outcomes; the files that it came in stay behind."""
    for feedback in view.feedback.all():
        work.feedback.add(replace(feedback, container="", size=0, sha256=""))
    for point in view.points.all():
        if goes_with(point, pieces.__contains__):
            work.points.add(point)
    for decision in view.decisions.all():
        work.decisions.add(decision)


def _around_the_course(view: View, work: Work) -> None:
    """Prior learning and the exit review are hers; the school's holidays stay with the school."""
    for prior in view.prior_learning.all():
        work.prior_learning.add(prior)
    for review in view.exit_reviews.all():
        work.exit_reviews.add(review)
    if terms := view.award_terms.set_by_her():
        work.award_terms.put(terms)


def _add(work: Work, piece: Reflection | Evidence) -> None:
    if isinstance(piece, Reflection):
        work.reflections.add(piece)
    else:
        work.evidence.add(piece)


def _carried(source: Containers, target: Containers, container: str, moved: Callable[[int, int | None], None]) -> str:
    with source.reading(container) as stream:
        return target.write(stream, None, moved).container


def _take_the_lock_along(desk: Desk, copy: Desk) -> None:
    """The same passphrase and the same sheet open it."""
    if desk.key is not None and (held := read_keys(desk.folder)):
        write_keys(copy.folder, replace(held, workbook=copy.id))


def _handfuls(ids: list[str]) -> Iterable[list[str]]:
    return (ids[begin : begin + _STEP] for begin in range(0, len(ids), _STEP))


@contextmanager
def _beside(folder: Path) -> Iterator[Path]:
    """A folder beside that of the workbook, on the same disk; gone at the end."""
    clear_stale(folder.parent, f".{glob.escape(folder.name)}.leaving-*")
    place = folder.with_name(f".{folder.name}.leaving-{secrets.token_hex(4)}")
    try:
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)
