"""A text folded for looking up names: small letters without accents, with the way back to where each stood."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_PLAIN = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t", "ı": "i",
    "’": "'", "ʼ": "'", "‘": "'", "´": "'", "`": "'",
}  # fmt: skip
"""Letters that Unicode does not take apart, and the marks that stand for an apostrophe."""

_WORDS_KEPT = 50_000

_ODD = re.compile(
    "[\u00ad\u00c6\u00df\u00e6\u0152\u0153\u0300-\u036f\u0640\u064b-\u0652\u1ab0-\u1aff\u1dc0-\u1dff\u1e9e"
    "\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u20d0-\u20ff\ufb00-\ufb06\ufe20-\ufe2f\ufeff\uff01-\uff5e"
    "\ufffe\x02\U0001d400-\U0001d7ff]"
)
"""What folds to no letter, or to several."""
_DIVIDED = re.compile(r"(?<=[^\W\d_])(?:[\x02\ufffe]\s*|[\-\u2010]\s*\n\s*)(?=[^\W\d_])")
"""A word that is divided at the end of a line; in a PDF the hyphen is a character of its own."""
_EITHER = re.compile(f"{_DIVIDED.pattern}|{_ODD.pattern}")


@dataclass(frozen=True, slots=True)
class Folded:
    """`places` says for each letter of `text`, and for its end, where it stood; None when nothing moved."""

    text: str
    places: tuple[int, ...] | None = None

    def span(self, begin: int, end: int) -> tuple[int, int]:
        """Where the letters from `begin` to `end` stood, with whatever marks belong to the last of them."""
        if self.places is None:
            return begin, end
        return self.places[begin], self.places[end]


def folded(text: str) -> Folded:
    """`text` in small letters without accents, whatever it is written in."""
    if is_odd(text):
        return _taken_apart(text)
    return Folded(text.lower() if text.isascii() else text.translate(_LETTERS))


def is_odd(text: str) -> bool:
    """Whether folding changes more than letter by letter."""
    return "-\n" in text or "-\r" in text or _ODD.search(text) is not None


def folded_words(words: Iterable[str]) -> frozenset[str]:
    """Each of some words by itself, none of them odd."""
    return frozenset(map(_WORDS.__getitem__, words))


def _taken_apart(text: str) -> Folded:
    made: list[str] = []
    places: list[int] = []
    at = 0
    for odd in (*_EITHER.finditer(text), None):
        begin, end = odd.span() if odd else (len(text), len(text))
        made.append(text[at:begin].translate(_LETTERS))
        places += range(at, begin)
        letters = "".join(map(_bare, _spelt(odd[0]))) if odd else ""
        made.append(letters)
        places += [begin] * len(letters)
        at = end
    return Folded("".join(made), (*places, len(text)))


_SPELT = {"Æ": "ae", "æ": "ae", "ß": "ss", "ẞ": "ss", "Œ": "oe", "œ": "oe"}


def _spelt(odd: str) -> str:
    """The letters that it stands for: none for what only changes the letter before it."""
    if len(odd) > 1:
        return ""
    told = _SPELT.get(odd) or unicodedata.normalize("NFKD", odd)
    return "".join(
        letter for letter in told if unicodedata.category(letter)[0] in "LNPS" and letter not in "\u0640\u00ad"
    )


def _bare(letter: str) -> str:
    """One letter for one letter."""
    if letter in _PLAIN:
        return _PLAIN[letter]
    base = unicodedata.normalize("NFD", letter)[0]
    small = base.lower()
    small = small if len(small) == 1 else base
    return _PLAIN.get(small, small)


class _Letters(dict[int, str]):
    """Worked out once for each letter met."""

    def __missing__(self, code: int) -> str:
        made = self[code] = _bare(chr(code))
        return made


class _Words(dict[str, str]):
    """The words met lately, folded."""

    def __missing__(self, word: str) -> str:
        if len(self) >= _WORDS_KEPT:
            self.clear()
        made = self[word] = folded(word).text
        return made


_LETTERS = _Letters()
_WORDS = _Words()
