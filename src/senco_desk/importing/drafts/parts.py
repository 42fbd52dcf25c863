"""A draft taken apart at its headings."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from senco_desk.domain.draft import DraftPart
from senco_desk.domain.task_counting import NO_WORDS, Tally
from senco_desk.domain.text import Block
from senco_desk.importing.drafts.body import Item
from senco_desk.importing.drafts.styles import Role

_REFERENCES = re.compile(
    r"\s*(?:[\d.]+\s*)?(?:list of )?(?:references?(?: list)?|bibliography|works cited|sources)\s*:?\s*$", re.IGNORECASE
)
_LONGEST_GUESS = 12
"""Words of a bold line that may be meant as a heading."""


def parts_of(items: Sequence[Item]) -> tuple[tuple[DraftPart, ...], bool]:
    """The parts, and whether their headings had to be guessed."""
    items = _with_titles(_without_plans(items))
    guessed = not any(item.role is Role.HEADING for item in items) and any(map(_looks_like_heading, items))
    if guessed:
        items = [_as_heading(item, 1) if _looks_like_heading(item) else item for item in items]
    begun: list[list[Item]] = [[]]
    for item in items:
        if item.role is Role.HEADING and item.plain:
            begun.append([])
        begun[-1].append(item)
    parts = [_part(each) for each in begun]
    return tuple(part for part in parts if part.level or _holds_something(part)), guessed


def _without_plans(items: Sequence[Item]) -> list[Item]:
    """A table of the desk's own plan goes with its caption."""
    kept: list[Item] = []
    for item in items:
        if item.tables and item.role is Role.SILENT:
            if kept and kept[-1].role is Role.CAPTION:
                kept.pop()
        elif item.role is not Role.SILENT:
            kept.append(item)
    return kept


def _with_titles(items: Iterable[Item]) -> list[Item]:
    """The first title names the whole; any other is a heading to whoever wrote it."""
    kept: list[Item] = []
    titled = False
    for item in items:
        if item.role is not Role.TITLE:
            kept.append(item)
        elif titled and item.plain:
            kept.append(_as_heading(item, 1))
        titled = titled or item.role is Role.TITLE
    return kept


def _looks_like_heading(item: Item) -> bool:
    is_short = 0 < item.tally.plain <= _LONGEST_GUESS
    return item.role is Role.PLAIN and item.strong and is_short and not item.plain.endswith((".", ";"))


def _as_heading(item: Item, level: int) -> Item:
    words = len(item.plain.split()) if item.role is Role.TITLE else item.tally.plain
    return replace(item, role=Role.HEADING, level=level, blocks=(), tally=replace(item.tally, plain=0, headings=words))


def _part(items: list[Item]) -> DraftPart:
    head = items[0] if items and items[0].role is Role.HEADING else None
    heading = head.plain if head else ""
    tally = sum((item.tally for item in items), NO_WORDS)
    return DraftPart(
        heading,
        head.level if head else 0,
        head.mark if head else "",
        _trimmed(block for item in items for block in item.blocks),
        _as_references(tally) if _REFERENCES.match(heading) else tally,
        sum(item.tables for item in items),
        sum(item.pictures for item in items),
        sum(item.notes for item in items),
        sum(item.boxes for item in items),
    )


def _as_references(tally: Tally) -> Tally:
    """Everything under such a heading is of the list."""
    return Tally(headings=tally.headings, references=tally.plain + tally.quotations + tally.references)


def _trimmed(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Without empty lines at its beginning and its end."""
    kept = list(blocks)
    while kept and not kept[-1].plain.strip():
        kept.pop()
    while kept and not kept[0].plain.strip():
        kept.pop(0)
    return tuple(kept)


def _holds_something(part: DraftPart) -> bool:
    return bool(part.text or part.tables or part.pictures or part.boxes or part.notes) or part.tally != NO_WORDS
