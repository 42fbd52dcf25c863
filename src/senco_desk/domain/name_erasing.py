"""Erasing one person's names from words: in any case, split over emphasis, in file names; nobody else's are touched."""

from collections.abc import Iterable

from senco_desk.domain import text as texts
from senco_desk.domain.folding import folded
from senco_desk.domain.language import N_, _
from senco_desk.domain.name_matching import Match, Registered
from senco_desk.domain.name_replacing import Swap, apart, replaced, replaced_in_text
from senco_desk.domain.name_scanning import Scanner
from senco_desk.domain.person import Person
from senco_desk.domain.text import Text

ERASED = N_("[erased]")
"""What stands in place of a name that prints as nothing."""


class OnePerson:
    """Where one person is named. A name that is part of somebody else's longer one is theirs: "Ann" in "Ann Moss"."""

    def __init__(self, person: Person, people: Iterable[Person]) -> None:
        self.person = person
        self._people = tuple(each for each in people if each.id != person.id)
        self._own = Registered([person])
        self._others = Registered(self._people)
        self._file_names = Scanner(self._own)

    def matches(self, words: str) -> list[Match]:
        """In order, apart from each other."""
        own = self._own.found(words)
        if not own:
            return []
        longer = self._others.found(words)
        return [match for match in own if not any(_holds(other, match) for other in longer)]

    def shared(self) -> tuple[tuple[str, str], ...]:
        """The names that somebody else has as well, each with the name of that other: they are met for both."""
        own = {folded(form).text: form for form in self.person.spoken}
        return tuple((own[key], other.name) for other in self._people for key in sorted({*own} & _folded_forms(other)))

    def in_file_name(self, name: str) -> list[tuple[int, int]]:
        """Where a file's name, or a path, names them."""
        found = self._file_names.look_at_file_name(name)
        return [(each.begin, each.end) for each in found if each.person is not None]

    def lines(self, words: str) -> list[str]:
        """The lines in which they are named, each whole; a name over the end of a line gives both."""
        return lines_around(words, self.matches(words))


def lines_around(words: str, matches: Iterable[Match]) -> list[str]:
    """The lines in which these stand, each whole and once."""
    found: dict[int, str] = {}
    for match in matches:
        begin = words.rfind("\n", 0, match.begin) + 1
        end = words.find("\n", match.end)
        found[begin] = words[begin : end if end >= 0 else len(words)].strip()
    return list(found.values())


class Eraser:
    """Puts `instead` in place of every name of one person. `met` are the words it took out, as they stood."""

    def __init__(self, one: OnePerson, instead: str = "") -> None:
        self._one, self._instead = one, instead or _(ERASED)
        self.met: set[str] = set()

    def plain(self, place: str, words: str) -> str:  # noqa: ARG002
        swaps = self._swaps(words)
        return replaced(words, swaps) if swaps else words

    def text(self, place: str, text: Text) -> Text:  # noqa: ARG002
        swaps = self._swaps(texts.plain(text))
        return replaced_in_text(text, swaps) if swaps else text

    def file_name(self, place: str, name: str) -> str:
        swaps = apart((begin, end, self._instead) for begin, end in self._one.in_file_name(name))
        self.met.update(name[begin:end] for begin, end, _instead in swaps)
        return self.plain(place, replaced(name, swaps))

    def _swaps(self, words: str) -> list[Swap]:
        found = self._one.matches(words)
        self.met.update(words[match.begin : match.end] for match in found)
        return [(each.begin, each.end, self._instead + ("’s" if each.bare else "")) for each in found]


def _folded_forms(person: Person) -> set[str]:
    return {folded(form).text for form in person.spoken}


def _holds(longer: Match, match: Match) -> bool:
    around = longer.begin <= match.begin and match.end <= longer.end
    return around and longer.end - longer.begin > match.end - match.begin
