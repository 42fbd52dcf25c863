"""Sending a copy to the tutor: gathered as she asks, checked for names, written with a draft for her mail, recorded."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from senco_desk.domain.errors import DeskError, Refused
from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import _
from senco_desk.domain.letter import addresses
from senco_desk.domain.name_findings import Purpose
from senco_desk.domain.review_copy import ReviewCopy
from senco_desk.domain.sending import Sending
from senco_desk.services.sending import Sent
from senco_desk.ui.checking.before import CheckBefore
from senco_desk.ui.checking.page import Checked, Wording
from senco_desk.ui.feedback.items import Items, read_items
from senco_desk.ui.feedback.kept_beside import KeptBeside
from senco_desk.ui.feedback.send_page import SendPage
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.job import Cancelled, Job, Progress
from senco_desk.ui.widgets.latest import Latest
from senco_desk.ui.widgets.paper.asking import documents

_RESCUED = "questions to my tutor"
"""The name under which typed words are kept until they are sent."""


class SendingOut(QObject):
    """For a place whose pages lie in `stack`. `page` is in sight, or None; `turned`: it came or went.

    `job` carries work that takes long, and its words; `refused` an error to be told in the place.
    """

    job = Signal(object, str)
    turned = Signal()
    refused = Signal(object)

    def __init__(self, surroundings: Surroundings, over: QWidget, stack: QStackedWidget, checks: CheckBefore) -> None:
        super().__init__(over)
        self._surroundings, self._over, self._checks = surroundings, over, checks
        self._services = surroundings.services
        self._reading, self._gathering = Latest(surroundings, self), Latest(surroundings, self)
        self._folder = documents()
        self._running: Job | None = None
        self.page: SendPage | None = None
        self._stack = stack
        self._kept = KeptBeside(surroundings, _RESCUED, lambda: "\n".join(self.form.asked.questions), self)

    @cached_property
    def form(self) -> SendPage:
        """Made when she first comes to it."""
        form = SendPage()
        self._stack.addWidget(form)
        form.changed.connect(self._gather)
        form.written.connect(self._kept.touch)
        form.wanted.connect(self._check)
        form.folder_wanted.connect(self._ask_folder)
        form.left.connect(self.leave)
        return form

    def begin(self) -> None:
        """Show what can be asked, and what would go in."""
        self.page = self.form
        self.form.show_folder(self._folder)
        self.turned.emit()
        self.form.take_focus()
        self.read()

    def leave(self) -> None:
        """Not now; what was typed stays for the next time."""
        self.cancel()
        self.form.sent.made.hide()
        self.put_aside()

    def put_aside(self) -> None:
        """Out of sight; a copy that is being made is made all the same."""
        if self.page is not None:
            self.page = None
            self.turned.emit()

    def cancel(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def flush(self) -> None:
        """Typed words are in no workbook yet: they are kept beside the settings."""
        self._kept.flush()

    def reload(self, _changed: Changed | None) -> None:
        """Something is other than it was."""
        if self.page is not None:
            self.read()

    def read(self) -> None:
        """The sets, the items, and what was sent before."""
        services = self._services

        def read() -> tuple[list[Framework], Items, list[Sending], str]:
            live = services.exchanging_frameworks.live()
            return live, read_items(services), services.sending.sent(), services.sending.offered()

        self._reading.ask(read, lambda came: self._show(*came))

    def _show(self, live: list[Framework], items: Items, sendings: list[Sending], whom: str) -> None:
        self.form.show_sets(live, items)
        self.form.sent.show_sendings(sendings)
        self.form.offer_whom(whom)
        self._gather()

    def _gather(self) -> None:
        form, making = self.form, self._services.making_review_copy
        framework, asked, limits = form.framework, form.asked, form.limits
        if framework is not None:
            self._gathering.ask(lambda: making.gather(framework, asked, limits), self._show_copy)

    def _show_copy(self, copy: ReviewCopy) -> None:
        """Unless she has ticked something else meanwhile: that is read next."""
        if not self._gathering.is_waiting:
            self.form.show_copy(copy)

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._over, _("Into which folder"), str(self._folder))
        if chosen:
            self._folder = Path(chosen)
            self.form.show_folder(self._folder)

    def _check(self) -> None:
        """Once what was typed is on disk; an address that is none is told before anything is looked through."""
        form, making = self.form, self._services.making_review_copy
        framework, limits = form.framework, form.limits
        asked = replace(form.asked, whom=form.whom.words())
        try:
            addresses(form.whom.words())
        except Refused as refused:
            self.refused.emit(refused)
            form.whom.line.setFocus()
            return
        if framework is None or self._running is not None:
            return
        wording = Wording(_("Make it now"), _("Make it all the same"), _("‹ Back to what I ask"))

        def check(_done: object) -> None:
            self._checks.ask(lambda: making.gather(framework, asked, limits), wording, self._make)

        self._surroundings.background.write(lambda: None, check, context=self)

    def _make(self, checked: Checked[ReviewCopy]) -> None:
        services, whom, endings, folder = self._services, self.form.whom.words(), self.form.endings, self._folder

        def work(progress: Progress, cancelled: Cancelled) -> Sent:
            copy = services.checking_names.applied(checked.scope, checked.scan)
            sent = services.sending.send(copy, whom, folder, endings, progress, cancelled)
            label = f"{sent.sending.reference} v{sent.sending.version}"
            services.checking_names.log(Purpose.PRINT, label, checked.scan)
            return sent

        self._running = job = Job(self._surroundings.background, self, stands=True)
        job.done.connect(self._made)
        job.failed.connect(self._fail)
        job.cancelled.connect(self._surroundings.toast)
        job.ended.connect(self._ended)
        self.job.emit(job, _("Making the copy"))
        job.start(work)

    def _made(self, sent: Sent) -> None:
        self._kept.drop()
        self.form.begin_anew()
        self.form.sent.made.show_sent(sent)
        self.form.page.verticalScrollBar().setValue(0)
        self.form.sent.made.draft.setFocus()
        self._surroundings.toast(
            _("{subject}: the copy and the mail draft are made").format(subject=sent.sending.subject)
        )
        self.read()

    def _fail(self, error: Exception) -> None:
        (self.refused.emit if isinstance(error, DeskError) else self._surroundings.fail)(error)

    def _ended(self) -> None:
        self._running = None
