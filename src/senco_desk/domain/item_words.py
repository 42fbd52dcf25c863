"""The words of an item by the keys of its passages, as copies print them, and the item with other words in one."""

from dataclasses import replace
from typing import TypeVar

from senco_desk.domain.case import Case
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.reflection import Impact, Reflection
from senco_desk.domain.review_copy import sections_of
from senco_desk.domain.task import Task
from senco_desk.domain.text import Text, from_plain, plain

Item = Reflection | Evidence | Case | Task
It = TypeVar("It", bound=Item)

TITLE = "title"
"""The key of a title, which is a passage too."""

_LINES = {"part": "part", "held": "held", "in a line": "in_a_line", "question": "question", TITLE: "title"}
_IMPACT = {"impact:changed": "changed", "impact:for whom": "for_whom", "impact:how known": "how_known"}


def texts_of(item: Item) -> dict[str, Text]:
    """Every passage in reading order, the blank ones too, and the title of what has one last."""
    found = {section.key: section.text for section in sections_of(item)}
    return found if isinstance(item, Case) else {**found, TITLE: from_plain(item.title)}


def with_text(item: It, key: str, text: Text) -> It:
    """The item with other words in one passage; in what is a single line they become one. Raises KeyError."""
    if key not in texts_of(item):
        raise KeyError(key)
    changed: dict[str, object]
    if isinstance(item, Reflection | Task) and key in (each.key for each in item.sections):
        sections = (replace(each, text=text) if each.key == key else each for each in item.sections)
        changed = {"sections": tuple(sections)}
    elif isinstance(item, Reflection | Evidence) and key in _IMPACT:
        changed = {"impact": _with(item.impact, _IMPACT[key], text)}
    elif key in _LINES:
        changed = {_LINES[key]: " ".join(plain(text).split("\n"))}
    else:
        changed = {"about" if isinstance(item, Evidence) else "text": text}
    return replace(item, **changed)  # type: ignore[arg-type]


def _with(impact: Impact, name: str, text: Text) -> Impact:
    said: dict[str, Text] = {name: text}
    return replace(impact, **said)
