"""What the search box can find, and how words are held against places, commands and outcomes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.language import _

MOST = 6
"""Of each kind; texts come in larger numbers."""

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """One line of the answer. `marks` are the spans of `context` that hold the words; `act` goes there or does it.

    `target` is the id of an outcome, so that it is not told twice.
    """

    sign: str
    title: str
    context: str
    act: Callable[[], object]
    marks: tuple[Span, ...] = ()
    target: str = ""


def all_words_in(words: str, text: str) -> bool:
    """Each word begins a word of the text, whatever its case: "ref new" finds "New reflection"."""
    begun = text.casefold().split()
    return all(any(word.strip("“”(—").startswith(wanted) for word in begun) for wanted in words.casefold().split())


def doings(words: str, offered: Iterable[Found]) -> list[Found]:
    """The places and commands that the words name; one that is called just so comes first."""
    named = [found for found in offered if all_words_in(words, found.title)]
    return sorted(named, key=lambda found: found.title.casefold() != words.casefold().strip())[:MOST]


def outcomes(words: str, sets: Iterable[Framework], go: Callable[[str], object]) -> list[Found]:
    """Outcomes and elements by their code or their wording; those with that very code come first."""
    matches = [(framework, outcome) for framework in sets for outcome in framework.outcomes if _speaks(words, outcome)]
    matches.sort(key=lambda match: match[1].code.casefold() != words.casefold().strip())
    return [_found(framework, outcome, go) for framework, outcome in matches[:MOST]]


def _speaks(words: str, outcome: Outcome) -> bool:
    code = outcome.code.casefold()
    return bool(code and code.startswith(words.casefold().strip())) or all_words_in(
        words, f"{outcome.heading} {outcome.statement}"
    )


def _found(framework: Framework, outcome: Outcome, go: Callable[[str], object]) -> Found:
    wording = outcome.heading or outcome.statement
    kind = _("Element") if outcome.kind is OutcomeKind.ELEMENT else _("Outcome")
    context = f"{kind} · {framework.short_title or framework.title}"
    return Found("outcomes", f"{outcome.code}  {wording}".strip(), context, lambda: go(outcome.id), target=outcome.id)
