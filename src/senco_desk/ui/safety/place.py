"""Keeping safe: one page, a section for each thing that can be lost or leaked, and what to do about it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.domain.name_findings import Purpose, WholeWorkbook
from senco_desk.ui.checking.before import CheckBefore
from senco_desk.ui.checking.page import Checked, Wording
from senco_desk.ui.checking.standing import in_the_workbook
from senco_desk.ui.checking.ways import IN_THE_WORKBOOK
from senco_desk.ui.place import Place, Surroundings
from senco_desk.ui.safety.backups import BackupsSection
from senco_desk.ui.safety.carrying import CarryingSection
from senco_desk.ui.safety.checked import CheckedSection
from senco_desk.ui.safety.leaving import LeavingSection
from senco_desk.ui.safety.paperwork import PaperworkSection
from senco_desk.ui.safety.passphrase import PassphraseSection
from senco_desk.ui.safety.section import Section
from senco_desk.ui.safety.sheet import SheetSection
from senco_desk.ui.safety.taking_out import GoOn, TakingOutSection
from senco_desk.ui.theme import heading
from senco_desk.ui.widgets.page import Page

SECTIONS: tuple[type[Section], ...] = (
    PassphraseSection,
    SheetSection,
    BackupsSection,
    CarryingSection,
    TakingOutSection,
    LeavingSection,
    CheckedSection,
    PaperworkSection,
)
"""In the order of the page."""


class SafetyPlace(Place):
    """Targets: those of its sections."""

    code = "safety"
    title = N_("Keeping safe")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._pages, self.page = QStackedWidget(self), Page(self)
        self._pages.addWidget(self.page)
        self.page.column.addWidget(heading(QLabel(_(self.title))))
        self.sections = tuple(made(surroundings) for made in SECTIONS)
        for section in self.sections:
            section.altered.connect(surroundings.background.altered)
            self.page.column.addWidget(section)
        surroundings.background.altered.connect(self._altered)
        self.page.column.addStretch(1)
        self.checks = CheckBefore(surroundings, self._pages, self)
        for section in self.sections:
            if isinstance(section, TakingOutSection):
                section.check_first = partial(self._check_first, (_("Take it out now"), _("Take it out all the same")))
            if isinstance(section, LeavingSection):
                section.check_first = partial(self._check_first, (_("Make the copy now"), _("Make it all the same")))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._pages)

    def _check_first(self, ways: tuple[str, str], scope: WholeWorkbook, go_on: GoOn) -> None:
        """The check for names stands before what leaves the workbook as it is, which is then logged."""
        wording = Wording(*ways, _("‹ Back to Keeping safe"), IN_THE_WORKBOOK, in_the_workbook)
        services = self.surroundings.services
        names, desk = services.checking_names, services.desk

        def checked(came: Checked[WholeWorkbook]) -> None:
            def decided(seen: int) -> None:
                def log() -> bool:
                    names.refuse_changed_since(seen)
                    names.log(Purpose.EXPORT, "", came.scan)
                    return came.scan.as_it_is.is_clear

                go_on(log)

            self.surroundings.background.write(lambda: desk.sequence, decided)

        self.checks.ask(lambda: scope, wording, checked)

    def _altered(self) -> None:
        self.reload(None)

    def reload(self, changed: Changed | None) -> None:
        self.checks.reload(changed)
        for section in self.sections:
            section.reload(changed)

    def show_target(self, target: str) -> None:
        for section in self.sections:
            if target in section.targets:
                self.page.bring_to_top(section)
                section.show_target(target)

    def take_focus(self) -> None:
        """To the first thing that can be worked."""
        if self.checks.page is not None:
            self.checks.page.take_focus()
            return
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
