"""What is shown of a tutor's file before anything is stored: each of its marks with the place proposed for it."""

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from functools import cached_property

from senco_desk.domain.feedback import Because, Certainty, Target
from senco_desk.domain.feedback_mark import FeedbackRead, Mark
from senco_desk.domain.language import N_, _

BY_HER_CHOICE = N_("You chose this place.")
BY_WHOM_IT_WENT_TO = N_("Nothing in it says who answered. You sent this copy to {name}, so it is likely theirs.")


class Standing(StrEnum):
    """How a mark stands to the rounds before: new, known from one of them, or known and changed since."""

    NEW = "new"
    KNOWN = "known"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Placing:
    """Where one mark belongs. `reason` is a whole sentence; `candidates` where else it may, the likeliest first."""

    target: Target = field(default_factory=Target)
    certainty: Certainty = Certainty.UNPLACED
    because: Because = Because.NOTHING
    reason: str = ""
    candidates: tuple[Target, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposed:
    """One mark and its place.

    `known` is the id of the point that it was in an earlier round, "" for none, and `since` a sentence of what has
    changed in it since. `dropped`: she does not want it; what is known and unchanged is dropped from the beginning.
    `likeness` tells it again in a later round.
    """

    mark: Mark
    placing: Placing
    standing: Standing = Standing.NEW
    known: str = ""
    since: str = ""
    likeness: str = ""
    dropped: bool = False

    @property
    def is_sure(self) -> bool:
        return self.placing.certainty in (Certainty.SURE, Certainty.CHOSEN)


@dataclass(frozen=True)
class FeedbackProposal:
    """All that a file would bring, in its order. `taken_before` is the id of the feedback that this very file is.

    `read.people` asks her which of them she is, and `read.sheet` which column is which: propose it once more with the
    answer. `findings` are whole sentences on the file and its placing, those of the reader first. `copy` and `version`
    name the copy of hers that it answers. `called` is what a person calls each thing that a mark is or may be about, by
    its id: `R-014`, `Outcome 5`. `sent_to` is whom that copy was given to, "" where that is not known or were several.
    """

    read: FeedbackRead
    marks: tuple[Proposed, ...] = ()
    findings: tuple[str, ...] = ()
    copy: str = ""
    version: int = 0
    taken_before: str = ""
    called: Mapping[str, str] = field(default_factory=dict)
    sent_to: str = ""

    @property
    def asks_who(self) -> bool:
        return bool(self.read.people)

    @property
    def asks_columns(self) -> bool:
        return self.read.sheet is not None and not self.read.sheet.columns.is_enough

    @property
    def grade(self) -> str:
        """The first grade that is on the whole, as the provider gives it."""
        grades = (one.mark.grade for one in self.kept if one.placing.target.noun is None)
        return next(filter(None, grades), "")

    @property
    def written(self) -> datetime | None:
        """When it was written, or else when the last was said in it, as far as the file says so."""
        moments = (one.mark.when for one in self.marks if one.mark.when)
        return self.read.written or max(moments, key=_in_order, default=None)

    @property
    def likely_sender(self) -> str:
        """Who sent it, or else who said most in it, or else whom the copy was given to; "" where nothing says so."""
        return self._named_in_it or self.sent_to

    @property
    def why_likely(self) -> str:
        """A sentence on `likely_sender` where nothing in the file says so; else ""."""
        is_guessed = self.marks and self.sent_to and not self._named_in_it
        return _(BY_WHOM_IT_WENT_TO).format(name=self.sent_to) if is_guessed else ""

    @property
    def _named_in_it(self) -> str:
        authors = Counter(one.mark.author for one in self.marks if one.mark.author)
        return self.read.sender or next((author for author, _times in authors.most_common(1)), "")

    @cached_property
    def sure(self) -> tuple[Proposed, ...]:
        """Those that can be accepted together, without a look at each."""
        return tuple(one for one in self.kept if one.is_sure)

    @cached_property
    def kept(self) -> tuple[Proposed, ...]:
        """Those that would be stored as it stands."""
        return tuple(one for one in self.marks if not one.dropped)


def chosen(proposal: FeedbackProposal, key: str, target: Target) -> FeedbackProposal:
    """With her own choice of a place for one mark, and for those that answer it and have no place of their own."""
    with_it = _thread_of(proposal, key)

    def put(one: Proposed) -> Proposed:
        if one.mark.key == key:
            placing = Placing(target, Certainty.CHOSEN, Because.HER_CHOICE, _(BY_HER_CHOICE), one.placing.candidates)
            return replace(one, placing=placing, dropped=False)
        if one.mark.key in with_it and one.placing.because in (Because.THREAD, Because.NOTHING):
            placing = replace(one.placing, target=target, certainty=Certainty.CHOSEN, because=Because.THREAD)
            return replace(one, placing=placing)
        return one

    return replace(proposal, marks=tuple(map(put, proposal.marks)))


def dropped(proposal: FeedbackProposal, key: str, *, gone: bool = True) -> FeedbackProposal:
    """With one mark left out, or taken up again."""
    return _changed(proposal, key, lambda one: replace(one, dropped=gone))


def _in_order(moment: datetime) -> datetime:
    """One without a zone is taken for one in UTC: which is the last is all that is asked."""
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _changed(proposal: FeedbackProposal, key: str, change: Callable[[Proposed], Proposed]) -> FeedbackProposal:
    return replace(proposal, marks=tuple(change(one) if one.mark.key == key else one for one in proposal.marks))


def _thread_of(proposal: FeedbackProposal, key: str) -> frozenset[str]:
    """The keys of all that answers it, however far down."""
    found = {key}
    for one in proposal.marks:
        if one.mark.answers in found:
            found.add(one.mark.key)
    return frozenset(found - {key})
