"""What every page bears beside what is drawn on it: its colour, its foot, the thumb tab at its edge."""

from typing import Any

from senco_desk.printing.canvas import TaggedCanvas
from senco_desk.printing.styles import BOTTOM, OUTER, TOP, Styles


def tint(canvas: TaggedCanvas, styles: Styles) -> None:
    """The colour of the paper, where she reads better on a tinted one."""
    if styles.tint:
        canvas.setFillColor(styles.tint)
        canvas.rect(0, 0, styles.page_width, styles.page_height, stroke=0, fill=1)


def spine(canvas: TaggedCanvas, styles: Styles) -> None:
    """The band along the binding of the cover."""
    canvas.setFillColor(styles.accent)
    canvas.rect(0, 0, 13, styles.page_height, stroke=0, fill=1)


def foot(canvas: TaggedCanvas, styles: Styles, label: str, bears: str, title: str, *, back: bool) -> None:
    """The page's `label` at the outer edge, after what every page `bears`; the title at the inner."""
    y = BOTTOM - 30
    number = (label, styles.cell_strong.fontName, 11, styles.ink)
    before = (f"{bears} p", styles.body.fontName, 10, styles.quiet)
    running = (title, styles.body.fontName, 10, styles.quiet)
    if back:
        x = _set(canvas, OUTER, y, before)
        _set(canvas, x + 3, y, number)
        _set(canvas, styles.page_width - styles.binding, y, running, flush_right=True)
    else:
        x = _set(canvas, styles.page_width - OUTER, y, number, flush_right=True)
        _set(canvas, x - 3, y, before, flush_right=True)
        _set(canvas, styles.binding, y, running)


def thumb_tab(canvas: TaggedCanvas, styles: Styles, letter: str, place: int, *, back: bool) -> None:
    """A letter at the outer edge, in one of the places below each other, counted from 0."""
    height, width = 54, 22
    x = 0 if back else styles.page_width - width
    y = styles.page_height - TOP - height - place * (height + 18)
    canvas.setFillColor(styles.accent)
    canvas.rect(x, y, width, height, stroke=0, fill=1)
    canvas.setFillColor("white")
    canvas.setFont(styles.part.fontName, 15)
    canvas.drawCentredString(x + width / 2, y + height / 2 - 5, letter)


_Line = tuple[str, str, float, Any]
"""A text, its font and size, its colour."""


def _set(canvas: TaggedCanvas, x: float, y: float, line: _Line, *, flush_right: bool = False) -> float:
    """Draw a line from `x`, or up to it; where it ends, or begins."""
    text, font, size, colour = line
    width = float(canvas.stringWidth(text, font, size))
    canvas.setFillColor(colour)
    canvas.setFont(font, size)
    canvas.drawString(x - width if flush_right else x, y, text)
    return x - width if flush_right else x + width
