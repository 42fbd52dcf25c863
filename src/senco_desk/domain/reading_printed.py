"""What of her reading a copy prints: the sources that its own words cite, and no others."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from senco_desk.domain.citing import keys_cited
from senco_desk.domain.name_places import About, Pass
from senco_desk.domain.name_portfolio import through_portfolio
from senco_desk.domain.name_task_print import through_task_sheet
from senco_desk.domain.portfolio import Part, Portfolio
from senco_desk.domain.reference import Reference
from senco_desk.domain.reference_keys import same_key
from senco_desk.domain.task_sheet import TaskSheet
from senco_desk.domain.text import Text, plain


def with_cited_alone(portfolio: Portfolio) -> Portfolio:
    """The portfolio with those of its references that what it prints cites."""
    if not portfolio.references:
        return portfolio
    cited = _Cited()
    parts = tuple(part for part in portfolio.parts if part is not Part.READING)
    reflections = tuple(portfolio.reflections)
    through_portfolio(replace(portfolio, parts=parts, reflections=reflections), cited)
    wanted = set(map(same_key, cited.keys))
    references = tuple(each for each in portfolio.references if same_key(each.key) in wanted)
    return replace(portfolio, references=references, reflections=reflections)


def cited_by(sheet: TaskSheet, references: Iterable[Reference]) -> tuple[Reference, ...]:
    """Those that a task which prints on its own cites."""
    return cited_in(lambda by: through_task_sheet(sheet, by), references)


def cited_in(through: Callable[[Pass], object], references: Iterable[Reference]) -> tuple[Reference, ...]:
    """Those that are cited in the words that `through` leads through."""
    cited = _Cited()
    through(cited)
    wanted = set(map(same_key, cited.keys))
    return tuple(each for each in references if same_key(each.key) in wanted)


class _Cited:
    """Notes the keys that are cited in what goes by."""

    def __init__(self) -> None:
        self.keys: list[str] = []

    def plain(self, _about: About, _place: str, words: str) -> str:
        self.keys += keys_cited([words])
        return words

    def text(self, about: About, place: str, text: Text) -> Text:
        self.plain(about, place, plain(text))
        return text
