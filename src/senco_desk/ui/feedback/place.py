"""Feedback: what came back, in rounds; the open point or round beside it, answered; and the ways in and out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.feedback import Feedback, Point, Target
from senco_desk.domain.feedback_themes import themes
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.ui.checking.before import CheckBefore
from senco_desk.ui.checking.page import CheckPage
from senco_desk.ui.feedback.answering import Answering
from senco_desk.ui.feedback.bringing_in import BringingIn
from senco_desk.ui.feedback.columns_page import ColumnsPage
from senco_desk.ui.feedback.items import read_items
from senco_desk.ui.feedback.list_side import ListSide
from senco_desk.ui.feedback.point_editor import PointEditor
from senco_desk.ui.feedback.point_rows import AGAIN, POINT, ROUND, Stored, rows, standing, under
from senco_desk.ui.feedback.review_page import ReviewPage
from senco_desk.ui.feedback.round_pane import RoundPane
from senco_desk.ui.feedback.send_page import SendPage
from senco_desk.ui.feedback.sending_out import SendingOut
from senco_desk.ui.feedback.typed_page import TypedPage, Way
from senco_desk.ui.feedback.who_am_i import WhoAmI
from senco_desk.ui.place import Place, Surroundings
from senco_desk.ui.theme import line, link
from senco_desk.ui.where_shown import SHOWN_IN
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.job import Job
from senco_desk.ui.widgets.latest import Latest
from senco_desk.ui.widgets.names_here import NamesHere
from senco_desk.ui.widgets.offer import Offer
from senco_desk.ui.widgets.pieces.panes import Panes
from senco_desk.ui.widgets.progress_row import ProgressRow, count
from senco_desk.ui.widgets.two_line_list import TwoLineRow

FROM_FILE, PASTED, ALOUD, SEND = "from-file", "pasted", "aloud", "send"
"""The targets that bring in feedback, and that send a copy."""
_PAUSE = 150
"""Milliseconds; several changes in a row are read once."""
_CONCERNS = (
    Noun.FEEDBACK, Noun.POINT, Noun.DECISION, Noun.REFLECTION, Noun.EVIDENCE, Noun.FRAMEWORK, Noun.CASE, Noun.TASK,
    Noun.ACTION, Noun.PRIOR_LEARNING,
)  # fmt: skip


class FeedbackPlace(Place):
    """Targets: the id of a point or of a round, or one of FROM_FILE, PASTED, ALOUD, SEND."""

    code = "feedback"
    title = N_("Feedback")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.stored = Stored()
        self._wanted: str | None = None
        self._read_once = self._is_arriving = False
        self._ways_in = QMenu(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._reading, self._listing = Latest(surroundings, self), Latest(surroundings, self)
        self.side, self.editor, self.round = ListSide(self._ways_in), PointEditor(), RoundPane()
        self.back = link(QPushButton(_("‹ All points")))
        self.pages, self.progress = QStackedWidget(self), ProgressRow()
        self.checks = CheckBefore(surroundings, self.pages, self)
        self.answering = Answering(surroundings, self.editor, self.round, self)
        self.bringing = BringingIn(surroundings, self, self.pages)
        self.sending = SendingOut(surroundings, self, self.pages, self.checks)
        self.notice = Offer()
        self._names = NamesHere(surroundings, Noun.POINT, self.editor.names, self)
        self._round_names = NamesHere(surroundings, Noun.FEEDBACK, self.round.names, self)
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
            self.send,
        )
        self.or_bring = link(QPushButton(_("Or bring in what came back")))
        self.or_bring.setMenu(self._ways_in)
        self.empty.add(self.or_bring)
        for words, act in (
            (_("From a file…"), self.ask_file),
            (_("Pasted from a message"), lambda: self.show_target(PASTED)),
            (_("Said aloud"), lambda: self.show_target(ALOUD)),
        ):
            self._ways_in.addAction(words).triggered.connect(lambda _on=False, act=act: act())
        right = QWidget()
        self._opened = QStackedWidget()
        inside = QVBoxLayout(right)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(self.back)
        inside.addWidget(self._opened, 1)
        self.panes = Panes(self.side, right, widest=22)
        for page in (QWidget(), self.panes, self.empty):
            self.pages.addWidget(page)
        for page in (QWidget(), self.editor, self.round):
            self._opened.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addWidget(self.pages, 1)
        column.addWidget(self.progress)
        unit = line(self)
        self.progress.setContentsMargins(unit, unit // 3, unit, unit // 2)

    def _listen(self) -> None:
        side, editor = self.side, self.editor
        side.narrowed.connect(self._show_list)
        side.list.chosen.connect(self.open)
        side.list.entered.connect(self._enter)
        side.list.clicked.connect(lambda _index: self.panes.arrange(in_list=False))
        side.list.removal_wanted.connect(self._remove_in_hand)
        side.list.letter.connect(self._do_letter)
        side.send.clicked.connect(self.send)
        self.back.clicked.connect(self._go_back)
        editor.item_wanted.connect(self._go_to_item)
        editor.became_wanted.connect(lambda became: self._go_to_item(Target(became.noun, became.id)))
        for pane in (self.editor, self.round):
            pane.history_wanted.connect(lambda: self.surroundings.go("history", self.looked_at()))
            pane.said.connect(self.surroundings.toast)
        self.round.outcome_wanted.connect(lambda outcome: self.surroundings.go("outcomes", outcome))
        self._names.attend(editor.answer)
        self._round_names.attend(self.round.about)
        self.answering.kept.connect(self._kept)
        self.answering.removed.connect(self._leave_removed)
        self.round.again_wanted.connect(self.bringing.read_again)
        for way in (self.bringing, self.sending):
            way.turned.connect(self._turn)
        self.bringing.refused.connect(self._refuse)
        self.sending.refused.connect(lambda error: self.notice.say(str(error)))
        self.bringing.stored.connect(self._come_to_stored)
        for work in (self.answering, self.bringing, self.sending):
            work.job.connect(self._follow_reading if work is self.bringing else self._follow)
            self.progress.cancel_wanted.connect(work.cancel)
        self._pause.timeout.connect(self._read)

    # What the window asks

    def reload(self, changed: Changed | None) -> None:
        self._names.reload(changed)
        self._round_names.reload(changed)
        self.checks.reload(changed)
        self.sending.reload(changed)
        if changed is None or changed.concerns(*_CONCERNS):
            self._pause.start() if changed else self._read()

    def show_target(self, target: str) -> None:
        ways = {
            FROM_FILE: self.ask_file,
            PASTED: lambda: self.bringing.type(Way.PASTED),
            ALOUD: lambda: self.bringing.type(Way.ALOUD),
            SEND: self.send,
        }
        if target in ways:
            ways[target]()
        else:
            self._wanted = target
            self.side.widen()
            self._come_to_wanted()

    def looked_at(self) -> str | None:
        if self._opened.currentWidget() is self.editor and self.editor.shown is not None:
            return f"{Noun.POINT.value} {self.editor.shown.id}"
        shown = self.round.shown
        return f"{Noun.FEEDBACK.value} {shown.id}" if shown is not None else None

    def take_files(self, files: Sequence[Path]) -> None:
        """The first of them; one file is looked at at a time."""
        if len(files) > 1:
            self.notice.say(
                _("One file at a time: this is “{name}”. Drop the next when it is taken in.").format(name=files[0].name)
            )
        if files:
            self.bringing.read(files[0])

    def take_focus(self) -> None:
        page = self.checks.page or self.bringing.page or self.sending.page
        if isinstance(page, CheckPage | TypedPage | WhoAmI | ColumnsPage | ReviewPage | SendPage):
            page.take_focus()
        elif self.pages.currentWidget() is self.empty:
            self.empty.button.setFocus()
        else:
            (self.back if self.side.isHidden() else self.side.list).setFocus()

    def flush(self) -> None:
        self.answering.flush()
        self.bringing.flush()
        self.sending.flush()

    # What she does

    def ask_file(self) -> None:
        """Which file it is that came back: asked once the place is in sight."""
        QTimer.singleShot(0, self.bringing.ask_file)

    def send(self) -> None:
        """A copy for the tutor."""
        self.bringing.leave()
        self.sending.begin()

    def open(self, key: str) -> None:
        """Show a point, or a round; what was typed before is handed on first. The head of an item opens nothing."""
        self.answering.flush()
        point = next((each for each in self.stored.points if POINT + each.id == key), None)
        feedback = next((each for each in self.stored.rounds if ROUND + each.id == key), None)
        if point is not None:
            self._show_point(point)
        elif feedback is not None:
            self._show_round(feedback)

    def _enter(self) -> None:
        key = self.side.list.key or ""
        if key.startswith(AGAIN):
            self.answering.name_theme(under(key, self.side.list.keys), key.removeprefix(AGAIN))
            return
        self.panes.arrange(in_list=False)
        if self._opened.currentWidget() is self.editor:
            self.editor.begin_typing()
        elif self._opened.currentWidget() is self.round:
            self.round.begin_typing()

    def _go_back(self) -> None:
        self.answering.flush()
        self.panes.arrange(in_list=True)
        self.take_focus()

    def _do_letter(self, letter: str) -> None:
        if self._opened.currentWidget() is not self.editor:
            return
        if letter == "C":
            self.panes.arrange(in_list=False)
            self.editor.ask_item()
        else:
            self.answering.do_letter(letter)

    def _remove_in_hand(self) -> None:
        if self._opened.currentWidget() is self.round:
            self.answering.remove_round()
        elif self._opened.currentWidget() is self.editor:
            self.answering.remove_point()

    def _go_to_item(self, target: Target) -> None:
        if target.noun in SHOWN_IN:
            self.surroundings.go(SHOWN_IN[target.noun], target.id)

    def _leave_removed(self) -> None:
        """After a point the next one is at hand."""
        key, keys = self._open_key(), self.side.list.keys
        below = keys[keys.index(key) + 1 :] if key in keys and key.startswith(POINT) else []
        self._leave_open()
        following = next((each for each in below if each.startswith(POINT)), None)
        if following is not None:
            self.side.list.choose(following)

    def _leave_open(self) -> None:
        self._opened.setCurrentIndex(0)
        self.editor.leave()
        self.round.leave()
        self._go_back()

    def _follow(self, job: Job, words: str) -> None:
        self.notice.hide()
        self.progress.follow(job, words)

    def _follow_reading(self, job: Job, words: str) -> None:
        """It tells itself what it is at."""
        self.notice.hide()
        self.progress.follow(job, words, lambda doing, at, of: f"{doing} {count(at, of)}" if at or of else doing)

    def _refuse(self, error: Exception) -> None:
        """What a file is refused for stands in the place, with the way to another."""
        self.notice.say(str(error), [(_("Choose another file…"), self.bringing.ask_file)])

    # What is shown

    def _turn(self) -> None:
        nothing = self._read_once and not self.stored.rounds
        self.checks.turn_to(self.bringing.page or self.sending.page or (self.empty if nothing else self.panes))
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus) and not focus.isVisible():
            self.take_focus()

    def _read(self) -> None:
        services = self.surroundings.services

        def read() -> Stored:
            seen = [found for each in services.answering_feedback.rounds()
                    if (found := services.answering_feedback.seen(each.id)) is not None]  # fmt: skip
            points = [point for each in seen for point in each.points]
            decisions = [decision for each in seen for decision in each.decisions]
            words = services.keeping_dates.dated().terms.decision_words
            named = [theme.name for theme in themes(points)]
            return Stored([each.feedback for each in seen], points, decisions, read_items(services), words, named)

        self._reading.ask(read, self._show_stored)

    def _show_stored(self, stored: Stored) -> None:
        self.stored, self._read_once = stored, True
        self.editor.show_themes(stored.themes)
        self._show_open()
        self._come_to_wanted()
        self._show_list()

    def _come_to_stored(self, feedback: str) -> None:
        """What was just taken in: to go on with, once it is listed."""
        self._is_arriving = True
        self.show_target(feedback)

    def _come_to_wanted(self) -> None:
        """The one that was asked for from elsewhere, once it is read."""
        keys = {each.id: POINT + each.id for each in self.stored.points}
        keys |= {each.id: ROUND + each.id for each in self.stored.rounds}
        decided = {each.id: ROUND + each.feedback for each in self.stored.decisions if each.feedback}
        key = (keys | decided).get(self._wanted or "")
        if key is not None:
            self._wanted = None
            self.open(key)
            self.panes.arrange(in_list=False)
            self._show_list()
            if self.panes.is_narrow:
                self.back.show()
                self.back.setFocus()

    def _show_open(self) -> None:
        """What is stored of the open one: all of it, or how it stands while she is at it."""
        point, feedback = self.editor.shown, self.round.shown
        if self._opened.currentWidget() is self.editor and point is not None:
            now = next((each for each in self.stored.points if each.id == point.id), None)
            if now is None:
                self._leave_open()
            elif self.answering.is_at_work(point.id):
                self.editor.show_decided(self.stored.words, self.stored.decided_by(now))
                self.editor.show_standing(now)
            else:
                self._show_point(now)
        elif self._opened.currentWidget() is self.round and feedback is not None:
            kept = next((each for each in self.stored.rounds if each.id == feedback.id), None)
            if kept is None:
                self._leave_open()
            elif self.answering.is_at_work(feedback.id):
                self._say_round(kept)
            else:
                self._show_round(kept)
        elif not self.panes.is_narrow and self.stored.rounds and self._wanted is None:
            self._show_round(self.stored.rounds[0])

    def _show_point(self, point: Point) -> None:
        self.editor.show_decided(self.stored.words, self.stored.decided_by(point))
        self.editor.show_point(point, self.stored.items, _thread(point, self.stored.points))
        self._names.show_thing(point.id)
        self._opened.setCurrentWidget(self.editor)

    def _show_round(self, feedback: Feedback) -> None:
        self.round.show_round(feedback)
        self._round_names.show_thing(feedback.id)
        self._say_round(feedback)
        self._opened.setCurrentWidget(self.round)

    def _say_round(self, feedback: Feedback) -> None:
        points = [each for each in self.stored.points if each.feedback == feedback.id]
        decisions = [each for each in self.stored.decisions if each.feedback == feedback.id]
        self.round.show_what_came(standing(points), decisions, self.stored.items)

    def _kept(self, kept: object) -> None:
        """What was typed is on disk: so it is here."""
        if isinstance(kept, Point):
            points = [kept if each.id == kept.id else each for each in self.stored.points]
            self.stored = replace(self.stored, points=points)

    def _open_key(self) -> str | None:
        shown = self._opened.currentWidget()
        if shown is self.editor and self.editor.shown is not None:
            return POINT + self.editor.shown.id
        return ROUND + self.round.shown.id if shown is self.round and self.round.shown is not None else None

    def _show_list(self) -> None:
        stored, view = self.stored, self.side.view

        def show(found: list[TwoLineRow], told: str) -> None:
            self.side.show_all(found, told, self._open_key())
            self.back.setVisible(self.panes.is_narrow)
            self._turn()
            if self._is_arriving and self._wanted is None:
                self._is_arriving = False
                self.take_focus()

        self._listing.ask(lambda: (rows(stored, view), standing(stored.points)), lambda came: show(*came))


def _thread(point: Point, points: Sequence[Point]) -> list[Point]:
    """What it answers, and what answers it."""
    before = [each for each in points if each.id == point.replies_to]
    after = [each for each in points if each.replies_to == point.id]
    return [*before, *after]
