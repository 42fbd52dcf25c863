"""Keeping safe: one page, a section for each thing that can be lost or leaked, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.ui.place import Place, Surroundings
from senco_desk.ui.safety.backups import BackupsSection
from senco_desk.ui.safety.carrying import CarryingSection
from senco_desk.ui.safety.leaving import LeavingSection
from senco_desk.ui.safety.passphrase import PassphraseSection
from senco_desk.ui.safety.section import Section
from senco_desk.ui.safety.sheet import SheetSection
from senco_desk.ui.safety.taking_out import TakingOutSection
from senco_desk.ui.theme import heading
from senco_desk.ui.widgets.page import Page

SECTIONS: tuple[type[Section], ...] = (
    PassphraseSection,
    SheetSection,
    BackupsSection,
    CarryingSection,
    TakingOutSection,
    LeavingSection,
)
"""In the order of the page."""


class SafetyPlace(Place):
    """Targets: those of its sections."""

    code = "safety"
    title = N_("Keeping safe")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.page = Page()
        self.page.column.addWidget(heading(QLabel(_(self.title))))
        self.sections = tuple(made(surroundings) for made in SECTIONS)
        for section in self.sections:
            section.altered.connect(lambda: self.reload(None))
            self.page.column.addWidget(section)
        self.page.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)

    def reload(self, changed: Changed | None) -> None:
        for section in self.sections:
            section.reload(changed)

    def show_target(self, target: str) -> None:
        for section in self.sections:
            if target in section.targets:
                self.page.bring_to_top(section)
                section.show_target(target)

    def take_focus(self) -> None:
        """To the first thing that can be worked."""
        first = next((part for part in self.findChildren(QWidget) if _takes_keys(part, self)), None)
        if first is not None:
            first.setFocus()

    def flush(self) -> None:
        for section in self.sections:
            section.flush()

    def let_go(self) -> None:
        for section in self.sections:
            section.let_go()


def _takes_keys(part: QWidget, place: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and part.isVisibleTo(place) and part.isEnabled()
