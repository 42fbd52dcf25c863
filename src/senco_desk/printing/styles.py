"""How a copy looks: one typographic scale, one accent, and what the reader needs (size, spacing, alignment, tint)."""

from typing import Any

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_JUSTIFY, TA_RIGHT
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from senco_desk.domain.portfolio import Layout
from senco_desk.printing.fonts import Face, ready

SMALLEST = 12.0
"""Points; nothing that is read is set smaller. (Running feet are.)"""
LARGEST = 36.0
"""Points; beyond it a line of the page holds too few letters for words to stay whole."""
LARGE = 15.0
"""Points of text above which a narrow table reads better than one with many columns."""
LEADING = 1.42
"""Times the text size."""
_DISPLAY = 1.3
"""Times the text size; what is larger needs no wider spacing to be read."""
OUTER, TOP, BOTTOM = 23 * mm, 22 * mm, 24 * mm
"""Margins; the one for binding is in the layout."""
_LEAST_BINDING, _MOST_BINDING = 15.0, 50.0
"""Millimetres: what holes need, and what leaves room for text."""


class Styles:
    """The styles of one copy. All sizes hang on the text size."""

    def __init__(self, layout: Layout) -> None:
        self.size = min(max(SMALLEST, layout.text_size), LARGEST)
        self.leading = self.size * LEADING * min(max(1.0, layout.spacing), 2.0)
        self.gap = self.leading * 0.5
        self.page_width, self.page_height = A4
        self.binding = min(max(_LEAST_BINDING, layout.binding), _MOST_BINDING) * mm
        self.duplex = layout.duplex
        self.text_width = self.page_width - self.binding - OUTER
        self.ink, self.quiet = HexColor("#1c1f21"), HexColor("#565c60")
        self.accent, self.hairline = HexColor("#1b4b5a"), HexColor("#b4bec2")
        self.is_large = self.size > LARGE
        self.tint = HexColor(layout.tint) if layout.tint else None
        self._alignment = TA_JUSTIFY if layout.justified else 0
        self._body()
        self._headings()
        self._cells()
        self._labels()

    def style(self, name: str, face: Face = Face.PLAIN, scale: float = 1.0, **kept: Any) -> ParagraphStyle:
        """A style at `scale` times the text size, of 12 points; above that what is larger than text grows more slowly.

        Leading grows more slowly than size.
        """
        size = self.size + SMALLEST * (scale - 1) * (self.size / SMALLEST) ** 0.5
        spaced = self.leading / self.size / LEADING if scale < _DISPLAY else 1.0
        leading = self.leading if scale == 1.0 else size * (1.18 + 0.24 / scale) * spaced
        kept.setdefault("textColor", self.ink)
        kept.setdefault("allowWidows", 0)
        kept.setdefault("allowOrphans", 0)
        return self._made(name, face, size, kept.pop("leading", leading), **kept)

    def _made(self, name: str, face: Face, size: float, leading: float, **kept: Any) -> ParagraphStyle:
        ready(face.value)
        made = ParagraphStyle(name, fontName=face.value, fontSize=size, leading=leading, **kept)
        made.face = face
        return made

    def _body(self) -> None:
        gap, size = self.gap, self.size
        self.body = self.style("body", spaceAfter=gap, alignment=self._alignment)
        self.close = self.style("close", spaceAfter=gap * 0.4, alignment=self._alignment)
        self.quiet_line = self.style("quiet", textColor=self.quiet, spaceAfter=gap)
        self.strong_line = self.style("strong", Face.STRONG, spaceAfter=gap * 0.3)
        self.item = self.style("item", leftIndent=size * 1.7, bulletIndent=size * 0.35, spaceAfter=gap * 0.4,
                               alignment=self._alignment)  # fmt: skip
        self.quotation = self.style("quotation", leftIndent=size * 1.7, rightIndent=size * 1.7, spaceAfter=gap,
                                    alignment=self._alignment)  # fmt: skip
        inset = size * 1.25
        self.case = self.style("case", leftIndent=inset, spaceAfter=gap * 1.1,
                               alignment=self._alignment)  # fmt: skip
        self.case_item = self.style("case item", leftIndent=inset + size * 1.7,
                                    bulletIndent=inset + size * 0.35, spaceAfter=gap * 0.6)  # fmt: skip
        self.case_heading = self.style(
            "case heading", Face.STRONG, leftIndent=inset, spaceAfter=gap * 0.3, keepWithNext=1
        )

    def _headings(self) -> None:
        gap = self.gap
        self.part = self.style("part", Face.DISPLAY, 2.0, textColor=self.accent, spaceAfter=gap * 2, keepWithNext=1)
        self.section = self.style(
            "section", Face.DISPLAY, 1.42, spaceBefore=gap * 2.6, spaceAfter=gap * 0.5, keepWithNext=1
        )
        self.subsection = self.style("subsection", Face.STRONG, 1.12, textColor=self.accent, spaceBefore=gap * 1.5,
                                     spaceAfter=gap * 0.6, keepWithNext=1)  # fmt: skip
        self.minor = self.style("minor", Face.STRONG, spaceBefore=gap * 0.8, spaceAfter=gap * 0.3, keepWithNext=1)
        self.kicker = self.style("kicker", Face.STRONG, textColor=self.accent, spaceAfter=gap * 1.2, keepWithNext=1)
        self.outcome = self.style(
            "outcome", Face.DISPLAY, 1.5, leftIndent=self.size * 3, spaceAfter=gap * 1.9, keepWithNext=1
        )
        self.outcome_alone = self.style("outcome alone", Face.DISPLAY, 1.5, spaceAfter=gap * 1.2, keepWithNext=1)
        self.numeral = self.style("numeral", Face.DISPLAY, 3.0, textColor=self.accent)
        self.fact = self.style("fact", spaceAfter=gap * 0.3)
        self.under_heading = self.style("under heading", textColor=self.quiet, spaceAfter=gap * 1.2, keepWithNext=1)
        self.caption = self.style("caption", leading=self.leading * 0.86, spaceAfter=gap * 2)
        self.closing = self.style("closing", textColor=self.quiet, spaceBefore=gap * 0.6, spaceAfter=gap)
        self.contents = (
            self.style(
                "contents", Face.STRONG, rightIndent=self.size * 3, spaceBefore=gap * 0.7, spaceAfter=gap * 0.25
            ),
            self.style("contents below", leftIndent=self.size * 1.2, rightIndent=self.size * 3, spaceAfter=gap * 0.25),
        )
        self.cover_kicker = self.style("cover kicker", Face.STRONG, 1.15, textColor=self.accent, spaceAfter=gap * 1.4)
        self.cover_title = self.style(
            "cover title", Face.DISPLAY, 3.1, textColor=self.accent, spaceAfter=gap * 1.6, allowOrphans=1, allowWidows=1
        )
        self.cover_name = self.style("cover name", Face.DISPLAY, 1.9, spaceAfter=gap * 0.6)
        self.cover_line = self.style("cover line", scale=1.15, spaceAfter=gap * 0.5)

    def _cells(self) -> None:
        self.cell = self._cell("cell")
        self.cell_strong = self._cell("cell strong", Face.STRONG)
        self.cell_quiet = self._cell("cell quiet", textColor=self.quiet)
        self.cell_mark = self._cell("cell mark", Face.EMPHASISED, textColor=self.accent)
        self.cell_line = self._cell("cell line", spaceAfter=self.gap * 0.25)
        self.cell_item = self._cell("cell item", leftIndent=self.size * 1.2, spaceAfter=self.gap * 0.25)
        self.cell_quotation = self._cell("cell quotation", leftIndent=self.size, spaceAfter=self.gap * 0.25)
        self.cell_head = self._cell("cell head", Face.STRONG, textColor=self.accent)
        self.cell_head_right = self._cell("cell head right", Face.STRONG, textColor=self.accent, alignment=TA_RIGHT)
        self.cell_code = self._cell("cell code", Face.DISPLAY, textColor=self.accent)

    def _labels(self) -> None:
        """A label is as large as it is: its text does not grow."""
        any_break = {"allowWidows": 1, "allowOrphans": 1}
        self.label_number = self._made("label number", Face.DISPLAY, 17, 22, textColor=self.accent)
        self.label = self._made("label", Face.PLAIN, SMALLEST, 14.5, textColor=self.ink, **any_break)
        self.label_quiet = self._made("label quiet", Face.PLAIN, SMALLEST, 15.5, textColor=self.quiet)

    def _cell(self, name: str, face: Face = Face.PLAIN, **kept: Any) -> ParagraphStyle:
        """Set tighter, and broken anywhere: a row of which one cell cannot be broken cannot be broken at all."""
        return self.style(name, face, leading=self.leading * 0.86, allowWidows=1, allowOrphans=1, **kept)
