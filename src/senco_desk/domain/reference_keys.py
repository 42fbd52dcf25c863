"""The key that a reference is cited by: made of who and when, unlike every other here, and hers to change."""

import re
import unicodedata
from collections.abc import Collection
from itertools import count

from senco_desk.domain.reference import Author, Reference

KEY = r"\w(?:[\w:.+/\-]*\w)?"
"""A key as it stands in a text: letters and digits, and within it a few signs, fewer than Pandoc's."""
LONGEST = 60
"""Characters of a key."""

_WHOLE = re.compile(KEY)
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_SMALL = frozenset(["a", "an", "and", "at", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "with"])
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def is_key(typed: str) -> bool:
    return len(typed) <= LONGEST and _WHOLE.fullmatch(typed) is not None


def same_key(key: str) -> str:
    """Keys that differ in capitals alone are the same."""
    return key.casefold()


def derived_key(reference: Reference, taken: Collection[str]) -> str:
    """`Norwich2014`, `DfE2015`, `ChildrenFamilies2014`; with a, b, c … where `taken` (by `same_key`) has it already."""
    return free_key(_stem(reference) + _when(reference), taken)


def free_key(key: str, taken: Collection[str]) -> str:
    """The key itself, or with the first letter, then the first number, that makes it unlike the others."""
    if same_key(key) not in taken:
        return key
    endings: tuple[str, ...] = (*_LETTERS, *(f"-{number}" for number in range(2, 100)))
    for ending in endings:
        if same_key(key + ending) not in taken:
            return key + ending
    numbered = (f"{key}-{number}" for number in count(100))
    return next(each for each in numbered if same_key(each) not in taken)


def tidied_key(given: str) -> str:
    """A key that another program gave, less what a key of ours cannot hold; "" when nothing is left."""
    kept = re.sub(r"[^\w:.+/\-]+", "", given)[:LONGEST].strip(":.+/-")
    return kept if is_key(kept) else ""


def _stem(reference: Reference) -> str:
    if reference.authors or reference.editors:
        first = (reference.authors or reference.editors)[0]
        return _of_author(first) or "Source"
    words = [word for word in _words(reference.title) if word.casefold() not in _SMALL and not word.isdigit()]
    return "".join(map(_capital, words[:2]))[: LONGEST - 8] or "Source"


def _of_author(author: Author) -> str:
    """A family name whole; of an organisation with three words or more, its letters: DfE."""
    words = _words(author.name)
    if not author.given and len(words) >= 3:
        return "".join(word[0] if word.casefold() in _SMALL else word[0].upper() for word in words)[:12]
    return "".join(map(_capital, words))[: LONGEST - 8]


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.replace("’", "").replace("'", ""))
    return re.findall(r"[^\W_]+", "".join(letter for letter in plain if not unicodedata.combining(letter)))


def _when(reference: Reference) -> str:
    found = _YEAR.search(reference.year) or (None if reference.year else _YEAR.search(reference.title))
    return found[0] if found else "nd"
