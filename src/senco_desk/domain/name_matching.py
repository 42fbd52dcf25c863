"""The names that are registered, as they are found in a text.

In any case, with or without accents, possessive, hyphenated, run together, across the end of a line.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from senco_desk.domain.everyday import EVERYDAY
from senco_desk.domain.folding import Folded, folded
from senco_desk.domain.person import Person, PersonKind

_LETTERS = re.compile(r"[^\W\d_]+")
_WORDS = re.compile(r"\w+")
_MIXED = re.compile(r"[\d_]")

_TOKEN = re.compile(r"[^\W\d_]+|\d+")
_APART = r"[\s\-‐‑‒–—_.,'’()]"
_BETWEEN = _APART + "{0,4}"
_BEFORE, _AFTER = r"(?<![^\W\d_])", r"(?![^\W\d_])"
_BARE = "(?P<bare>s)?"
"""A possessive that lacks its apostrophe; one that has it stays beside what replaces the name."""

_SPACED_SCRIPTS = 0x0590
"""Below it lie the scripts that part words as English does. In others a name is found within a word.

In some of those, such as Devanagari and Thai, a vowel is a mark and no letter: a part of a name has all its marks.
"""

_WHOLE = (PersonKind.SCHOOL, PersonKind.PLACE)

Span = tuple[int, int, str]
"""Where a name begins and ends in a text, and whose it is: the person's id."""


def words_of(text: str) -> set[str]:
    """Each word once, for looking up names: "zeb_2.jpg" has "zeb" and "jpg"."""
    words = set(_WORDS.findall(text))
    if not _MIXED.search(text):
        return words
    for mixed in [word for word in words if not word.isalpha()]:
        words.remove(mixed)
        words.update(_LETTERS.findall(mixed))
    return words


class Match(NamedTuple):
    begin: int
    end: int
    person: Person
    bare: bool
    """Whether it ends with the s of a possessive that lacks its apostrophe."""


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    person: Person
    everyday: bool


class Registered:
    """A list of people, ready to be looked for; it can be used from several threads."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._by_key: defaultdict[str, list[_Form]] = defaultdict(list)
        self._within: list[tuple[str, _Form]] = []
        self.people = {person.id: person for person in people}
        for person in self.people.values():
            for form in dict.fromkeys(_forms(person)):
                self._take(form, person)
        self._keys = frozenset(self._by_key)

    def __bool__(self) -> bool:
        return bool(self._by_key or self._within)

    def spans(self, text: str) -> list[Span]:
        """Where names stand, in order. An everyday word such as "will" is taken for one only with a capital."""
        return [(match.begin, match.end, match.person.id) for match in self.found(text)]

    def found(self, text: str) -> list[Match]:
        """The same, with all that is known of each."""
        if not self or not text:
            return []
        looked_at = folded(text)
        found = self.matches(looked_at, frozenset(words_of(looked_at.text)), text)
        return [match for match in found if not _is_everyday(text, match)]

    def matches(self, looked_at: Folded | str, words: frozenset[str], text: str) -> list[Match]:
        """Where names stand in `text`, whose folded form has `words`: the longest of those that overlap, in order.

        `looked_at` is the text folded; or as it is, to be folded only if that is worth while.
        """
        met = self._keys & words
        if not met and not self._within:
            return []
        if isinstance(looked_at, str):
            looked_at = folded(looked_at)
        forms = [form for key in met for form in self._by_key[key]]
        forms += [form for within, form in self._within if within in looked_at.text]
        found = sorted(
            (match for form in forms for match in _found(form, looked_at, text)),
            key=lambda match: (match.begin, -match.end),
        )
        return list(_apart(found))

    def _take(self, form: str, person: Person) -> None:
        looked_for = folded(form).text
        first = next(filter(str.isalpha, looked_for), "")
        if not first:
            return
        spaced = ord(first) < _SPACED_SCRIPTS
        tokens = _TOKEN.findall(looked_for) if spaced else [*filter(None, re.split(_APART, looked_for))]
        letters = [token for token in tokens if not token.isdigit()]
        made = _Form(_pattern(tokens, spaced), person, len(tokens) == 1 and tokens[0] in EVERYDAY)
        if not spaced:
            self._within.append((max(letters, key=len), made))
            return
        key, whole = max(letters, key=len), "".join(tokens)
        for word in {key, f"{key}s", whole, f"{whole}s"}:
            self._by_key[word].append(made)


def _forms(person: Person) -> Iterator[str]:
    """What the person is called, and of a full name "Quill, Zeb" and "Z. Quill" too."""
    yield from person.spoken
    parts = person.name.split()
    if len(parts) > 1 and person.kind not in _WHOLE:
        yield f"{parts[-1]} {' '.join(parts[:-1])}"
        if parts[0][0].isalpha() and sum(map(str.isalpha, parts[-1])) > 1:
            yield f"{parts[0][0]} {parts[-1]}"


def _pattern(tokens: list[str], spaced: bool) -> re.Pattern[str]:
    name = _BETWEEN.join(map(re.escape, tokens))
    return re.compile(f"{_BEFORE}{name}{_BARE}{_AFTER}" if spaced else f"{name}(?P<bare>$.)?")


def _found(form: _Form, looked_at: Folded, text: str) -> Iterator[Match]:
    for found in form.pattern.finditer(looked_at.text):
        bare = found["bare"] is not None
        begin, end = looked_at.span(*found.span())
        if not (bare and form.everyday) or text[begin].isupper():  # "marks" is not Mark's
            yield Match(begin, end, form.person, bare)


def _apart(found: Iterable[Match]) -> Iterator[Match]:
    at = -1
    for match in found:
        if match.begin >= at:
            yield match
            at = match.end


def _is_everyday(text: str, match: Match) -> bool:
    words = text[match.begin : match.end]
    return words.islower() and words in EVERYDAY
