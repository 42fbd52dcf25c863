"""Exit reviews in the workbook: one as a rule, and another where the first set conditions."""

import json
from collections.abc import Iterator

from sqlalchemy import select

from senco_desk.domain import text
from senco_desk.domain.exit_review import ExitReview, OutcomeDecision, SignOff, in_order
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import day_in, day_out, moment_in, moment_out
from senco_desk.store.writing import Writing

_TABLE = tables.exit_review
_all = Prepared(select(_TABLE))


class ReadExitReviews:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, review: str) -> ExitReview | None:
        """Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=review)
        return _review(found[0]) if found else None

    def all(self) -> list[ExitReview]:
        """The first first; one without a day comes last."""
        return in_order(_review(row) for row in self._reading.whole(_TABLE, _all))

    def each(self) -> Iterator[ExitReview]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return map(_review, self._reading.each(_TABLE))


class ExitReviews(ReadExitReviews):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def add(self, review: ExitReview) -> None:
        self._writing.insert(_TABLE, review_out(review))

    def replace(self, review: ExitReview) -> bool:
        """False when it is not in the workbook (any more)."""
        return self._writing.update(_TABLE, review_out(review))

    def remove(self, review: str) -> bool:
        return self._writing.delete(_TABLE, {"id": review})


def review_out(review: ExitReview) -> Fields:
    """The fields of its row."""
    questions, conditions = text.plain(review.questions), text.plain(review.conditions)
    notes = [each.note for each in review.decisions if each.note]
    decisions = [[each.framework, each.outcome, each.decision, each.note] for each in review.decisions]
    return {
        "id": review.id,
        "added": moment_out(review.added),
        "day": day_out(review.day),
        "place": review.place,
        "panel": json.dumps(review.panel, ensure_ascii=False),
        "questions": text.to_json(review.questions),
        "decisions": json.dumps(decisions, ensure_ascii=False),
        "conditions": text.to_json(review.conditions),
        "conditions_by": day_out(review.conditions_by),
        "signed_by": review.sign_off.by,
        "signed_role": review.sign_off.role,
        "signed_on": day_out(review.sign_off.day),
        "plain": "\n".join(words for words in (*review.panel, questions, conditions, *notes) if words),
    }


def _review(row: Row) -> ExitReview:
    return review_in(dict(zip(_TABLE.columns.keys(), row, strict=True)))


def review_in(held: Fields) -> ExitReview:
    """What the fields of a row say."""
    return ExitReview(
        id=held["id"],
        added=moment_in(held["added"]),
        day=day_in(held["day"]),
        place=held["place"],
        panel=tuple(json.loads(held["panel"])),
        questions=text.from_json(held["questions"]),
        decisions=tuple(OutcomeDecision(*each) for each in json.loads(held["decisions"])),
        conditions=text.from_json(held["conditions"]),
        conditions_by=day_in(held["conditions_by"]),
        sign_off=SignOff(held["signed_by"], held["signed_role"], day_in(held["signed_on"])),
    )
