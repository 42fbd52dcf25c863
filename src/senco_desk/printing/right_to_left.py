"""Hebrew and Arabic in a copy: letters joined, and each line put in the order in which it is drawn.

Lines are broken in the order of reading and turned when they are drawn (Unicode Standard Annex 9, rules L1 to L4); the
structure tree carries the text in the order of reading.
"""

import re
from functools import cache
from typing import Any

from arabic_reshaper import ArabicReshaper
from bidi import algorithm

_TURNS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]")
_ARABIC = re.compile("[\u0600-\u08ff]")


def has_right_to_left(text: str) -> bool:
    return _TURNS.search(text) is not None


def reads_right_to_left(text: str) -> bool:
    """Whether its first letter is Hebrew or Arabic, which makes the paragraph begin at the right."""
    return bool(algorithm.get_base_level(text))


def joined(text: str) -> str:
    """`text` with the forms that Arabic letters take beside each other."""
    return str(_reshaper().reshape(text)) if _ARABIC.search(text) else text


@cache
def _reshaper() -> Any:
    return ArabicReshaper(configuration={"delete_harakat": False, "delete_tatweel": False})


def drawn_order(line: str, *, from_right: bool) -> list[tuple[int, str]]:
    """The characters of a line from left to right, each with where it stood; brackets that turn are mirrored."""
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = (1, "R") if from_right else (0, "L")
    algorithm.get_embedding_levels(line, storage)
    for place, character in enumerate(storage["chars"]):
        character["place"] = place
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    algorithm.reorder_resolved_levels(storage, False)
    algorithm.apply_mirroring(storage, False)
    return [(character["place"], character["ch"]) for character in storage["chars"]]
