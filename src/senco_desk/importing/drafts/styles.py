"""What a paragraph is by its style: a heading of some level, a quotation, a caption, a list, or nothing of hers."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from senco_desk.importing.drafts.xml import Element, child, is_on, value, word


class Role(Enum):
    """`SILENT` is what the desk or Word wrote, and nobody counts: planning notes, contents. `TITLE` names the whole."""

    PLAIN = auto()
    HEADING = auto()
    TITLE = auto()
    QUOTATION = auto()
    CAPTION = auto()
    REFERENCE = auto()
    SILENT = auto()


@dataclass(frozen=True, slots=True)
class Style:
    """`level` of a heading; `numbering` and `depth` of a list; `strong` and `emphasised` of its words."""

    role: Role = Role.PLAIN
    level: int = 0
    numbering: str = ""
    depth: int = 0
    strong: bool = False
    emphasised: bool = False


PLAIN = Style()

_HEADING = re.compile(r"heading (\d)$", re.IGNORECASE)
_ROLES = (
    (re.compile(r"^(?:planning |about the task|subtitle|toc |contents |table of figures)", re.IGNORECASE), Role.SILENT),
    (re.compile(r"^title$", re.IGNORECASE), Role.TITLE),
    (re.compile(r"quot|^block text$", re.IGNORECASE), Role.QUOTATION),
    (re.compile(r"^caption$", re.IGNORECASE), Role.CAPTION),
    (re.compile(r"^(?:bibliography|references?)\b", re.IGNORECASE), Role.REFERENCE),
)
"""By the name of a style, which Word keeps in English whatever language it speaks."""
_DEEPEST = 20
"""Styles that a style may rest on, one on the other."""


class Styles:
    """The styles of one document, by their ids."""

    def __init__(self, root: Element | None) -> None:
        found = [] if root is None else [each for each in root if word(each) == "style"]
        self._elements = {value(each, "styleId"): each for each in found}
        self._default = next(
            (value(each, "styleId") for each in found
             if value(each, "type") == "paragraph" and value(each, "default") in ("1", "true")), "",
        )  # fmt: skip
        self._known: dict[str, Style] = {}

    def of(self, style_id: str) -> Style:
        """What is said by it and by those it rests on, the nearest first."""
        style_id = style_id or self._default
        if style_id not in self._known:
            self._known[style_id] = self._worked_out(style_id)
        return self._known[style_id]

    def _worked_out(self, style_id: str) -> Style:
        resting = self._resting_on(style_id)
        role, level = next((found for each in resting if (found := _role(each))), (Role.PLAIN, 0))
        numbered = next((each for each in resting if child(each, "pPr", "numPr", "numId") is not None), None)
        depth = child(numbered, "pPr", "numPr", "ilvl")
        return Style(
            role,
            level,
            "" if numbered is None else value(child(numbered, "pPr", "numPr", "numId")),
            depth_of(depth),
            any(is_on(child(each, "rPr", "b")) for each in resting),
            any(is_on(child(each, "rPr", "i")) for each in resting),
        )

    def _resting_on(self, style_id: str) -> list[Element]:
        found: list[Element] = []
        while style_id in self._elements and len(found) < _DEEPEST:
            found.append(self._elements[style_id])
            below = child(found[-1], "basedOn")
            style_id = "" if below is None else value(below)
        return found


def depth_of(element: Element | None) -> int:
    """The number an element holds, 0 for none."""
    said = "" if element is None else value(element)
    return int(said) if said.isascii() and said.isdigit() and len(said) < 4 else 0


def outline_level(properties: Element | None) -> int:
    """1 to 9 for a paragraph that stands in the outline, 0 for any other (ISO/IEC 29500-1, 17.3.1.20)."""
    outline = child(properties, "outlineLvl")
    return 0 if outline is None or depth_of(outline) > 8 else depth_of(outline) + 1


def _role(style: Element) -> tuple[Role, int] | None:
    """What this one style says itself, None when it says nothing."""
    called = child(style, "name")
    name = "" if called is None else value(called)
    if heading := _HEADING.search(name):
        return Role.HEADING, max(1, int(heading[1]))
    role = next((role for looks, role in _ROLES if looks.search(name)), None)
    if role is not None:
        return role, 0
    level = outline_level(child(style, "pPr"))
    return (Role.HEADING, level) if level else None
