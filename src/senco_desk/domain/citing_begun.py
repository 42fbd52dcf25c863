"""A citation that is being typed: what of its key stands there, and the sources that may be meant."""

import re
from collections.abc import Iterable
from itertools import islice

from senco_desk.domain.folding import folded
from senco_desk.domain.reference import Reference

_BEGUN = re.compile(r"\[(?:[^\[\]\n]*[\s;])?-?@(?P<key>[\w:.+/\-]*)$")
_FURTHEST = 600
"""Characters back to its bracket, as in `citing`."""


def begun(before: str) -> str | None:
    """What is typed of a key, with `before` the words of the paragraph up to where she writes; None where none is."""
    near = before[-_FURTHEST:]
    found = _BEGUN.search(near, near.rfind("[")) if "@" in near and "[" in near else None
    return found["key"] if found else None


def closes(after: str) -> bool:
    """Whether the bracket ends in what follows."""
    end, other = after.find("]"), after.find("[")
    return end >= 0 and not 0 <= other < end


def meant(typed: str, references: Iterable[Reference], most: int) -> list[Reference]:
    """Those whose key begins so, then those with such an author, year or word of the title; in their order."""
    wanted = folded(typed).text
    by_key: list[Reference] = []
    by_words: list[Reference] = []
    for each in references:
        if folded(each.key).text.startswith(wanted):
            by_key.append(each)
        elif any(word.startswith(wanted) for word in folded(f"{each.by} {each.year} {each.title}").text.split()):
            by_words.append(each)
    return list(islice((*by_key, *by_words), most))
