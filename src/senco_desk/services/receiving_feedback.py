"""Receiving feedback: a tutor's file is read in a child, placed on the items, looked at, and taken in in one change."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.feedback import Feedback, Voice
from senco_desk.domain.feedback_accepting import Accepted, accepted
from senco_desk.domain.feedback_columns import Columns
from senco_desk.domain.feedback_mark import FeedbackRead, FileKind
from senco_desk.domain.feedback_placing import proposed
from senco_desk.domain.feedback_proposal import FeedbackProposal
from senco_desk.domain.file_names import shown_name
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.sending import went_to
from senco_desk.domain.text import EMPTY, Text, is_blank
from senco_desk.services import children
from senco_desk.services.feedback_child import UNREADABLE
from senco_desk.services.feedback_file import NO_FILE, file_kept
from senco_desk.services.feedback_gathering import earlier_items, grounds_of
from senco_desk.services.reading_feedback import Cancelled, HeldFile, Progress, Words, read_aside
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk
from senco_desk.store.faults import READ_ONLY
from senco_desk.store.repositories import Work

CHANGED = Sentence(
    "feedback-file-changed",
    N_(
        "“{name}” was changed since it was looked at, so nothing was taken in. Your workbook is as it was. Bring it in "
        "once more."
    ),
)
NOTHING_TO_TAKE = Sentence(
    "feedback-nothing-to-take",
    N_("Nothing of “{name}” is new or ticked, so nothing was taken in. Your workbook is as it was."),
)


@dataclass(frozen=True, slots=True)
class Kept:
    """The file that is kept with a round: what was left out of it, or deleted since, can be taken in after all."""

    feedback: str


@dataclass(frozen=True, slots=True)
class Whose:
    """Who gave it, as she says: `who` is their name, None for as it is likely; `about` what she notes of the whole."""

    voice: Voice = Voice.TUTOR
    who: str | None = None
    about: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Received:
    """What was stored: the feedback's id, and the change that Undo takes back."""

    feedback: str
    changed: Changed


class ReceivingFeedback:
    """The verbs of what comes back. Both wait for a child or for the disk."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now

    def propose(
        self,
        source: Path | Words | Kept,
        progress: Progress,
        cancelled: Cancelled,
        me: str = "",
        columns: Columns | None = None,
    ) -> FeedbackProposal:
        """Everything in it, placed; stores nothing. `me` is her name in a class's sheet, `columns` those she settled.

        Raises Refused for what is no feedback that can be read, and when it was cancelled; Damaged for what is broken.
        """
        held = self._held(source.feedback) if isinstance(source, Kept) else source
        read = read_aside(held, progress, cancelled, me, columns)

        def moved(at: int, of: int | None) -> None:
            if cancelled():
                raise Refused(children.CANCELLED)
            progress(_("Looking where it belongs"), at, of)

        grounds = grounds_of(self._desk, moved)
        with self._desk.view() as view:
            points, before = view.points.all(), view.feedback.same_as(*_told_by(read))
            sendings = view.sendings.all()
        taken_before = [source.feedback] if isinstance(source, Kept) else [each.id for each in before]
        found = proposed(read, grounds, points, taken_before, lambda: earlier_items(self._desk, grounds, moved), moved)
        return replace(found, sent_to=went_to(sendings, found.copy, found.version))

    def accept(self, proposal: FeedbackProposal, file: Path | None = None, whose: Whose | None = None) -> Received:
        """Store what is not dropped, with the file itself, in one change that Undo takes back.

        Of a file that was taken in before, it goes into the round that is there. `file` is the one that was read, or a
        recording of what she typed in; None where nothing is kept. Raises Refused when the file was changed meanwhile
        or cannot be read, and when nothing is to be taken in.
        """
        whose = whose or Whose()
        if not self._desk.may_write:
            raise Refused(READ_ONLY)
        if not (proposal.kept or proposal.read.kind is FileKind.SOUND or not is_blank(whose.about)):
            raise Refused(NOTHING_TO_TAKE, name=proposal.read.file_name)
        there = self._there(proposal)
        anew = self._kept(proposal.read, file, self._feedback(proposal, whose))
        with nullcontext(there) if there else anew as feedback:
            taken = accepted(proposal, feedback)
            with self._desk.change(_said(feedback, len(proposal.kept))) as work:
                if there is None:
                    work.feedback.add(feedback)
                _write(work, taken)
        self._tell(work.changed)
        return Received(feedback.id, work.changed)

    def _held(self, feedback: str) -> HeldFile:
        """Raises Refused where no file is kept, Damaged when the disk changed it."""
        with self._desk.view() as view:
            found = view.feedback.get(feedback)
        if found is None or not found.container:
            raise Refused(NO_FILE)
        with self._desk.containers.reading(found.container) as content:
            return HeldFile(shown_name(found.file_name), content.read())

    def _there(self, proposal: FeedbackProposal) -> Feedback | None:
        """The round that points of its file are in already."""
        with self._desk.view() as view:
            return view.feedback.get(proposal.taken_before) if proposal.taken_before and proposal.kept else None

    def _feedback(self, proposal: FeedbackProposal, whose: Whose) -> Feedback:
        read = proposal.read
        return Feedback(
            new_id(),
            self._now(),
            whose.voice,
            proposal.likely_sender if whose.who is None else whose.who.strip(),
            read.kind,
            read.file_name,
            read.size if read.file_name else 0,
            read.sha256,
            written=proposal.written,
            copy=proposal.copy,
            version=proposal.version,
            grade=proposal.grade,
            about=whose.about,
        )

    @contextmanager
    def _kept(self, read: FeedbackRead, file: Path | None, feedback: Feedback) -> Iterator[Feedback]:
        """With the container that holds the file, or what of it is hers."""
        if file is None:
            yield feedback
            return
        name = shown_name(file.name)
        with _opened(read, file, name) as opened, file_kept(self._desk, opened) as stored:
            if read.file_name and (stored.sha256, stored.size) != _told_by(read):
                raise Refused(CHANGED, name=name)
            yield replace(feedback, file_name=name, size=stored.size, sha256=stored.sha256, container=stored.container)


@contextmanager
def _opened(read: FeedbackRead, file: Path, name: str) -> Iterator[BinaryIO]:
    if read.kept is not None:
        yield BytesIO(read.kept)
        return
    try:
        opened = file.open("rb")
    except (OSError, ValueError) as error:
        raise Refused(UNREADABLE, name=name, reason=getattr(error, "strerror", None) or error) from error
    with opened:
        yield opened


def _told_by(read: FeedbackRead) -> tuple[str, int]:
    """The SHA-256 and the size of what is kept: of the file, or of what is hers in it."""
    return (read.sha256, read.size) if read.kept is None else (sha256(read.kept).hexdigest(), len(read.kept))


def _said(feedback: Feedback, points: int) -> str:
    who = feedback.who or feedback.file_name or _("what you typed in")
    counted = n_("{n} point taken in from {who}", "{n} points taken in from {who}", points)
    return counted.format(n=f"{points:,}", who=who)


def _write(work: Work, taken: Accepted) -> None:
    for point in taken.points:
        work.points.add(point)
    for known_id, state in taken.states.items():
        known = work.points.get(known_id)
        if known is not None:
            work.points.replace(replace(known, state=state))
    for decision in taken.decisions:
        framework = work.frameworks.get(decision.framework)
        if framework is not None and decision.outcome in framework:
            work.decisions.add(decision)
