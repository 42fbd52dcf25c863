"""Citations: what is cited, in a few letters, and the page on which it is printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable

from senco_desk.domain.language import _
from senco_desk.printing.flowables import first_baseline
from senco_desk.printing.late import LateText
from senco_desk.printing.structure import Element


@dataclass(frozen=True, slots=True)
class Cited:
    """What is cited, in a few letters, and where it stands; without a `target` it is not in this copy."""

    name: str
    target: str | None = None


@dataclass(frozen=True, slots=True)
class More:
    """Said after citations, of those that are not among them; `target` is where those stand."""

    said: str
    target: str | None


@dataclass(frozen=True, slots=True)
class Lead:
    """What stands before citations, and its style."""

    said: str
    style: Any

    @property
    def width(self) -> float:
        return float(stringWidth(self.said, self.style.fontName, self.style.fontSize))


class Citations(Flowable):  # type: ignore[misc]
    """What is cited, each with the page it is printed on, linked: `R-014 p 57`; as many beside each other as fit.

    `lead` stands before the first.
    """

    _between = 13.0

    def __init__(
        self,
        cited: Sequence[Cited],
        style: Any,
        more: More | None = None,
        room: float | None = None,
        lead: "Lead | None" = None,
    ) -> None:
        """`room` is the width of one with its page; without it, as the widest of them needs."""
        super().__init__()
        self.cited, self.style, self.more, self.lead = cited, style, more, lead
        self.elements = [Element("P") for _each in range(bool(lead) + len(cited) + bool(more))]
        self._room = room or self._needed()

    def _needed(self) -> float:
        widest = max(stringWidth(name, *self._font) for name in ("R-000", *(each.name for each in self.cited)))
        page = stringWidth(_(" p {page}").format(page="000"), *self._font)
        more = stringWidth(self.more.said, *self._font) if self.more else 0
        return float(max(widest + page, more, self.lead.width if self.lead else 0) + self._between)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        self._beside = max(1, int((width + self._between) // self._room))
        self.width, self.height = width, -(-len(self.elements) // self._beside) * self.style.leading
        return self.width, self.height

    def split(self, width: float, height: float) -> list["Citations"]:
        self.wrap(width, height)
        fit = int(height // self.style.leading) * self._beside - bool(self.lead)
        if not 0 < fit < len(self.cited):
            return []
        return [
            Citations(self.cited[:fit], self.style, None, self._room, self.lead),
            Citations(self.cited[fit:], self.style, self.more, self._room),
        ]

    def draw(self) -> None:
        self.canv.setFillColor(self.style.textColor)
        self.canv.setFont(*self._font)
        drawn: list[Cited | Lead] = [*([self.lead] if self.lead else []), *self.cited]
        for at, element in enumerate(self.elements):
            row, column = divmod(at, self._beside)
            x, y = column * self._room, self.height - (row + 1) * self.style.leading
            if at < len(drawn):
                self._draw_one(drawn[at], element, x, y)
            elif self.more:
                self._say(self.more.said, self.more.target, element, x, y)

    def _draw_one(self, drawn: "Cited | Lead", element: Element, x: float, y: float) -> None:
        if isinstance(drawn, Cited):
            self._cite(drawn, element, x, y)
            return
        self.canv.setFont(drawn.style.fontName, drawn.style.fontSize)
        self._say(drawn.said, None, element, x, y)
        self.canv.setFont(*self._font)

    def _cite(self, cited: Cited, element: Element, x: float, y: float) -> None:
        if cited.target:
            said = _("{reference} p ").format(reference=cited.name)
            self._say(said, cited.target, element, x, y, spoken=cited.name)
        else:
            self._say(cited.name, None, element, x, y)

    def _say(self, said: str, target: str | None, element: Element, x: float, y: float, *, spoken: str = "") -> None:
        """Draw it as a link, if it is one; with the page of its target if it has something else to be `spoken`."""
        baseline = y + self.style.leading - first_baseline(self.style)
        marked = Element("Link", element) if target else element
        with self.canv.marking(marked):
            self.canv.drawString(x, baseline, said)
            if target and spoken:
                self.canv.write_late(LateText(target, x + stringWidth(said, *self._font), baseline, self.style))
        if target:
            corners = (x, y, x + self._room - self._between, y + self.style.leading)
            self.canv.link(marked, target, spoken or said, corners)

    @property
    def _font(self) -> tuple[str, float]:
        return self.style.fontName, self.style.fontSize
