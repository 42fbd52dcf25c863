"""The words one searches for: as the index wants them, and where they stand in a text.

The index knows words by their stems; whether two words have the same stem is asked of its own tokenizer.
"""

import re
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sqlcipher3 import dbapi2

from senco_desk.domain.text import clean

TOKENIZER = "porter unicode61 remove_diacritics 2"
EXCERPT = 160
"""Characters of an excerpt, or a few more, so that no word is cut."""

_MOST_TERMS = 12
_LEAD = 50
"""Characters shown before the first word found."""

_ENDINGS = (
    "ing", "ings", "ed", "es", "ies", "ied", "ly", "er", "ers", "ment", "ments", "ness", "ion", "ions", "ation",
    "ations", "ive", "able", "ible", "ful", "ance", "ence", "al", "ity", "ities", "ism", "ist", "ise", "ised", "ising",
)  # fmt: skip
"""What the tokenizer takes off a word. Half of one, still being typed, it would leave on and then find nothing."""

_LONGEST_ENDING = max(map(len, _ENDINGS))
_ENDINGS_BEGINNING = {
    begun: tuple(ending for ending in _ENDINGS if ending.startswith(begun) and ending != begun)
    for begun in sorted({ending[:typed] for ending in _ENDINGS for typed in range(1, len(ending))})
}
_LONG_ENDINGS = tuple(ending for ending in _ENDINGS if len(ending) > 2)

_TERM = re.compile(r'"([^"]+)"|(\S+)')
_WORD = re.compile(r"[^\W_]+")
_GAP = re.compile(r"\s+")
_ACCENTED = re.compile("[\u00c0-\u1fff]")


@dataclass(frozen=True, slots=True)
class Wanted:
    """`match` is the query for the index, "" when there is nothing to look for; `stems` what its words come down to.

    The last word may be half typed: what only begins like it matches as well.
    """

    match: str
    stems: frozenset[str]
    half_typed: str


def wanted(typed: str) -> Wanted:
    """What `typed` asks for: each word, or each phrase in quotation marks, whatever signs are in it."""
    terms = [term for term in (phrase or word for phrase, word in _TERM.findall(clean(typed))) if _WORD.search(term)]
    terms = terms[:_MOST_TERMS]
    words = [word for term in terms for word in _WORD.findall(term)]
    quoted = [_quoted(term) for term in terms]
    if typed[-1:].isspace() or not words or _is_whole(words[-1]):
        return Wanted(" AND ".join(quoted), frozenset(map(stem, words)), "")
    completed = _completed(words[-1]) if words[-1] == terms[-1] else ()
    quoted[-1] = f"({' OR '.join([f'{quoted[-1]}*', *map(_quoted, completed)])})"
    return Wanted(" AND ".join(quoted), frozenset(map(stem, (*words, *completed))), stem(words[-1]))


def _is_whole(word: str) -> bool:
    """Whether a last word is not to be completed: "reading" would become "ready" too, by its stem."""
    return len(word) < 2 or (word.casefold().endswith(_LONG_ENDINGS) and len(stem(word)) < len(word))


def _quoted(term: str) -> str:
    return '"{}"'.format(term.replace('"', " "))


def _completed(word: str) -> tuple[str, ...]:
    """What a word with half an ending may become, where its stem will no longer begin like it: "readi", "reading"."""
    begun, small = stem(word), word.casefold()
    whole = {
        stem(each): each
        for typed in range(1, min(len(word) - 2, _LONGEST_ENDING))
        for ending in _ENDINGS_BEGINNING.get(small[-typed:], ())
        if not stem(each := word[:-typed] + ending).startswith(begun)
    }
    return tuple(whole.values())


def excerpt(body: str, looked_for: Wanted) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A piece of `body` around the first words found, in one line, and the spans (start, length) in it that match."""
    start, end = _cut(body, next(_spans(body, looked_for), (0, 0))[0])
    shown = " ".join(body[start:end].split())
    if start:
        shown = "…" + shown
    if end < len(body):
        shown += "…"
    return shown, tuple(_spans(shown, looked_for))


def _cut(body: str, first: int) -> tuple[int, int]:
    """Where to cut, between two words if there is a space or the end of a line."""
    start = max(0, first - _LEAD)
    if start:
        gap = _GAP.search(body, start, first)
        start = gap.end() if gap else first
    end = start + EXCERPT
    if end >= len(body):
        return start, len(body)
    gap_before = max(body.rfind(" ", first, end), body.rfind("\n", first, end))
    return start, end if gap_before < 0 else gap_before


def _spans(body: str, looked_for: Wanted) -> Iterator[tuple[int, int]]:
    if not looked_for.stems:
        return
    folded, stems, half_typed = _folded(body), looked_for.stems, looked_for.half_typed
    for found in _beginnings(stems).finditer(folded):
        start, end = found.span()
        if start and folded[start - 1].isalnum():
            continue
        stemmed = stem(found[0])
        if stemmed in stems or (half_typed and stemmed.startswith(half_typed)):
            yield start, end - start


@lru_cache(maxsize=32)
def _beginnings(stems: frozenset[str]) -> re.Pattern[str]:
    """What could be a word with one of `stems`, or the end of one: a stem differs from its words in its last letter."""
    begun = "|".join(re.escape(stemmed[:-1] if len(stemmed) > 3 else stemmed) for stemmed in sorted(stems))
    return re.compile(rf"(?:{begun})[^\W_]*")


def _folded(body: str) -> str:
    """`body` in small letters without accents, as long as it was."""
    return body.lower() if body.isascii() else _ACCENTED.sub(_bare, body).lower()


def _bare(found: re.Match[str]) -> str:
    return _bare_letter(found[0])


@lru_cache(maxsize=2048)
def _bare_letter(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


class _Stems:
    """The index's own tokenizer, asked one word at a time."""

    def __init__(self) -> None:
        self._one_at_a_time = threading.Lock()
        self._driver = dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False)
        self._driver.execute(f"CREATE VIRTUAL TABLE words USING fts5 (word, tokenize='{TOKENIZER}')")
        self._driver.execute("CREATE VIRTUAL TABLE stems USING fts5vocab (words, 'row')")

    def of(self, word: str) -> str:
        with self._one_at_a_time:
            self._driver.execute("INSERT INTO words VALUES (?)", (word,))
            found = self._driver.execute("SELECT term FROM stems").fetchone()
            self._driver.execute("DELETE FROM words")
        return found[0] if found else word


@lru_cache(maxsize=1)
def _stems() -> _Stems:
    return _Stems()


@lru_cache(maxsize=8192)
def stem(word: str) -> str:
    """What the index knows `word` by: "improving" and "improved" are both "improv"."""
    return _stems().of(word)
