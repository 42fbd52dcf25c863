"""The words of a text as they are held against each other: no typography stands between equal ones."""

import re

from senco_desk.domain.folding import folded

_LETTERS_ALONE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
"""Scripts that put no space between words: each letter is taken for one."""
_WORD = re.compile(rf"[{_LETTERS_ALONE}]|[^\W_{_LETTERS_ALONE}]+")
_SPACED = bytes(code if chr(code).isalnum() and code < 128 else 32 for code in range(256))
"""ASCII with a space for whatever belongs to no word."""
_ASCII = frozenset(map(chr, range(128)))

Words = tuple[str, ...]


def words_of(text: str) -> Words:
    """Small letters without accents or punctuation."""
    plain = folded(text).text
    if plain.isascii() or not _WORD.search("".join(set(plain) - _ASCII)):  # the same, ten times as fast
        return tuple(plain.encode("ascii", "replace").translate(_SPACED).decode().split())
    return tuple(_WORD.findall(plain))
