"""Printed copies in the workbook: a record of each."""

from collections.abc import Iterator

from sqlalchemy import func, select

from senco_desk.domain.copies import CopyKind, PrintedCopy, pages_from_json, pages_to_json
from senco_desk.store import tables
from senco_desk.store.prepared import Prepared
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import moment_in, moment_out
from senco_desk.store.writing import Writing

_TABLE = tables.copy
_all = Prepared(select(_TABLE).order_by(_TABLE.c.version.desc()))
_last_version = Prepared(select(func.coalesce(func.max(_TABLE.c.version), 0)))
_reference = Prepared(select(_TABLE.c.reference).order_by(_TABLE.c.version.desc()).limit(1))


class ReadCopies:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def all(self) -> list[PrintedCopy]:
        """Newest first."""
        return [_copy(row) for row in self._reading.whole(_TABLE, _all)]

    def each(self) -> Iterator[PrintedCopy]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return map(_copy, self._reading.each(_TABLE))

    def next_version(self) -> int:
        found = self._reading.one(_last_version)
        return 1 + (found[0] if found else 0)

    def reference(self) -> str | None:
        """What every copy of this portfolio is called; None until one was made."""
        found = self._reading.one(_reference)
        return found[0] if found else None


class Copies(ReadCopies):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def add(self, copy: PrintedCopy) -> None:
        self._writing.insert(
            _TABLE,
            {
                "id": copy.id,
                "reference": copy.reference,
                "version": copy.version,
                "kind": copy.kind.value,
                "made": moment_out(copy.made),
                "framework": copy.framework,
                "pages": pages_to_json(copy.pages),
                "sha256": copy.sha256,
                "file_name": copy.file_name,
            },
        )


def _copy(row: Row) -> PrintedCopy:
    each, reference, version, kind, made, framework, pages, sha256, file_name, _seal = row
    entries = pages_from_json(pages)
    return PrintedCopy(each, reference, version, CopyKind(kind), moment_in(made), framework, entries, sha256, file_name)
