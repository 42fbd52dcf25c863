"""Which row of a class's sheet is hers: by name, e-mail or number, exactly, so that nobody reads what is another's."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from senco_desk.domain.errors import Sentence
from senco_desk.domain.folding import folded
from senco_desk.domain.language import N_
from senco_desk.importing.findings import Findings
from senco_desk.importing.tables import Row

WHO = Sentence(
    "feedback-who",
    N_("The sheet is a whole class’s. Say which row is yours: nothing is read of the others, and none of it kept."),
)
NOT_FOUND = Sentence(
    "feedback-who-not-found",
    N_("No row of the sheet is about “{me}”, or more than one is. Say which row is yours: nothing else is read."),
)

_TITLES = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev"})
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Person:
    """Who a row is about: the name, and whatever else tells one from another (a number, an e-mail)."""

    row: Row
    name: str
    others: tuple[str, ...] = ()


def mine(people: Sequence[Person], me: str) -> Person | None:
    """The one who is `me`; None when nobody is, or more than one."""
    labels = labelled(people)
    found = [person for person, label in zip(people, labels, strict=True) if me.strip() and label == me]
    found = found or [person for person in people if me.strip() and _is(person, me)]
    return found[0] if len(found) == 1 else None


def labelled(people: Sequence[Person]) -> tuple[str, ...]:
    """What each is called to be chosen by; no two alike."""
    often = Counter(person.name for person in people)
    labels: dict[str, None] = {}
    for person in people:
        more = ", ".join(filter(None, person.others)) if often[person.name] > 1 or not person.name else ""
        label = f"{person.name} ({more})" if person.name and more else person.name or more
        labels[label if label and label not in labels else f"{label} [{person.row.number}]".strip()] = None
    return tuple(labels)


def tell_asking(me: str, findings: Findings) -> None:
    """That it is asked who she is, and why."""
    if me.strip():
        findings.remark(NOT_FOUND, me=me)
    else:
        findings.remark(WHO)


def _is(person: Person, me: str) -> bool:
    said = me.strip().casefold()
    if any(said == other.strip().casefold() for other in person.others if other.strip()):
        return True
    return bool(words := _name(me)) and words == _name(person.name)


def _name(said: str) -> tuple[str, ...]:
    """Its words in whatever order: “Reed, Anna” is “Anna Reed”."""
    return tuple(sorted(word for word in _WORD.findall(folded(said).text) if word not in _TITLES))
