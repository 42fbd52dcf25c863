"""Our form, filled by any program: `decision.<outcome>`, `comment.<outcome>` and `comment.item.<item>`.

Names come back as they went out, or as `decision.<outcome>+1` where copies were put together; values as a string, an
array or a name, or only drawn (ISO 32000-2, 12.7).
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2

from senco_desk.domain.feedback_mark import Box, Mark, MarkKind, Place
from senco_desk.domain.language import _
from senco_desk.domain.review_copy import NOT_REVIEWED
from senco_desk.importing.feedback.pdf_geometry import box_of
from senco_desk.importing.feedback.pdf_marks import PageMarks
from senco_desk.importing.feedback.pdf_strings import MOST_TEXT, rich_text_of, text_of

DECISION, COMMENT, ITEM = "decision.", "comment.", "comment.item."
_NUMBERED = re.compile(r"\+\d{1,4}$")
_SHOWING = re.compile(rb"T[jJ]")
_MOST_FIELDS = 20_000
_DEEPEST = 8


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands in one field. `name` as we gave it; `page` counts from 0, None where the field is on no page."""

    name: str
    value: str
    page: int | None = None
    box: Box | None = None

    def mark(self, key: str, place: Place) -> Mark:
        """The field says what it is about, and by no code that a person would know it by."""
        if self.name.startswith(DECISION):
            return Mark(key, MarkKind.DECISION, place=place, decision=self.value)
        return Mark(key, MarkKind.COMMENT, self.value, place=place)


class OurForm:
    """The fields of ours in a file, and those that somebody filled."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        fields = list(_fields(pdf))
        self.is_there = bool(fields)
        self._filled = [field for field in fields if field.value]
        self._keys: Counter[str] = Counter()

    def on_page(self, page: int, placing: PageMarks) -> Iterator[Mark]:
        for answer in self._filled_on(page):
            yield answer.mark(self._key(answer), placing.field_at(answer.box, answer.name))

    def off_the_pages(self) -> Iterator[Mark]:
        """Of a form whose fields have lost their places."""
        for answer in self._filled_on(None):
            yield answer.mark(self._key(answer), Place(_("the form"), answer.name))

    def _filled_on(self, page: int | None) -> Iterator[Answer]:
        return (answer for answer in self._filled if answer.page == page)

    def _key(self, answer: Answer) -> str:
        """Its name; where several copies were put together, with its number among them."""
        self._keys[answer.name] += 1
        times = self._keys[answer.name]
        return answer.name if times == 1 else f"{answer.name}+{times}"


def _fields(pdf: pikepdf.Pdf) -> Iterator[Answer]:
    """Those with a place on a page first, then those that only the form knows."""
    seen: set[object] = set()
    for at, page in enumerate(pdf.pages):
        for widget in _listed(page.obj.get("/Annots")):
            if widget.get("/Subtype") == pikepdf.Name.Widget and (name := _name(widget)):
                seen.add(name)
                yield Answer(name, _value(widget, name), at, box_of(widget.get("/Rect")))
    form = pdf.Root.get("/AcroForm")
    if isinstance(form, pikepdf.Dictionary):
        for field in _below(_listed(form.get("/Fields"))):
            if (name := _name(field)) and name not in seen:
                seen.add(name)
                yield Answer(name, _value(field, name))


def _listed(value: Any) -> list[Any]:
    every = value if isinstance(value, pikepdf.Array) else ()
    return [each for _at, each in zip(range(_MOST_FIELDS), every, strict=False) if isinstance(each, pikepdf.Dictionary)]


def _below(fields: list[Any]) -> Iterator[Any]:
    """Every field that has none below it with a name; a tree that bites its tail is left."""
    waiting, counted = [(field, 0) for field in reversed(fields)], 0
    while waiting and counted < _MOST_FIELDS:
        field, depth = waiting.pop()
        counted += 1
        kids = [kid for kid in _listed(field.get("/Kids")) if "/T" in kid] if depth < _DEEPEST else []
        waiting += [(kid, depth + 1) for kid in reversed(kids)]
        if not kids:
            yield field


def _name(field: Any) -> str:
    """The whole name of a field of ours, "" of any other."""
    parts = [text_of(each["/T"]) for each in _upwards(field) if "/T" in each]
    name = _NUMBERED.sub("", ".".join(reversed(parts)))
    return name if name.startswith((DECISION, COMMENT)) and name.partition(".")[2] else ""


def _upwards(field: Any) -> Iterator[Any]:
    for _level in range(_DEEPEST):
        if not isinstance(field, pikepdf.Dictionary):
            return
        yield field
        field = field.get("/Parent")


def _value(field: Any, name: str) -> str:
    """What was put in, "" for what stood there from the beginning."""
    held = next((each for each in _upwards(field) if "/V" in each), None)
    value = _said(held["/V"]) if held is not None else ""
    if not value:
        value = next((rich_text_of(each["/RV"]) for each in _upwards(field) if "/RV" in each), "")
    if not value and held is None:
        value = _drawn(field)
    return "" if name.startswith(DECISION) and _stood_there(field, value) else value[:MOST_TEXT]


def _said(value: Any) -> str:
    if isinstance(value, pikepdf.Array):
        return "\n".join(filter(None, map(_said, list(value)[:100])))
    return str(value)[1:] if isinstance(value, pikepdf.Name) else text_of(value)


def _stood_there(field: Any, value: str) -> bool:
    default = next((_said(each["/DV"]) for each in _upwards(field) if "/DV" in each), "")
    return is_undecided(value) or value.casefold() in (default.casefold(), "off")


def is_undecided(words: str) -> bool:
    """Whether they are what a field for a decision says until somebody chooses."""
    return words.strip().casefold() in (NOT_REVIEWED.casefold(), _(NOT_REVIEWED).casefold())


def _drawn(field: Any) -> str:
    """The words of a field's appearance, where a program has drawn its value and not kept it."""
    appearance = field.get("/AP")
    normal = appearance.get("/N") if isinstance(appearance, pikepdf.Dictionary) else None
    box = box_of(normal.get("/BBox")) if isinstance(normal, pikepdf.Stream) else None
    if box is None or not isinstance(normal, pikepdf.Stream) or not _SHOWING.search(normal.read_bytes()):
        return ""
    with pikepdf.new() as pdf, BytesIO() as made:
        page = pdf.add_blank_page(page_size=(min(box.right, 2000.0), min(box.top, 2000.0)))
        page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(F=pdf.copy_foreign(normal)))
        page.obj.Contents = pdf.make_stream(b"/F Do")
        pdf.save(made)
        with pypdfium2.PdfDocument(made.getvalue()) as document:
            return "\n".join(document[0].get_textpage().get_text_range().split("\r\n")).strip()


def with_comments(marks: Iterable[Mark]) -> list[Mark]:
    """A decision and the comment on the same outcome that follows it on its page or the next are one mark."""
    joined: list[Mark] = []
    decisions: dict[str, int] = {}
    for mark in marks:
        outcome = mark.place.anchor.partition(".")[2]
        at = decisions.pop(outcome, None) if mark.kind is MarkKind.COMMENT else None
        if at is not None and _are_together(joined[at], mark):
            joined[at] = replace(joined[at], text=mark.text)
            continue
        if mark.kind is MarkKind.DECISION:
            decisions[outcome] = len(joined)
        joined.append(mark)
    return joined


def _are_together(decision: Mark, comment: Mark) -> bool:
    """Of one copy; several may have been put together in one file."""
    return abs((decision.place.page or 0) - (comment.place.page or 0)) <= 1
