"""A framework (on screen: a set of outcomes): data, never code; several live in one workbook."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property


class OutcomeKind(StrEnum):
    """What a node is called: its part in the set, not its depth."""

    PART = "part"
    OUTCOME = "outcome"
    ELEMENT = "element"


@dataclass(frozen=True, slots=True)
class Outcome:
    """One node of a set: a part, an outcome (its statement is the stem), or an element.

    `statement` is exact to its source. `code` is what people call it: "A", "5", "5.3", "3.1a", "C"; `code_is_ours` when
    the source does not number it. `note` is ours, beside the text and never in it.
    """

    id: str
    kind: OutcomeKind
    code: str
    statement: str
    parent: str | None = None
    code_is_ours: bool = False
    heading: str = ""
    note: str = ""


@dataclass(frozen=True)
class Framework:
    """A set of outcomes in reading order. `code` is the stem of its file ("nasenco-2014"); `id` its CASE identifier."""

    id: str
    code: str
    title: str
    outcomes: tuple[Outcome, ...]
    short_title: str = ""
    creator: str = ""
    publisher: str = ""
    source: str = ""
    source_url: str = ""
    description: str = ""
    notes: str = ""
    version: str = ""
    language: str = "en-GB"
    adopted_from: date | None = None
    adopted_until: date | None = None
    replaced_by: str | None = None

    @cached_property
    def _by_id(self) -> dict[str, Outcome]:
        return {outcome.id: outcome for outcome in self.outcomes}

    @cached_property
    def _children(self) -> dict[str | None, list[Outcome]]:
        children: dict[str | None, list[Outcome]] = {}
        for outcome in self.outcomes:
            children.setdefault(outcome.parent, []).append(outcome)
        return children

    def __contains__(self, outcome_id: str) -> bool:
        return outcome_id in self._by_id

    def outcome(self, outcome_id: str) -> Outcome:
        """Raises KeyError for an outcome of another set."""
        return self._by_id[outcome_id]

    def coded(self, code: str) -> Outcome:
        """The outcome people call `code`; raises KeyError."""
        for outcome in self.outcomes:
            if outcome.code == code:
                return outcome
        raise KeyError(code)

    def children(self, outcome_id: str | None = None) -> tuple[Outcome, ...]:
        """What lies directly below an outcome, or the roots."""
        return tuple(self._children.get(outcome_id, ()))

    def below(self, outcome_id: str) -> Iterator[Outcome]:
        """All that lies below, in reading order."""
        for child in self.children(outcome_id):
            yield child
            yield from self.below(child.id)

    def above(self, outcome_id: str) -> tuple[Outcome, ...]:
        """From the root down to the parent."""
        parent = self.outcome(outcome_id).parent
        return () if parent is None else (*self.above(parent), self.outcome(parent))

    @property
    def elements(self) -> tuple[Outcome, ...]:
        return tuple(outcome for outcome in self.outcomes if outcome.kind is OutcomeKind.ELEMENT)

    @property
    def for_cases(self) -> tuple[Outcome, ...]:
        """The outcomes a case is made for: each outcome, and a part that holds elements itself (2014: 1–9, Part C)."""
        return tuple(outcome for outcome in self.outcomes if self._takes_case(outcome))

    def _takes_case(self, outcome: Outcome) -> bool:
        if outcome.kind is OutcomeKind.PART:
            return any(child.kind is OutcomeKind.ELEMENT for child in self.children(outcome.id))
        return outcome.kind is OutcomeKind.OUTCOME

    def case_outcome_of(self, outcome_id: str) -> Outcome | None:
        """The outcome whose case an element, or the outcome itself, belongs to."""
        line = (*self.above(outcome_id), self.outcome(outcome_id))
        return next((outcome for outcome in line if self._takes_case(outcome)), None)
