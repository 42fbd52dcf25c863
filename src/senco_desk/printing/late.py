"""A text left open on a page until it is known: the page numbers of what is printed further on."""

import re
from itertools import count
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase.pdfmetrics import stringWidth

if TYPE_CHECKING:
    from senco_desk.printing.canvas import TaggedCanvas

_numbers = count()
MARK = re.compile(r"(%late\d+;)")
"""What stands for such a text in the stream of its page."""
UNKNOWN = "–"
"""Printed for the page of something that is not in this copy."""


class LateText:
    """The label of the page on which `target` stands, begun at `x`, `y` of the coordinates it is left in.

    With `from_right` it ends there instead. `style` is a paragraph's.
    """

    __slots__ = ("from_right", "mark", "style", "target", "x", "y")

    def __init__(self, target: str, x: float, y: float, style: Any, *, from_right: bool = False) -> None:
        self.target, self.x, self.y, self.style, self.from_right = target, x, y, style, from_right
        self.mark = f"%late{next(_numbers)};"

    def drawn(self, canvas: "TaggedCanvas") -> str:
        """The operators that draw it; they stand inside the marks of its element already."""
        label = canvas.labels.get(self.target, UNKNOWN)
        font, size = self.style.fontName, self.style.fontSize
        text = canvas.beginText(self.x - (stringWidth(label, font, size) if self.from_right else 0), self.y)
        text.setFillColor(self.style.textColor)
        text.setFont(font, size)
        text.textOut(label)
        return str(text.getCode())
