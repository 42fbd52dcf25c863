"""The Portfolio place: the pages as they would print, what is to be in them, other sheets, and the copies made."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.copies import PrintedCopy
from senco_desk.domain.errors import DeskError, Refused
from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.portfolio import Choices, Portfolio
from senco_desk.domain.sheets import SHEET_NAMES, SheetKind, Sheets
from senco_desk.ui.checking.before import CheckBefore
from senco_desk.ui.checking.page import Checked, Wording
from senco_desk.ui.place import Place, Surroundings
from senco_desk.ui.portfolio.copying import Copying
from senco_desk.ui.portfolio.panel import Panel
from senco_desk.ui.portfolio.preview_pane import PreviewPane
from senco_desk.ui.portfolio.previewing import Preview, Previewing
from senco_desk.ui.portfolio.side_or_turn import SideOrTurn
from senco_desk.ui.portfolio.ways_on import printing, saving
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.paper.asking import ask_printer, ask_where
from senco_desk.ui.widgets.paper.naming import as_pdf

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_PRINTS = (
    Noun.PROFILE,
    Noun.FRAMEWORK,
    Noun.REFLECTION,
    Noun.EVIDENCE,
    Noun.MAPPING,
    Noun.CASE,
    Noun.ROLE,
    Noun.PRACTICE,
    Noun.TASK,
)


@dataclass(frozen=True)
class _Standing:
    live: tuple[Framework, ...]
    copies: tuple[PrintedCopy, ...]
    choices: Choices


class PortfolioPlace(Place):
    """`ask_where` asks, under a title, for the file to save in, and gives its path or "" when she thought better of it.

    `ask_printer` gives the printer, set as she wants it, or None; raises Refused where there is none.
    """

    code = "portfolio"
    title = N_("Portfolio")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.ask_where: Callable[[str, str], str] = lambda title, name: ask_where(self, title, name)
        self.ask_printer: Callable[[int], QPrinter | None] = self._ask_printer
        self._saved_file: Path | None = None
        self._focus_after: QWidget | None = None
        self._unkept = 0
        self.panel = Panel()
        self.pages = PreviewPane(surroundings.background)
        self.previewing = Previewing(surroundings, self.panel.progress, self.panel.wanted, self)
        self.copying = Copying(surroundings, self.panel.progress, self)
        self._filled = SideOrTurn(self.panel, self.pages)
        self._stack = QStackedWidget()
        self.nobody, self.no_set = self._without_name(), self._without_set()
        for page in (self._filled, self.nobody, self.no_set):
            self._stack.addWidget(page)
        self.checks = CheckBefore(surroundings, self._stack, self)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._listen()

    def _without_name(self) -> EmptyPlace:
        return EmptyPlace(
            "portfolio",
            _("Your portfolio prints from here"),
            _("It needs a name for its cover. Everything else is taken from what is in the workbook."),
            _("Say my name"),
            lambda: self.surroundings.go("profile", None),
        )

    def _without_set(self) -> EmptyPlace:
        return EmptyPlace(
            "portfolio",
            _("Your portfolio prints from here"),
            _("It has a page for each outcome of your award. Choose the set of outcomes first."),
            _("Go to Outcomes"),
            lambda: self.surroundings.go("outcomes", None),
        )

    def _listen(self) -> None:
        panel, go = self.panel, self.surroundings.go
        panel.choices.changed.connect(self._pages_changed)
        panel.choices.chosen.connect(self._keep_choices)
        panel.save_wanted.connect(self._save)
        panel.print_wanted.connect(self._print)
        panel.sheets.save_wanted.connect(self._save_sheets)
        panel.sheets.print_wanted.connect(self._print_sheets)
        panel.progress.cancel_wanted.connect(self._cancel)
        panel.opened.connect(self._open_saved)
        panel.send_wanted.connect(lambda: go("feedback", "send"))
        panel.notices.number_wanted.connect(lambda: go("profile", "numbers"))
        panel.notices.picture_wanted.connect(lambda piece: go("evidence", piece))
        self.previewing.drawn.connect(self._show_preview)
        self.previewing.failed.connect(self._could_not_draw)
        for work in (self.checks, self.copying):
            work.began.connect(self._copy_began)
            work.ended.connect(self._copy_ended)
        self.copying.saved.connect(self._say_saved)

    # what is shown

    def reload(self, changed: Changed | None) -> None:
        self.checks.reload(changed)
        if changed is None or changed.concerns(*_PRINTS):
            self._pages_changed()
        if self.isVisible() and (changed is None or changed.concerns(Noun.FRAMEWORK, Noun.COPY, Noun.CHOICES)):
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def let_go(self) -> None:
        self.pages.close_document()

    def take_focus(self) -> None:
        shown = self._stack.currentWidget()
        if isinstance(shown, EmptyPlace):
            shown.button.setFocus()
        elif self.checks.page is not None:
            self.checks.page.take_focus()
        else:
            self._filled.take_focus(self.panel.save)

    def _read(self) -> None:
        services = self.surroundings.services

        def read() -> _Standing:
            live, making = tuple(services.exchanging_frameworks.live()), services.making_portfolio
            return _Standing(live, tuple(making.copies()), making.choices())

        self.surroundings.background.read(read, self._show, self.surroundings.fail)

    def _show(self, standing: _Standing) -> None:
        self.panel.copies.show_copies(standing.copies)
        self.panel.choices.show_sets(standing.live)
        if not self._unkept and standing.choices != self.panel.choices.value():
            self.panel.choices.show_choices(standing.choices)
            self._pages_changed()
        self.checks.turn_to(self._filled if standing.live else self.no_set)
        if self.previewing.is_stale and standing.live:
            self.previewing.begin()

    def _pages_changed(self) -> None:
        self.previewing.pages_changed(in_sight=self.isVisible())

    def _show_preview(self, preview: Preview) -> None:
        self.checks.turn_to(self._filled)
        notices, printed = self.panel.notices, preview.printed
        notices.say_missing(printed.unprintable)
        notices.say_budget(printed.body_pages, printed.page_budget)
        notices.say_lost(printed.missing)
        notices.say_pictures(printed.undescribed, preview.portfolio.evidence)
        self.pages.show_document(preview.document)

    def _could_not_draw(self, error: Exception) -> None:
        if isinstance(error, DeskError) and error.code == "no-profile":
            self.checks.turn_to(self.nobody)
        else:
            self.surroundings.fail(error)

    # what she chooses

    def _keep_choices(self) -> None:
        """What is on its way to the disk is not shown over by what was there before."""
        choices, making = self.panel.choices.value(), self.surroundings.services.making_portfolio
        self._unkept += 1
        self.surroundings.background.write(lambda: making.keep_choices(choices), self._kept, self._not_kept)

    def _kept(self, _came: object) -> None:
        self._unkept -= 1

    def _not_kept(self, error: Exception) -> None:
        self._unkept -= 1
        self.surroundings.fail(error)

    # copies

    def _save(self) -> None:
        def go_on(checked: Checked[Portfolio]) -> None:
            if chosen := self.ask_where(_("Save the portfolio"), _("Portfolio") + ".pdf"):
                self.copying.save(checked, as_pdf(chosen))

        self._check(saving(), go_on)

    def _print(self) -> None:
        def go_on(checked: Checked[Portfolio]) -> None:
            if printer := self._printer(self.pages.view.pages):
                self.copying.print_on(printer, checked)

        self._check(printing(), go_on)

    def _check(self, wording: Wording, go_on: Callable[[Checked[Portfolio]], None]) -> None:
        making = self.surroundings.services.making_portfolio
        if wanted := self.panel.wanted():
            self.checks.ask(lambda: wanted.gathered(making), wording, go_on)

    def _save_sheets(self, kind: SheetKind) -> None:
        def go_on(checked: Checked[Sheets]) -> None:
            if chosen := self.ask_where(_("Save the sheets"), _(SHEET_NAMES[kind]) + ".pdf"):
                self.copying.save_sheets(kind, checked, as_pdf(chosen))

        self._check_sheets(kind, saving(), go_on)

    def _print_sheets(self, kind: SheetKind) -> None:
        def go_on(checked: Checked[Sheets]) -> None:
            if printer := self._printer(0):
                self.copying.print_sheets(printer, kind, checked)

        self._check_sheets(kind, printing(), go_on)

    def _check_sheets(self, kind: SheetKind, wording: Wording, go_on: Callable[[Checked[Sheets]], None]) -> None:
        making = self.surroundings.services.making_sheets
        if wanted := self.panel.wanted():
            self.checks.ask(lambda: making.gather(kind, None, wanted.framework), wording, go_on)

    def _printer(self, pages: int) -> QPrinter | None:
        try:
            return self.ask_printer(pages)
        except Refused as refused:
            self.surroundings.fail(refused)
            return None

    def _ask_printer(self, pages: int) -> QPrinter | None:
        return ask_printer(self, pages, both_sides=self.panel.choices.value().layout.duplex)

    def _copy_began(self) -> None:
        self.previewing.hold()
        self._focus_after = QApplication.focusWidget()
        self.panel.enable(False)

    def _say_saved(self, target: Path, words: str) -> None:
        self._saved_file = target
        self.panel.say_saved(words)
        self._focus_after = self.panel.open

    def _copy_ended(self) -> None:
        """The focus goes back where it was, or to the way to what was saved, unless she has gone on elsewhere."""
        self.panel.enable(True)
        focus = QApplication.focusWidget()
        if self._focus_after is not None and (focus is None or self.panel.isAncestorOf(focus)):
            self._focus_after.setFocus()
        self._focus_after = None
        self.previewing.go_on()

    def _cancel(self) -> None:
        self.checks.cancel()
        self.copying.cancel()
        self.previewing.cancel()

    def _open_saved(self) -> None:
        if self._saved_file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved_file)))
