"""What comes of files that were copied in: which are new here, which are here already, and what is written of each."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import PurePath

from senco_desk.domain.attachment import Attachment, Form, Stored
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.evidence import Evidence, EvidenceKind
from senco_desk.domain.identity import new_id
from senco_desk.domain.language import N_, _, n_
from senco_desk.services.attaching_batch import Batch, Content, Examine, Held, content_of
from senco_desk.store.containers import Containers
from senco_desk.store.repositories import Work

NO_EVIDENCE = Sentence(
    "attaching-evidence-gone",
    N_(
        "The piece of evidence is no longer in the workbook; it was deleted meanwhile. Nothing was attached. "
        "Undo brings it back; then attach once more."
    ),
)

_KINDS = {Form.PICTURE: EvidenceKind.PHOTOGRAPH, Form.SHEET: EvidenceKind.DATA}
"""What a file is likely to be; any other is a document until she says."""


@dataclass(slots=True)
class Plan:
    """`added` are attached; `put_right`, by their ids, get a file again that was missing or damaged.

    `same` are here already, each by the name it came under.
    """

    added: list[Attachment] = field(default_factory=list)
    put_right: dict[str, Held] = field(default_factory=dict)
    same: list[tuple[str, Attachment]] = field(default_factory=list)

    @property
    def pieces(self) -> tuple[str, ...]:
        """What is attached to: new pieces, or the one that was asked for."""
        return tuple(dict.fromkeys(each.evidence for each in self.added))

    @property
    def holds_anything(self) -> bool:
        return bool(self.added or self.put_right)

    def said(self) -> str:
        if self.added:
            return n_("{n} file attached", "{n} files attached", len(self.added)).format(n=len(self.added))
        return _("A file that was missing or damaged put right")

    def write(self, work: Work, to: str | None, now: datetime) -> None:
        """Raises Refused when the piece has gone."""
        if to is not None:
            self._behind_what_is_there(work, to)
        for attachment in self.added:
            if to is None:
                work.evidence.add(_piece_of(attachment, work.evidence.next_number(), now))
            work.attachments.add(attachment)
        for attachment_id, held in self.put_right.items():
            if old := work.attachments.get(attachment_id):
                work.attachments.replace(
                    replace(old, container=held.stored.container, print_copy=held.print_copy, health=held.health)
                )

    def _behind_what_is_there(self, work: Work, to: str) -> None:
        if work.evidence.get(to) is None:
            raise Refused(NO_EVIDENCE)
        begin = max((each.position for each in work.attachments.of_evidence(to)), default=-1) + 1
        self.added = [replace(each, position=begin + nth) for nth, each in enumerate(self.added)]


class Planning:
    """Works it out for one batch, attached `to` one piece, or each file to a new one."""

    def __init__(self, batch: Batch, to: str | None, again: bool, now: Callable[[], datetime]) -> None:
        self._batch, self._to, self._again, self._now = batch, to, again, now
        self._plan = Plan()

    def plan(self, examine: Examine) -> Plan:
        """Raises Refused when it was cancelled while the new files were looked into."""
        known = self._known()
        held = {
            content: found for content, here in known.items() if (found := _held(self._batch.desk.containers, here))
        }
        fresh = {content_of(stored): (name, stored) for name, stored in reversed(self._batch.files)}
        wanted = [file for content, file in fresh.items() if content not in held]
        held |= self._batch.examine(examine, wanted)
        for name, stored in self._batch.files:
            self._take(name, held[content_of(stored)], known[content_of(stored)])
        return self._plan

    def _known(self) -> dict[Content, list[Attachment]]:
        with self._batch.desk.view() as view:
            contents = {content_of(stored) for _name, stored in self._batch.files}
            return {content: view.attachments.same_as(*content) for content in contents}

    def _take(self, name: str, held: Held, known: list[Attachment]) -> None:
        self._plan.put_right |= {each.id: held for each in known if each.container != held.stored.container}
        here = [each for each in known if self._to in (None, each.evidence)]
        if here and not self._again:
            self._plan.same.append((name, here[0]))
            return
        added = self._attachment(name, held)
        self._plan.added.append(added)
        known.append(added)

    def _attachment(self, name: str, held: Held) -> Attachment:
        stored = held.stored
        return Attachment(
            new_id(), self._to or new_id(), 0, name, stored.size, stored.sha256, stored.container, self._now(),
            held.print_copy, held.health, held.alt,
        )  # fmt: skip


def _held(containers: Containers, known: list[Attachment]) -> Held | None:
    """The content as it is here already, whole; None when it is not."""
    for each in known:
        if containers.sound(each.container, each.sha256) and (not each.print_copy or containers.sound(each.print_copy)):
            stored = Stored(each.container, each.size, each.sha256)
            return Held(stored, each.print_copy, each.health, each.alt)
    return None


def _piece_of(attachment: Attachment, number: int, now: datetime) -> Evidence:
    title = " ".join(PurePath(attachment.name).stem.replace("_", " ").split())
    kind = _KINDS.get(attachment.health.form, EvidenceKind.DOCUMENT)
    return Evidence(attachment.evidence, number, now, kind, title or attachment.name)
