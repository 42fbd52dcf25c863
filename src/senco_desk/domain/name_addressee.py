"""To whom a copy goes: where it speaks to her tutor, or says who decided, their own name stands on purpose."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from senco_desk.domain.errors import Refused
from senco_desk.domain.folding import folded
from senco_desk.domain.letter import addresses
from senco_desk.domain.name_places import About, Pass
from senco_desk.domain.name_scanning import Found
from senco_desk.domain.person import TITLES, Person
from senco_desk.domain.review_copy import ReviewCopy
from senco_desk.domain.text import Text

_WORD = re.compile(r"[^\W\d_]{2,}")
_GREETING = re.compile(r"\s*(?:(?:dear|hello|hi)\s+)?", re.IGNORECASE)

Name = tuple[str, ...]
"""The words of a name, folded, without titles and initials; the last is the surname."""


@dataclass(frozen=True, slots=True)
class Addressee:
    """What they are called, by all that she says of it; nobody where she says nothing."""

    names: tuple[Name, ...] = ()

    def is_called(self, words: str) -> bool:
        """Whether these words are their name and nothing else."""
        said = _name(words)
        return any(set(said) <= set(name) and name[-1] in said for name in self.names)

    def is_spoken_to(self, text: str, found: Found, people: Iterable[Person]) -> bool:
        """Whether what was found in a text is their name: with the surname, or as what the text begins with.

        Never what somebody else is registered under, unless it is their whole name.
        """
        words = text[found.begin : found.end]
        return (self.is_called(words) or self._is_begun_with(text, found)) and not self._is_another(words, people)

    def _is_begun_with(self, text: str, found: Found) -> bool:
        alone = _GREETING.fullmatch(text[: found.begin]) and text[found.end : found.end + 1] == ","
        said = _name(text[found.begin : found.end])
        return bool(alone and said) and any(set(said) <= set(name) for name in self.names)

    def _is_another(self, words: str, people: Iterable[Person]) -> bool:
        said = _name(words)
        others = (person for person in people if _name(person.name) not in self.names)
        return any(said == _name(form) for person in others for form in person.spoken)


NOBODY = Addressee()


def addressee(copy: ReviewCopy) -> Addressee:
    """The tutor of the programme, and whoever she says that it goes to."""
    said = (copy.profile.programme.tutor, *_whom(copy.asked.whom))
    return Addressee(tuple(dict.fromkeys(name for each in said if (name := _name(each)))))


class ToThem:
    """Passes on all but who decided and who said it, where that is the addressee's own name."""

    def __init__(self, by: Pass, addressee: Addressee) -> None:
        self._by, self._addressee = by, addressee

    def plain(self, about: About, place: str, words: str) -> str:
        is_theirs = place in ("who", "decided by") and self._addressee.is_called(words)
        return words if is_theirs else self._by.plain(about, place, words)

    def text(self, about: About, place: str, text: Text) -> Text:
        return self._by.text(about, place, text)


def _whom(typed: str) -> list[str]:
    """Names beside addresses, or the name alone; of what is no address nothing."""
    try:
        found = addresses(typed)
    except Refused:
        return []
    return [_first_name_first(each.display_name) for each in found] if found else [_first_name_first(typed)]


def _first_name_first(name: str) -> str:
    last, _comma, first = name.partition(",")
    return f"{first} {last}"


def _name(words: str) -> Name:
    return tuple(word for word in _WORD.findall(folded(words).text) if word not in TITLES)
