"""What every place of the window is, and what it is given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Protocol

from PySide6.QtWidgets import QWidget

from senco_desk.domain.journal import Changed
from senco_desk.ui.background import Background

if TYPE_CHECKING:
    from senco_desk.ui.preferences import Preferences
    from senco_desk.wiring import Services


NEW = "new"
"""The target that begins a new thing, in every place where one can be begun."""
PAUSE = 150
"""Milliseconds; several changes in a row are read once."""


class Toast(Protocol):
    def __call__(self, said: str, undo: str | None = None) -> None: ...


Exchange = Callable[[Path, Callable[[str, int, int | None], None], Callable[[], bool]], str]
"""Given the workbook's folder, what to tell of its progress, and whether it was cancelled; what to say afterwards."""


def no_exchange(_words: str, _work: Exchange) -> None:
    """Where there is no window round the place."""


def no_window(_folder: Path) -> None:
    """The same."""


@dataclass(frozen=True)
class Surroundings:
    """What a place may reach: the services, the two threads, her preferences, and ways to speak to the window.

    `go` opens a place by its code, at a target of its own. `toast` says what was done; `undo` is `Changed.undo`.
    `fail` tells a failure: a `Refused` or `Damaged` as its sentence, anything else as a fault of ours. `exchange`
    closes the workbook, does what nobody may have it open for, and opens it again; first it is told what that is.
    `open_workbook` leaves this workbook for another, or takes in a carry copy.
    """

    services: Services
    background: Background
    preferences: Preferences
    today: Callable[[], date]
    go: Callable[[str, str | None], None]
    toast: Toast
    fail: Callable[[Exception], None]
    exchange: Callable[[str, Exchange], None] = no_exchange
    open_workbook: Callable[[Path], None] = no_window


class Place(QWidget):
    """One place of the window. `code` is its name in `ui/places.py`; `title` is its English name, also when spoken."""

    code: ClassVar[str] = ""
    title: ClassVar[str] = ""

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.surroundings = surroundings
        self.setObjectName(self.code)

    def reload(self, changed: Changed | None) -> None:
        """Show what is stored now. None: everything may be new. Never replaces an editor with focus or unsaved keys."""

    def show_target(self, target: str) -> None:
        """Bring one thing of this place into view, by its id."""

    def looked_at(self) -> str | None:
        """What is open here that has a history, as the target of the History place; None for nothing."""
        return None

    def take_files(self, files: Sequence[Path]) -> None:
        """Files were dropped on the window; only the place that takes files is given them."""

    def take_focus(self) -> None:
        """The focus goes where one would type or choose next; called when the place is come to, unless by the rail."""

    def let_go(self) -> None:
        """The workbook is being closed: what is held beside the widgets is let go of."""

    def unsettled(self) -> str:
        """What she has done here that would be lost with the window, in a sentence; "" for nothing."""
        return ""

    def flush(self) -> None:
        """Hand every unsaved key to `background.write`, now: called on leaving the place, closing and session end."""
