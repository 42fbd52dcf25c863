"""How passages of text stand in the tables: as JSON, with their plain words and a first line beside them."""

import json
import re
from collections.abc import Iterable

from senco_desk.domain import text
from senco_desk.domain.reflection import Impact
from senco_desk.domain.text import Text

_SOME_LINE = re.compile(r"\S.*")
_FIRST_LINE = 120
"""Characters of the first line that a list shows."""


def first_line(plain: Iterable[str]) -> str:
    """The first line with anything on it, shortened."""
    found = next(filter(None, map(_SOME_LINE.search, plain)), None)
    return found[0][:_FIRST_LINE].rstrip() if found else ""


def impact_out(impact: Impact) -> str:
    return "" if impact == Impact() else json.dumps([text.to_json(part) for part in _parts(impact)])


def impact_in(stored: str) -> Impact:
    return Impact(*map(text.from_json, json.loads(stored))) if stored else Impact()


def plain_impact(impact: Impact) -> list[str]:
    """The words of each part of it that has any."""
    return [text.plain(part) for part in _parts(impact) if part]


def _parts(impact: Impact) -> tuple[Text, Text, Text]:
    return impact.changed, impact.for_whom, impact.how_known
