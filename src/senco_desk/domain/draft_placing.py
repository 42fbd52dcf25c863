"""Placing a draft on the planned sections: by the hidden mark, by the heading, by the nearest; else nowhere.

What is proposed is said with how sure it is; she decides.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from senco_desk.domain.document import mark_of
from senco_desk.domain.draft import Draft, DraftPart
from senco_desk.domain.folding import folded
from senco_desk.domain.language import N_
from senco_desk.domain.task import SectionRole, TaskSection
from senco_desk.domain.task_counting import NO_WORDS, Tally
from senco_desk.domain.text import Block, BlockKind, Run, Text


class Certainty(StrEnum):
    """How a part came to its place. `WITHIN`: it stands under a part that has one; `ORDER`: several have one name.

    `FRONT`: it stands before every heading.
    """

    MARK = "mark"
    HEADING = "heading"
    ORDER = "order"
    NEAREST = "nearest"
    WITHIN = "within"
    NOWHERE = "nowhere"
    FRONT = "front"
    CHOSEN = "chosen"


CERTAINTY_NAMES = {
    Certainty.MARK: N_("sure: the desk’s own mark is in it"),
    Certainty.HEADING: N_("sure: the same heading"),
    Certainty.ORDER: N_("please look: several have this heading, taken in their order"),
    Certainty.NEAREST: N_("please look: the nearest heading"),
    Certainty.WITHIN: N_("it stands under that heading"),
    Certainty.NOWHERE: N_("no planned section is like it"),
    Certainty.FRONT: N_("it stands before the first heading, and is not counted"),
    Certainty.CHOSEN: N_("you chose it"),
}
"""What a person reads for each, to be translated where it is shown."""

_NUMBER = re.compile(
    r"^\s*(?:(?:chapter|section|part)\s+)?(?:\d+(?:\.\d+)*|[ivxlc]+|[a-z])[.):]?\s+(?=\w)", re.IGNORECASE
)
_APPENDIX = re.compile(r"^\s*(?:[\d.]+\s*)?appendi(?:x|ces)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_LIKE, _VERY_LIKE, _APART = 0.6, 0.8, 0.1
"""How alike two headings must be to be proposed; how much so for one that stands under another; by how much more than
any other."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where one part of the draft goes: the key of a section, "" for nowhere."""

    section: str
    certainty: Certainty


NOWHERE, FRONT = Placed("", Certainty.NOWHERE), Placed("", Certainty.FRONT)


def place(draft: Draft, sections: Sequence[TaskSection]) -> tuple[Placed, ...]:
    """A place for each part of the draft, in its order."""
    found = {at: FRONT for at, part in enumerate(draft.parts) if not part.level}
    _by_mark(draft.parts, sections, found)
    _by_heading(draft.parts, sections, found)
    _by_nearest(draft.parts, sections, found)
    _within(draft.parts, found)
    return tuple(found.get(at, NOWHERE) for at in range(len(draft.parts)))


def text_of(draft: Draft, places: Sequence[Placed], section: str) -> Text:
    """What comes into a section: its part, and those after it with their headings."""
    found: list[Block] = []
    for part, placed in zip(draft.parts, places, strict=True):
        if placed.section == section:
            if part.heading and (found or placed.certainty is Certainty.WITHIN):
                found.append(Block(BlockKind.HEADING, (Run(part.heading),)))
            found.extend(part.text)
    return tuple(found)


def tally_of(draft: Draft, places: Sequence[Placed], section: TaskSection) -> Tally:
    """What was counted for a section; in a list of references everything but its heading is references."""
    tally = _sum(part for part, placed in zip(draft.parts, places, strict=True) if placed.section == section.key)
    if section.role is SectionRole.REFERENCES:
        return Tally(headings=tally.headings, references=_all_of(tally) - tally.headings)
    return tally


def tally_elsewhere(draft: Draft, places: Sequence[Placed]) -> Tally:
    """What stands under headings that have no place; of a title page and of appendices nothing counts."""
    return _sum(
        part
        for part, placed in zip(draft.parts, places, strict=True)
        if not placed.section and part.level and not _APPENDIX.match(part.heading)
    )


def choose(draft: Draft, places: Sequence[Placed], at: int, section: str) -> tuple[Placed, ...]:
    """Her own choice for one part, "" for nowhere; what stands under it and has no place of its own goes with it."""
    made = list(places)
    made[at] = Placed(section, Certainty.CHOSEN)
    for below in range(at + 1, len(made)):
        if draft.parts[below].level <= draft.parts[at].level or not draft.parts[at].level:
            break
        if made[below].certainty in (Certainty.WITHIN, Certainty.NOWHERE):
            made[below] = Placed(section, Certainty.WITHIN) if section else NOWHERE
    return tuple(made)


def _by_mark(parts: Sequence[DraftPart], sections: Sequence[TaskSection], found: dict[int, Placed]) -> None:
    marks = {mark_of(section.key): section.key for section in sections}
    often = Counter(part.mark for part in parts)
    for at, part in enumerate(parts):
        if part.mark in marks and often[part.mark] == 1:
            found[at] = Placed(marks[part.mark], Certainty.MARK)


def _by_heading(parts: Sequence[DraftPart], sections: Sequence[TaskSection], found: dict[int, Placed]) -> None:
    """One of each name is sure; several are taken in their order when there are as many of them as were planned."""
    named, planned = defaultdict(list), defaultdict(list)
    for at in _open(parts, found):
        named[_name(parts[at].heading)].append(at)
    for section in _free(sections, found):
        planned[_name(section.heading)].append(section.key)
    for name, there in named.items():
        wanted = planned.get(name, [])
        if name and len(wanted) == len(there):
            certainty = Certainty.HEADING if len(there) == 1 else Certainty.ORDER
            found.update((at, Placed(key, certainty)) for at, key in zip(there, wanted, strict=True))


def _by_nearest(parts: Sequence[DraftPart], sections: Sequence[TaskSection], found: dict[int, Placed]) -> None:
    """Only where each is the nearest to the other, and no third comes close. Names that several have are left."""
    open_, free = _open(parts, found), _free(sections, found)
    often = Counter(_name(parts[at].heading) for at in open_)
    likeness = {
        (at, section.key): _likeness(_name(parts[at].heading), _name(section.heading))
        for at in open_
        if often[_name(parts[at].heading)] == 1
        for section in free
    }
    near = {pair: alike for pair, alike in likeness.items() if alike >= _LIKE}
    of_part, of_section = defaultdict(list), defaultdict(list)
    for (at, key), alike in near.items():
        of_part[at].append(alike)
        of_section[key].append(alike)
    for (at, key), alike in near.items():
        enough = alike >= (_VERY_LIKE if _above(parts, at, found) else _LIKE)
        if enough and _leads(alike, of_part[at]) and _leads(alike, of_section[key]):
            found[at] = Placed(key, Certainty.NEAREST)


def _leads(alike: float, among: Sequence[float]) -> bool:
    first, *others = sorted(among, reverse=True)
    return alike == first and (not others or first - others[0] >= _APART)


def _within(parts: Sequence[DraftPart], found: dict[int, Placed]) -> None:
    for at in _open(parts, found):
        if above := _above(parts, at, found):
            found[at] = Placed(above, Certainty.WITHIN)


def _above(parts: Sequence[DraftPart], at: int, found: dict[int, Placed]) -> str:
    """The section of the heading that this one stands under, "" when it has none."""
    for before in range(at - 1, -1, -1):
        if parts[before].level < parts[at].level:
            return found[before].section if before in found else ""
    return ""


def _open(parts: Sequence[DraftPart], found: dict[int, Placed]) -> list[int]:
    return [at for at, part in enumerate(parts) if part.level and at not in found]


def _free(sections: Sequence[TaskSection], found: dict[int, Placed]) -> list[TaskSection]:
    taken = {placed.section for placed in found.values()}
    return [section for section in sections if section.key not in taken]


def _name(heading: str) -> str:
    """Without its number, case, accents and punctuation."""
    return " ".join(_WORD.findall(folded(_NUMBER.sub("", heading)).text))


def _likeness(one: str, other: str) -> float:
    """0 to 1: by their letters, or by the words that the shorter has in common with the longer."""
    if not one or not other:
        return 0.0
    words, others = set(one.split()), set(other.split())
    shared = len(words & others) / min(len(words), len(others)) * 0.9
    return max(SequenceMatcher(None, one, other).ratio(), shared)


def _sum(parts: Iterable[DraftPart]) -> Tally:
    return sum((part.tally for part in parts), NO_WORDS)


def _all_of(tally: Tally) -> int:
    return tally.plain + tally.headings + tally.quotations + tally.tables + tally.references + tally.captions
