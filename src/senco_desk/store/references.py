"""References in the workbook."""

import json
from collections.abc import Iterator

from sqlalchemy import select

from senco_desk.domain import text
from senco_desk.domain.journal import Noun
from senco_desk.domain.reference import BIBLIOGRAPHIC, Author, Reference, Serving, SourceKind
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import day_in, day_out, moment_in, moment_out
from senco_desk.store.writing import Writing

_TABLE = tables.reference
_c = _TABLE.c
_all = Prepared(select(_TABLE).order_by(_c.key))
_keys = Prepared(select(_c.key, _c.id))


class ReadReferences:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, reference_id: str) -> Reference | None:
        """Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=reference_id)
        return _reference(found[0]) if found else None

    def all(self) -> list[Reference]:
        """In the order of their keys, with all that was noted."""
        return [_reference(row) for row in self._reading.whole(_TABLE, _all)]

    def each(self) -> Iterator[Reference]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return map(_reference, self._reading.each(_TABLE))

    def keys(self) -> dict[str, str]:
        """The id of each, by its key."""
        return dict(self._reading.all(_keys))


class References(ReadReferences):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def add(self, reference: Reference) -> None:
        self._writing.insert(_TABLE, reference_out(reference))

    def replace(self, reference: Reference) -> bool:
        """False when it is not in the workbook (any more)."""
        return self._writing.update(_TABLE, reference_out(reference))

    def remove(self, reference_id: str) -> bool:
        return self._writing.delete(_TABLE, {"id": reference_id})


def reference_out(reference: Reference) -> Fields:
    """The fields of its row."""
    return {
        "id": reference.id,
        "added": moment_out(reference.added),
        "kind": reference.kind.value,
        "key": reference.key,
        "authors": authors_out(reference.authors),
        "editors": authors_out(reference.editors),
        **{name: getattr(reference, name) for name in BIBLIOGRAPHIC},
        "accessed": day_out(reference.accessed),
        "notes": text.to_json(reference.notes),
        "plain": text.plain(reference.notes),
        "serves": json.dumps([[each.noun.value, each.id, each.framework] for each in reference.serves]),
    }


def reference_in(held: Fields) -> Reference:
    """What the fields of a row say."""
    return Reference(
        id=held["id"],
        added=moment_in(held["added"]),
        kind=SourceKind(held["kind"]),
        key=held["key"],
        authors=authors_in(held["authors"]),
        editors=authors_in(held["editors"]),
        accessed=day_in(held["accessed"]),
        notes=text.from_json(held["notes"]),
        serves=tuple(Serving(Noun(noun), each, framework) for noun, each, framework in json.loads(held["serves"])),
        **{name: held[name] for name in BIBLIOGRAPHIC},
    )


def authors_out(authors: tuple[Author, ...]) -> str:
    """`[["Norwich", "Brahm"], ["Department for Education", ""]]`."""
    return json.dumps([[author.name, author.given] for author in authors], ensure_ascii=False)


def authors_in(stored: str) -> tuple[Author, ...]:
    return tuple(Author(name, given) for name, given in json.loads(stored))


def _reference(row: Row) -> Reference:
    return reference_in(dict(zip(_TABLE.columns.keys(), row, strict=True)))
