"""Where words stand in a reference. Who wrote a published work is no pupil: only registered names are looked for there.

In notes, which are hers, everything is looked for as anywhere else.
"""

from dataclasses import replace
from typing import Any

from senco_desk.domain.journal import Noun
from senco_desk.domain.name_places import About, Pass
from senco_desk.domain.reference import BIBLIOGRAPHIC, Author, Reference

PUBLISHED = frozenset({"author", "editor", "source"})
"""The places of what is published; of a place such as "source:title" what stands before the colon."""


def about_reference(reference: Reference) -> About:
    return About(Noun.REFERENCE, reference.id, reference.key, reference.title)


def through_reference(reference: Reference, by: Pass) -> Reference:
    return replace(through_published(reference, by), notes=by.text(about_reference(reference), "text", reference.notes))


def through_published(reference: Reference, by: Pass) -> Reference:
    """Through what a list of sources prints of it: not her notes."""
    about = about_reference(reference)
    published: dict[str, Any] = {
        name: by.plain(about, f"source:{name}", getattr(reference, name)) for name in BIBLIOGRAPHIC
    }
    return replace(
        reference,
        authors=_names(about, "author", reference.authors, by),
        editors=_names(about, "editor", reference.editors, by),
        **published,
    )


def _names(about: About, place: str, authors: tuple[Author, ...], by: Pass) -> tuple[Author, ...]:
    return tuple(
        Author(by.plain(about, f"{place}:{at} name", author.name), by.plain(about, f"{place}:{at} given", author.given))
        for at, author in enumerate(authors)
    )
