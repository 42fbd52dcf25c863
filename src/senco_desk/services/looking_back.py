"""Looking back: any text as it was, beside now; putting it back; versions with a name; the bin."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from time import monotonic
from typing import Any

from senco_desk.domain.action import Action, title
from senco_desk.domain.bin import Binned, Deleted
from senco_desk.domain.case import Case
from senco_desk.domain.days import clock, short_day
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.exit_review import ExitReview
from senco_desk.domain.feedback import Feedback, Point
from senco_desk.domain.history import (
    ComparedPassage,
    History,
    Passage,
    Version,
    Written,
    all_that_was,
    beside,
    differences,
    worded_as,
)
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.prior_learning import PriorLearning
from senco_desk.domain.reference import Reference
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.session import SESSION_KIND_NAMES, Session
from senco_desk.domain.task import Task
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk
from senco_desk.store.repositories import View, Work
from senco_desk.store.thinning import Item, forget, ripe, thin

_STEP = 0.02
"""Seconds that one step of tidying looks for something to do."""

NO_LONGER = Sentence(
    "version-gone",
    N_(
        "That version is no longer kept: of old texts one a day stays, and those with a name. "
        "Nothing was changed. Choose another from the list."
    ),
)
NOT_THERE = Sentence(
    "written-gone",
    N_("This is no longer in the workbook; it was deleted meanwhile. The bin has it. Nothing else has changed."),
)
NOT_IN_BIN = Sentence(
    "bin-gone",
    N_("This is not in the bin any more: it was put back, or is gone for good. Nothing was changed."),
)


@dataclass(frozen=True, slots=True)
class Looked:
    """What has a history, called as people call it, as it is and as it was."""

    called: str
    now: Written
    history: History


@dataclass(frozen=True, slots=True)
class Beside:
    """A version beside now, passage by passage; how many words are gone since, and how many were added."""

    passages: tuple[ComparedPassage, ...]
    gone: int
    added: int


class LookingBack:
    """The verbs of history. None of them belongs on the window's thread."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now
        self._tidied: date | None = None
        self._to_thin: list[Item] = []
        self._to_forget: list[Deleted] = []

    def look(self, noun: Noun, each: str) -> Looked | None:
        """All there is to look back on; None when it is not in the workbook."""
        with self._desk.view() as view:
            now = view.history.now(noun, each)
            return Looked(_called(view, now), now, view.history.of(noun, each)) if now else None

    def beside_now(self, noun: Noun, each: str, key: str) -> Beside:
        """A version and the present text, compared word by word. Raises Refused when either is not there."""
        with self._desk.view() as view:
            was, now = _then(view, noun, each, key), _present(view, noun, each)
        compared = beside(was, now)
        return Beside(compared, *differences(compared))

    def name_version(self, noun: Noun, each: str, key: str, name: str) -> Changed:
        """Give a version a name, or the present text for key ""; it is then never thinned. "" takes the name away.

        Raises Refused when it is not there any more.
        """
        name = " ".join(name.split())
        with self._desk.change(_("Version named “{name}”").format(name=name) if name else _("Name taken away")) as work:
            if not work.history.call(noun, each, key, name, self._now()):
                raise Refused(NO_LONGER)
        self._tell(work.changed)
        return work.changed

    def put_back(self, noun: Noun, each: str, key: str) -> Changed:
        """What was written then takes the place of what is written now; Undo brings that back.

        Its number, its day and its state stay. Raises Refused when either is not there any more.
        """
        with self._desk.change(_("Put back as it was")) as work:
            now, was = _present(work, noun, each), _then(work, noun, each, key)
            _replace(work, now, was, self._now())
        self._tell(work.changed)
        return work.changed

    # The bin

    def bin(self) -> list[Deleted]:
        """What was deleted and can be put back, the last deleted first."""
        with self._desk.view() as view:
            return view.bin.all()

    def deleted(self, kind: Binned, each: str) -> tuple[Passage, ...]:
        """What was written in it; nothing for a file or a set of outcomes."""
        with self._desk.view() as view:
            written = view.bin.get(kind, each)
        return all_that_was(written) if written else ()

    def put_back_deleted(self, kind: Binned, each: str) -> Changed:
        """Back into the workbook under its own number, with its files and what it counts for.

        Raises Refused when it is not in the bin any more, or when another stands in its place.
        """
        with self._desk.change(_("Put back from the bin")) as work:
            if not work.bin.put_back(kind, each):
                raise Refused(NOT_IN_BIN)
        self._tell(work.changed)
        return work.changed

    def take_out(self, kind: Binned, each: str) -> None:
        """Out of the bin for good, with all that was kept of it. Nothing brings it back but a backup."""
        self._forget(kind, each)

    def _forget(self, kind: Binned, each: str) -> None:
        """Nothing of what was put back meanwhile: its history and its named versions are wanted again."""
        with self._desk.view() as view:
            back = _is_there(view, kind, each)
        if not back:
            forget(self._desk, kind, each)

    # Upkeep

    def tidy(self) -> bool:
        """Once a day: thin what is old, and take out of the bin what was long enough in it; whether there is more.

        A step at a time, on the writing thread, where a save comes in between.
        """
        if not self._desk.may_write:
            return False
        now = self._now()
        if self._tidied != now.date():
            self._begin_to_tidy(now)
        if self._to_forget:
            old = self._to_forget.pop()
            self._forget(old.kind, old.id)
        else:
            self._thin_some(now, monotonic() + _STEP)
        return bool(self._to_forget or self._to_thin)

    def _thin_some(self, now: datetime, until: float) -> None:
        """To the first of which something was thinned, which is looked at again; or for as long as a step takes."""
        while self._to_thin and monotonic() < until:
            if thin(self._desk, self._to_thin[-1], now):
                return
            self._to_thin.pop()

    def _begin_to_tidy(self, now: datetime) -> None:
        self._tidied = now.date()
        self._to_thin = ripe(self._desk)
        with self._desk.view() as view:
            self._to_forget = view.bin.overdue(now)


def _is_there(view: View, kind: Binned, each: str) -> bool:
    by_kind: dict[Binned, Callable[[str], object | None]] = {
        Binned.REFLECTION: view.reflections.get,
        Binned.EVIDENCE: view.evidence.get,
        Binned.FILE: view.attachments.get,
        Binned.SET: view.frameworks.get,
        Binned.ACTION: view.actions.get,
        Binned.TASK: view.tasks.get,
        Binned.SESSION: view.sessions.get,
        Binned.REFERENCE: view.references.get,
        Binned.FEEDBACK: view.feedback.get,
        Binned.POINT: view.points.get,
        Binned.PRIOR_LEARNING: view.prior_learning.get,
        Binned.EXIT_REVIEW: view.exit_reviews.get,
    }
    return by_kind[kind](each) is not None


def _then(view: View | Work, noun: Noun, each: str, key: str) -> Written:
    found = view.history.at(noun, each, key)
    if found is None:
        raise Refused(NO_LONGER)
    return found


def _present(view: View | Work, noun: Noun, each: str) -> Written:
    found = view.history.now(noun, each)
    if found is None:
        raise Refused(NOT_THERE)
    return found


def _replace(work: Work, now: Written, was: Written, at: datetime) -> None:
    worded = worded_as(now, was)
    if isinstance(worded, Case):
        work.cases.put(replace(worded, changed=at))
    else:
        _REPLACED[type(worded)](work, worded)


_REPLACED: dict[type, Callable[[Work, Any], object]] = {
    Reflection: lambda work, worded: work.reflections.replace(worded),
    Evidence: lambda work, worded: work.evidence.replace(worded),
    PriorLearning: lambda work, worded: work.prior_learning.replace(worded),
    ExitReview: lambda work, worded: work.exit_reviews.replace(worded),
    Task: lambda work, worded: work.tasks.replace(worded),
    Reference: lambda work, worded: work.references.replace(worded),
    Feedback: lambda work, worded: work.feedback.replace(worded),
    Point: lambda work, worded: work.points.replace(worded),
    Session: lambda work, worded: work.sessions.replace(worded),
    Action: lambda work, worded: work.actions.replace(worded),
}


def _called(view: View, now: Written) -> str:
    if isinstance(now, Case):
        framework = view.frameworks.get(now.framework)
        code = framework.outcome(now.outcome).code if framework and now.outcome in framework else ""
        return _("My case for {code}").format(code=code).strip()
    if isinstance(now, Reflection | Evidence | Reference):
        return f"{now.reference} {now.title}".strip()
    return _CALLED[type(now)](now)


_CALLED: dict[type, Callable[[Any], str]] = {
    Task: lambda task: task.title.strip() or _("Task"),
    Session: lambda session: session.title.strip() or _(SESSION_KIND_NAMES[session.kind]),
    Action: lambda action: title(action.what),
    PriorLearning: lambda prior: prior.title.strip() or _("Prior learning"),
    ExitReview: lambda _review: _("Exit review"),
    Feedback: lambda feedback: feedback.who.strip() or _("Feedback"),
    Point: lambda point: " ".join((point.text or point.quoted)[:80].split()) or _("Feedback"),
}


def written_at(version: Version) -> str:
    """`3 Dec 2026, 14:30`."""
    return f"{short_day(version.at.astimezone().date())}, {clock(version.at)}"
