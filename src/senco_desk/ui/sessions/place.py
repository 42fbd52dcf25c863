"""The Sessions place: the list at the left, the open one beside it, on disk as it is typed; calendars in and out."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from PySide6.QtWidgets import QPushButton, QWidget

from senco_desk.domain.action import Action
from senco_desk.domain.engagement import Engagement
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.note import Note
from senco_desk.domain.session import SESSION_KIND_NAMES, Session, still_to_do
from senco_desk.services.attending import SessionsSeen
from senco_desk.services.calendars import ENDING, CalendarProposal
from senco_desk.ui.place import NEW, Surroundings
from senco_desk.ui.sessions.calendar_page import CalendarPage
from senco_desk.ui.sessions.calendars import CalendarsAside
from senco_desk.ui.sessions.counting import CountingPage
from senco_desk.ui.sessions.editor import SessionEditor
from senco_desk.ui.sessions.list_side import SessionsSide
from senco_desk.ui.sessions.wording import as_words, row_of_kept
from senco_desk.ui.theme import link, writes
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.job import Job
from senco_desk.ui.widgets.progress_row import ProgressRow
from senco_desk.ui.widgets.thing_place import ListedPlace
from senco_desk.ui.widgets.two_line_list import TwoLineRow

COUNTING, CALENDAR = "counting", "calendar"
"""The targets that say how it is counted, and take in a calendar."""
_MOST_FOUND = 500


class SessionsPlace(ListedPlace[Session]):
    """Targets: the id of a session, `NEW`, `COUNTING` or `CALENDAR`."""

    code = "sessions"
    title = N_("Sessions")
    noun = Noun.SESSION
    concerns = (Noun.SESSION, Noun.PROFILE)
    all_of_them = N_("‹ All sessions")
    editor: SessionEditor

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        attending = surroundings.services.attending
        verbs = (attending.add, attending.keep, attending.remove)
        editor = SessionEditor(surroundings.today, surroundings.go)
        super().__init__(surroundings, verbs, as_words, editor, parent)
        self._attending = attending
        self.side = SessionsSide(surroundings.today)
        self.list = self.side.list
        self.counting, self.calendar_page = CountingPage(), CalendarPage()
        self.calendars, self.progress = CalendarsAside(surroundings, self), ProgressRow()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.empty = EmptyPlace(
            "sessions",
            _("Keep the sessions of your programme"),
            _(
                "Taught and twilight sessions, tutorials with what was advised and agreed, the coaching day, visits. "
                "Take in your provider’s calendar, or put down the first yourself."
            ),
            _("Put down the first"),
            self.begin,
        )
        self.take_first = writes(link(QPushButton(_("Take in a calendar…"))))
        self.empty.add(self.take_first)
        self._lay_panes(self.side, self.list, self.editor)
        for page in (self.empty, self.counting, self.calendar_page):
            self.pages.addWidget(page)
        self._lay_column(self.progress)

    def _listen(self) -> None:
        self.side.begin.clicked.connect(self.begin)
        self.side.counting.clicked.connect(lambda: self._turn(self.counting))
        self.side.give_out.triggered.connect(self._give_out)
        self.side.take_in.triggered.connect(self.calendars.ask_which)
        self.side.take_in.setEnabled(self.surroundings.services.desk.may_write)
        self.take_first.clicked.connect(self.calendars.ask_which)
        self.side.words_wanted.connect(self._find)
        self.editor.action_wanted.connect(self._plan)
        for text in self.editor.texts:
            self._names.attend(text)
        self.counting.said.connect(self._count_as)
        self.calendars.proposed.connect(self._show_proposal)
        self.calendars.began.connect(self._follow)
        self.calendars.stored.connect(self._leave_page)
        self.calendar_page.taken.connect(self.calendars.take)
        for page in (self.counting.done, self.calendar_page.left):
            page.connect(self._leave_page)
        self.progress.cancel_wanted.connect(self.calendars.cancel)

    # What the window asks

    def reload(self, changed: Changed | None) -> None:
        super().reload(changed)
        if changed is None or changed.concerns(Noun.NOTE, Noun.ACTION):
            self._read_notes()

    def show_target(self, target: str) -> None:
        if target == COUNTING:
            self._turn(self.counting)
        elif target == CALENDAR:
            self.calendars.ask_which()
        else:
            super().show_target(target)

    def _widen(self) -> None:
        self.side.clear_filter()
        self.pages.setCurrentWidget(self.panes)

    def take_files(self, files: Sequence[Path]) -> None:
        for file in files:
            if file.suffix.lower() == ENDING:
                self.calendars.read(file)

    def take_focus(self) -> None:
        page = self.pages.currentWidget()
        if isinstance(page, CountingPage | CalendarPage):
            page.take_focus()
        else:
            super().take_focus()

    def let_go(self) -> None:
        self.calendars.cancel()

    # What she does

    def begin(self) -> None:
        self.pages.setCurrentWidget(self.panes)
        self._begin(self._attending.begin(self.surroundings.today()))

    def _plan(self) -> None:
        """What came of it becomes actions; where nothing is written of it, an action of her own begins."""
        session, planning = self.editor.draft(), self.surroundings.services.planning
        lines = still_to_do(session)
        self._hand_on()
        if lines:
            self.surroundings.background.write(
                lambda: planning.plan_each(lines, session.id),
                lambda came: self._planned(*came),
                self.surroundings.fail,
                context=self,
            )
        else:
            self.surroundings.go("plan", f"{NEW}:{session.id}")

    def _planned(self, made: tuple[Action, ...], changed: Changed) -> None:
        """There, so that she says by when."""
        if made:
            self.surroundings.go("plan", made[0].id)
            self.surroundings.toast(changed.said, changed.undo)
        else:
            self.surroundings.toast(_("There is an open action for this already."))

    def _give_out(self) -> None:
        self._hand_on()
        self.calendars.ask_where()

    def _count_as(self, engagement: Engagement) -> None:
        self.surroundings.background.write(
            lambda: self._attending.count_as(engagement),
            self._done,
            self.surroundings.fail,
        )

    def _find(self, words: str) -> None:
        finding = self.surroundings.services.finding

        def find() -> frozenset[str]:
            return frozenset(hit.target for hit in finding.find(words, _MOST_FOUND) if hit.noun is Noun.SESSION)

        self.surroundings.background.read(
            find, lambda found: self.side.words_found(words, found), self.surroundings.fail, context=self
        )

    # What is shown

    def _turn(self, page: QWidget) -> None:
        self._hand_on()
        self.pages.setCurrentWidget(page)
        self.take_focus()

    def _leave_page(self) -> None:
        self.pages.setCurrentWidget(self.panes)
        self._show_list()
        self.take_focus()

    def _show_proposal(self, proposal: CalendarProposal) -> None:
        self.calendar_page.show_proposal(proposal)
        self._turn(self.calendar_page)

    def _follow(self, job: Job) -> None:
        self.progress.follow(job, _("Reading the calendar"))

    def _read(self) -> None:
        today = self.surroundings.today()
        self.surroundings.background.read(lambda: self._attending.seen(today), self._show_seen, self.surroundings.fail)

    def _show_seen(self, seen: SessionsSeen) -> None:
        self._read_once = True
        self.side.show_seen(seen)
        self.editor.show_modules(seen.modules)
        self.editor.show_counting(seen.engagement)
        self.counting.show_engagement(seen.engagement)
        self._show_open()
        self._show_list()

    # Each is read by itself: the list has no texts

    @property
    def _there(self) -> Collection[str]:
        return self.side.rows

    @property
    def _first(self) -> str | None:
        return self.side.nearest

    def _bring(self, thing: str) -> None:
        self.surroundings.background.read(lambda: self._attending.get(thing), self._take, self.surroundings.fail)

    def _take(self, found: Session | None) -> None:
        """What was read; nothing she is typing in is replaced, and what she did not wait for is not shown."""
        shown = self.editor.shown
        awaited = self._wanted or (shown.id if shown else None)
        if found is None or found.id != awaited:
            return
        same = shown is not None and shown.id == found.id
        if not same or not (self.editor.has_focus or self.keeping.is_pending(found.id)):
            self._show(found)

    def _fill(self, thing: Session) -> None:
        self.editor.show_session(thing)
        self._read_notes()
        new = None
        if thing.id not in self.side.rows and self.keeping.is_new(thing.id):
            new = TwoLineRow(thing.id, _("New"), _(SESSION_KIND_NAMES[thing.kind]), strong=True)
        self.side.choose(thing.id, new)

    def _kept(self, kept: Session) -> None:
        self.side.put(row_of_kept(kept))
        self._show_list()

    def _drop(self, thing: str) -> None:
        self.side.drop(thing)

    def _read_notes(self) -> None:
        """What came of the open one."""
        shown, services = self.editor.shown, self.surroundings.services
        if shown is None:
            return

        def read() -> tuple[list[Note], list[Action]]:
            return services.noting.of_session(shown.id), services.planning.of_session(shown.id)

        def show(came: tuple[list[Note], list[Action]]) -> None:
            if self.editor.shown is not None and self.editor.shown.id == shown.id:
                self.editor.came_of_it.show_all(*came)

        self.surroundings.background.read(read, show, self.surroundings.fail, context=self)

    def _show_list(self) -> None:
        if self.pages.currentWidget() in (self.panes, self.empty):
            self.pages.setCurrentWidget(self.empty if self._is_nothing else self.panes)
