"""What is printed of feedback: the rounds with her answers, and what was decided of the outcomes."""

from collections.abc import Iterable
from datetime import datetime

from senco_desk.domain.feedback import AnswerState, Decision, Feedback, Point, Target
from senco_desk.domain.feedback_printed import PrintedPoint, PrintedRound
from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.domain.outcome_words import outcome_name
from senco_desk.domain.task_said import title_of
from senco_desk.store.repositories import View


def rounds_of(view: View, framework: Framework, after: datetime | None = None) -> tuple[PrintedRound, ...]:
    """What was said and answered, the first round first; with `after` only what she answered after it.

    What she has not answered yet, and what says nothing in words, is not told.
    """
    rounds = view.feedback.all()
    answered = {each.id: [point for point in view.points.of(each.id) if _is_told(point, after)] for each in rounds}
    names = _Names(view, framework, (point.target for points in answered.values() for point in points))
    return tuple(_round(each, answered[each.id], names) for each in reversed(rounds) if answered[each.id])


def decisions_of(view: View, framework: Framework) -> tuple[Decision, ...]:
    """The one that counts for each outcome of the set."""
    counting = view.decisions.counting(framework.id)
    return tuple(counting[outcome.id] for outcome in framework.for_cases if outcome.id in counting)


def _is_told(point: Point, after: datetime | None) -> bool:
    answer = point.answer
    is_told = after is not None and answer.answered is not None and answer.answered <= after
    return answer.state is not AnswerState.NEW and not is_told and bool(point.text.strip() or point.quoted.strip())


def _round(feedback: Feedback, points: Iterable[Point], names: "_Names") -> PrintedRound:
    return PrintedRound(feedback, tuple(PrintedPoint(point, names.of(point.target)) for point in points))


class _Names:
    """What the items are called that points are about."""

    def __init__(self, view: View, framework: Framework, targets: Iterable[Target]) -> None:
        self._framework = framework
        ids: dict[Noun | None, set[str]] = {}
        for target in targets:
            ids.setdefault(target.noun, set()).add(target.id)
        self._titles: dict[str, str] = {}
        for reflection in view.reflections.some(sorted(ids.get(Noun.REFLECTION, ()))):
            self._titles[reflection.id] = f"{reflection.reference} {reflection.title}".strip()
        for evidence in view.evidence.some(sorted(ids.get(Noun.EVIDENCE, ()))):
            self._titles[evidence.id] = f"{evidence.reference} {evidence.title}".strip()
        if Noun.TASK in ids:
            self._titles |= {each.id: title_of(each) for each in view.tasks.all()}
        if Noun.CASE in ids:
            said = _("My case for {outcome}")
            cases = view.cases.of_framework(framework.id)
            self._titles |= {each.id: said.format(outcome=self._of(each.outcome)) for each in cases}

    def of(self, target: Target) -> str:
        if target.noun is Noun.OUTCOME:
            return self._of(target.id)
        return self._titles.get(target.id, "")

    def _of(self, outcome: str) -> str:
        return outcome_name(self._framework.outcome(outcome)) if outcome in self._framework else ""
