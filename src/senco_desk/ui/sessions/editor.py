"""The open session: when, of what kind and mode, what it was about; the tutorial; the coaching day."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget

from senco_desk.domain.days import short_day
from senco_desk.domain.engagement import Counted, Engagement
from senco_desk.domain.language import _
from senco_desk.domain.profile import Module
from senco_desk.domain.session import ACTIVITY_NAMES, MODE_NAMES, SESSION_KIND_NAMES, Activity, Session, SessionKind
from senco_desk.domain.time_reading import length_said, read_length
from senco_desk.ui.sessions.asked_texts import CoachingEditor, TutorialEditor
from senco_desk.ui.sessions.came_of_it import CameOfIt
from senco_desk.ui.sessions.when import When
from senco_desk.ui.theme import line, quiet, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.field import Field, named
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.one_line import typed_in
from senco_desk.ui.widgets.read_field import ReadField
from senco_desk.ui.widgets.side_by_side import SideBySide
from senco_desk.ui.widgets.text_editor import TextEditor
from senco_desk.ui.widgets.thing_editor import ThingEditor
from senco_desk.ui.widgets.tick_box import TickBox

_ROOM = 26


class SessionEditor(ThingEditor[Session]):
    """`written`: something changed. `left`: a field was left. `said`: a sentence for her. The rest are wishes."""

    action_wanted = Signal()

    def __init__(
        self,
        today: Callable[[], date],
        go: Callable[[str, str | None], None],
        parent: QWidget | None = None,
    ) -> None:
        """`go` leads to what came of it."""
        super().__init__(_("Delete this session"), parent)
        self.came_of_it = CameOfIt(go)
        self._counted = False
        self._modules: tuple[Module, ...] = ()
        self.title, self.when = QLineEdit(), When(today)
        names = (_("Kind"), _("Kind of activity"), _("Module"))
        self.kind, self.activity, self.module = (writes(Choice(name)) for name in names)
        self.modes = {mode: writes(TickBox(_(words))) for mode, words in MODE_NAMES.items()}
        self.place = Field(_("Where"), _("A room, a school, an address"))
        self.led_by = Field(_("Led by, or with"), _("The tutor, the speaker, whom I met"))
        self.about = TextEditor(
            _("What it was about"), _("What it was about, and what I take from it"), fewest_lines=3, framed=True
        )
        self.tutorial, self.coaching = TutorialEditor(), CoachingEditor()
        self.missed = writes(TickBox(_("I was not there")))
        self.counts_as: ReadField[int] = ReadField(_("Counts as"), _("as long as it lasts"), read_length, length_said)
        self.source = quiet(QLabel())
        self._dress()
        self._lay_out()
        self._listen()

    def _dress(self) -> None:
        self.title.setProperty("look", "title")
        self.title.setAccessibleName(_("Title"))
        self.title.setPlaceholderText(_("Its topic"))
        self.kind.offer((kind, _(words)) for kind, words in SESSION_KIND_NAMES.items())
        activities = ((activity, _(words)) for activity, words in ACTIVITY_NAMES.items())
        self.activity.offer(((None, _("Activity: not said")), *activities))
        self.show_modules(())
        self.counts_as.setMaximumWidth(line(self) * 12)
        self.source.setWordWrap(True)

    def _lay_out(self) -> None:
        unit, column = line(self), self.page.column
        kinds, modes, counted = Flow(gap=unit // 2), Flow(gap=unit // 2), Flow(gap=unit, level=True)
        for choice in (self.kind, self.activity, self.module):
            kinds.addWidget(choice)
        for box in self.modes.values():
            modes.addWidget(box)
        counted.addWidget(self.missed)
        counted.addWidget(self.counts_as)
        about = QWidget()
        named(about, _("What it was about"), self.about)
        column.addWidget(self.title)
        column.addWidget(self.when)
        column.addLayout(kinds)
        column.addLayout(modes)
        column.addWidget(SideBySide([self.place, self.led_by], _ROOM))
        for part in (self.tutorial, self.coaching, about):
            column.addSpacing(unit // 3)
            column.addWidget(part)
        column.addSpacing(unit // 3)
        column.addLayout(counted)
        column.addWidget(self.came_of_it)
        column.addWidget(self.source)
        column.addStretch(1)
        self.lay_strip()

    def _listen(self) -> None:
        self.title.textEdited.connect(lambda _text: self.written.emit())
        self.title.editingFinished.connect(self.left)
        self.kind.chosen.connect(lambda _kind: self._show_parts())
        for choice in (self.kind, self.activity, self.module):
            choice.chosen.connect(lambda _value: self._set())
        for box in (*self.modes.values(), self.missed):
            box.clicked.connect(lambda _on: self._set())
        for field in (self.place, self.led_by):
            field.typed.connect(self.written)
        for part in (self.place, self.led_by, self.about, self.tutorial, self.coaching, self.when, self.counts_as):
            part.left.connect(self.left)
        for text in (self.about, self.tutorial, self.coaching):
            text.written.connect(self.written)
            text.said.connect(self.said)
        for asked in (self.tutorial, self.coaching):
            asked.action_wanted.connect(self.action_wanted)
        for read in (self.when, self.counts_as):
            read.changed.connect(self.written)
            read.puzzled.connect(self.said)

    @property
    def texts(self) -> tuple[TextEditor, ...]:
        """All that she writes at length in."""
        return (self.about, *self.tutorial.editors, *self.coaching.editors)

    def show_modules(self, modules: Iterable[Module]) -> None:
        """Offer the modules of the programme, and the one the session has though it is none of them."""
        self._modules = tuple(modules)
        self._offer_modules()

    def _offer_modules(self) -> None:
        offered = [(module.code, f"{module.code} {module.title}".strip()) for module in self._modules]
        own = self._shown.module if self._shown else ""
        if own and own not in {code for code, _words in offered}:
            offered.append((own, own))
        self.module.offer((("", _("No module")), *offered))
        self.module.show_value(own)

    def show_counting(self, engagement: Engagement) -> None:
        """What is asked about counting depends on what the provider counts."""
        self._counted = engagement.counted is not Counted.NOT
        self._show_parts()

    def show_session(self, session: Session) -> None:
        """Show it; texts that are the same stay as they are, with their undo and the place in them."""
        another = self._shown is None or self._shown.id != session.id
        self._shown = session
        if typed_in(self.title) != session.title:
            self.title.setText(session.title)
            self.title.setCursorPosition(0)
        self.when.show_when(session, another=another)
        self.kind.show_value(session.kind)
        self.activity.show_value(session.activity)
        self._offer_modules()
        for mode, box in self.modes.items():
            box.setChecked(mode in session.modes)
        self.place.show_words(session.place)
        self.led_by.show_words(session.led_by)
        self.about.show_text(session.about)
        self.tutorial.show_tutorial(session.tutorial)
        self.coaching.show_coaching(session.coaching)
        self.missed.setChecked(session.missed)
        self.counts_as.show_value(session.counts_as, another=another)
        self._show_source(session)
        self._show_parts()
        if another:
            self.page.verticalScrollBar().setValue(0)

    def draft(self) -> Session:
        assert self._shown is not None, "nothing is shown"  # noqa: S101
        day, start, minutes = self.when.when()
        activity = self.activity.value
        return replace(
            self._shown,
            day=day,
            start=start,
            minutes=minutes,
            kind=SessionKind(str(self.kind.value)),
            title=typed_in(self.title),
            place=self.place.words(),
            led_by=self.led_by.words(),
            modes=tuple(mode for mode, box in self.modes.items() if box.isChecked()),
            activity=Activity(str(activity)) if activity else None,
            module=str(self.module.value or ""),
            missed=self.missed.isChecked(),
            counts_as=self.counts_as.value,
            about=self.about.text(),
            tutorial=self.tutorial.tutorial(),
            coaching=self.coaching.coaching(),
        )

    def take(self) -> None:
        """What is typed in a day or a time and not read yet counts now."""
        self.when.take()
        self.counts_as.take()

    def begin_typing(self) -> None:
        self.title.setFocus()

    def _set(self) -> None:
        self.written.emit()
        self.left.emit()

    def _show_parts(self) -> None:
        """What belongs to its kind, and what she wrote although it is of another kind now."""
        kind = self.kind.value
        self.tutorial.setVisible(kind == SessionKind.TUTORIAL or not self.tutorial.tutorial().is_blank)
        self.coaching.setVisible(kind == SessionKind.COACHING or not self.coaching.coaching().is_blank)
        self.counts_as.setVisible(self._counted)

    def _show_source(self, session: Session) -> None:
        added = short_day(session.added.astimezone().date())
        self.source.setText(_("Taken in from a calendar on {day}").format(day=added) if session.taken_from else "")
        self.source.setVisible(session.taken_from is not None)
