"""Auditing: rate outcomes on any day, name three of the days, set the scale, and see the distance travelled."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from senco_desk.domain.audit import AuditDay, Distance, distance, gaps
from senco_desk.domain.days import short_day
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.framework import Framework
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.domain.rating import DAY_NAMES, AuditPractice, NamedDay, Rating, as_scale, named_so
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk

NO_SUCH_STEP = Sentence(
    "rating-no-such-step",
    N_("The scale has no step {step}: it has {steps}. Nothing was changed. Choose one of its steps."),
)
NOT_RATED = Sentence(
    "rating-gone", N_("There is no rating of this on {day} any more. Undo brings it back. Nothing was changed.")
)
NO_SUCH_OUTCOME = Sentence(
    "rating-no-such-outcome",
    N_("The set of outcomes that this belongs to is not in the workbook any more. Nothing was changed."),
)


@dataclass(frozen=True)
class Sheet:
    """One set on one day. `ratings` are that day's by outcome or element, `before` the last ones before it."""

    framework: Framework
    practice: AuditPractice
    day: date
    days: tuple[AuditDay, ...]
    ratings: dict[str, Rating]
    before: dict[str, Rating]

    @property
    def gaps(self) -> tuple[Rating, ...]:
        """What was rated in the lower half of the scale on that day."""
        return gaps(self.framework, self.ratings.values())


class Auditing:
    """The verbs of the audit."""

    def __init__(self, desk: Desk, tell: Tell) -> None:
        self._desk, self._tell = desk, tell

    def practice(self) -> AuditPractice:
        """The scale, and which days have a name."""
        with self._desk.view() as view:
            return view.audit_practice.get()

    def sheet(self, framework: Framework, day: date) -> Sheet:
        """All that is rated of a set on a day, beside what was rated before it."""
        with self._desk.view() as view:
            ratings, practice = view.ratings.of_framework(framework.id), view.audit_practice.get()
        days = distance(framework, ratings, practice).days
        now = {each.outcome: each for each in ratings if each.day == day}
        before = {each.outcome: each for each in ratings if each.day < day}
        return Sheet(framework, practice, day, days, now, before)

    def distance(self, framework: Framework) -> Distance:
        """The distance travelled in a set, over every audit day."""
        with self._desk.view() as view:
            return distance(framework, view.ratings.of_framework(framework.id), view.audit_practice.get())

    def rate(self, framework: str, outcome: str, day: date, step: int) -> Rating:
        """Rate an outcome or element on a day, in place of how it was rated that day; why stays.

        Raises Refused for a step that the scale has not, or an outcome that the workbook has not.
        """
        with self._desk.change(_("Rated")) as work:
            scale = work.audit_practice.get().scale
            if not 1 <= step <= len(scale):
                raise Refused(NO_SUCH_STEP, step=step, steps=len(scale))
            live = work.frameworks.get(framework)
            if live is None or outcome not in live:
                raise Refused(NO_SUCH_OUTCOME)
            was = work.ratings.of(framework, outcome, day)
            kept = was or Rating(new_id(), framework, outcome, day, step, len(scale), "")
            rating = replace(kept, step=step, steps=len(scale), word=_(scale[step - 1]))
            work.ratings.put(rating)
        self._tell(work.changed)
        return rating

    def say_why(self, framework: str, outcome: str, day: date, why: str) -> Rating:
        """Put the line for why on disk as it is typed. Raises Refused when there is no rating that day (any more)."""
        with self._desk.change(typing=True) as work:
            was = work.ratings.of(framework, outcome, day)
            if was is None:
                raise Refused(NOT_RATED, day=short_day(day))
            rating = replace(was, why=why)
            work.ratings.put(rating)
        self._tell(work.changed)
        return rating

    def take_back(self, framework: str, outcome: str, day: date) -> Changed:
        """Take the rating of that day out, with why; Undo brings both back."""
        with self._desk.change(_("Rating taken out")) as work:
            was = work.ratings.of(framework, outcome, day)
            if was is not None:
                work.ratings.remove(was.id)
        self._tell(work.changed)
        return work.changed

    def name_day(self, name: NamedDay, day: date | None) -> Changed:
        """Say which day is the start, the middle or the exit; a day has one name at most, None takes it away."""
        said = _("{day} is now the {name}") if day else _("No day is the {name} now")
        words = {"name": _(DAY_NAMES[name]).lower(), "day": short_day(day) if day else ""}
        with self._desk.change(said.format(**words)) as work:
            work.audit_practice.put(named_so(work.audit_practice.get(), name, day))
        self._tell(work.changed)
        return work.changed

    def keep_scale(self, words: Sequence[str]) -> Changed:
        """The words of her provider's scale, lowest first. What was rated before keeps its words. Raises Refused."""
        scale = as_scale(words)
        with self._desk.change(_("Scale changed")) as work:
            work.audit_practice.put(replace(work.audit_practice.get(), scale=scale))
        self._tell(work.changed)
        return work.changed
