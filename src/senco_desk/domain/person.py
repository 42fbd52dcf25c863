"""People and places: every name that must not be printed, with its forms and how it prints. Private, never exported."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import count, product

from senco_desk.domain.language import N_, _


class PersonKind(StrEnum):
    """Whose name it is: it decides what is proposed for "prints as"."""

    PUPIL = "pupil"
    FAMILY = "family"
    COLLEAGUE = "colleague"
    PROFESSIONAL = "professional"
    SCHOOL = "school"
    PLACE = "place"
    MYSELF = "myself"


PERSON_KIND_NAMES = {
    PersonKind.PUPIL: N_("Pupil"),
    PersonKind.FAMILY: N_("Parent or carer"),
    PersonKind.COLLEAGUE: N_("Colleague"),
    PersonKind.PROFESSIONAL: N_("Professional"),
    PersonKind.SCHOOL: N_("School"),
    PersonKind.PLACE: N_("Place"),
    PersonKind.MYSELF: N_("Myself"),
}
"""What a person reads for each kind, to be translated where it is shown."""

_PRINTS_AS = {
    PersonKind.PUPIL: N_("Pupil {letter}"),
    PersonKind.FAMILY: N_("Parent {letter}"),
    PersonKind.COLLEAGUE: N_("Colleague {letter}"),
    PersonKind.PROFESSIONAL: N_("Professional {letter}"),
    PersonKind.SCHOOL: N_("School {letter}"),
    PersonKind.PLACE: N_("Place {letter}"),
    PersonKind.MYSELF: N_("the author"),
}
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_OF_SCHOOLS = frozenset(
    """
    academy aided and c.e. catholic ce church college community controlled england first grammar high infant infants
    junior middle nursery of primary rc school schools secondary special the voluntary
    """.split()  # noqa: SIM905  (words are read more easily than quotation marks)
)
TITLES = frozenset("mr mrs ms miss mx dr prof professor sir dame lady lord rev revd reverend sister father".split())  # noqa: SIM905


@dataclass(frozen=True, slots=True)
class Person:
    """`name` is the full name, `forms` what else they are called ("Zeb", "Z. Quill"). `prints_as` replaces them all."""

    id: str
    kind: PersonKind
    name: str
    forms: tuple[str, ...] = ()
    prints_as: str = ""
    note: str = ""

    @property
    def spoken(self) -> tuple[str, ...]:
        """The name and its forms, none blank, none twice whatever its case, the longest first."""
        found = {form.strip().casefold(): form.strip() for form in (*self.forms, self.name) if form.strip()}
        return tuple(sorted(found.values(), key=lambda form: (-len(form), form)))


def proposed_prints_as(kind: PersonKind, taken: Iterable[str]) -> str:
    """What nobody of `taken` prints as yet: "Pupil A", "Pupil B" …; after Z come AA, AB …."""
    pattern, used = _(_PRINTS_AS[kind]), {each.casefold() for each in taken}
    made = (pattern.format(letter=letter) for letter in _letters())
    return next(each for each in made if each.casefold() not in used or "{letter}" not in _PRINTS_AS[kind])


def proposed_forms(kind: PersonKind, name: str) -> tuple[str, ...]:
    """What else it is called: a person by first name and last, a school without the words that every school has."""
    parts = [part for part in name.split() if part.casefold().rstrip(".") not in TITLES]
    if kind is PersonKind.SCHOOL:
        while parts and parts[-1].casefold() in _OF_SCHOOLS:
            parts.pop()
        short = " ".join(parts)
        return (short,) if sum(map(str.isalpha, short)) > 3 and short != " ".join(name.split()) else ()
    if kind is PersonKind.PLACE or len(name.split()) < 2:
        return ()
    found = dict.fromkeys((parts[0], parts[-1])) if parts else {}
    return tuple(part for part in found if sum(map(str.isalpha, part)) > 1 and not part.endswith("."))


def _letters() -> Iterator[str]:
    for length in count(1):
        yield from map("".join, product(_LETTERS, repeat=length))
