"""Bringing feedback in: a file, a message or what was said aloud; read aside, asked about, looked at, taken in."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from senco_desk.domain.errors import DeskError
from senco_desk.domain.feedback import Feedback
from senco_desk.domain.feedback_mark import FileKind
from senco_desk.domain.feedback_proposal import FeedbackProposal
from senco_desk.domain.language import _, n_
from senco_desk.services.receiving_feedback import Kept, Received, Whose
from senco_desk.ui.feedback.columns_page import ColumnsPage
from senco_desk.ui.feedback.items import Items
from senco_desk.ui.feedback.kept_beside import KeptBeside
from senco_desk.ui.feedback.looking_through import LookingThrough
from senco_desk.ui.feedback.review_page import ReviewPage, settled
from senco_desk.ui.feedback.source import Source, of_typed
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
    what was taken in. `held` carries a sentence and the ways on: what is open is to be settled first, "" once it is.
    """

    job = Signal(object, str)
    turned = Signal()
    refused = Signal(object)
    held = Signal(str, object)
    stored = Signal(str)

    def __init__(self, surroundings: Surroundings, over: QWidget, stack: QStackedWidget) -> None:
        super().__init__(over)
        self._surroundings, self._over = surroundings, over
        self.looking = LookingThrough(surroundings, self._begin, self)
        self.looking.came.connect(self._come)
        self._then: Callable[[], None] | None = None
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
        page.chosen.connect(self.looking.be)
        return page

    @cached_property
    def columns(self) -> ColumnsPage:
        page = self._laid(ColumnsPage())
        page.settled.connect(self.looking.settle)
        return page

    @cached_property
    def review(self) -> ReviewPage:
        page = self._laid(ReviewPage(self._surroundings))
        page.accepted.connect(self._accept)
        page.escaped.connect(lambda: self.unless_open(self.leave))
        page.file.columns_wanted.connect(self._ask_columns)
        page.file.me_wanted.connect(self.looking.ask_who)
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
        if self._running is not None:
            said = _("Something is still being read. Bring in “{name}” when that is done.")
            self.held.emit(said.format(name=file.name), ())
        else:
            self.unless_open(lambda: self.looking.look(Source(file, file.name)))

    def read_again(self, feedback: Feedback) -> None:
        """Look through the file that is kept with a round."""
        if self._running is None:
            self.looking.look(Source(Kept(feedback.id), feedback.file_name))

    def type(self, way: Way) -> None:
        """What is in no file: to be pasted, or typed."""
        self.unless_open(lambda: self._type(way))

    def _type(self, way: Way) -> None:
        self.typed.begin(way)
        self._turn_to(self.typed)
        self.typed.take_focus()

    def leave(self) -> None:
        """Nothing of it is wanted."""
        self.cancel()
        self.held.emit("", ())
        self._turn_to(None)

    def unless_open(self, go_on: Callable[[], None]) -> None:
        """Go on; where points are looked at that are not stored yet, only when she has said what becomes of them."""
        if self.page is not self.review or not self.review.is_in_hand:
            go_on()
            return
        count = len(self.review.ticks)
        said = _("Nothing of “{name}” is taken in yet.").format(name=self.review.called)
        take = n_("Take in {n} point, then go on", "Take in {n} points, then go on", count).format(n=f"{count:,}")
        ways = [(take, lambda: self._take_in_first(go_on))] if count else []
        self.held.emit(said, (*ways, (_("Take in none, and go on"), lambda: self._instead(go_on))))

    def unsettled(self) -> str:
        """A sentence where she has ticked or placed something that is not stored yet."""
        is_hers = self.page is self.review and self.review.is_hers
        said = _("What you ticked and placed of “{name}” is not taken in yet.")
        return said.format(name=self.review.called) if is_hers else ""

    def _take_in_first(self, go_on: Callable[[], None]) -> None:
        if self._running is None:
            self._then = go_on
            self.review.accept.click()

    def _instead(self, go_on: Callable[[], None]) -> None:
        self.leave()
        go_on()

    def cancel(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def flush(self) -> None:
        """Typed words are in no workbook yet: they are kept beside the settings."""
        self._kept.flush()

    # steps

    def _take_typed(self, typed: Typed) -> None:
        if self._running is None:
            self.looking.look(of_typed(typed))

    def _ask_columns(self) -> None:
        proposal = self.review.proposal
        if proposal is not None and proposal.read.sheet is not None:
            self.columns.ask(proposal.read.file_name, proposal.read.sheet)
            self._turn_to(self.columns)

    def _come(self, source: Source, proposal: FeedbackProposal, items: Items) -> None:
        """What is to be asked before it can be looked at; or the look itself."""
        sheet = proposal.read.sheet
        if proposal.asks_who:
            self.who.ask(proposal.read.file_name, proposal.read.people)
            self._turn_to(self.who)
        elif proposal.asks_columns and sheet is not None:
            self.columns.ask(proposal.read.file_name, sheet)
            self._turn_to(self.columns)
        elif proposal.read.kind is FileKind.SOUND and isinstance(source.what, Path):
            self._hear(source, proposal, source.what)
        else:
            self._look(source, source.dated(proposal), items)

    def _look(self, source: Source, proposal: FeedbackProposal, items: Items) -> None:
        self.review.show_proposal(proposal, items)
        if source.typed is not None:
            self.review.file.show_whose(source.typed.voice, source.typed.who or proposal.likely_sender)
        self._turn_to(self.review)
        self.review.take_focus()

    def _hear(self, source: Source, proposal: FeedbackProposal, sound: Path) -> None:
        """A recording is kept; its gist is typed in, unless she said already that there is nothing to type."""
        if source.typed is not None:
            self._store(source, proposal, frozenset())
        else:
            self.typed.keep_sound(sound)
            self.type(Way.ALOUD)

    # taking in

    def _accept(self, proposal: FeedbackProposal, ticks: frozenset[str]) -> None:
        if self._running is None and self.looking.source is not None:
            self._store(self.looking.source, proposal, ticks)

    def _store(self, source: Source, proposal: FeedbackProposal, ticks: frozenset[str]) -> None:
        whose, receiving = self._whose(source), self._surroundings.services.receiving_feedback

        def work(progress: Progress, _cancelled: Cancelled) -> Received:
            progress(_("Taking it in"), 0, None)
            return receiving.accept(settled(proposal, ticks), source.to_keep, whose)

        job = self._begin(_("Taking it in"), stands=True)
        job.done.connect(lambda received: self._taken(source, received))
        job.start(work)

    def _whose(self, source: Source) -> Whose:
        if source.typed is not None and self.page is not self.review:
            return Whose(source.typed.voice, source.typed.who, source.how)
        pane = self.review.file
        return Whose(pane.whose, pane.who.words(), source.how)

    def _taken(self, source: Source, received: Received) -> None:
        if source.typed is not None:
            self.typed.clear()
            self._kept.drop()
        self._turn_to(None)
        self._surroundings.toast(received.changed.said, received.changed.undo)
        go_on, self._then = self._then, None
        self.stored.emit(received.feedback)
        if go_on is not None:
            go_on()

    # both

    def _begin(self, words: str, *, stands: bool = False) -> Job:
        self._running = job = Job(self._surroundings.background, self, stands=stands)
        job.failed.connect(self._fail)
        job.cancelled.connect(self._surroundings.toast)
        job.ended.connect(self._ended)
        self.job.emit(job, words)
        return job

    def _fail(self, error: Exception) -> None:
        self._then = None
        (self.refused.emit if isinstance(error, DeskError) else self._surroundings.fail)(error)

    def _ended(self) -> None:
        self._running = None

    def _turn_to(self, page: StepPage | None) -> None:
        self.page = page
        self.turned.emit()
