"""The contents: one line for each heading, linked, with the page as printed."""

from typing import Any

from senco_desk.printing.canvas import TaggedCanvas
from senco_desk.printing.flowables import Words
from senco_desk.printing.late import LateText

_WIDEST = "viii"
"""Of the pages that can be unknown when the contents are drawn."""


class ContentsLine(Words):
    """A title, and at the right of its last line the page; both are one link.

    A page that is not known yet ("") is filled in later; a part without the last line has none.
    """

    page_label: str | None = None

    def split(self, width: float, height: float) -> list[Words]:
        parts = super().split(width, height)
        if parts:
            parts[-1].page_label = self.page_label
        return parts

    def draw(self) -> None:
        super().draw()
        style = self.style
        if self.page_label == "" and self.target:
            self.canv.write_late(LateText(self.target, self.width, self._last_baseline, style, from_right=True))
        elif self.page_label:
            self.canv.setFillColor(style.textColor)
            self.canv.setFont(style.fontName, style.fontSize)
            self.canv.drawRightString(self.width, self._last_baseline, self.page_label)

    def drawOn(self, canvas: TaggedCanvas, x: float, y: float, _sW: float = 0) -> None:  # noqa: N802, N803
        super().drawOn(canvas, x, y, _sW)
        if self.page_label is not None:
            self._lead(canvas, x, y + self._last_baseline)

    @property
    def _last_baseline(self) -> float:
        return float(self.height - self._drop - (len(self.blPara.lines) - 1) * self.style.leading)

    def _lead(self, canvas: TaggedCanvas, x: float, y: float) -> None:
        """Fine dots that lead the eye from the title to its page."""
        last: Any = self.blPara.lines[-1]
        spare = last.extraSpace if self.blPara.kind else last[0]
        begin = x + self.width - self.style.rightIndent - spare + 6
        end = (
            x
            + self.width
            - canvas.stringWidth(self.page_label or _WIDEST, self.style.fontName, self.style.fontSize)
            - 6
        )
        canvas.saveState()
        canvas.setStrokeColor(self.style.textColor)
        canvas.setLineWidth(0.5)
        canvas.setDash(0.5, 4)
        if end > begin:
            canvas.line(begin, y, end, y)
        canvas.restoreState()
