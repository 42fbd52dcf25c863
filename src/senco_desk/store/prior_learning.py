"""Prior learning in the workbook."""

import json
from collections.abc import Iterator

from sqlalchemy import select

from senco_desk.domain import text
from senco_desk.domain.prior_learning import (
    Answer,
    Claim,
    OutcomeMet,
    PriorKind,
    PriorLearning,
    ProviderDecision,
    in_order,
)
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.passages import first_line
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import day_in, day_out, moment_in, moment_out
from senco_desk.store.writing import Writing

_TABLE = tables.prior_learning
_all = Prepared(select(_TABLE))


class ReadPriorLearning:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, prior: str) -> PriorLearning | None:
        """Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=prior)
        return _prior(found[0]) if found else None

    def all(self) -> list[PriorLearning]:
        """The latest first; what has no day comes last."""
        return in_order(_prior(row) for row in self._reading.whole(_TABLE, _all))

    def each(self) -> Iterator[PriorLearning]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return map(_prior, self._reading.each(_TABLE))


class ThePriorLearning(ReadPriorLearning):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def add(self, prior: PriorLearning) -> None:
        self._writing.insert(_TABLE, prior_out(prior))

    def replace(self, prior: PriorLearning) -> bool:
        """False when it is not in the workbook (any more)."""
        return self._writing.update(_TABLE, prior_out(prior))

    def remove(self, prior: str) -> bool:
        return self._writing.delete(_TABLE, {"id": prior})


def prior_out(prior: PriorLearning) -> Fields:
    """The fields of its row."""
    about, kept_current = text.plain(prior.about), text.plain(prior.kept_current)
    how = [met.how for met in prior.met if met.how]
    return {
        "id": prior.id,
        "added": moment_out(prior.added),
        "kind": prior.kind.value,
        "title": prior.title,
        "provider": prior.provider,
        "level": prior.level,
        "credits": prior.credits,
        "began": day_out(prior.began),
        "ended": day_out(prior.ended),
        "about": text.to_json(prior.about),
        "proof": prior.proof,
        "held": prior.held,
        "kept_current": text.to_json(prior.kept_current),
        "met": json.dumps([[met.framework, met.outcome, met.how] for met in prior.met], ensure_ascii=False),
        **_claimed(prior.claim),
        **_decided(prior.decision),
        "first_line": first_line((about, kept_current, prior.provider)),
        "plain": "\n".join(words for words in (about, kept_current, *how) if words),
    }


def _claimed(claim: Claim) -> Fields:
    return {"asked_credits": claim.credits, "asked_sessions": claim.sessions, "asked_on": day_out(claim.made)}


def _decided(decision: ProviderDecision) -> Fields:
    return {
        "answer": decision.answer and decision.answer.value,
        "given_credits": decision.credits,
        "decision": decision.words,
        "decided_by": decision.by,
        "decided_on": day_out(decision.day),
    }


def _prior(row: Row) -> PriorLearning:
    return prior_in(dict(zip(_TABLE.columns.keys(), row, strict=True)))


def prior_in(held: Fields) -> PriorLearning:
    """What the fields of a row say."""
    return PriorLearning(
        id=held["id"],
        added=moment_in(held["added"]),
        kind=PriorKind(held["kind"]),
        title=held["title"],
        provider=held["provider"],
        level=held["level"],
        credits=held["credits"],
        began=day_in(held["began"]),
        ended=day_in(held["ended"]),
        about=text.from_json(held["about"]),
        proof=held["proof"],
        held=held["held"],
        kept_current=text.from_json(held["kept_current"]),
        met=tuple(OutcomeMet(*met) for met in json.loads(held["met"])),
        claim=Claim(held["asked_credits"], held["asked_sessions"], day_in(held["asked_on"])),
        decision=ProviderDecision(
            held["answer"] and Answer(held["answer"]),
            held["given_credits"],
            held["decision"],
            held["decided_by"],
            day_in(held["decided_on"]),
        ),
    )
