"""Feedback: what came back, in rounds; the open point or round beside it, answered; and the ways in and out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.feedback import Point
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.ui.checking.before import CheckBefore
from senco_desk.ui.feedback.list_side import PointsSide
from senco_desk.ui.feedback.opened import Opened
from senco_desk.ui.feedback.point_rows import AGAIN, ROUND, key_of_thing, under
from senco_desk.ui.feedback.stored import Stored, read_stored
from senco_desk.ui.feedback.ways import Ways
from senco_desk.ui.place import PAUSE, Place, Surroundings
from senco_desk.ui.theme import line, link
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.latest import Latest
from senco_desk.ui.widgets.pieces.panes import Panes

_CONCERNS = (
    Noun.FEEDBACK, Noun.POINT, Noun.DECISION, Noun.REFLECTION, Noun.EVIDENCE, Noun.FRAMEWORK, Noun.CASE, Noun.TASK,
    Noun.ACTION, Noun.PRIOR_LEARNING,
)  # fmt: skip


class FeedbackPlace(Place):
    """Targets: the id of a point, of a round or of a decision, or one of the targets of `ways`."""

    code = "feedback"
    title = N_("Feedback")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.stored = Stored()
        self._wanted: str | None = None
        self._read_once = self._is_arriving = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._reading = Latest(surroundings, self)
        self.pages = QStackedWidget(self)
        self.checks = CheckBefore(surroundings, self.pages, self)
        self.ways = ways = Ways(surroundings, self, self.pages, self.checks)
        self.bringing, self.sending = ways.bringing, ways.sending
        self.notice, self.progress = ways.notice, ways.progress
        self.side, self.opened = PointsSide(surroundings, ways.menu), Opened(surroundings)
        self.editor, self.round, self.answering = self.opened.editor, self.opened.round, self.opened.answering
        self.back = link(QPushButton(_("‹ All points")))
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.empty = EmptyPlace(
            "feedback",
            _("What your tutor says"),
            _(
                "A small copy goes out; Word comments, a PDF, a mail or a mark sheet come back. Each point is put "
                "beside what it is about, for you to answer."
            ),
            _("Send to my tutor"),
            self.ways.send,
        )
        self.or_bring = link(QPushButton(_("Or bring in what came back")), opens=True)
        self.or_bring.setMenu(self.ways.menu)
        self.empty.add(self.or_bring)
        self.panes = Panes(self.side, self.opened, self.back, widest=22)
        for page in (QWidget(), self.panes, self.empty):
            self.pages.addWidget(page)
        self.opened.lay_out()
        unit, column = line(self), QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.pages, 1)
        column.addWidget(self.progress)
        self.progress.setContentsMargins(unit, unit // 3, unit, unit // 2)

    def _listen(self) -> None:
        side, answering = self.side, self.answering
        side.narrowed.connect(self._show_list)
        side.listed_anew.connect(self._listed)
        side.list.chosen.connect(self.open)
        side.list.entered.connect(self._enter)
        side.list.clicked.connect(lambda _index: self.panes.arrange(in_list=False))
        side.list.removal_wanted.connect(self.opened.remove)
        side.list.letter.connect(self._do_letter)
        side.send.clicked.connect(self.ways.send)
        self.back.clicked.connect(self._go_back)
        self.round.again_wanted.connect(self.bringing.read_again)
        answering.kept.connect(self._kept)
        answering.removed.connect(self._leave_removed)
        answering.job.connect(self.ways.follow)
        self.progress.cancel_wanted.connect(answering.cancel)
        self.ways.turned.connect(self._turn)
        self.bringing.stored.connect(self._come_to_stored)
        self._pause.timeout.connect(self._read)

    # What the window asks

    def reload(self, changed: Changed | None) -> None:
        self.opened.reload_names(changed)
        self.checks.reload(changed)
        self.sending.reload(changed)
        if changed is None:
            self._read()
        elif changed.concerns(*_CONCERNS):
            self._pause.start()

    def show_target(self, target: str) -> None:
        if not self.ways.go(target):
            self.ways.leave_for(lambda: self._come_to(target))

    def looked_at(self) -> str | None:
        return self.opened.looked_at

    def take_files(self, files: Sequence[Path]) -> None:
        self.ways.take_files(files)

    def take_focus(self) -> None:
        page = self.checks.page or self.ways.page
        if page is not None:
            page.take_focus()
        elif self.pages.currentWidget() is self.empty:
            self.empty.button.setFocus()
        else:
            self.panes.take_focus(self.side.list)

    def unsettled(self) -> str:
        return self.bringing.unsettled()

    def flush(self) -> None:
        self.answering.flush()
        self.ways.flush()

    # What she does

    def open(self, key: str) -> None:
        """Show what the row of that key stands for; what was typed before is handed on first."""
        self.opened.open(key, self.stored)

    def _enter(self) -> None:
        key = self.side.list.key or ""
        if key.startswith(AGAIN):
            self.answering.name_theme(under(key, self.side.list.keys), key.removeprefix(AGAIN))
            return
        self.panes.arrange(in_list=False)
        self.opened.begin_typing()

    def _go_back(self) -> None:
        self.answering.flush()
        self.panes.arrange(in_list=True)
        self.take_focus()

    def _do_letter(self, letter: str) -> None:
        if self.opened.point is None:
            return
        if letter == "C":
            self.panes.arrange(in_list=False)
            self.editor.ask_item()
        else:
            self.answering.do_letter(letter)

    def _leave_removed(self) -> None:
        """After a point the next one is at hand."""
        following = self.side.point_below(self.opened.key)
        self._leave_open()
        if following is not None:
            self.side.list.choose(following)

    def _leave_open(self) -> None:
        self.opened.leave()
        self._go_back()

    # What is shown

    def _turn(self) -> None:
        nothing = self._read_once and not self.stored.rounds
        self.checks.turn_to(self.ways.page or (self.empty if nothing else self.panes))
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus) and not focus.isVisible():
            self.take_focus()

    def _read(self) -> None:
        services = self.surroundings.services
        self._reading.ask(lambda: read_stored(services), self._show_stored)

    def _show_stored(self, stored: Stored) -> None:
        self.stored, self._read_once = stored, True
        self.editor.show_themes(stored.themes)
        self._show_open()
        self._come_to_wanted()
        self._show_list()

    def _show_open(self) -> None:
        """What is stored of the open one; the newest round where none is open, and there is room for both."""
        if self.opened.key is not None:
            if not self.opened.freshen(self.stored):
                self._leave_open()
        elif not self.panes.is_narrow and self.stored.rounds and self._wanted is None:
            self.open(ROUND + self.stored.rounds[0].id)

    def _come_to_stored(self, feedback: str) -> None:
        """What was just taken in: to go on with, once it is listed."""
        self._is_arriving = True
        self.show_target(feedback)

    def _come_to(self, target: str) -> None:
        self._wanted = target
        self.side.widen()
        self._come_to_wanted()

    def _come_to_wanted(self) -> None:
        """The one that was asked for from elsewhere, once it is read."""
        key = key_of_thing(self._wanted or "", self.stored)
        if key is not None:
            self._wanted = None
            self.open(key)
            self.panes.arrange(in_list=False)
            self._show_list()
            if self.side.isHidden():
                self.back.setFocus()

    def _kept(self, kept: object) -> None:
        """What was typed is on disk: so it is here."""
        if isinstance(kept, Point):
            self.stored = self.stored.with_point(kept)

    def _show_list(self) -> None:
        self.side.show_all(self.stored, lambda: self.opened.key)

    def _listed(self) -> None:
        self._turn()
        if self._is_arriving and self._wanted is None:
            self._is_arriving = False
            self.take_focus()
