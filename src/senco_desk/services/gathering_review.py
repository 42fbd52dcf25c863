"""What goes into a review copy: what is new or changed since the last one, and what she asks about."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime
from itertools import chain

from senco_desk.domain.case import Case
from senco_desk.domain.copies import CopyKind, PrintedCopy
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.journal import Noun
from senco_desk.domain.portfolio import PrintedPiece
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.review_copy import Asked, News, ReviewItem, Since, digest_of, is_empty
from senco_desk.domain.task import Task
from senco_desk.services.gathering import Gathered, evidence_of
from senco_desk.store.desk import Desk

_ORDER = (Noun.CASE, Noun.REFLECTION, Noun.EVIDENCE, Noun.TASK)


class Before:
    """The review copies of a set that a tutor was given before today: copies of one day are one review.

    Given are those that were sent; where none ever was, all that were made: she gives them out herself.
    """

    def __init__(self, copies: Iterable[PrintedCopy], framework: str, today: date, sent: Collection[str] = ()) -> None:
        """`copies` are the newest first; `sent` the ids of those that were sent."""
        made = [each for each in copies if each.kind is CopyKind.REVIEW and each.framework == framework]
        given = [each for each in made if each.id in sent] or made
        self._copies = [each for each in given if _day(each.made) < today]
        self._said: dict[str, str] = {}
        for strip in (strip for copy in self._copies for page in copy.pages for strip in page.strips if strip.said):
            self._said.setdefault(strip.subject, strip.said)

    @property
    def number(self) -> int:
        """Of the review that comes now."""
        return 1 + len({_day(each.made) for each in self._copies})

    @property
    def since(self) -> Since | None:
        return Since(self.number - 1, _day(self._copies[0].made)) if self._copies else None

    @property
    def last_made(self) -> datetime | None:
        return self._copies[0].made if self._copies else None

    def news(self, key: str, said: str) -> News | None:
        """Whether it was never in one, or is changed since it last was; None where it is as it was."""
        if key not in self._said:
            return News.NEW
        return News.CHANGED if self._said[key] != said else None


def items_of(desk: Desk, gathered: Gathered, asked: Asked, before: Before) -> tuple[ReviewItem, ...]:
    """What she asks about first; cases before the pieces they rest on, each by its number."""
    found = [
        replace(item, news=news)
        for item in chain(_cases(gathered), _pieces(desk, gathered, asked))
        if not is_empty(item) and (news := _news(item, asked, before))
    ]
    found.sort(key=lambda item: (item.news is not News.ASKED, _ORDER.index(item.noun)))
    return tuple(found)


def _news(item: ReviewItem, asked: Asked, before: Before) -> News | None:
    if item.id in asked.items or (item.outcome and item.outcome in asked.outcomes):
        return News.ASKED
    return before.news(item.key, item.said)


def _cases(gathered: Gathered) -> Iterator[ReviewItem]:
    for page in gathered.outcomes:
        if page.case is not None:
            outcome = gathered.framework.outcome(page.outcome)
            words = outcome.heading or outcome.statement
            yield _item(page.case, outcome=outcome.id, code=outcome.code, heading=words, counts=page.pieces)


def _pieces(desk: Desk, gathered: Gathered, asked: Asked) -> Iterator[ReviewItem]:
    """The finished ones that count for something; those she asks about, whatever they count for."""
    counts: dict[str, list[PrintedPiece]] = {}
    for piece in (piece for page in gathered.outcomes for piece in page.pieces):
        counts.setdefault(piece.reference, []).append(piece)
    known = {each.id for each in gathered.reflections} | {each.evidence.id for each in gathered.evidence}
    more = sorted(asked.items - known)
    with desk.view() as view:
        asked_about = view.reflections.some(more)
        tasks = [each for each in view.tasks.all() if each.id in asked.items]
    for reflection in sorted((*gathered.reflections, *asked_about), key=lambda each: each.number):
        yield _item(reflection, code=reflection.reference, counts=tuple(counts.get(reflection.reference, ())))
    evidence = (*gathered.evidence, *evidence_of(desk, more))
    for each in sorted(evidence, key=lambda each: each.evidence.number):
        of = each.evidence
        yield replace(_item(of, code=of.reference, counts=tuple(counts.get(of.reference, ()))), files=each.files)
    yield from map(_item, tasks)


def _item(
    subject: Case | Reflection | Evidence | Task,
    *,
    outcome: str = "",
    code: str = "",
    heading: str = "",
    counts: tuple[PrintedPiece, ...] = (),
) -> ReviewItem:
    said = digest_of(subject)
    return ReviewItem(subject, outcome=outcome, code=code, heading=heading, counts=counts, said=said)


def _day(moment: datetime) -> date:
    return moment.astimezone().date()
