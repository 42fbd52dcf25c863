"""A text left open on a page until it is known: the page numbers of what is printed further on."""

from itertools import count
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfmetrics import stringWidth

if TYPE_CHECKING:
    from senco_desk.printing.canvas import TaggedCanvas

_numbers = count()
UNKNOWN = "–"
"""Printed for the page of something that is not in this copy."""


class LateText:
    """The label of the page on which `target` stands, set flush right at `x`, `y` of the coordinates it is left in."""

    __slots__ = ("colour", "font", "mark", "size", "target", "x", "y")

    def __init__(self, target: str, x: float, y: float, font: str, size: float, colour: Any) -> None:
        self.target, self.x, self.y = target, x, y
        self.font, self.size, self.colour = font, size, colour
        self.mark = f"%late{next(_numbers)};"

    def drawn(self, canvas: "TaggedCanvas") -> str:
        """The operators that draw it; they stand inside the marks of its element already."""
        label = canvas.labels.get(self.target, UNKNOWN)
        text = canvas.beginText(self.x - stringWidth(label, self.font, self.size), self.y)
        text.setFillColor(self.colour)
        text.setFont(self.font, self.size)
        text.textOut(label)
        return str(text.getCode())
