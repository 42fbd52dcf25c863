"""Programme dates: what lies ahead in weeks of term, the two legal dates beside it, holidays, and the award's terms."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.programme_dates import DateKind
from senco_desk.domain.term_weeks import Holiday
from senco_desk.services.introducing import TwoDates
from senco_desk.services.keeping_dates import Dated
from senco_desk.ui.place import PAUSE, Place, Surroundings
from senco_desk.ui.programme.ahead import Ahead
from senco_desk.ui.programme.award import AwardEditor
from senco_desk.ui.programme.from_calendar import HolidaysFromCalendar
from senco_desk.ui.programme.holidays import HolidaysEditor
from senco_desk.ui.programme.own_dates import OwnDates
from senco_desk.ui.rescue import own_rescue
from senco_desk.ui.theme import heading, line, link, subheading
from senco_desk.ui.widgets.autosave import Autosave, Saving
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.page import Page
from senco_desk.ui.widgets.two_dates import TwoDatesView

_CONCERNS = (Noun.PROGRAMME, Noun.PROFILE, Noun.TASK, Noun.EXIT_REVIEW)
_TERMS = "award"
Stored = tuple[Dated, TwoDates | None]


class ProgrammePlace(Place):
    """Targets: "ahead", "own", "dates", "holidays", "award", or the kind of one of the programme's own dates."""

    code = "programme"
    title = N_("Programme dates")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._keeping = surroundings.services.keeping_dates
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._page = Page(self)
        self._headings: dict[str, QLabel] = {}
        self._target = ""
        self.ahead, self.own = Ahead(surroundings.go), OwnDates(surroundings.today)
        self.two_dates, self.holidays = TwoDatesView(), HolidaysEditor(surroundings.today)
        self.from_calendar, self.award = HolidaysFromCalendar(surroundings), AwardEditor()
        self.saving = Saving(surroundings.background, own_rescue(surroundings.services.desk.key), self)
        self._autosave = Autosave(self._keep_terms, self)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        column, ways = self._page.column, Flow(gap=line(self) // 2)
        column.addWidget(heading(QLabel(_(self.title))))
        column.addLayout(ways)
        for code, title, part in (
            ("ahead", _("What lies ahead"), self.ahead),
            ("own", _("The programme’s own dates"), self.own),
            ("dates", _("The two legal dates"), self.two_dates),
            ("holidays", _("School holidays"), self.holidays),
            ("award", _("What the award asks for"), self.award),
        ):
            self._add(code, title, part)
            way = link(QPushButton(title))
            way.clicked.connect(lambda _pressed=False, code=code: self.show_target(code))
            ways.addWidget(way)
        at = column.indexOf(self.holidays)
        column.insertWidget(at + 1, self.from_calendar)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    def _add(self, code: str, title: str, part: QWidget) -> None:
        made = subheading(QLabel(title))
        self._headings[code] = made
        self._page.column.addSpacing(line(self) // 2)
        self._page.column.addWidget(made)
        self._page.column.addWidget(part)

    def _listen(self) -> None:
        self.own.wanted.connect(self._keep_day)
        self.own.said.connect(self.surroundings.toast)
        self.holidays.said.connect(self.surroundings.toast)
        self.holidays.add_wanted.connect(self._add_holiday)
        self.holidays.change_wanted.connect(self._change_holiday)
        self.holidays.removal_wanted.connect(lambda key: self._do(lambda: self._keeping.remove_holiday(key)))
        self.from_calendar.taken.connect(lambda found: self._do(lambda: self._keeping.take_holidays(found)))
        self.award.typed.connect(self._autosave.touch)
        self.award.left.connect(self._autosave.flush)
        self.saving.failed.connect(self.surroundings.fail)
        self._pause.timeout.connect(self._read)

    # What the window asks

    def reload(self, changed: Changed | None) -> None:
        if changed is None or changed.concerns(*_CONCERNS):
            self._pause.start() if changed else self._read()

    def show_target(self, target: str) -> None:
        self._target = target
        section = "own" if target in {kind.value for kind in DateKind} else target
        if section in self._headings:
            self._first_of(target).setFocus()
            self._page.bring_to_top(self._headings[section])

    def take_focus(self) -> None:
        self._first_of("own").setFocus()

    def flush(self) -> None:
        self.own.take()
        self._autosave.flush()
        self.saving.try_again()

    def _first_of(self, target: str) -> QWidget:
        own = {kind.value: field.picker.field for kind, field in self.own.fields.items()}
        firsts: dict[str, QWidget] = {
            **own,
            "own": own[DateKind.BEGAN.value],
            "holidays": self.holidays.first.picker.field,
            "award": self.award.credits.line,
        }
        return firsts.get(target) or self._page

    # What she does

    def _keep_day(self, kind: DateKind, day: date | None) -> None:
        self._write(lambda: self._keeping.keep_day(kind, day))

    def _add_holiday(self, first: date, last: date, name: str) -> None:
        self._do(lambda: self._keeping.add_holiday(first, last, name), self.holidays.added)

    def _change_holiday(self, holiday: Holiday) -> None:
        self._do(lambda: self._keeping.change_holiday(holiday))

    def _do(self, work: Callable[[], Changed], then: Callable[[], None] = lambda: None) -> None:
        """With a toast that says what was done, and can undo it."""

        def done(changed: Changed) -> None:
            self.surroundings.toast(changed.said, changed.undo)
            then()

        self.surroundings.background.write(work, done, self.surroundings.fail, context=self)

    def _write(self, work: Callable[[], Changed]) -> None:
        self.surroundings.background.write(work, lambda _changed: None, self.surroundings.fail)

    def _keep_terms(self) -> None:
        terms = self.award.terms
        self.saving.save(_TERMS, lambda: self._keeping.keep_terms(terms), lambda: str(terms))

    # What is shown

    def _read(self) -> None:
        introducing, today = self.surroundings.services.introducing, self.surroundings.today()
        self.surroundings.background.read(
            lambda: (self._keeping.dated(), introducing.two_dates(today)), self._show, self.surroundings.fail
        )

    def _show(self, stored: Stored) -> None:
        dated, two_dates = stored
        today = self.surroundings.today()
        self.ahead.show_dates(dated, today)
        self.own.show_programme(dated.programme)
        self.two_dates.show_dates(two_dates)
        self._headings["dates"].setVisible(two_dates is not None)
        self.holidays.show_holidays(dated.holidays, today)
        if not (self._autosave.is_waiting or self.saving.is_pending(_TERMS) or self._is_in(self.award)):
            self.award.show_terms(dated.terms)

    def _is_in(self, part: QWidget) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and part.isAncestorOf(focus)
