"""The annotations on the pages of a PDF (ISO 32000-2, 12.5): what each says, of whom, and what it answers."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

import pikepdf

from senco_desk.domain.feedback_mark import Box, MarkKind
from senco_desk.importing.feedback.pdf_geometry import box_of, boxes_of
from senco_desk.importing.feedback.pdf_strings import MOST_TEXT, moment_of, rich_text_of, text_of, words_put_in

KINDS = {
    "/Text": MarkKind.COMMENT,
    "/FreeText": MarkKind.COMMENT,
    "/Highlight": MarkKind.HIGHLIGHT,
    "/Underline": MarkKind.UNDERLINE,
    "/Squiggly": MarkKind.SQUIGGLY,
    "/StrikeOut": MarkKind.STRIKE_OUT,
    "/Redact": MarkKind.STRIKE_OUT,
    "/Caret": MarkKind.CARET,
    "/Stamp": MarkKind.STAMP,
    "/Ink": MarkKind.INK,
    "/Line": MarkKind.INK,
    "/Square": MarkKind.INK,
    "/Circle": MarkKind.INK,
    "/Polygon": MarkKind.INK,
    "/PolyLine": MarkKind.INK,
    "/FileAttachment": MarkKind.COMMENT,
    "/Sound": MarkKind.COMMENT,
}
"""All that a person puts on a page; links, fields, windows of notes and the like are none."""
Found = tuple[int, str, Any]
"""A page, counted from 0; a key; and the annotation as it stands there."""
MOST_MARKS = 20_000
_MOST_ON_A_PAGE = 200_000
_WITH_DAY = re.compile(r", \d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?( \d{1,2}:\d\d.{0,6})?$")
"""LibreOffice puts it after the name, in whatever order its own language has: no day can be known from it."""
_ON_TEXT = ("/Highlight", "/Underline", "/Squiggly", "/StrikeOut")
"""They stand on words; some programs give them a rectangle alone."""
_ATTACHING = ("/FileAttachment", "/Sound")
_STAMPS = {
    "Approved": "Approved", "AsIs": "As is", "Confidential": "Confidential", "Departmental": "Departmental",
    "Draft": "Draft", "Experimental": "Experimental", "Expired": "Expired", "Final": "Final",
    "ForComment": "For comment", "ForPublicRelease": "For public release", "NotApproved": "Not approved",
    "NotForPublicRelease": "Not for public release", "Sold": "Sold", "TopSecret": "Top secret",
}  # fmt: skip
"""What the stamps of the standard say on the page (table 184); programs put letters or `#` before their names."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """One on the page `page`, counted from 0; `box` and `quads` in the page's own coordinates.

    `answers` is the key of the one it replies to, or of the one it belongs to when it is `grouped`. `state` is what a
    reviewer set of the one it answers ("Completed"), "" where it is none of those. `edit` says what is meant by it
    ("/StrikeOutTextEdit", "/Replace").
    """

    key: str
    page: int
    kind: MarkKind
    text: str
    author: str
    when: datetime | None
    box: Box
    quads: tuple[Box, ...]
    answers: str = ""
    grouped: bool = False
    state: str = ""
    edit: str = ""


class Annotations:
    """Reads all annotations of a file; what could not be read is told by its pages, counted from 1."""

    def __init__(self) -> None:
        self.unreadable: set[int] = set()
        self.cut: set[int] = set()
        self.attaching: set[int] = set()
        self.are_more = False
        self._keys: dict[object, str] = {}
        self._names: dict[str, str] = {}
        self._twins = _Twins(())

    def all(self, pdf: pikepdf.Pdf, going_on: Callable[[], object] = lambda: None) -> tuple[Annotation, ...]:
        """`going_on` is called before each step."""
        found = list(_each(self._notes(pdf), going_on))
        self.are_more = len(found) > MOST_MARKS
        self._twins = _Twins(_each(found, going_on))
        for _page, key, note in _each(found, going_on):
            self._remember(key, note)
        return tuple(self._annotation(*each) for each in _each(found[:MOST_MARKS], going_on))

    def _notes(self, pdf: pikepdf.Pdf) -> Iterator[Found]:
        """Those that a person made."""
        for at, page in enumerate(pdf.pages):
            notes = page.obj.get("/Annots")
            for number, note in enumerate(notes if isinstance(notes, pikepdf.Array) else ()):
                if number >= _MOST_ON_A_PAGE:
                    break
                if not isinstance(note, pikepdf.Dictionary):
                    self.unreadable.add(at + 1)
                elif _name(note.get("/Subtype")) in KINDS:
                    yield at, f"{at + 1}.{number + 1}", note

    def _remember(self, key: str, note: Any) -> None:
        if note.is_indirect:
            self._keys[note.objgen] = key
        if name := text_of(note.get("/NM")):
            self._names.setdefault(name, key)

    def _annotation(self, page: int, key: str, note: Any) -> Annotation:
        subtype = str(note.Subtype)
        box = box_of(note.get("/Rect"))
        quads = boxes_of(note.get("/QuadPoints")) or ((box,) if box and subtype in _ON_TEXT else ())
        if box is None:
            self.unreadable.add(page + 1)
        if subtype in _ATTACHING:
            self.attaching.add(page + 1)
        return Annotation(
            key, page, KINDS[subtype], self._text(page, subtype, note), _WITH_DAY.sub("", text_of(note.get("/T"))),
            moment_of(note.get("/M")) or moment_of(note.get("/CreationDate")), box or Box(0, 0, 0, 0), quads,
            self._answered(page, note, key), _name(note.get("/RT")) == "/Group", text_of(note.get("/State")),
            _name(note.get("/IT")),
        )  # fmt: skip

    def _text(self, page: int, subtype: str, note: Any) -> str:
        """What it says: the plain words, or the rich ones, or those of its window, as the program wrote them."""
        plain = words_put_in(note.get("/Contents"))
        said = (
            (plain if subtype == "/Caret" else plain.strip()) or rich_text_of(note.get("/RC")) or _of_its_window(note)
        )
        if len(said) > MOST_TEXT:
            self.cut.add(page + 1)
        return said[:MOST_TEXT] or (_on_the_stamp(note) if subtype == "/Stamp" else "")

    def _answered(self, page: int, note: Any, key: str) -> str:
        """Some programs that put pages together copy what is answered: it is then told by its name, or by its looks."""
        answered = note.get("/IRT")
        found = ""
        if isinstance(answered, pikepdf.Dictionary):
            found = self._keys.get(answered.objgen, "") if answered.is_indirect else ""
            found = found or self._names.get(text_of(answered.get("/NM")), "")
            found = found or self._twins.of(page, answered)
        elif isinstance(answered, pikepdf.String):
            found = self._names.get(text_of(answered), "")
        return found if found != key else ""


class _Twins:
    """The annotations by their pages and looks, which are gone through only when a copy of one is met."""

    def __init__(self, found: Iterable[Found]) -> None:
        self._found = found

    def of(self, page: int, copied: Any) -> str:
        """The key of the first that looks like it on the page; "" where none does."""
        return self._keys.get((page, *_drawn(copied)), "")

    @cached_property
    def _keys(self) -> dict[tuple[object, ...], str]:
        keys: dict[tuple[object, ...], str] = {}
        for page, key, note in self._found:
            keys.setdefault((page, *_drawn(note)), key)
        return keys


def _each(found: Iterable[Found], going_on: Callable[[], object]) -> Iterator[Found]:
    for each in found:
        going_on()
        yield each


def _drawn(note: Any) -> tuple[object, ...]:
    """What one annotation has in common with its copy, whose corners may be rounded."""
    corners = [round(corner, 1) for corner in astuple(box_of(note.get("/Rect")) or Box(0, 0, 0, 0))]
    return (_name(note.get("/Subtype")), *corners, text_of(note.get("/Contents")), text_of(note.get("/T")))


def _of_its_window(note: Any) -> str:
    window = note.get("/Popup")
    return text_of(window.get("/Contents")) if isinstance(window, pikepdf.Dictionary) else ""


def _on_the_stamp(note: Any) -> str:
    name = _name(note.get("/Name")).lstrip("/#").removeprefix("SB")
    return _STAMPS.get(name, "")


def _name(value: Any) -> str:
    """Of a name; "" for anything else, and for one that is no text, as no name of the standard is."""
    try:
        return str(value) if isinstance(value, pikepdf.Name) else ""
    except UnicodeDecodeError:
        return ""
