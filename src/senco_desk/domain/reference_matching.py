"""Whether a source is known already: by its DOI, its ISBN, or its title and year."""

import re
from collections.abc import Iterable
from enum import StrEnum

from senco_desk.domain.folding import folded
from senco_desk.domain.language import N_
from senco_desk.domain.reference import Reference, SourceKind


class Sameness(StrEnum):
    DOI = "doi"
    ISBN = "isbn"
    TITLE = "title"


SAMENESS_WORDS = {
    Sameness.DOI: N_("the same DOI"),
    Sameness.ISBN: N_("the same ISBN"),
    Sameness.TITLE: N_("the same title and year"),
}

_DOI = re.compile(r"10\.\d{4,9}/\S+")
_PARTS = frozenset({SourceKind.CHAPTER, SourceKind.ARTICLE})
"""Sources that share their ISBN with others."""
Mark = tuple[Sameness, str]


class KnownSources:
    """What there is, to be asked about one that comes."""

    def __init__(self, references: Iterable[Reference] = ()) -> None:
        self._known: dict[Mark, Reference] = {}
        for reference in references:
            self.add(reference)

    def add(self, reference: Reference) -> None:
        for mark in marks(reference):
            self._known.setdefault(mark, reference)

    def same_as(self, reference: Reference) -> tuple[Reference, Sameness] | None:
        """The one it is, and by what it is known to be."""
        for mark in marks(reference):
            if mark in self._known:
                return self._known[mark], mark[0]
        return None


def marks(reference: Reference) -> list[Mark]:
    """What tells it from others, the surest first."""
    found = [(Sameness.DOI, plain_doi(reference.doi))]
    if reference.kind not in _PARTS:
        found.append((Sameness.ISBN, plain_isbn(reference.isbn)))
    title = "".join(filter(str.isalnum, folded(reference.title).text))
    found.append((Sameness.TITLE, f"{title} {reference.year.strip()[:4]}" if title else ""))
    return [mark for mark in found if mark[1]]


def plain_doi(given: str) -> str:
    """`10.1000/182`, whether it came as an address or with "doi:" before it; "" for what is none."""
    found = _DOI.search(given)
    return found[0].rstrip(".,;)").lower() if found else ""


def plain_isbn(given: str) -> str:
    """Thirteen digits, of an old ISBN with ten too (ISO 2108); "" for what is none."""
    digits = re.sub(r"[^\dXx]", "", given).upper()
    if len(digits) == 10:
        stem = f"978{digits[:9]}"
        total = sum(int(digit) * (3 if at % 2 else 1) for at, digit in enumerate(stem)) if stem.isdigit() else 0
        return f"{stem}{-total % 10}" if stem.isdigit() else ""
    return digits[:13] if len(digits) >= 13 and digits[:13].isdigit() else ""
