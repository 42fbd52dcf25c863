"""Where something stands on a page as it is shown: cut to its crop box and turned the right way up."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pikepdf

from senco_desk.domain.feedback_mark import Box

_A4 = (0.0, 0.0, 595.28, 841.89)
_FARTHEST = 1e6
"""Points; PDFs themselves end at 14,400 (ISO 32000-2, Annex C)."""
_CORNERS, _DEEPEST = 8, 20


@dataclass(frozen=True, slots=True)
class Sheet:
    """The visible part of a page in its own coordinates, and by how much it is turned clockwise when shown: 0–270."""

    left: float
    bottom: float
    right: float
    top: float
    turned: int = 0

    @property
    def width(self) -> float:
        """As it is shown."""
        return self.top - self.bottom if self.turned in (90, 270) else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.turned in (90, 270) else self.top - self.bottom

    def shown(self, box: Box) -> Box:
        """A box in the page's own coordinates, as it is seen."""
        if self.turned == 90:
            return Box(box.bottom - self.bottom, self.right - box.right, box.top - self.bottom, self.right - box.left)
        if self.turned == 180:
            return Box(self.right - box.right, self.top - box.top, self.right - box.left, self.top - box.bottom)
        if self.turned == 270:
            return Box(self.top - box.top, box.left - self.left, self.top - box.bottom, box.right - self.left)
        return Box(box.left - self.left, box.bottom - self.bottom, box.right - self.left, box.top - self.bottom)


def sheet_of(page: pikepdf.Page) -> Sheet:
    """Whatever is written of it; A4 where that is no size at all."""
    media = _corners(page.mediabox, _A4)
    crop = _corners(page.cropbox, media)
    left, right = max(media[0], crop[0]), min(media[2], crop[2])
    bottom, top = max(media[1], crop[1]), min(media[3], crop[3])
    if left >= right or bottom >= top:
        left, bottom, right, top = media
    return Sheet(left, bottom, right, top, _turned(page))


def _corners(value: Any, otherwise: tuple[float, float, float, float]) -> tuple[float, float, float, float]:
    box = box_of(value)
    if box is None or box.left >= box.right or box.bottom >= box.top:
        return otherwise
    return (box.left, box.bottom, box.right, box.top)


def _turned(page: pikepdf.Page) -> int:
    """As the page says, or the nearest above it in the tree of pages."""
    value: Any = next((node["/Rotate"] for node in _upwards(page.obj) if "/Rotate" in node), 0)
    return int(value) // 90 * 90 % 360 if isinstance(value, int | Decimal) else 0


def _upwards(node: Any) -> Iterator[Any]:
    for _level in range(_DEEPEST):
        if not isinstance(node, pikepdf.Dictionary):
            return
        yield node
        node = node.get("/Parent")


def box_of(value: Any) -> Box | None:
    """A rectangle whichever of its corners are given; None for what is none."""
    if not isinstance(value, pikepdf.Array):
        return None
    try:
        found = pikepdf.Rectangle(value)
    except (TypeError, OverflowError):
        return None
    return Box(*map(_near, (found.llx, found.lly, found.urx, found.ury)))


def boxes_of(value: Any) -> tuple[Box, ...]:
    """The quadrilaterals of /QuadPoints as the boxes around them: programs disagree on the order of the corners."""
    numbers = list(_numbers(value))
    whole = range(0, len(numbers) // _CORNERS * _CORNERS, _CORNERS)
    return tuple(_around(numbers[at : at + _CORNERS]) for at in whole)


def bounds(boxes: Iterable[Box]) -> Box:
    """Around all of them; there is at least one."""
    every = tuple(boxes)
    return Box(
        min(box.left for box in every),
        min(box.bottom for box in every),
        max(box.right for box in every),
        max(box.top for box in every),
    )


def _around(numbers: list[float]) -> Box:
    across, up = numbers[0::2], numbers[1::2]
    return Box(min(across), min(up), max(across), max(up))


def _numbers(value: Any) -> Iterator[float]:
    if isinstance(value, pikepdf.Array):
        for number in value:
            if not isinstance(number, int | Decimal | float):
                return
            yield _near(float(number))


def _near(number: float) -> float:
    return min(max(number, -_FARTHEST), _FARTHEST)
