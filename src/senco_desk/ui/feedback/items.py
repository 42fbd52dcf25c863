"""What a point can be about: every item of the workbook with its number and name, and the words of one of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from senco_desk.domain.feedback import Target
from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.outcome_words import outcome_name
from senco_desk.domain.review_copy import sections_of
from senco_desk.domain.text import plain
from senco_desk.ui.widgets.two_line_list import TwoLineRow

if TYPE_CHECKING:
    from senco_desk.domain.case import Case
    from senco_desk.domain.evidence import Evidence
    from senco_desk.domain.reflection import Reflection
    from senco_desk.domain.task import Task
    from senco_desk.wiring import Services

WHOLE = Target()
"""The portfolio as a whole."""
_IN_A_COPY = {Noun.REFLECTION, Noun.EVIDENCE, Noun.CASE, Noun.TASK}
_KINDS = {
    Noun.REFLECTION: N_("Reflection"),
    Noun.EVIDENCE: N_("Evidence"),
    Noun.OUTCOME: N_("Outcome or element"),
    Noun.CASE: N_("The case for an outcome"),
    Noun.TASK: N_("Task"),
    Noun.ACTION: N_("Action of the plan"),
    Noun.PRIOR_LEARNING: N_("Prior learning"),
    Noun.SESSION: N_("Session"),
}
_BRIEF = 90
"""Characters of a name."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that can be spoken of. `of` is the set of outcomes, where there are several; `case_for` of a case."""

    target: Target
    code: str
    title: str
    of: str = ""
    case_for: Target | None = None

    @property
    def called(self) -> str:
        """`R-014  Meeting with parents`."""
        return "  ".join(filter(None, (self.code, self.title))) or _("Untitled")


class Items:
    """All of them, by what they are."""

    def __init__(self, items: Iterable[Item] = ()) -> None:
        self._items = {(item.target.noun, item.target.id): item for item in items}

    def called(self, target: Target) -> str:
        """Its number and name; the whole portfolio for none."""
        if target.noun is None:
            return _("The portfolio as a whole")
        found = self._items.get((target.noun, target.id))
        return found.called if found else _("No longer in the workbook")

    def outcome(self, framework: str, outcome: str) -> str:
        """The number and name of an outcome or element."""
        return self.called(Target(Noun.OUTCOME, outcome, framework))

    def decided_by(self, target: Target) -> Target | None:
        """The outcome that something said of this can decide; None where there is none."""
        found = self._items.get((target.noun, target.id)) if target.noun else None
        if found is None:
            return None
        return target if target.noun is Noun.OUTCOME else found.case_for

    def holds(self, target: Target) -> bool:
        return target.noun is None or (target.noun, target.id) in self._items

    def in_a_copy(self) -> Items:
        """Those that a review copy can hold."""
        return Items(item for item in self._items.values() if item.target.noun in _IN_A_COPY)

    def rows(self, words: str) -> list[TwoLineRow]:
        """Those that have all these words in number, name or kind; the whole portfolio first."""
        wanted = words.casefold().split()
        made = [TwoLineRow(key_of(WHOLE), _("The portfolio as a whole"), _("About no item of it alone"), strong=True)]
        made += map(_row, self._items.values())
        return [row for row in made if all(word in f"{row.words} {row.below}".casefold() for word in wanted)]

    def target(self, key: str) -> Target:
        """What a row stands for."""
        noun, _space, id_ = key.partition(" ")
        return self._items[Noun(noun), id_].target if noun else WHOLE


def _row(item: Item) -> TwoLineRow:
    kind = _(_KINDS[item.target.noun]) if item.target.noun in _KINDS else ""
    return TwoLineRow(key_of(item.target), item.called, " · ".join(filter(None, (kind, item.of))))


def key_of(target: Target) -> str:
    """What tells one item from the others in a list."""
    return f"{target.noun.value if target.noun else ''} {target.id}"


def read_items(services: Services) -> Items:
    """All there are now; to be called on the reading thread."""
    sets = services.exchanging_frameworks.live()
    return Items((*_pieces(services), *_cases(services, sets), *_outcomes(sets), *_programme(services)))


def _pieces(services: Services) -> Iterator[Item]:
    for row in services.reflecting.rows():
        yield Item(Target(Noun.REFLECTION, row.id), row.reference, _brief(row.title or row.first_line))
    for each in services.evidencing.rows():
        yield Item(Target(Noun.EVIDENCE, each.id), each.reference, _brief(each.title or each.first_line))


def _outcomes(sets: Sequence[Framework]) -> Iterator[Item]:
    for framework in sets:
        of = (framework.short_title or framework.title) if len(sets) > 1 else ""
        for outcome in framework.outcomes:
            target = Target(Noun.OUTCOME, outcome.id, framework.id)
            yield Item(target, outcome.code, _brief(outcome.heading or outcome.statement), of)


def _cases(services: Services, sets: Sequence[Framework]) -> Iterator[Item]:
    for framework in sets:
        made = {case.outcome: case for case in services.making_cases.of_framework(framework.id)}
        of = (framework.short_title or framework.title) if len(sets) > 1 else ""
        for outcome in framework.for_cases:
            if (case := made.get(outcome.id)) is not None:
                title = _("My case for {outcome}").format(outcome=outcome_name(outcome))
                decides = Target(Noun.OUTCOME, outcome.id, framework.id)
                yield Item(Target(Noun.CASE, case.id), "", _brief(title), of, decides)


def _programme(services: Services) -> Iterator[Item]:
    for task in services.tasking.all():
        yield Item(Target(Noun.TASK, task.id), "", _brief(task.title) or _("Task"))
    for action in services.planning.rows():
        yield Item(Target(Noun.ACTION, action.id), "", _brief(action.what) or _("Action"))
    for prior in services.claiming.all():
        yield Item(Target(Noun.PRIOR_LEARNING, prior.id), "", _brief(prior.title) or _("Prior learning"))


def words_of(services: Services, target: Target) -> list[tuple[str, str]]:
    """Headings and words of an item as it is now, [] where it has none; to be called on the reading thread."""
    subject = _subject(services, target)
    parts = sections_of(subject) if subject is not None else ()
    return [(part.heading, words) for part in parts if (words := plain(part.text).strip())]


def _subject(services: Services, target: Target) -> Reflection | Evidence | Case | Task | None:
    match target.noun:
        case Noun.REFLECTION:
            return services.reflecting.get(target.id)
        case Noun.EVIDENCE:
            return services.evidencing.get(target.id)
        case Noun.TASK:
            return services.tasking.get(target.id)
        case Noun.OUTCOME if target.framework:
            return services.making_cases.of(target.framework, target.id)
        case Noun.CASE:
            sets = services.exchanging_frameworks.live()
            cases = (case for each in sets for case in services.making_cases.of_framework(each.id))
            return next((case for case in cases if case.id == target.id), None)
    return None


def _brief(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _BRIEF else f"{flat[:_BRIEF].rstrip()}…"
