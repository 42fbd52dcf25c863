"""Everything about one person: looked for, read, saved as PDF, and erased where that is hers to decide."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.about_person import AboutPerson, Erased
from senco_desk.domain.file_names import name_on_disk
from senco_desk.domain.language import _
from senco_desk.ui.people.erase_form import EraseForm
from senco_desk.ui.people.erased_view import ErasedView
from senco_desk.ui.people.found_view import FoundView
from senco_desk.ui.place import Surroundings
from senco_desk.ui.theme import heading, inset, line, link
from senco_desk.ui.widgets.job import Cancelled, Job, Progress, Work
from senco_desk.ui.widgets.progress_row import ProgressRow, count

_NOTHING, _FOUND, _ASKING, _ERASED = range(4)
"""The steps; in the first nothing is shown but what goes on."""


class EverythingPage(QWidget):
    """`left`: back to the names."""

    left = Signal()

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings, self._one = surroundings, surroundings.services.about_one_person
        self._person = ""
        self._found: AboutPerson | None = None
        self._job: Job | None = None
        self.back, self.title = link(QPushButton(_("‹ People and places"))), heading(QLabel())
        self.progress = ProgressRow()
        self.found, self.form, self.erased = FoundView(), EraseForm(), ErasedView()
        self.steps = QStackedWidget()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit, top, column = line(self), QHBoxLayout(), QVBoxLayout(self)
        side = round(unit * 1.5)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setContentsMargins(side + inset(self), 0, side, 0)
        self.progress.setContentsMargins(side, 0, side, 0)
        top.setContentsMargins(side, 0, side, 0)
        top.addWidget(self.back)
        top.addStretch(1)
        for step in (QWidget(), self.found, self.form, self.erased):
            self.steps.addWidget(step)
        column.setContentsMargins(0, unit // 2, 0, 0)
        column.setSpacing(unit // 3)
        column.addLayout(top)
        column.addWidget(self.title)
        column.addWidget(self.progress)
        column.addWidget(self.steps, 1)

    def _listen(self) -> None:
        self.back.clicked.connect(self.go_back)
        self.progress.cancel_wanted.connect(self.cancel)
        self.found.save_wanted.connect(self._ask_where)
        self.found.again_wanted.connect(lambda: self.look_for(self._person))
        self.found.erase_wanted.connect(self._ask)
        self.form.left.connect(self._think_better)
        self.form.agreed.connect(self._erase)
        self.erased.thinning_wanted.connect(self._thin)
        self.erased.left.connect(self.go_back)

    # what she does

    def look_for(self, person: str) -> None:
        """Find all of it, once what is being written stands."""
        self.cancel()
        self._job = None
        self._let_go()
        self._person = person
        self._show(_NOTHING, _("Everything about this person"))
        self._surroundings.background.write(
            lambda: None, lambda _none: self._find(person), self._surroundings.fail, context=self
        )
        self.back.setFocus()

    def save_to(self, target: Path) -> None:
        """Write what was found as PDF."""
        found = self._found
        if found is not None:
            self._begin(
                lambda progress, cancelled: self._one.save_pdf(found, target, progress, cancelled),
                lambda _none: self.found.tell_saved(str(target)),
                _("Writing the PDF"),
            )

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def go_back(self) -> None:
        """One step; from the first to the names. What is being erased is cancelled, and she stays where she is."""
        self.cancel()
        if self.steps.currentIndex() == _ASKING:
            if self._job is None:
                self._think_better()
            return
        self._let_go()
        self._show(_NOTHING, "")
        self.left.emit()

    def take_focus(self) -> None:
        shown = self.steps.currentWidget()
        if isinstance(shown, FoundView | EraseForm | ErasedView):
            shown.take_focus()
        else:
            self.back.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    # step by step

    def _find(self, person: str) -> None:
        if person == self._person:
            self._begin(
                lambda progress, cancelled: self._one.find(person, progress, cancelled),
                self._show_found,
                _("Looking for everything about this person"),
            )

    def _show_found(self, found: AboutPerson) -> None:
        if found.person.id != self._person:
            return
        self._found = found
        self._enable(True)
        self.found.show_found(found)
        self._show(_FOUND, _("Everything about {name}").format(name=found.person.name))
        self.take_focus()

    def _ask(self) -> None:
        if self._found is not None:
            self.form.ask(self._found)
            self._show(_ASKING, _("Erase everything about {name}").format(name=self._found.person.name))
            self.take_focus()

    def _think_better(self) -> None:
        if self._found is not None:
            self._show(_FOUND, _("Everything about {name}").format(name=self._found.person.name))
            self.take_focus()

    def _erase(self) -> None:
        found, kept, instead = self._found, self.form.kept(), self.form.instead.words().strip()
        if found is None or not self.form.is_sure:
            return
        one, safe = self._one, self._surroundings.services.keeping_safe

        def work(progress: Progress, cancelled: Cancelled) -> tuple[Erased, int]:
            return one.erase(found, kept, instead, progress, cancelled), len(safe.listed())

        self._begin(work, lambda came: self._show_erased(*came), _("Erasing"))

    def _show_erased(self, erased: Erased, backups: int) -> None:
        self._let_go()
        self._enable(True)
        self.erased.tell(erased, backups)
        self._show(_ERASED, _("Erased"))
        self.take_focus()

    def _thin(self) -> None:
        self._begin(self._one.thin, self.erased.tell_thinned, _("Making a new backup"))

    def _ask_where(self) -> None:
        if self._found is None:
            return
        name = _("About {person}").format(person=self._found.person.prints_as or _("one person"))
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _kind = QFileDialog.getSaveFileName(
            self, _("Save as PDF"), str(Path(folder) / f"{name_on_disk(name)}.pdf"), "PDF (*.pdf)"
        )
        if chosen:
            target = Path(chosen)
            self.save_to(target if target.suffix else target.with_name(f"{target.name}.pdf"))

    # what goes on

    def _begin(self, work: Work, done: Callable[..., None], words: str) -> None:
        self.cancel()
        self._job = job = Job(self._surroundings.background, self, stands=True)
        job.done.connect(done)
        job.failed.connect(self._surroundings.fail)
        job.cancelled.connect(self._surroundings.toast)
        job.ended.connect(lambda: self._ended(job))
        self.progress.follow(job, words, lambda _what, at, of: f"{words} {count(at, of)}" if of else words)
        self._enable(False)
        job.start(work)

    def _ended(self, job: Job) -> None:
        if job is not self._job:
            return
        self._job = None
        self._enable(True)
        if self.steps.currentIndex() == _NOTHING and self._person:
            self.go_back()

    def _enable(self, on: bool) -> None:
        self.found.enable(on)
        self.form.setEnabled(on)
        self.erased.enable(on)

    def _show(self, step: int, title: str) -> None:
        self.steps.setCurrentIndex(step)
        self.title.setText(title)
        self.title.setVisible(bool(title))

    def _let_go(self) -> None:
        """Nothing of anybody stays in sight or behind it."""
        self._person, self._found = "", None
        self.found.let_go()
        self.form.let_go()
