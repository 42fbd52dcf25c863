"""What the award asks for, in the workbook: one row, once she has said it."""

import json

from senco_desk.domain.award_terms import AwardTerms
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import whole_row
from senco_desk.store.reading import Reading
from senco_desk.store.writing import Writing

_TABLE = tables.award_terms
ONLY = "award"
"""The id of its only row."""


class ReadTheAwardTerms:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self) -> AwardTerms:
        """As the field works, until she has said otherwise. Raises Damaged when the disk has changed it."""
        return self.set_by_her() or AwardTerms()

    def set_by_her(self) -> AwardTerms | None:
        """None until she has set any of it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=ONLY)
        if not found:
            return None
        _id, credits_, years, decisions, _seal = found[0]
        return AwardTerms(credits_, years, tuple(json.loads(decisions)))


class TheAwardTerms(ReadTheAwardTerms):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def put(self, terms: AwardTerms) -> None:
        self._writing.put(_TABLE, _fields(terms))


def _fields(terms: AwardTerms) -> Fields:
    return {
        "id": ONLY,
        "credits": terms.credits,
        "current_years": terms.current_years,
        "decisions": json.dumps(terms.decisions, ensure_ascii=False),
    }
