"""Which reflections the list shows."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _
from senco_desk.domain.reflection import ReflectionRow, State
from senco_desk.domain.reflective_models import model_coded


@dataclass(frozen=True, slots=True)
class Counts:
    """`pieces`: ids of those that count for an outcome or what is below it; None: those that count for nothing."""

    said: str
    pieces: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Filter:
    """What is wanted; what is not said lets all through. `found`: ids of those that hold the words in their text."""

    words: str = ""
    state: State | None = None
    model: str | None = None
    counts: Counts | None = None
    found: frozenset[str] = frozenset()

    def passes(self, row: ReflectionRow) -> bool:
        if self.state is not None and row.state is not self.state:
            return False
        if self.model is not None and row.model != self.model:
            return False
        return self._counts_as_wanted(row) and self._has_words(row)

    @property
    def narrows(self) -> bool:
        """Whether more than words is asked for."""
        return (self.state, self.model, self.counts) != (None, None, None)

    def said(self) -> str:
        """What is asked for beside the words: "Drafts · Gibbs"."""
        state = {State.DRAFT: _("Drafts"), State.FINISHED: _("Finished"), None: ""}[self.state]
        model = _(model_coded(self.model).title) if self.model is not None else ""
        return " · ".join(filter(None, (state, model, self.counts.said if self.counts else "")))

    def _counts_as_wanted(self, row: ReflectionRow) -> bool:
        if self.counts is None:
            return True
        return row.counts_for == 0 if self.counts.pieces is None else row.id in self.counts.pieces

    def _has_words(self, row: ReflectionRow) -> bool:
        if not self.words or row.id in self.found:
            return True
        shown = f"{row.reference} {row.title} {row.first_line}".casefold()
        missing = [word for word in self.words.casefold().split() if word not in shown]
        return not missing or all(word in _day_said(row.day) for word in missing)


@lru_cache(maxsize=8192)
def _day_said(day: date) -> str:
    return day_of_week(day).casefold()
