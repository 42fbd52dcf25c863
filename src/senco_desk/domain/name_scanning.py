"""Looking through a text for everything that must not leave the workbook unasked; pure, and one pass over its words."""

import re
from datetime import date
from typing import NamedTuple

from senco_desk.domain.folding import Folded, folded, folded_words, is_odd
from senco_desk.domain.language import N_, _
from senco_desk.domain.likely_names import LikelyNames
from senco_desk.domain.name_findings import FindingKind
from senco_desk.domain.name_matching import Match, Registered, words_of
from senco_desk.domain.name_numbers import numbers
from senco_desk.domain.person import Person
from senco_desk.domain.so_few import so_few

_INSTEAD = {
    FindingKind.LIKELY: N_("[name]"),
    FindingKind.BIRTH: N_("[date of birth]"),
    FindingKind.UPN: N_("[pupil number]"),
    FindingKind.TELEPHONE: N_("[telephone number]"),
    FindingKind.EMAIL: N_("[e-mail address]"),
}
"""What prints in place of what nobody registered, if she wants it replaced."""


_HUMP = re.compile(r"(?<=[^\W\dA-Z_])(?=[A-Z])")

_NONE: frozenset[str] = frozenset()
_NO_DAY = date.min


class Found(NamedTuple):
    """One finding within a text. `replacement` is "" where nothing could stand in its place."""

    kind: FindingKind
    begin: int
    end: int
    replacement: str = ""
    person: Person | None = None


class Scanner:
    """What is looked for. `given` are given names, folded; `own` the words of names that print on purpose, folded.

    `today` is what an age is counted by. It can be used from several threads.
    """

    def __init__(
        self, registered: Registered, given: frozenset[str] = _NONE, own: frozenset[str] = _NONE, today: date = _NO_DAY
    ) -> None:
        self.registered = registered
        self._likely = LikelyNames(given, own)
        self._today = today

    def look(self, text: str, *, likely: bool = True) -> list[Found]:
        """Everything found in `text`, in order. Without `likely` only what is certain to be somebody's."""
        if not text or text.isspace():
            return []
        originals, looked_at, words = _words(text)
        found = [
            Found(FindingKind.REGISTERED, match.begin, match.end, _printed(match), match.person)
            for match in self.registered.matches(looked_at or text, words, text)
        ]
        others = list(numbers(text, words, self._today))
        if likely:
            others += so_few(text, words)
            others += self._likely.look(text, originals - words, words, [(each.begin, each.end) for each in found])
        if not found and not others:
            return []
        found += (Found(*caught, _instead(caught.kind)) for caught in others)
        return _without_doubles(found)

    def look_at_file_name(self, name: str) -> list[Found]:
        """The same in what a file is called, where "_" and a capital begin a word: "plan_ZebQuill2.docx"."""
        spaced = name.replace("_", " ")
        humps = [found.start() for found in _HUMP.finditer(spaced)]
        found = self.look(spaced)
        if humps:
            apart = _HUMP.sub(" ", spaced)
            found += [
                each._replace(begin=_before(each.begin, humps), end=_before(each.end, humps))
                for each in self.look(apart)
            ]
        return _without_doubles(found)


def _before(at: int, humps: list[int]) -> int:
    """Where a place in a name with its words apart stood in the name itself."""
    return at - sum(hump + nth < at for nth, hump in enumerate(humps))


def _words(text: str) -> tuple[set[str], Folded | None, frozenset[str]]:
    """The words as they stand, and folded; with the whole text folded where that could not be left for later."""
    originals = words_of(text)
    if is_odd(text):
        looked_at = folded(text)
        return originals, looked_at, frozenset(words_of(looked_at.text))
    return originals, None, folded_words(originals)


def _printed(match: Match) -> str:
    return match.person.prints_as + ("’s" if match.bare else "")


def _instead(kind: FindingKind) -> str:
    return _(_INSTEAD[kind]) if kind in _INSTEAD else ""


def _without_doubles(found: list[Found]) -> list[Found]:
    """In order; a likely name within an address or a registered name is not told, and a span is told once."""
    kept: list[Found] = []
    told: set[tuple[int, int]] = set()
    reach = 0
    for each in sorted(found, key=lambda each: (each.begin, -each.end, each.kind is FindingKind.LIKELY)):
        likely = each.kind is FindingKind.LIKELY
        if (each.begin, each.end) in told or (likely and each.end <= reach):
            continue
        told.add((each.begin, each.end))
        reach = reach if likely else max(reach, each.end)
        kept.append(each)
    return kept
