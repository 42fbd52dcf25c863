"""People and places: every name that must not be printed, with its forms and how it prints. Private, never exported."""

from dataclasses import dataclass
from enum import StrEnum

from senco_desk.domain.language import N_


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
