"""Cases in the workbook: at most one for each outcome."""

from collections.abc import Iterator

from sqlalchemy import bindparam, select

from senco_desk.domain import text
from senco_desk.domain.case import Case
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import moment_in, moment_out
from senco_desk.store.writing import Writing

_TABLE = tables.case
_of = Prepared(select(_TABLE).where(_TABLE.c.outcome == bindparam("outcome")))
_of_framework = Prepared(select(_TABLE).where(_TABLE.c.framework == bindparam("framework")))


class ReadCases:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, case_id: str) -> Case | None:
        """Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=case_id)
        return _case(found[0]) if found else None

    def of(self, outcome: str) -> Case | None:
        """The case for an outcome. Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, _of, outcome=outcome)
        return _case(found[0]) if found else None

    def of_framework(self, framework: str) -> list[Case]:
        return [_case(row) for row in self._reading.whole(_TABLE, _of_framework, framework=framework)]

    def each(self) -> Iterator[Case]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return map(_case, self._reading.each(_TABLE))


class Cases(ReadCases):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def put(self, case: Case) -> None:
        """Keep the case, in place of what was kept under its id."""
        self._writing.put(_TABLE, case_out(case))

    def remove(self, case_id: str) -> bool:
        return self._writing.delete(_TABLE, {"id": case_id})


def case_out(case: Case) -> Fields:
    """The fields of its row."""
    return {
        "id": case.id,
        "framework": case.framework,
        "outcome": case.outcome,
        "changed": moment_out(case.changed),
        "words": case.words,
        "in_a_line": case.in_a_line,
        "text": text.to_json(case.text),
        "plain": text.plain(case.text),
    }


def _case(row: Row) -> Case:
    return case_in(dict(zip(_TABLE.columns.keys(), row, strict=True)))


def case_in(held: Fields) -> Case:
    """What the fields of a row say."""
    return Case(
        held["id"],
        held["framework"],
        held["outcome"],
        moment_in(held["changed"]),
        text.from_json(held["text"]),
        held["in_a_line"],
    )
