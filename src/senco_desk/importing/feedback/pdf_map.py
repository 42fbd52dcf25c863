"""The map of pages that is attached to our copies: it tells which pages a copy had. Many programs lose it."""

import json
from collections.abc import Iterator
from typing import Any

import pikepdf

from senco_desk.domain.copies import pages_of
from senco_desk.domain.feedback_mark import CopyMap, CopyRead
from senco_desk.domain.review_marks import read_identifier
from senco_desk.importing.feedback.pdf_strings import text_of

_FORMAT = b'"senco-desk-pages"'
_LARGEST = 8_000_000
"""Bytes; that of a thousand pages has some 300,000."""
_MOST_ATTACHED = 50
_MOST_PAGES = 20_000
_STRIPS = [[str, bottom, top, str] for bottom in (int, float) for top in (int, float)]


def maps_in(pdf: pikepdf.Pdf) -> tuple[CopyMap, ...]:
    """Those that are whole; of anything else that is attached nothing is said."""
    return tuple(_maps(pdf))


def _maps(pdf: pikepdf.Pdf) -> Iterator[CopyMap]:
    for _at, content in zip(range(_MOST_ATTACHED), _attached(pdf), strict=False):
        found = _map(content) if len(content) <= _LARGEST and _FORMAT in content[:200] else None
        if found:
            yield found


def _attached(pdf: pikepdf.Pdf) -> Iterator[bytes]:
    for name in pdf.attachments:
        file = pdf.attachments[name].obj.get("/EF")
        held = file.get("/F") if isinstance(file, pikepdf.Dictionary) else None
        if isinstance(held, pikepdf.Stream) and len(held.read_raw_bytes()) <= _LARGEST // 10:
            yield held.read_bytes()


def _map(content: bytes) -> CopyMap | None:
    """Anybody can write one: what is not as ours are is none."""
    try:
        plain = json.loads(content)
        return CopyMap(plain["reference"], plain["version"], pages_of(plain["pages"])) if _is_sound(plain) else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _is_sound(plain: Any) -> bool:
    """Whether words are words and numbers numbers."""
    pages = plain["pages"]
    named = isinstance(plain["reference"], str) and type(plain["version"]) is int
    return (
        named
        and len(pages) <= _MOST_PAGES
        and all(isinstance(label, str) and _are_strips(rest) for label, *rest in pages)
    )


def _are_strips(rest: Any) -> bool:
    strips = [strip for held in rest if isinstance(held, dict) for strip in held["strips"]]
    return all(list(map(type, strip)) in _STRIPS for strip in strips)


def named_in_properties(pdf: pikepdf.Pdf) -> CopyRead | None:
    """The copy that the file says it is: `PF-7Q2K/3`."""
    about = pdf.trailer.get("/Info")
    found = read_identifier(text_of(about.get("/SencoDeskRef"))) if isinstance(about, pikepdf.Dictionary) else None
    return CopyRead(*found) if found else None
