"""What the sample's SENCO has read, in `references.toml` of its material, read into domain values."""

from collections.abc import Iterable
from datetime import date

from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Noun
from senco_desk.domain.reference import (
    BIBLIOGRAPHIC,
    Author,
    Reference,
    Serving,
    SourceKind,
    authors_from_lines,
)
from senco_desk.services.sample_reading import Found, SampleOf, read, sample_id, text_of, utc
from senco_desk.store.repositories import Work


def read_references(framework: Framework, today: date, of: SampleOf = SampleOf.YEAR_ONE) -> tuple[Reference, ...]:
    """Those that had been read by that day."""
    made = (_reference(each, framework) for each in read(of.part("references.toml"))["references"])
    return tuple(each for each in made if each.added.date() <= today)


def put_references(work: Work, references: Iterable[Reference]) -> None:
    for reference in references:
        work.references.add(reference)


def _reference(found: Found, framework: Framework) -> Reference:
    said = {name: found[name] for name in BIBLIOGRAPHIC if name in found}
    return Reference(
        sample_id("reference", found["key"]),
        utc(found["added"]),
        SourceKind(found["kind"]),
        found["key"],
        _names(found.get("authors", ())),
        editors=_names(found.get("editors", ())),
        accessed=found.get("accessed"),
        notes=text_of(found.get("notes", "")),
        serves=tuple(_serving(code, framework) for code in found.get("serves", ())),
        **said,
    )


def _names(names: Iterable[str]) -> tuple[Author, ...]:
    return authors_from_lines("\n".join(names))


def _serving(code: str, framework: Framework) -> Serving:
    return Serving(Noun.OUTCOME, framework.coded(code).id, framework.id)
