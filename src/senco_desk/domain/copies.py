"""A printed copy: each one recorded, so that a page in a tutor's hand can be traced to what it said."""

import json
import secrets
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from senco_desk.domain.journal import Noun
from senco_desk.domain.plain_form import SELDOM

_ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No letter or digit that is misread on paper."""


class CopyKind(StrEnum):
    """`PRINT` is the whole portfolio, `REVIEW` the small one that goes to a tutor."""

    PRINT = "print"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Strip:
    """What stands from which height to which on a page, in points from its lower edge: a mark beside it is about it.

    `subject` is as `subject_of` names it. `said` is a digest of its words in a review copy, else "". In a copy for
    Word, which has no pages of its own yet, both heights are 0.
    """

    subject: str
    bottom: float = 0.0
    top: float = 0.0
    said: str = ""


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A printed page: its label as printed ("iv", "12") and what stands on it, by reference or outcome code.

    `strips` are from the top of the page down.
    """

    label: str
    holds: tuple[str, ...] = ()
    strips: tuple[Strip, ...] = field(default=(), metadata={SELDOM: True})


@dataclass(frozen=True, slots=True)
class PrintedCopy:
    """`reference` names the portfolio ("PF-7Q2K"), `version` counts its copies, `sha256` is of the file's bytes."""

    id: str
    reference: str
    version: int
    kind: CopyKind
    made: datetime
    framework: str
    pages: tuple[PageEntry, ...]
    sha256: str
    file_name: str

    @property
    def page_count(self) -> int:
        """How many pages it has; none for Word, which lays them out itself."""
        return sum(bool(page.label) for page in self.pages)


def subject_of(noun: Noun, noun_id: str) -> str:
    """`reflection:3f2a…`, `outcome:…`."""
    return f"{noun.value}:{noun_id}"


def read_subject(subject: str) -> tuple[Noun, str] | None:
    """What `subject_of` wrote; None for what it did not."""
    noun, _colon, noun_id = subject.partition(":")
    return (Noun(noun), noun_id) if noun in set(Noun) and noun_id else None


def pages_to_json(pages: tuple[PageEntry, ...]) -> str:
    return json.dumps(plain_pages(pages), ensure_ascii=False)


def pages_from_json(stored: str) -> tuple[PageEntry, ...]:
    """What `pages_to_json` wrote, or older copies without strips; raises ValueError, KeyError or TypeError."""
    return pages_of(json.loads(stored))


def map_of(reference: str, version: int, pages: tuple[PageEntry, ...]) -> bytes:
    """The map of a copy's pages, as it is attached to the copy itself."""
    plain = {"format": "senco-desk-pages", "reference": reference, "version": version, "pages": plain_pages(pages)}
    return json.dumps(plain, ensure_ascii=False).encode("utf-8", "surrogatepass")


def plain_pages(pages: tuple[PageEntry, ...]) -> list[list[Any]]:
    """`[["12", "R-014", "5.3", {"strips": [["reflection:…", 80.5, 720, "ab12…"], …]}], …]`."""
    return [_page_out(page) for page in pages]


def pages_of(plain: Any) -> tuple[PageEntry, ...]:
    """What `plain_pages` made; raises as `pages_from_json` does."""
    return tuple(_page_in(label, rest) for label, *rest in plain)


def _page_out(page: PageEntry) -> list[Any]:
    strips = [[each.subject, round(each.bottom, 1), round(each.top, 1), each.said] for each in page.strips]
    return [page.label, *page.holds, *([{"strips": strips}] if strips else [])]


def _page_in(label: str, rest: list[Any]) -> PageEntry:
    strips = tuple(Strip(*each) for held in rest if isinstance(held, dict) for each in held["strips"])
    return PageEntry(label, tuple(held for held in rest if isinstance(held, str)), strips)


def new_reference() -> str:
    return "PF-" + "".join(secrets.choice(_ALPHABET) for _ in range(4))
