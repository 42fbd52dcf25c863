"""Where words stand in what is set once: the scale of her audits, the panel's words, holidays, a set of her own.

They are looked at, and changed by hand in their place.
"""

from collections.abc import Iterator

from senco_desk.domain.award_terms import AwardTerms
from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.domain.name_places import About
from senco_desk.domain.rating import AuditPractice
from senco_desk.domain.term_weeks import Holiday

SET = "set of outcomes"
"""The place of the words of a set: they are somebody's publication, in which names are not guessed at."""

Said = tuple[About, str, str]
"""What the words stand in, the place in it, and the words."""


def words_of_practice(practice: AuditPractice, terms: AwardTerms) -> Iterator[Said]:
    """Of the steps of the scale, and of what a panel decides."""
    scale = About(Noun.RATING, "", "", _("The scale of the audit"))
    panel = About(Noun.PROGRAMME, "", "", _("Programme dates"))
    yield from ((scale, f"scale:{at}", word) for at, word in enumerate(practice.scale))
    yield from ((panel, f"decision:{at}", word) for at, word in enumerate(terms.decisions))


def words_of_holiday(holiday: Holiday) -> Iterator[Said]:
    yield About(Noun.PROGRAMME, holiday.id, "", _("Holidays")), "holiday", holiday.name


def words_of_set(framework: Framework) -> Iterator[Said]:
    """Of a set and each of its outcomes."""
    about = About(Noun.FRAMEWORK, framework.id, "", framework.short_title or framework.title)
    for words in _of_the_whole(framework):
        yield about, SET, words
    for outcome in framework.outcomes:
        for words in _of_one(outcome):
            yield about, f"{SET}:{outcome.id}", words


def _of_the_whole(framework: Framework) -> tuple[str, ...]:
    return (
        framework.code,
        framework.title,
        framework.short_title,
        framework.creator,
        framework.publisher,
        framework.source,
        framework.source_url,
        framework.description,
        framework.notes,
        framework.version,
    )


def _of_one(outcome: Outcome) -> tuple[str, ...]:
    return outcome.code, outcome.heading, outcome.statement, outcome.note
