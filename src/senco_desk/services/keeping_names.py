"""Keeping names: the people and places that must not be printed, each with its forms and how it prints."""

from dataclasses import replace

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.domain.name_matching import Registered
from senco_desk.domain.person import Person, PersonKind, proposed_forms, proposed_prints_as
from senco_desk.domain.text import clean
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk

NEEDS_ENCRYPTION = Sentence(
    "names-need-encryption",
    N_(
        "A list of names is kept in an encrypted workbook only, and this one is not encrypted. Nothing was written. "
        "Encrypt the workbook first, under Keeping safe."
    ),
)
NAMELESS = Sentence("person-nameless", N_("Type the name as people say or write it. Nothing was changed."))
TOO_SHORT = Sentence(
    "name-too-short",
    N_("“{form}” is a single letter and would be found everywhere. Type the name as it is written. Nothing changed."),
)
GIVES_AWAY = Sentence(
    "name-prints-itself",
    N_(
        "It would print as “{prints_as}”, which still says “{form}”. Choose other words for it, such as “{proposed}”. "
        "Nothing was changed."
    ),
)
_LONGEST = 200
"""Characters of a name, a form or what it prints as."""


class KeepingNames:
    """The verbs of people and places. Each raises Refused in a workbook that is not encrypted, but for reading."""

    def __init__(self, desk: Desk, tell: Tell) -> None:
        self._desk, self._tell = desk, tell

    def people(self) -> list[Person]:
        """In the order of what they print as."""
        with self._desk.view() as view:
            return view.people.all()

    def begin(self, kind: PersonKind = PersonKind.PUPIL, name: str = "") -> Person:
        """Somebody new, with what is proposed for them; not kept yet."""
        taken = [person.prints_as for person in self.people()]
        return Person(new_id(), kind, name, proposed_forms(kind, name), proposed_prints_as(kind, taken))

    def add(self, person: Person) -> Person:
        """Put somebody new on disk; what was left blank is proposed: the forms, and "Pupil A", "School B".

        Raises Refused without a name, for a single letter, or for one that prints as itself.
        """
        forms = person.forms or proposed_forms(person.kind, person.name)
        return self._put(replace(person, forms=forms), _("Name added to people and places"))

    def keep(self, person: Person) -> Person:
        """Put a change on disk. Raises Refused as `add` does."""
        return self._put(person, "")

    def remove(self, person_id: str) -> Changed:
        """The name is known no longer; Undo brings it back. Her texts stay as they are."""
        with self._desk.change(_("Name taken out of people and places")) as work:
            work.people.remove(person_id)
        self._tell(work.changed)
        return work.changed

    def _put(self, person: Person, said: str) -> Person:
        if self._desk.key is None:
            raise Refused(NEEDS_ENCRYPTION)
        with self._desk.change(said, typing=not said) as work:
            others = [each.prints_as for each in work.people.all() if each.id != person.id]
            person = _tidied(person, proposed_prints_as(person.kind, others))
            work.people.put(person)
        self._tell(work.changed)
        return person


def _tidied(person: Person, proposed: str) -> Person:
    """Without what cannot be written, and on one line each; raises Refused for what cannot be looked for."""
    person = replace(
        person,
        id=person.id or new_id(),
        name=_on_a_line(person.name),
        forms=tuple(dict.fromkeys(filter(None, map(_on_a_line, person.forms)))),
        prints_as=_on_a_line(person.prints_as) or proposed,
        note=clean(person.note),
    )
    if not any(map(str.isalnum, person.name)):
        raise Refused(NAMELESS)
    for form in person.spoken:
        if sum(map(str.isalnum, form)) < 2 and form.isascii():
            raise Refused(TOO_SHORT, form=form)
    _refuse_itself(person, proposed)
    return person


def _refuse_itself(person: Person, proposed: str) -> None:
    """What it prints as must not be found again."""
    for begin, end, _person in Registered([person]).spans(person.prints_as):
        form = person.prints_as[begin:end]
        raise Refused(GIVES_AWAY, prints_as=person.prints_as, form=form, proposed=proposed)


def _on_a_line(typed: str) -> str:
    return " ".join(clean(typed).split())[:_LONGEST]
