"""What slides stand on: python-pptx's template made 16 : 9, quiet, and without what it brought along."""

from typing import Any, NamedTuple

from pptx import Presentation
from pptx.enum.text import MSO_ANCHOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml.ns import qn
from pptx.util import Inches

from senco_desk import assets

WIDTH, HEIGHT = 13 + 1 / 3, 7.5
"""Inches of a slide."""


class _Box(NamedTuple):
    """Inches from the left and the top, and how wide and high."""

    left: float
    top: float
    width: float
    height: float


_TITLE, _BODY = _Box(0.7, 0.5, 11.9, 1.2), _Box(0.7, 1.9, 11.9, 4.8)
_BIG_TITLE, _BELOW = _Box(0.7, 1.9, 11.9, 1.9), _Box(0.7, 4.0, 11.9, 1.5)
_SIZES = {"titleStyle": 3600, "bodyStyle": 2400}
"""Hundredths of a point, ISO/IEC 29500-1, 20.1.10.68."""


class Stage(NamedTuple):
    """An empty presentation and its layouts: for the first slide, for one with points, for one with a title alone."""

    made: Any
    opening: Any
    points: Any
    title_only: Any


def stage() -> Stage:
    made = Presentation()
    made.slide_width, made.slide_height = Inches(WIDTH), Inches(HEIGHT)
    layouts = made.slide_layouts
    opening, points, title_only = layouts[0], layouts[1], layouts[5]
    for layout in [each for each in layouts if each not in (opening, points, title_only)]:
        layouts.remove(layout)
    _lay_out(made.slide_master, _TITLE, _BODY)
    _lay_out(opening, _BIG_TITLE, _BELOW)
    for layout in (points, title_only):
        _lay_out(layout, _TITLE, _BODY)
    _write_quietly(made.slide_master)
    _begin_at_the_left(opening)
    _leave_behind(made)
    return Stage(made, opening, points, title_only)


def _lay_out(on: Any, title: _Box, body: _Box) -> None:
    """Date, footer and number, which no slide here shows, are taken away."""
    for shape in list(on.placeholders):
        at = shape.placeholder_format.idx
        if at >= 10:
            shape.element.getparent().remove(shape.element)
            continue
        box = title if at == 0 else body
        shape.left, shape.top = Inches(box.left), Inches(box.top)
        shape.width, shape.height = Inches(box.width), Inches(box.height)
        shape.text_frame.vertical_anchor = MSO_ANCHOR.BOTTOM if at == 0 else MSO_ANCHOR.TOP


def _write_quietly(master: Any) -> None:
    """Titles and words begin at the left, dark, in sizes that are read from the back of a room."""
    for style, size in _SIZES.items():
        first = master.element.find(f".//{qn('p:' + style)}/{qn('a:lvl1pPr')}")
        first.set("algn", "l")
        words = first.find(qn("a:defRPr"))
        words.set("sz", str(size))
        words.set("b", "1" if style == "titleStyle" else "0")


def _begin_at_the_left(opening: Any) -> None:
    """The layout of the first slide centres what stands below its title, in a grey that is hard to read."""
    for level in opening.placeholders[1].element.iter(qn("a:lvl1pPr")):
        level.set("algn", "l")
        for grey in list(level.iter(qn("a:solidFill"))):
            grey.getparent().remove(grey)


def _leave_behind(made: Any) -> None:
    """A printer's settings, a picture of an empty slide, and the name of another program."""
    package = made.part.package
    for holder, kind in ((made.part, RELATIONSHIP_TYPE.PRINTER_SETTINGS), (package, RELATIONSHIP_TYPE.THUMBNAIL)):
        for key in [key for key, each in holder._rels.items() if each.reltype == kind]:  # noqa: SLF001
            holder._rels.pop(key)  # noqa: SLF001
    about = next(part for part in package.iter_parts() if part.partname == "/docProps/app.xml")
    about._blob = assets.resource("office", "app.xml").read_bytes()  # noqa: SLF001
