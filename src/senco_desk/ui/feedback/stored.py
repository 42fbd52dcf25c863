"""All that came back, as the place holds it: read at once, so that going from point to point asks no workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from senco_desk.domain.feedback import Decision, Feedback, Point
from senco_desk.domain.feedback_themes import themes
from senco_desk.ui.feedback.items import Items, read_items

if TYPE_CHECKING:
    from senco_desk.wiring import Services


@dataclass(frozen=True)
class Stored:
    """As it is in the workbook: rounds, newest first, their points and decisions; what they can be about.

    `words` are those of a decision, `themes` those she gave.
    """

    rounds: Sequence[Feedback] = ()
    points: Sequence[Point] = ()
    decisions: Sequence[Decision] = ()
    items: Items = field(default_factory=Items)
    words: Sequence[str] = ()
    themes: Sequence[str] = ()

    def point(self, point: str) -> Point | None:
        return next((each for each in self.points if each.id == point), None)

    def round(self, feedback: str) -> Feedback | None:
        return next((each for each in self.rounds if each.id == feedback), None)

    def points_of(self, feedback: Feedback) -> list[Point]:
        return [each for each in self.points if each.feedback == feedback.id]

    def decisions_of(self, feedback: Feedback) -> list[Decision]:
        return [each for each in self.decisions if each.feedback == feedback.id]

    def thread(self, point: Point) -> list[Point]:
        """What it answers, and what answers it."""
        before = [each for each in self.points if each.id == point.replies_to]
        after = [each for each in self.points if each.replies_to == point.id]
        return [*before, *after]

    def decided_by(self, point: Point) -> str | None:
        """What its round decided of the outcome that it is about, "" for nothing yet; None where it is about none."""
        about = self.items.decided_by(point.target)
        if about is None:
            return None
        of = (point.feedback, about.framework, about.id)
        made = [each.decision for each in self.decisions if (each.feedback, each.framework, each.outcome) == of]
        return made[-1] if made else ""

    def with_point(self, kept: Point) -> Stored:
        """The same with one point as it is on disk now."""
        return replace(self, points=[kept if each.id == kept.id else each for each in self.points])


def read_stored(services: Services) -> Stored:
    """On the reading thread."""
    answering = services.answering_feedback
    seen = [found for each in answering.rounds() if (found := answering.seen(each.id)) is not None]
    points = [point for each in seen for point in each.points]
    decisions = [decision for each in seen for decision in each.decisions]
    words = services.keeping_dates.dated().terms.decision_words
    named = [theme.name for theme in themes(points)]
    return Stored([each.feedback for each in seen], points, decisions, read_items(services), words, named)
