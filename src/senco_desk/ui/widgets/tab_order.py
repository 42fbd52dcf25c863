"""Where Tab comes to what is made late: Qt puts it behind all that was there."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtWidgets import QWidget


def come_before(part: QWidget, late: Iterable[QWidget]) -> None:
    """Tab comes to `late`, one after the other, and then to `part`, which keeps its place among the others."""
    made = tuple(late)
    for before, after in pairwise((part, *made, part) if made else ()):
        QWidget.setTabOrder(before, after)


def come_after(part: QWidget, late: Iterable[QWidget]) -> None:
    """Tab comes to `part`, and then to `late`, one after the other."""
    for before, after in pairwise((part, *late)):
        QWidget.setTabOrder(before, after)
