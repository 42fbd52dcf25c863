"""Exit reviewing: when it is, who sits on the panel, what is decided of each outcome, and what it asks for still."""

from collections.abc import Callable
from datetime import datetime

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.exit_review import ExitReview
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk

GONE = Sentence(
    "exit-review-gone",
    N_(
        "This exit review is no longer in the workbook; it was deleted meanwhile. Undo brings it back. "
        "Nothing else has changed."
    ),
)


class ExitReviewing:
    """The verbs of the exit review."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now

    def begin(self) -> ExitReview:
        """A blank one on the day the profile has for the viva, while no review has that day."""
        with self._desk.view() as view:
            profile, there = view.profile.get(), view.exit_reviews.all()
        viva = profile.programme.viva if profile and not there else None
        return ExitReview(new_id(), self._now(), viva)

    def add(self, review: ExitReview) -> ExitReview:
        with self._desk.change() as work:
            work.exit_reviews.add(review)
        self._tell(work.changed)
        return review

    def keep(self, review: ExitReview) -> ExitReview:
        """Put what was typed on disk. Raises Refused when it was deleted."""
        with self._desk.change(typing=True) as work:
            if not work.exit_reviews.replace(review):
                raise Refused(GONE)
        self._tell(work.changed)
        return review

    def remove(self, review: str) -> Changed:
        """Take it out; Undo brings it back."""
        with self._desk.change(_("Exit review deleted")) as work:
            work.exit_reviews.remove(review)
        self._tell(work.changed)
        return work.changed

    def get(self, review: str) -> ExitReview | None:
        with self._desk.view() as view:
            return view.exit_reviews.get(review)

    def all(self) -> list[ExitReview]:
        """The earliest first."""
        with self._desk.view() as view:
            return view.exit_reviews.all()
