"""Claiming: prior learning as she tells it, what is asked because of it, and credits held against the award's total."""

from collections.abc import Callable
from datetime import datetime

from senco_desk.domain.award_credits import HeldCredits, held_credits
from senco_desk.domain.award_terms import MOST_CREDITS
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.domain.prior_learning import PriorKind, PriorLearning
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk
from senco_desk.store.repositories import View

GONE = Sentence(
    "prior-learning-gone",
    N_(
        "This prior learning is no longer in the workbook; it was deleted meanwhile. Undo brings it back. "
        "Nothing else has changed."
    ),
)
NO_SUCH_CREDITS = Sentence(
    "credits-impossible",
    N_(
        "Credits are a whole number from 0 to {most}, and this one is {credits}. Nothing has changed. "
        "Leave it empty when it is not known."
    ),
)


class Claiming:
    """The verbs of prior learning."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now

    def begin(self, kind: PriorKind = PriorKind.QUALIFICATION) -> PriorLearning:
        """A blank one, to be filled in; it is in the workbook once it is added."""
        return PriorLearning(new_id(), self._now(), kind)

    def add(self, prior: PriorLearning) -> PriorLearning:
        """Put it into the workbook. Raises Refused for credits that cannot be."""
        _refuse_impossible(prior)
        with self._desk.change() as work:
            work.prior_learning.add(prior)
        self._tell(work.changed)
        return prior

    def keep(self, prior: PriorLearning) -> PriorLearning:
        """Put what was typed on disk. Raises Refused when it was deleted, or for credits that cannot be."""
        _refuse_impossible(prior)
        with self._desk.change(typing=True) as work:
            if not work.prior_learning.replace(prior):
                raise Refused(GONE)
        self._tell(work.changed)
        return prior

    def remove(self, prior: str) -> Changed:
        """Take it out; Undo brings it back."""
        with self._desk.change(_("Prior learning deleted")) as work:
            work.prior_learning.remove(prior)
        self._tell(work.changed)
        return work.changed

    def get(self, prior: str) -> PriorLearning | None:
        with self._desk.view() as view:
            return view.prior_learning.get(prior)

    def all(self) -> list[PriorLearning]:
        """What was learnt last comes first."""
        with self._desk.view() as view:
            return view.prior_learning.all()

    def credits(self) -> HeldCredits:
        """What tasks were awarded and prior learning was given, held against the award's total."""
        with self._desk.view() as view:
            return credits_in(view)


def credits_in(view: View) -> HeldCredits:
    """The same, within a reading."""
    awarded = [task.result.awarded for task in view.tasks.all()]
    return held_credits(view.award_terms.get().credits, awarded, view.prior_learning.all())


def _refuse_impossible(prior: PriorLearning) -> None:
    for credits_ in (prior.credits, prior.claim.credits, prior.decision.credits):
        if credits_ is not None and not 0 <= credits_ <= MOST_CREDITS:
            raise Refused(NO_SUCH_CREDITS, credits=f"{credits_:,}", most=MOST_CREDITS)
