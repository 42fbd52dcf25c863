"""The exit review: one as a rule, and another where the first set conditions; on disk as it is typed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QPushButton, QWidget

from senco_desk.domain.days import day_of_week
from senco_desk.domain.exit_review import ExitReview
from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.programme_dates import left_said
from senco_desk.domain.text import plain
from senco_desk.services.keeping_dates import Dated
from senco_desk.ui.checking.before import CheckBefore
from senco_desk.ui.checking.sheet_making import SheetMaking
from senco_desk.ui.exit.editor import ExitEditor
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.progress_row import ProgressRow
from senco_desk.ui.widgets.thing_place import ThingPlace


@dataclass(frozen=True)
class _Stored:
    reviews: list[ExitReview]
    sets: list[Framework]
    dated: Dated


class ExitPlace(ThingPlace[ExitReview]):
    code = "exit"
    title = N_("Exit review")
    noun = Noun.EXIT_REVIEW
    concerns = (Noun.EXIT_REVIEW, Noun.PROGRAMME, Noun.FRAMEWORK, Noun.PROFILE)
    editor: ExitEditor

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        reviewing = surroundings.services.exit_reviewing
        verbs = (reviewing.add, reviewing.keep, reviewing.remove)
        super().__init__(surroundings, verbs, _as_words, ExitEditor(surroundings.today), parent)
        self._reviewing = reviewing
        self._dated: Dated | None = None
        self._ways: list[QPushButton] = []
        self.progress = ProgressRow()
        self.checks = CheckBefore(surroundings, self.pages, self)
        self.sheets = SheetMaking(surroundings, self, self.checks, self.progress, _("‹ Back to the exit review"))
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.empty = EmptyPlace(
            "exit",
            _("When the panel meets"),
            _(
                "The day, who sits on it, what it asked, what it decided of each outcome, and what it wants still. "
                "Before the day it prints as a form for the panel to fill in and sign."
            ),
            _("Begin the exit review"),
            self.begin,
        )
        for page in (QWidget(), self.empty, self.editor):
            self.pages.addWidget(page)
        self._lay_column(self.progress)

    def _listen(self) -> None:
        editor = self.editor
        editor.day.changed.connect(self._say)
        editor.form_wanted.connect(self._print)
        editor.another_wanted.connect(self.begin)
        for text in (editor.questions, editor.conditions):
            self._names.attend(text)

    # What the window asks

    def reload(self, changed: Changed | None) -> None:
        super().reload(changed)
        self.checks.reload(changed)

    def take_focus(self) -> None:
        if self.checks.page is not None:
            self.checks.page.take_focus()
        elif self.pages.currentWidget() is self.empty:
            self.empty.button.setFocus()
        else:
            self.editor.begin_typing()

    # What she does

    def begin(self) -> None:
        """A new one; the first on the day of the viva, where the profile has one."""
        self._hand_on()
        self.surroundings.background.read(self._reviewing.begin, self._begin, self.surroundings.fail)

    def _leave_open(self) -> None:
        self.editor.leave()
        self._show_open()
        self._show_list()
        self.take_focus()

    def _print(self) -> None:
        """The form, as all of it stands; one that is new is kept first."""
        shown = self.editor.shown
        if shown is None:
            return
        if self.keeping.is_new(shown.id):
            self.keeping.touch()
        self._hand_on()
        making, review = self.surroundings.services.making_sheets, shown.id
        self.sheets.ask(lambda: making.gather_exit_form(review), _("Exit review"), "exit-review")

    # What is shown

    def _read(self) -> None:
        services = self.surroundings.services

        def read() -> _Stored:
            return _Stored(
                services.exit_reviewing.all(), services.exchanging_frameworks.live(), services.keeping_dates.dated()
            )

        self.surroundings.background.read(read, self._show_stored, self.surroundings.fail)

    def _show_stored(self, stored: _Stored) -> None:
        self._read_once = True
        self._things = {review.id: review for review in stored.reviews}
        self._dated = stored.dated
        self.editor.decisions.show_sets(stored.sets, stored.dated.terms.decision_words)
        self._show_open()
        self._show_list()

    @property
    def _first(self) -> str | None:
        """The latest."""
        return next(reversed(self._things), None)

    def _fill(self, thing: ExitReview) -> None:
        self.editor.show_review(thing)

    def _show_list(self) -> None:
        """No list but the ways to the others; or what is said while there is none."""
        self._say()
        if self.editor.shown is not None:
            self.checks.turn_to(self.editor)
        elif self._is_nothing:
            self.checks.turn_to(self.empty)

    def _say(self) -> None:
        """Which of several it is, with a way to each of the others, and how much term is left until it."""
        shown = self.editor.shown
        if shown is None:
            return
        ids = list(dict.fromkeys((*self._things, shown.id)))
        title = _(self.title)
        if len(ids) > 1:
            title = _("Exit review {n} of {of}").format(n=ids.index(shown.id) + 1, of=len(ids))
        self.editor.say(title, self._left())
        self._offer([each for each in ids if each != shown.id])

    def _left(self) -> str:
        day, today = self.editor.day.day, self.surroundings.today()
        if day is None or day < today or self._dated is None:
            return ""
        return f"{day_of_week(day)} · {left_said(day, today, self._dated.term_time)}"

    def _offer(self, others: list[str]) -> None:
        for way in self._ways:
            way.hide()
            way.deleteLater()
        self._ways = [self._way(each) for each in others if each in self._things]

    def _way(self, review: str) -> QPushButton:
        day = self._things[review].day
        way = QPushButton(_("That of {day}").format(day=day_of_week(day)) if day else _("The one without a day"))
        way.clicked.connect(lambda: self.open(review))
        self.editor.which.addWidget(way)
        return way


def _as_words(review: ExitReview) -> str:
    """All there is of it, for a rescue file."""
    sign_off = review.sign_off
    parts = [str(review.day or ""), review.place, *review.panel, plain(review.questions)]
    parts += [" ".join(filter(None, (each.decision, each.note))) for each in review.decisions]
    parts += [plain(review.conditions), str(review.conditions_by or ""), sign_off.by, sign_off.role]
    return "\n\n".join(part for part in parts if part.strip())
