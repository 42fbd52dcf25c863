"""Sending: a review copy is written to a folder of hers, with a draft for her own mail program, and what went is kept.

There is no network here. The check for names comes before (`checking_names`), over the copy that is given to this.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from senco_desk.domain.copies import PrintedCopy
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.feedback_mark import CopyRead, FeedbackRead, FileKind
from senco_desk.domain.identity import new_id
from senco_desk.domain.language import N_, _
from senco_desk.domain.letter import in_a_line
from senco_desk.domain.review_copy import ReviewCopy
from senco_desk.domain.review_letter import review_letter
from senco_desk.domain.review_said import file_name
from senco_desk.domain.sending import Sending
from senco_desk.printing.mail_draft import Enclosed, mail_draft
from senco_desk.services.giving_out import refuse_in_a_workbook, write_whole
from senco_desk.services.making_review_copy import PDF, WORD, MadeReview, MakingReviewCopy
from senco_desk.services.printing import Progress
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk

TABLE, DRAFT = ".xlsx", ".eml"
"""A table that the tutor may fill in instead; and the mail."""
NO_FILE = Sentence("send-nothing", N_("Choose PDF, Word or both. Nothing was written."))
CANNOT_READ = Sentence(
    "send-unreadable",
    N_(
        "{name} was written, but cannot be read again for the mail ({why}). It is recorded as a copy and not as sent. "
        "Attach it to a mail yourself, or send it again from another folder."
    ),
)
"""Of a file that another program took away meanwhile."""
LARGE = 15_000_000
"""Bytes of files that many mail systems still take; in a mail they are a third larger."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What was made: a copy in each file, the draft with the files in it, and the record.

    `is_large`: her mail system may not take it.
    """

    sending: Sending
    made: tuple[MadeReview, ...]
    draft: Path
    is_large: bool = False


class SendingOut:
    """The verbs of sending."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime], making: MakingReviewCopy) -> None:
        self._desk, self._tell, self._now, self._making = desk, tell, now, making

    def sent(self) -> list[Sending]:
        """What went to whom, the last first."""
        with self._desk.view() as view:
            return view.sendings.all()

    def offered(self) -> str:
        """To whom it went last; her tutor's name before it was ever sent."""
        with self._desk.view() as view:
            last, profile = view.sendings.all()[:1], view.profile.get()
        return last[0].whom if last else profile.programme.tutor if profile else ""

    def send(
        self,
        copy: ReviewCopy,
        whom: str,
        folder: Path,
        endings: Iterable[str],
        progress: Progress,
        cancelled: Callable[[], bool],
    ) -> Sent:
        """Write `copy`, as it is after the check for names, and the draft into `folder`, and record it as sent.

        `endings` are PDF, WORD or both, and TABLE for the table to answer in. Raises Refused for what is no address,
        where something cannot be written, and when it was cancelled; files that were written before that stay, and are
        recorded as copies.
        """
        chosen = tuple(ending for ending in (PDF, WORD, TABLE) if ending in set(endings))
        copies = [ending for ending in chosen if ending != TABLE]
        if not copies:
            raise Refused(NO_FILE)
        letter = review_letter(copy, whom, chosen)
        targets = _free(folder, file_name(copy, ""), (*chosen, DRAFT))
        refuse_in_a_workbook(targets[DRAFT])
        made = tuple(self._made(copy, [targets[ending] for ending in copies], progress, cancelled))
        if TABLE in targets:
            write_whole(targets[TABLE], _table(_as_made(copy, made[0]), made[0]))
        files = [targets[ending] for ending in chosen]
        write_whole(targets[DRAFT], mail_draft(letter, [Enclosed(file.name, _read(file)) for file in files]))
        sending = self._record(made[0].copy, files, whom, letter.subject)
        return Sent(sending, made, targets[DRAFT], sum(each.size for each in made) > LARGE)

    def _made(
        self, copy: ReviewCopy, targets: Iterable[Path], progress: Progress, cancelled: Callable[[], bool]
    ) -> Iterator[MadeReview]:
        """What the first had no room for is not in the next either, and all that it had is."""
        for at, target in enumerate(targets):
            made = self._making.write(copy, target, progress, cancelled, fits=at > 0)
            copy = _as_made(copy, made)
            yield made

    def _record(self, first: PrintedCopy, files: list[Path], whom: str, subject: str) -> Sending:
        sending = Sending(
            new_id(),
            self._now(),
            first.id,
            first.reference,
            first.version,
            in_a_line(whom),
            subject,
            tuple(file.name for file in files),
            ",".join(file.suffix.removeprefix(".") for file in files),
        )
        said = _("{subject}: a mail was drafted").format(subject=subject)
        with self._desk.change(said) as work:
            work.sendings.add(sending)
        self._tell(work.changed)
        return sending


def _free(folder: Path, stem: str, endings: Iterable[str]) -> dict[str, Path]:
    """Where each goes, by its ending; under a name that nothing there has: no file of hers is replaced."""
    endings = tuple(endings)
    for name in chain((stem,), (f"{stem} ({again})" for again in count(2))):
        targets = {ending: folder / f"{name}{ending}" for ending in endings}
        if not any(map(os.path.lexists, targets.values())):
            break
    return targets


def _table(copy: ReviewCopy, made: MadeReview) -> bytes:
    """With a row for each outcome that is to be decided and each item, and the copy that it is about."""
    from senco_desk.importing.feedback.template import template

    codes = [outcome.code for outcome in copy.to_decide] + [item.code for item in copy.items if item.code]
    about = (CopyRead(made.label.reference, made.label.version),)
    return template(FeedbackRead(FileKind.OUR_SHEET, "", 0, "", copies=about), list(dict.fromkeys(codes)))


def _as_made(copy: ReviewCopy, made: MadeReview) -> ReviewCopy:
    """With the items that are in what was made."""
    held = {strip.subject for page in made.copy.pages for strip in page.strips}
    items = tuple(item for item in copy.items if item.key in held)
    return replace(copy, items=items, left_out=tuple(each for each in made.left_out if each.key not in held))


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise Refused(CANNOT_READ, name=file.name, why=error.strerror or str(error)) from error
