"""Bringing feedback in: a file, a message or what was said aloud; read aside, asked about, looked at, taken in."""

from __future__ import annotations

from dataclasses import astuple, replace
from datetime import datetime, time
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from senco_desk.domain.errors import DeskError
from senco_desk.domain.feedback import Feedback
from senco_desk.domain.feedback_columns import Columns
from senco_desk.domain.feedback_mark import FileKind
from senco_desk.domain.feedback_proposal import FeedbackProposal
from senco_desk.domain.language import _
from senco_desk.domain.text import from_plain
from senco_desk.services.receiving_feedback import Kept, Received, Whose, Words
from senco_desk.ui.feedback.columns_page import ColumnsPage
from senco_desk.ui.feedback.items import Items, read_items
from senco_desk.ui.feedback.kept_beside import KeptBeside
from senco_desk.ui.feedback.review_page import ReviewPage, settled
from senco_desk.ui.feedback.typed_page import Typed, TypedPage, Way
from senco_desk.ui.feedback.who_am_i import WhoAmI
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.job import Cancelled, Job, Progress

StepPage = TypedPage | WhoAmI | ColumnsPage | ReviewPage
Step = TypeVar("Step", TypedPage, WhoAmI, ColumnsPage, ReviewPage)
_RESCUED = "feedback typed in"
"""The name under which typed words are kept until they are stored."""


class BringingIn(QObject):
    """For a place whose pages lie in `stack`. `page` is the step she is at, None for none; `turned`: it is another.

    `job` carries work that takes long, and its words; `refused` an error to be told in the place; `stored` the id of
    what was taken in.
    """

    job = Signal(object, str)
    turned = Signal()
    refused = Signal(object)
    stored = Signal(str)

    def __init__(self, surroundings: Surroundings, over: QWidget, stack: QStackedWidget) -> None:
        super().__init__(over)
        self._surroundings, self._over = surroundings, over
        self._verbs = surroundings.services.receiving_feedback
        self._source: Path | Words | Kept | None = None
        self._name = ""
        self._typed: Typed | None = None
        self._me, self._columns = surroundings.preferences.now.me_in_sheets, _remembered(surroundings)
        self._running: Job | None = None
        self.page: StepPage | None = None
        self._stack = stack
        self._kept = KeptBeside(surroundings, _RESCUED, lambda: self.typed.typed.words, self)

    # the steps, each made when she first comes to it

    @cached_property
    def typed(self) -> TypedPage:
        page = self._laid(TypedPage(self._surroundings.today))
        page.ready.connect(self._take_typed)
        page.said.connect(self._surroundings.toast)
        page.written.connect(self._kept.touch)
        return page

    @cached_property
    def who(self) -> WhoAmI:
        page = self._laid(WhoAmI())
        page.chosen.connect(self._be)
        return page

    @cached_property
    def columns(self) -> ColumnsPage:
        page = self._laid(ColumnsPage())
        page.settled.connect(self._settle)
        return page

    @cached_property
    def review(self) -> ReviewPage:
        page = self._laid(ReviewPage(self._surroundings))
        page.accepted.connect(self._accept)
        page.file.columns_wanted.connect(self._ask_columns)
        page.file.me_wanted.connect(self._ask_who_again)
        return page

    def _laid(self, page: Step) -> Step:
        self._stack.addWidget(page)
        page.left.connect(self.leave)
        return page

    # the ways in

    def ask_file(self) -> None:
        """Which file it is that came back."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _kind = QFileDialog.getOpenFileName(self._over, _("Bring in feedback"), documents)
        if chosen:
            self.read(Path(chosen))

    def read(self, file: Path) -> None:
        """Look through a file; one at a time."""
        if self._running is None:
            self._typed = None
            self._propose(file, file.name)

    def read_again(self, feedback: Feedback) -> None:
        """Look through the file that is kept with a round."""
        if self._running is None:
            self._typed = None
            self._propose(Kept(feedback.id), feedback.file_name)

    def type(self, way: Way) -> None:
        """What is in no file: to be pasted, or typed."""
        self.typed.begin(way)
        self._turn_to(self.typed)
        self.typed.take_focus()

    def leave(self) -> None:
        """Nothing of it is wanted."""
        self.cancel()
        self._turn_to(None)

    def cancel(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def flush(self) -> None:
        """Typed words are in no workbook yet: they are kept beside the settings."""
        self._kept.flush()

    # steps

    def _take_typed(self, typed: Typed) -> None:
        if self._running is not None:
            return
        self._typed = typed
        spoken_only = typed.sound if not typed.words.strip() else None
        said = Words(typed.words, spoken=typed.aloud)
        self._propose(spoken_only or said, spoken_only.name if spoken_only else _("what you typed in"))

    def _be(self, me: str) -> None:
        self._me = me
        self._surroundings.preferences.change(me_in_sheets=me)
        self._again()

    def _settle(self, columns: Columns) -> None:
        self._columns = columns
        self._surroundings.preferences.change(sheet_columns=astuple(columns))
        self._again()

    def _again(self) -> None:
        if self._source is not None:
            self._propose(self._source, self._name)

    def _ask_columns(self) -> None:
        proposal = self.review.proposal
        if proposal is not None and proposal.read.sheet is not None:
            self.columns.ask(proposal.read.file_name, proposal.read.sheet)
            self._turn_to(self.columns)

    def _ask_who_again(self) -> None:
        self._me = ""
        self._again()

    def _propose(self, source: Path | Words | Kept, name: str) -> None:
        self._source, self._name = source, name
        me, columns, services = self._me, self._columns, self._surroundings.services

        def work(progress: Progress, cancelled: Cancelled) -> tuple[FeedbackProposal, Items]:
            return self._verbs.propose(source, progress, cancelled, me, columns), read_items(services)

        job = self._begin(_("Reading {name}").format(name=name))
        job.done.connect(lambda came: self._come(*came))
        job.start(work)

    def _come(self, proposal: FeedbackProposal, items: Items) -> None:
        """What is to be asked before it can be looked at; or the look itself."""
        if proposal.asks_who:
            self.who.ask(proposal.read.file_name, proposal.read.people)
            self._turn_to(self.who)
        elif proposal.asks_columns and proposal.read.sheet is not None:
            self.columns.ask(proposal.read.file_name, proposal.read.sheet)
            self._turn_to(self.columns)
        elif proposal.read.kind is FileKind.SOUND and isinstance(self._source, Path):
            self._hear(proposal, self._source)
        else:
            self._look(self._dated(proposal), items)

    def _look(self, proposal: FeedbackProposal, items: Items) -> None:
        self.review.show_proposal(proposal, items)
        if self._typed is not None:
            self.review.file.show_whose(self._typed.voice, self._typed.who or proposal.likely_sender)
        self._turn_to(self.review)
        self.review.take_focus()

    def _hear(self, proposal: FeedbackProposal, sound: Path) -> None:
        """A recording is kept; its gist is typed in, unless she said already that there is nothing to type."""
        if self._typed is not None:
            self._store(proposal, frozenset())
        else:
            self.typed.keep_sound(sound)
            self.type(Way.ALOUD)

    def _dated(self, proposal: FeedbackProposal) -> FeedbackProposal:
        if self._typed is None or self._typed.when is None:
            return proposal
        return replace(proposal, read=replace(proposal.read, written=datetime.combine(self._typed.when, time())))

    # taking in

    def _accept(self, proposal: FeedbackProposal, ticks: frozenset[str]) -> None:
        if self._running is None:
            self._store(proposal, ticks)

    def _store(self, proposal: FeedbackProposal, ticks: frozenset[str]) -> None:
        file, whose = self._file(), self._whose()

        def work(progress: Progress, _cancelled: Cancelled) -> Received:
            progress(_("Taking it in"), 0, None)
            return self._verbs.accept(settled(proposal, ticks), file, whose)

        job = self._begin(_("Taking it in"), stands=True)
        job.done.connect(self._taken)
        job.start(work)

    def _file(self) -> Path | None:
        """What is kept: the file that was read, or the recording of what was typed in."""
        if self._typed is not None:
            return self._typed.sound
        return self._source if isinstance(self._source, Path) else None

    def _whose(self) -> Whose:
        if self._typed is not None and self.page is not self.review:
            return Whose(self._typed.voice, self._typed.who, from_plain(self._how()))
        pane = self.review.file
        return Whose(pane.whose, pane.who.words(), from_plain(self._how()))

    def _how(self) -> str:
        """How it was said, in a sentence."""
        how = self._typed.how if self._typed is not None else ""
        return _("Said {how}.").format(how=_(how)) if how else ""

    def _taken(self, received: Received) -> None:
        if self._typed is not None:
            self.typed.clear()
            self._kept.drop()
        self._turn_to(None)
        self._surroundings.toast(received.changed.said, received.changed.undo)
        self.stored.emit(received.feedback)

    # both

    def _begin(self, words: str, *, stands: bool = False) -> Job:
        self._running = job = Job(self._surroundings.background, self, stands=stands)
        job.failed.connect(self._fail)
        job.cancelled.connect(self._surroundings.toast)
        job.ended.connect(self._ended)
        self.job.emit(job, words)
        return job

    def _fail(self, error: Exception) -> None:
        (self.refused.emit if isinstance(error, DeskError) else self._surroundings.fail)(error)

    def _ended(self) -> None:
        self._running = None

    def _turn_to(self, page: StepPage | None) -> None:
        self.page = page
        self.turned.emit()


def _remembered(surroundings: Surroundings) -> Columns | None:
    """The columns she settled for the last sheet of a tutor's own."""
    heads = surroundings.preferences.now.sheet_columns
    return Columns(*heads) if len(heads) == len(astuple(Columns())) else None
