"""The words of everything that can be found, thing by thing: for what looks through them for citations."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import select

from senco_desk.domain.journal import Noun
from senco_desk.store import tables
from senco_desk.store.findable import FINDABLE
from senco_desk.store.prepared import Prepared
from senco_desk.store.reading import Reading

_FEEDBACK = (tables.feedback.name, tables.point.name, tables.decision.name)
_NOT_HERS = frozenset(
    {tables.outcome.name, tables.profile.name, tables.attachment.name, tables.reference.name, *_FEEDBACK}
)
"""What is no text of hers, and what was noted of a source itself."""
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Words:
    """Where words stand: the thing to go to, what people call it, and all that is written in one row of it."""

    at: Noun
    target: str
    reference: str
    title: str
    words: str


def citing_words(reading: Reading) -> Iterator[Words]:
    """All rows that could cite something."""
    for name, findable in FINDABLE.items():
        if name not in _NOT_HERS:
            keys = tables.metadata.tables[name].primary_key.columns
            rows = [list(row) for row in reading.all(Prepared(select(*keys)))]
            for begin in range(0, len(rows), _AT_ONCE):
                for row in reading.all(findable.statement, rows=json.dumps(rows[begin : begin + _AT_ONCE])):
                    _id, target, at, reference, title, words, *_key = row
                    if words and "[" in words and "@" in words:
                        yield Words(Noun(at), target, reference or "", title or "", words)
