"""The files that a workbook is made of again: its attachments, a line of JSON for each thing, and the head."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from pathlib import Path, PurePosixPath
from shutil import copyfile

from senco_desk.assets import resource
from senco_desk.domain import open_format as form
from senco_desk.domain.attachment import Attachment
from senco_desk.domain.ending import Ending
from senco_desk.domain.errors import Damaged
from senco_desk.domain.feedback import Feedback
from senco_desk.domain.language import _
from senco_desk.domain.open_format import Head, KeptFeedback, KeptFile, Kind, LiveSet, PictureFile
from senco_desk.domain.plain_form import plain_form
from senco_desk.services.out_folder import OutFolder
from senco_desk.store.desk import Desk
from senco_desk.store.named_versions import each_named
from senco_desk.store.numbering import numbers_given
from senco_desk.store.repositories import View

Progress = Callable[[str, int, int | None], None]


@dataclass(slots=True)
class Written:
    """What was written: the head, the files of each piece by its id, and those that are missing, by name."""

    head: Head
    kept: dict[str, list[KeptFile]]
    missing: list[str]


def write_things(view: View, desk: Desk, out: OutFolder, moment: datetime, version: str, progress: Progress) -> Written:
    """Write it. Raises Damaged for a text that the disk has changed, and OSError."""
    files = _Files(desk, out, {row.id: row.reference for row in view.evidence.rows()})
    holds = {}
    for kind, values in _everything(view, files):
        doing = _doing(kind)
        holds[kind.word] = out.write_lines(kind, values, partial(_tell, progress, doing))
    head = _head(view, desk, moment, version, holds)
    out.write_json(form.HEAD, plain_form(head))
    copyfile(resource("schemas", form.SCHEMA), out.place(f"{form.DATA}/{form.SCHEMA}"))
    return Written(head, files.kept, files.missing)


def _tell(progress: Progress, doing: str, at: int) -> None:
    progress(doing, at, None)


def _everything(view: View, files: "_Files") -> Iterator[tuple[Kind, Iterable[object]]]:
    """What is said of pieces that were deleted stays behind with them."""
    positions = view.frameworks.positions()
    pieces = {row.id for row in view.reflections.rows()} | {row.id for row in view.evidence.rows()}
    pieces.update(case.id for case in view.cases.each())
    yield form.SETS, (LiveSet(each, positions[each.id]) for each in view.frameworks.all())
    yield form.REFLECTIONS, view.reflections.each()
    yield form.EVIDENCE, view.evidence.each()
    yield form.KEPT_FILES, map(files.write, view.attachments.each())
    yield form.COUNTS_FOR, view.mappings.each()
    yield form.CASES, view.cases.each()
    yield form.RATINGS, view.ratings.each()
    yield form.ACTIONS, view.actions.each()
    yield form.PRIOR_LEARNING, view.prior_learning.each()
    yield form.HOLIDAYS, view.holidays.each()
    yield form.EXIT_REVIEWS, view.exit_reviews.each()
    yield form.TASKS, view.tasks.each()
    yield form.REFERENCES, view.references.each()
    yield form.SESSIONS, view.sessions.each()
    yield form.NOTES, view.notes.each()
    yield form.COPIES, view.copies.each()
    yield form.FEEDBACK, map(files.write_feedback, view.feedback.each())
    yield form.POINTS, view.points.each()
    yield form.DECISIONS, view.decisions.each()
    yield form.SENDINGS, view.sendings.each()
    yield form.VERSIONS, each_named(view)
    yield form.REVIEWS, (review for review in view.reviews.each() if review.id in pieces)
    yield form.BROUGHT, (brought for brought in view.brought.each() if brought.id in pieces)


def _doing(kind: Kind) -> str:
    words = {
        form.REFLECTIONS: _("Reflections"), form.EVIDENCE: _("Evidence"), form.KEPT_FILES: _("Files"),
        form.COUNTS_FOR: _("What counts for what"),
    }  # fmt: skip
    return words.get(kind, _("Outcomes, cases and copies"))


def _head(view: View, desk: Desk, moment: datetime, version: str, holds: dict[str, int]) -> Head:
    return Head(
        workbook=desk.id,
        begun=view.begun(),
        made_with=version,
        made=moment,
        seen_from=desk.seen_from,
        numbers=numbers_given(view.reading),
        profile=view.profile.get(),
        practice=view.practice.set_by_her(),
        award_terms=view.award_terms.set_by_her(),
        audit_practice=view.audit_practice.set_by_her(),
        engagement=view.engagement.set_by_her(),
        choices=view.choices.get(),
        ending=None if view.ending.get() == Ending() else view.ending.get(),
        role=tuple(view.role.features()),
        holds=holds,
    )


@dataclass
class _Files:
    """Writes the attachments, each content once."""

    desk: Desk
    out: OutFolder
    references: dict[str, str]
    kept: dict[str, list[KeptFile]] = field(default_factory=dict)
    missing: list[str] = field(default_factory=list)
    _paths: dict[str, str] = field(default_factory=dict)
    _pictures: dict[str, PictureFile | None] = field(default_factory=dict)

    def write(self, attachment: Attachment) -> KeptFile:
        reference = self.references[attachment.evidence]
        if attachment.container not in self._paths:
            self._paths[attachment.container] = self._copied(attachment, reference)
        path = self._paths[attachment.container]
        if not path:
            self.missing.append(f"{reference} {attachment.name}")
        kept = KeptFile(attachment, path, self._picture(attachment, reference) if attachment.print_copy else None)
        self.kept.setdefault(attachment.evidence, []).append(kept)
        return kept

    def write_feedback(self, feedback: Feedback) -> KeptFeedback:
        if not feedback.container:
            return KeptFeedback(feedback, "")
        if feedback.container not in self._paths:
            self._paths[feedback.container] = self._copied_to("feedback", feedback.file_name, feedback.container)
        path = self._paths[feedback.container]
        if not path:
            self.missing.append(feedback.file_name)
        return KeptFeedback(feedback, path)

    def _copied(self, attachment: Attachment, reference: str) -> str:
        return self._copied_to(reference, attachment.name, attachment.container)

    def _copied_to(self, folder: str, name: str, container: str) -> str:
        """The path; "" where the workbook no longer has it whole."""
        path = self.out.named(f"{form.FILES}/{folder}", name)
        return path if self._put(container, path) else ""

    def _picture(self, attachment: Attachment, reference: str) -> PictureFile | None:
        if attachment.print_copy not in self._pictures:
            name = f"{PurePosixPath(attachment.name.replace('/', '_')).stem}.jpg"
            path = self.out.named(f"{form.PICTURES}/{reference}", name)
            there = self._put(attachment.print_copy, path)
            self._pictures[attachment.print_copy] = _told(path, self.out.place(path)) if there else None
        return self._pictures[attachment.print_copy]

    def _put(self, container: str, path: str) -> bool:
        try:
            self.desk.containers.copy_out(container, self.out.place(path))
        except Damaged:
            return False
        return True


def _told(path: str, file: Path) -> PictureFile:
    with file.open("rb") as stream:
        return PictureFile(path, file.stat().st_size, hashlib.file_digest(stream, "sha256").hexdigest())
