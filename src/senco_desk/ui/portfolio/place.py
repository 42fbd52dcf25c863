"""The Portfolio place: the pages as they would print, what is to be in them, and the copies made."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QStandardPaths, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from senco_desk.domain.copies import PrintedCopy
from senco_desk.domain.errors import DeskError
from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.portfolio import Portfolio
from senco_desk.ui.place import Place, Surroundings
from senco_desk.ui.portfolio.document import Document, printed_aside
from senco_desk.ui.portfolio.naming import as_pdf
from senco_desk.ui.portfolio.panel import Panel
from senco_desk.ui.portfolio.preview_pane import PreviewPane
from senco_desk.ui.theme import line, link
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.job import Cancelled, Job, Progress, Work

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from senco_desk.services.making_portfolio import Printed

_PRINTS = (Noun.PROFILE, Noun.FRAMEWORK, Noun.REFLECTION, Noun.MAPPING, Noun.CASE)
_PAUSE = 400
"""Milliseconds after the last change before the pages are drawn anew."""
_TWO = 42
"""Lines of text across from which the panel and the pages stand side by side."""


@dataclass(frozen=True)
class _Standing:
    live: tuple[Framework, ...]
    copies: tuple[PrintedCopy, ...]


class PortfolioPlace(Place):
    """`ask_where` asks for the file to save in and gives its path, or "" when she thought better of it."""

    code = "portfolio"
    title = N_("Portfolio")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.ask_where: Callable[[str], str] = self._ask_where
        self._shown: Portfolio | None = None
        self._saved_file: Path | None = None
        self._preview: Job | None = None
        self._saving: Job | None = None
        self._focus_after: QWidget | None = None
        self._stale = True
        self._pages_wanted = False
        self.panel = Panel()
        self.pages = PreviewPane(surroundings.background)
        self._soon = QTimer(self, singleShot=True, interval=_PAUSE)
        self._soon.timeout.connect(self._begin_preview)
        self._turn = link(QPushButton())
        self._stack = QStackedWidget()
        self.nobody, self.no_set = self._without_name(), self._without_set()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit = line(self)
        self._splitter = QSplitter()
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(9)
        self._splitter.addWidget(self.panel)
        self._splitter.addWidget(self.pages)
        self._splitter.setStretchFactor(1, 1)
        head = QHBoxLayout()
        head.addWidget(self._turn)
        head.addStretch(1)
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(unit, unit // 2, unit // 2, unit // 2)
        column.addLayout(head)
        column.addWidget(self._splitter, 1)
        self._filled = filled
        for page in (filled, self.nobody, self.no_set):
            self._stack.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        self._arrange()

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
        self.panel.choices.changed.connect(self._pages_changed)
        self.panel.save_wanted.connect(self._save)
        self.panel.print_wanted.connect(self._print)
        self.panel.progress.cancel_wanted.connect(self._cancel)
        self.panel.opened.connect(self._open_saved)
        self._turn.clicked.connect(self._turn_over)

    # what is shown

    def reload(self, changed: Changed | None) -> None:
        if changed is None or changed.concerns(*_PRINTS):
            self._pages_changed()
        if self.isVisible() and (changed is None or changed.concerns(Noun.FRAMEWORK, Noun.COPY)):
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
        else:
            (self._turn if self.panel.isHidden() else self.panel.save).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._arrange()

    def _arrange(self) -> None:
        """Side by side where there is room, one at a time where there is not."""
        roomy = self.width() >= _TWO * line(self)
        self.panel.setVisible(roomy or not self._pages_wanted)
        self.pages.setVisible(roomy or self._pages_wanted)
        self._turn.setVisible(not roomy)
        self._turn.setText(_("‹ What prints") if self._pages_wanted else _("See the pages ›"))
        if roomy:
            self._splitter.setSizes([20 * line(self), self.width() - 20 * line(self)])

    def _turn_over(self) -> None:
        self._pages_wanted = not self._pages_wanted
        self._arrange()

    def _read(self) -> None:
        services = self.surroundings.services

        def read() -> _Standing:
            live = tuple(services.exchanging_frameworks.live())
            return _Standing(live, tuple(services.making_portfolio.copies()))

        self.surroundings.background.read(read, self._show, self.surroundings.fail)

    def _show(self, standing: _Standing) -> None:
        self.panel.copies.show_copies(standing.copies)
        self.panel.choices.show_sets(standing.live)
        self._stack.setCurrentWidget(self._filled if standing.live else self.no_set)
        if self._stale and standing.live:
            self._begin_preview()

    # the preview

    @property
    def is_stale(self) -> bool:
        """What is shown may not be what would print."""
        return self._stale

    def _pages_changed(self) -> None:
        self._stale = True
        if self.isVisible():
            self._soon.start()

    def _begin_preview(self) -> None:
        framework = self.panel.choices.framework()
        if framework is None or self._saving is not None:
            return
        if self._preview is not None:
            self._preview.cancel()
        self._stale = False
        making, choices = self.surroundings.services.making_portfolio, self.panel.choices
        parts, layout = choices.parts(), choices.layout_on_paper()

        def work(progress: Progress, cancelled: Cancelled) -> tuple[Portfolio, Document] | None:
            portfolio = making.gather(framework, preview=True, parts=parts, layout=layout)
            if shown is not None and replace(portfolio, label=shown.label) == shown:
                return None
            return portfolio, printed_aside(making, portfolio, "preview.pdf", progress, cancelled)

        shown = self._shown
        self._preview = self._begin(work, self._show_preview, _("Drawing the pages"))
        self._preview.failed.connect(self._could_not_draw)

    def _show_preview(self, drawn: tuple[Portfolio, Document] | None) -> None:
        """None when nothing that prints has changed."""
        if drawn is None:
            return
        self._shown, document = drawn
        self._stack.setCurrentWidget(self._filled)
        self.panel.say_missing(document.unprintable)
        self.panel.enable(True)
        focus = QApplication.focusWidget()
        if self._focus_after is not None and (focus is None or self.panel.isAncestorOf(focus)):
            self._focus_after.setFocus()
        self.pages.show_document(document)

    def _could_not_draw(self, error: Exception) -> None:
        if isinstance(error, DeskError) and error.code == "no-profile":
            self._stack.setCurrentWidget(self.nobody)
        else:
            self.surroundings.fail(error)

    # copies

    def _save(self) -> None:
        framework, choices = self.panel.choices.framework(), self.panel.choices
        chosen = self.ask_where(_("Portfolio") + ".pdf") if framework else ""
        if not framework or not chosen:
            return
        target = as_pdf(chosen)
        making, parts, layout = self.surroundings.services.making_portfolio, choices.parts(), choices.layout_on_paper()

        def work(progress: Progress, cancelled: Cancelled) -> Printed:
            portfolio = making.gather(framework, parts=parts, layout=layout)
            return making.print_to(portfolio, target, progress, cancelled)

        self._begin_copy(work, self._saved, _("Saving {name}").format(name=target.name))

    def _saved(self, printed: Printed) -> None:
        self._saved_file = printed.target
        label = f"{printed.copy.reference} v{printed.copy.version}" if printed.copy else ""
        said = n_("Saved {name}: {label}, {n} page.", "Saved {name}: {label}, {n} pages.", len(printed.pages))
        words = said.format(name=printed.target.name, label=label, n=len(printed.pages))
        self.panel.say_saved(words)
        self._focus_after = self.panel.open
        self.surroundings.toast(words)

    def _open_saved(self) -> None:
        if self._saved_file is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved_file)))

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog

        from senco_desk.ui.portfolio.on_paper import a4_printer

        printer = a4_printer()
        dialog = QPrintDialog(printer, self)
        dialog.setMinMax(1, max(1, self.pages.view.pages))
        if dialog.exec() == QPrintDialog.DialogCode.Accepted:
            self.print_on(printer)

    def print_on(self, printer: QPrinter) -> None:
        """Make a copy and put it on paper."""
        from senco_desk.ui.portfolio.on_paper import print_on

        framework, choices = self.panel.choices.framework(), self.panel.choices
        if framework is None:
            return
        making, parts, layout = self.surroundings.services.making_portfolio, choices.parts(), choices.layout_on_paper()

        def work(progress: Progress, cancelled: Cancelled) -> int:
            portfolio = making.gather(framework, parts=parts, layout=layout)
            with closing(printed_aside(making, portfolio, _("on paper"), progress, cancelled)) as document:
                return print_on(printer, document, progress, cancelled)

        self._begin_copy(work, self._printed, _("Printing"))

    def _printed(self, pages: int) -> None:
        said = n_("{n} page sent to the printer", "{n} pages sent to the printer", pages)
        self.surroundings.toast(said.format(n=pages))

    def _begin_copy(self, work: Work, done: Callable[..., None], words: str) -> None:
        """One copy at a time; a preview that is being drawn makes way."""
        if self._preview is not None:
            self._preview.cancel()
            self._stale = True
        self._focus_after = QApplication.focusWidget()
        self.panel.enable(False)
        self._saving = self._begin(work, done, words)
        self._saving.failed.connect(self.surroundings.fail)
        self._saving.ended.connect(self._copy_ended)

    def _copy_ended(self) -> None:
        self._saving = None
        self.panel.enable(True)
        if self._stale:
            self._soon.start()

    def _begin(self, work: Work, done: Callable[..., None], words: str) -> Job:
        job = Job(self.surroundings.background, self)
        job.done.connect(done)
        self.panel.progress.follow(job, words)
        job.start(work)
        return job

    def _cancel(self) -> None:
        for job in (self._saving, self._preview):
            if job is not None:
                job.cancel()

    def _ask_where(self, name: str) -> str:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggested = str((Path(documents) if Path(documents).is_dir() else Path.home()) / name)
        return QFileDialog.getSaveFileName(self, _("Save the portfolio"), suggested, _("PDF") + " (*.pdf)")[0]
