"""Attaching: files come in with a piece of evidence, or make one each; they are looked at, and go out again."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from senco_desk.domain.attachment import Attachment, Form
from senco_desk.domain.errors import DeskError, Refused, Sentence
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.file_names import would_start
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.services.attaching_batch import Batch, Cancelled, Examine, Progress
from senco_desk.services.attaching_plan import Plan, Planning
from senco_desk.services.attaching_sources import Pasted, Source
from senco_desk.services.examining import examine
from senco_desk.services.giving_out import copy_kept
from senco_desk.services.opened_copies import ChangedCopy, OpenedCopies
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk
from senco_desk.store.faults import READ_ONLY

__all__ = ["Attached", "Attaching", "ChangedCopy", "Pasted", "Source"]

GONE = Sentence(
    "attachment-gone",
    N_("This file is no longer attached; it was taken out meanwhile. Undo brings it back. Nothing else has changed."),
)
A_PROGRAM = Sentence(
    "attachment-program",
    N_(
        "“{name}” is a program or a script: opening it would start it, so it was not opened. It is kept as it is; "
        "save a copy of it if you need it elsewhere."
    ),
)
NOT_OPENED = Sentence(
    "attachment-not-opened",
    N_(
        "“{name}” could not be opened, because the copy for the other program could not be written ({reason}). "
        "The file in the workbook is safe. Make some room on the disk, or save a copy of it and open that."
    ),
)


@dataclass(frozen=True, slots=True)
class Attached:
    """What came of it. `changed` is None when nothing was attached; `evidence`: the pieces it is attached to.

    `left_out` has the names of those that could not be, each with the sentence that says why; `same` the names of those
    that are here already, each with one place where it is.
    """

    changed: Changed | None
    evidence: tuple[str, ...] = ()
    left_out: tuple[tuple[str, str], ...] = ()
    same: tuple[tuple[str, Attachment], ...] = ()


class Attaching:
    """The verbs of attached files. All of them wait for the disk: none belongs on the window's thread.

    `private_folder` is where the copies lie that other programs look at.
    """

    def __init__(
        self, desk: Desk, tell: Tell, now: Callable[[], datetime], private_folder: Path, examine: Examine = examine
    ) -> None:
        self._desk, self._tell, self._now, self._examine = desk, tell, now, examine
        self._opened = OpenedCopies(private_folder)
        self._one_at_a_time = desk.moving_files

    def attach(
        self,
        to: str | None,
        sources: Sequence[Source],
        progress: Progress,
        cancelled: Cancelled,
        again: bool = False,
    ) -> Attached:
        """Attach files to one piece of evidence, or, without one, make a new piece of each. One Undo takes all back.

        A file that is here already is left out, unless `again`; what stands in the workbook twice is kept once. One
        whose own file had gone missing or was damaged is put right by it. Raises Refused when the disk is full, when it
        was cancelled, and when the piece has gone: nothing at all is attached then.
        """
        if not self._desk.may_write:
            raise Refused(READ_ONLY)
        batch = Batch(self._desk, progress, cancelled)
        with self._one_at_a_time, self._erasing_what_is_not_named(batch.written):
            batch.copy_in(sources)
            plan = Planning(batch, to, again, self._now).plan(self._examine)
            batch.go_on()
            changed = self._committed(plan, to) if plan.holds_anything else None
        if changed:
            self._tell(changed)
        return Attached(changed, plan.pieces, tuple(batch.left_out), tuple(plan.same))

    def detach(self, attachment_id: str) -> Changed:
        """Take it out; Undo brings it back."""
        with self._desk.change(_("File taken out")) as work:
            work.attachments.remove(attachment_id)
        self._tell(work.changed)
        return work.changed

    def describe(self, attachment_id: str, alt: str) -> None:
        """Keep, as she types, what a picture shows. Raises Refused when it was taken out meanwhile."""
        with self._desk.change(typing=True) as work:
            attachment = work.attachments.get(attachment_id)
            if attachment is None:
                raise Refused(GONE)
            work.attachments.replace(replace(attachment, alt=alt))
        self._tell(work.changed)

    def of(self, evidence_id: str) -> list[Attachment]:
        """The files of one piece, in her order."""
        with self._desk.view() as view:
            return view.attachments.of_evidence(evidence_id)

    def piece_of(self, attachment_id: str) -> Evidence | None:
        """The piece of evidence a file is attached to; None when it was taken out."""
        with self._desk.view() as view:
            attachment = view.attachments.get(attachment_id)
            return view.evidence.get(attachment.evidence) if attachment else None

    def known(self, attachment: Attachment) -> list[Attachment]:
        """The others with the same content."""
        with self._desk.view() as view:
            return [
                other
                for other in view.attachments.same_as(attachment.sha256, attachment.size)
                if other.id != attachment.id
            ]

    def shown(self, attachment_id: str) -> bytes | None:
        """The picture as it prints, for the window; None when it is none. Raises Damaged when the disk changed it."""
        attachment = self._got(attachment_id)
        if not attachment.print_copy:
            return None
        with self._desk.containers.reading(attachment.print_copy) as stream:
            return stream.read()

    def opened_copy(self, attachment_id: str) -> Path:
        """A copy for another program to show, read-only, in a folder nobody else may look into.

        Raises Refused when it cannot be made, or would be started as a program, and Damaged when the disk changed it.
        """
        attachment = self._got(attachment_id)
        if attachment.health.form is Form.PROGRAM or would_start(attachment.name):
            raise Refused(A_PROGRAM, name=attachment.name)
        try:
            return self._opened.put(
                attachment, lambda target: self._desk.containers.copy_out(attachment.container, target)
            )
        except OSError as error:
            raise Refused(NOT_OPENED, name=attachment.name, reason=error.strerror or error) from error

    def wipe_copies(self, *, own: bool = True) -> list[ChangedCopy]:
        """Take away the opened copies: all at closing; at opening, not `own`, those that a desk left which is gone.

        Those that were changed stay, and are told each time until they are attached or let go.
        """
        return self._opened.wipe(own)

    def let_go(self, copy: ChangedCopy) -> None:
        """A changed copy is no longer needed: she attached it, or said so."""
        self._opened.let_go(copy)

    def save_copy(self, attachment_id: str, target: Path, progress: Progress, cancelled: Cancelled) -> None:
        """Write it to `target`, whole or not at all.

        Raises Refused for a name with another ending, a place in a workbook or where nothing can be written, and when
        it was cancelled; Damaged when the disk changed it.
        """
        kept = self._got(attachment_id)
        copy_kept(self._desk.containers, kept.container, kept.name, target, progress, cancelled)

    def tidy(self) -> int:
        """Take off the disk what no row and no undo names, and what was begun and never finished; how many."""
        if not self._desk.may_write:
            return 0
        with self._one_at_a_time:
            containers = self._desk.containers
            return containers.erase_unfinished() + self._erase_unnamed(containers.listed())

    def _committed(self, plan: Plan, to: str | None) -> Changed:
        with self._desk.change(plan.said()) as work:
            plan.write(work, to, self._now())
        return work.changed

    @contextmanager
    def _erasing_what_is_not_named(self, written: set[str]) -> Iterator[None]:
        """However it ends: a container stays if, and only if, what is on disk names it."""
        try:
            yield
        finally:
            with suppress(DeskError):  # when it cannot be read which are named, they stay; `tidy` looks again
                self._erase_unnamed(written)

    def _erase_unnamed(self, containers: set[str]) -> int:
        with self._desk.view() as view:
            unnamed = containers - view.containers()
        for container in unnamed:
            self._desk.containers.erase(container)
        return len(unnamed)

    def _got(self, attachment_id: str) -> Attachment:
        with self._desk.view() as view:
            attachment = view.attachments.get(attachment_id)
        if attachment is None:
            raise Refused(GONE)
        return attachment
