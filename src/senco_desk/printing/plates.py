"""Plates: her pictures as they stand on a page, each with what it shows in words for those who do not see it."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.language import _
from senco_desk.domain.text import clean
from senco_desk.printing.canvas import TaggedCanvas
from senco_desk.printing.flowables import Arrangement
from senco_desk.printing.images import Image, Images
from senco_desk.printing.pens import PenBox
from senco_desk.printing.structure import Element, pdf_text
from senco_desk.printing.wording import Wording

_BETWEEN = 14.0
"""Points between two pictures side by side, and between one and its caption."""
_LEAST = 2.0
"""Points: a strip of one dot is still seen."""


class Drawing(Flowable, ABC):  # type: ignore[misc]
    """What is looked at rather than read: one Figure of the structure tree, with `alt` to be read in its place."""

    def __init__(self, alt: str) -> None:
        super().__init__()
        self.alt, self.element = alt, Element("Figure")

    def draw(self) -> None:
        canvas: TaggedCanvas = self.canv
        self.element.extra = _figure(self.alt, canvas, self.width, self.height)
        with canvas.marking(self.element):
            self.paint(canvas)

    @abstractmethod
    def paint(self, canvas: TaggedCanvas) -> None:
        """Draw it, its lower left corner at 0, 0."""


def _figure(alt: str, canvas: TaggedCanvas, width: float, height: float) -> str:
    """What PDF/UA asks of a figure: its words, and where it stands on the page."""
    corners = (*canvas.absolutePosition(0, 0), *canvas.absolutePosition(width, height))
    box = " ".join(f"{place:.1f}" for place in corners)
    return f"/Alt{pdf_text(' '.join(clean(alt).split()))}/A<</O/Layout/Placement/Block/BBox[{box}]>>"


class Figure(Drawing):
    """A picture as large as has room, but at most `most` points high and never coarser than a dot a point."""

    keepWithNext = 1  # noqa: N815  (its caption)

    def __init__(self, image: Image, alt: str, most: float, hairline: Any) -> None:
        super().__init__(alt)
        self.image, self.most, self.hairline = image, most, hairline
        self.spaceBefore = self.spaceAfter = _BETWEEN * 0.4

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        scale = min(1.0, width / self.image.width, self.most / self.image.height)
        self.width, self.height = max(_LEAST, self.image.width * scale), max(_LEAST, self.image.height * scale)
        return self.width, self.height

    def paint(self, canvas: TaggedCanvas) -> None:
        canvas.draw_image(self.image.name, (0, 0, self.width, self.height))
        canvas.setStrokeColor(self.hairline)
        canvas.setLineWidth(0.4)
        canvas.rect(0, 0, self.width, self.height, stroke=1, fill=0)


class PlateRow(Arrangement):
    """Pictures side by side, each above its caption; one alone takes half the width."""

    def __init__(self, plates: Sequence[tuple[Any, Any]], after: float) -> None:
        super().__init__()
        self.plates, self.spaceBefore, self.spaceAfter = plates, _BETWEEN, after

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        self._column = (width - _BETWEEN) / 2 if len(self.plates) < 3 else (width - 2 * _BETWEEN) / 3
        for plate in self.plates:
            for flowable in plate:
                flowable.wrap(self._column, height)
        self.width = width
        self.height = max(picture.height + caption.height for picture, caption in self.plates) + _BETWEEN * 0.4
        return self.width, self.height

    def draw(self) -> None:
        for at, (picture, caption) in enumerate(self.plates):
            x = at * (self._column + _BETWEEN)
            picture.drawOn(self.canv, x, self.height - picture.height)
            caption.drawOn(self.canv, x, self.height - picture.height - _BETWEEN * 0.4 - caption.height)


class Plates:
    """The pictures of one copy; remembers which could not be printed, and which are not described."""

    def __init__(self, images: Images, wording: Wording) -> None:
        self._images, self._wording = images, wording
        self._missing: dict[str, None] = {}
        self._undescribed: dict[str, None] = {}

    @property
    def missing(self) -> tuple[str, ...]:
        """`E-012 walk.jpg`: missing from the workbook, or damaged; in the order in which they came."""
        return tuple(self._missing)

    @property
    def undescribed(self) -> tuple[str, ...]:
        """Printed without saying what they show."""
        return tuple(self._undescribed)

    def picture(self, reference: str, file: Attachment, most: float) -> "Figure | PenBox":
        """The picture, at most `most` points high; or a box that says that it is not there.

        Neither says its file's name on paper: it may be a pupil's.
        """
        styles, name = self._wording.styles, f"{reference} {file.name}"
        image = self._images.image(file.print_copy)
        if image is None:
            self._missing[name] = None
            said = _("A picture of {reference} could not be printed: it is missing from the workbook, or damaged.")
            return PenBox(self._wording.words(said.format(reference=reference), styles.cell_quiet), 24, styles.hairline)
        if not file.alt.strip():
            self._undescribed[name] = None
        alt = file.alt if file.alt.strip() else _("A picture of {reference}, not described").format(reference=reference)
        return Figure(image, alt, most, styles.hairline)
