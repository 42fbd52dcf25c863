"""Bringing a draft in: a Word file is read in a child, placed on the planned sections, and accepted in one change."""

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from senco_desk.domain.citing import citations_in
from senco_desk.domain.draft import Draft
from senco_desk.domain.draft_accepting import with_counts, with_words
from senco_desk.domain.draft_placing import Placed, place
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.domain.name_replacing import Swap, apart, replaced_in_text
from senco_desk.domain.plain_form import value_of
from senco_desk.domain.reference import Reference
from senco_desk.domain.task import SectionRole, Task, TaskSection
from senco_desk.domain.text import Text, is_blank, plain
from senco_desk.services import children
from senco_desk.services.tasking import GONE
from senco_desk.services.telling import Tell
from senco_desk.services.writing_documents import harvard_of
from senco_desk.store.desk import Desk

PLAN_CHANGED = Sentence(
    "draft-plan-changed",
    N_(
        "The sections of this task were changed meanwhile, so the draft was not brought in. Nothing has changed. Bring "
        "it in once more."
    ),
)
TOOK_TOO_LONG = Sentence(
    "draft-took-too-long",
    N_(
        "After a minute the desk gave up reading “{name}”. Nothing was brought in and your task is as it was. Open it "
        "in Word, save it under another name, and bring that in."
    ),
)
STOPPED = Sentence(
    "draft-stopped-child",
    N_(
        "Something in “{name}” stopped the desk from reading it ({how}). Nothing was brought in and your task is as it "
        "was. Open it in Word, save it under another name, and bring that in."
    ),
)
LONGEST = 60.0
"""Seconds for one draft."""


class Kept(StrEnum):
    """Whether the words come into the sections, or stay in Word and are only counted."""

    HERE = "here"
    IN_WORD = "in-word"


@dataclass(frozen=True)
class DraftSeen:
    """A draft beside the task it is for, with a place proposed for each of its parts. `read` is when, in UTC."""

    task: Task
    draft: Draft
    places: tuple[Placed, ...]
    read: datetime


class BringingDraft:
    """The verbs of a draft that comes back."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now

    def see(self, task_id: str, file: Path, cancelled: Callable[[], bool]) -> DraftSeen:
        """Read the file and propose where its parts go; writes nothing.

        Raises Refused for what is no draft, when it was cancelled, and when the task was deleted meanwhile; Damaged
        for a file that is broken.
        """
        draft = read_aside(file, cancelled)
        with self._desk.view() as view:
            task = view.tasks.get(task_id)
        if task is None:
            raise Refused(GONE)
        return DraftSeen(task, draft, place(draft, task.sections), self._now())

    def accept(self, task_id: str, draft: Draft, places: Sequence[Placed], kept: Kept) -> Changed:
        """Take the draft in as it was placed, in one change that Undo takes back.

        A section that has nothing in the draft keeps what it has. Raises Refused when the task or one of the sections
        was deleted meanwhile.
        """
        with self._desk.change(_("Draft brought in from Word")) as work:
            task = work.tasks.get(task_id)
            if task is None:
                raise Refused(GONE)
            if not {placed.section for placed in places if placed.section} <= {each.key for each in task.sections}:
                raise Refused(PLAN_CHANGED)
            references = work.references.all()
            if kept is Kept.IN_WORD:
                brought = with_counts(task, draft, places, self._now())
            else:
                brought = _recited(with_words(task, draft, places), task, references)
            work.tasks.replace(brought)
        self._tell(work.changed)
        return work.changed


def read_aside(file: Path, cancelled: Callable[[], bool]) -> Draft:
    """What a child reads in it. Raises Refused and Damaged as `BringingDraft.see`."""
    began, came = time.monotonic(), dict[str, Any]()

    def is_late() -> bool:
        return time.monotonic() - began > LONGEST

    try:
        children.run("draft", (str(file),), came.update, lambda: cancelled() or is_late())
    except Refused as stopped:
        if stopped.code == children.DIED.code:
            raise Refused(STOPPED, name=file.name, **stopped.values) from stopped
        if stopped.code == children.CANCELLED.code and not cancelled():
            raise Refused(TOOK_TOO_LONG, name=file.name) from stopped
        raise
    return value_of(Draft, came["draft"])


def _recited(brought: Task, before: Task, references: Iterable[Reference]) -> Task:
    """With its keys again where they went out as (Norwich, 2014), and without the list that was made of them.

    So that sources can be cited and listed as before, when it goes out once more.
    """
    harvard = harvard_of(before, references)
    if harvard is None:
        return brought
    cited = [words for section in before.sections for words in _citations(section.text)]
    keys = {said: words for words in reversed(cited) if (said := harvard.in_words(words)) != words}

    def recited(section: TaskSection, was: TaskSection) -> TaskSection:
        is_made = section.role is SectionRole.REFERENCES and is_blank(was.text)
        return was if is_made else replace(section, text=replaced_in_text(section.text, _swaps(section.text, keys)))

    return replace(brought, sections=tuple(map(recited, brought.sections, before.sections)))


def _citations(text: Text) -> list[str]:
    words = plain(text)
    return [words[each.begin : each.end] for each in citations_in(words)]


def _swaps(text: Text, keys: dict[str, str]) -> list[Swap]:
    words, swaps = plain(text), list[Swap]()
    for said, key in keys.items():
        at = words.find(said)
        while at >= 0:
            swaps.append((at, at + len(said), key))
            at = words.find(said, at + len(said))
    return apart(sorted(swaps))
