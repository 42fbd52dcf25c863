"""The end of it: the award completed, what to keep and what to erase, and the copy to take when I leave."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QWidget

from senco_desk.domain.ending import Ending
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.name_findings import SomeOfIt, WholeWorkbook
from senco_desk.domain.review import Due
from senco_desk.safekeeping.packs import SUFFIX
from senco_desk.services.leaving import ToMark
from senco_desk.services.leaving_copy import TakenAlong
from senco_desk.services.taking_out import CheckFirst, unchecked
from senco_desk.ui.place import Surroundings
from senco_desk.ui.safety.held import HeldOfOthers
from senco_desk.ui.safety.marking import MarkingList
from senco_desk.ui.safety.reviews import Reviews
from senco_desk.ui.safety.section import warned, wrapped
from senco_desk.ui.safety.working_section import WorkingSection
from senco_desk.ui.theme import line, link, quiet, subheading
from senco_desk.ui.widgets.day_picker import DayPicker
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.job import Cancelled, Progress

_ABOUT = N_(
    "A portfolio is full of other people. When the award is complete, or when you leave the school, decide what you "
    "may keep; your school’s retention schedule and its data protection lead have the last word, not this page."
)
_KEEP = N_(
    "Your own reflections and cases, what you wrote for the Master’s work, your certificate and the provider’s "
    "decisions, your references, a portfolio printed with names replaced."
)
_ERASE = N_(
    "The list of people and places, pupils’ work and photographs, reports and meeting records about "
    "a child or a colleague, data from which somebody can be known. What you erase is still in older backups and carry "
    "copies until those are erased too."
)
_COPY = N_(
    "A workbook of its own: what you mark, with what it counts for and your cases, but without the list of people and "
    "places, without history, and without files unless you mark them. Numbers stay. Names that stand in your texts "
    "stand there still: the check for names looks through what you mark, before the copy is made."
)
_PLAIN = N_(
    "This workbook is not encrypted, and nor is the copy: whoever gets hold of it can read it, with every name that is "
    "in what you take."
)
_MADE = N_(
    "The copy is at {file}, read back and whole: {reflections}, {evidence}, {files}. {opens} At home, take it in as a "
    "carry copy."
)
_LEFT_OUT = N_("These files could not be read and stayed behind: {names}.")

GoOn = Callable[[CheckFirst], None]


class LeavingSection(WorkingSection):
    """`check_first` stands before it is asked where the copy goes: it is given what goes on once nothing is open."""

    title = N_("Award complete, or leaving the school")
    targets = ("leaving", "complete")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.check_first: Callable[[WholeWorkbook, GoOn], None] = lambda _scope, go_on: go_on(unchecked)
        today = surroundings.today
        self.completed = DayPicker(_("The award was completed on"), _("not yet"), today)
        self.left = DayPicker(_("I left the school on"), _("not yet"), today)
        self.held, self.reviews = HeldOfOthers(surroundings.go), Reviews(surroundings.go)
        self.plain = quiet(warned(surroundings, _(_PLAIN)))
        self.mark = QPushButton(_("Mark what I take along…"))
        self.listed = MarkingList()
        self.all, self.none = link(QPushButton(_("Tick all"))), link(QPushButton(_("Tick none")))
        self.make = QPushButton()
        self.said = quiet(wrapped())
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.column.addWidget(wrapped(_(_ABOUT)))
        days = Flow(gap=line(self))
        for words, picker in ((_("Award complete:"), self.completed), (_("Left the school:"), self.left)):
            days.addWidget(QLabel(words))
            days.addWidget(picker)
        self.column.addLayout(days)
        for title, *parts in (
            (_("What is yours to keep"), wrapped(_(_KEEP))),
            (_("What stays with the school, or is erased"), wrapped(_(_ERASE)), self.held),
            (_("What to look at again"), self.reviews),
        ):
            self.column.addWidget(subheading(QLabel(title)))
            for part in parts:
                self.column.addWidget(part)
        self.column.addWidget(subheading(QLabel(_("The copy to take when I leave"))))
        self.column.addWidget(wrapped(_(_COPY)))
        self.column.addWidget(self.plain)
        ways = Flow(gap=line(self) // 2)
        for way in (self.mark, self.all, self.none):
            ways.addWidget(way)
        self.column.addLayout(ways)
        self.column.addWidget(self.listed)
        below = Flow()
        below.addWidget(self.make)
        self.column.addLayout(below)
        self.column.addWidget(self.progress)
        self.column.addWidget(self.said)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        for hidden in (self.listed, self.all, self.none, self.make, self.said):
            hidden.hide()

    def _listen(self) -> None:
        for picker in (self.completed, self.left):
            picker.changed.connect(self._keep_ending)
            picker.field.puzzled.connect(self.surroundings.toast)
        self.mark.clicked.connect(self.show_marking)
        self.all.clicked.connect(lambda: self.listed.tick_all(True))
        self.none.clicked.connect(lambda: self.listed.tick_all(False))
        self.listed.ticked_anew.connect(self._count)
        self.make.clicked.connect(lambda: self.check_first(self._taken(), self._ask_where))

    # What the page asks

    def reload(self, changed: Changed | None) -> None:
        read, fail, leaving = (
            self.surroundings.background.read,
            self.surroundings.fail,
            self.surroundings.services.leaving,
        )
        if changed is None or changed.concerns(Noun.ENDING):
            read(leaving.ending, self._show_ending, fail)
        if changed is None or changed.concerns(Noun.REVIEW, Noun.REFLECTION, Noun.EVIDENCE, Noun.PERSON):
            read(leaving.reviews, self._show_reviews, fail)
            read(leaving.held, self.held.show_held, fail)
            if not self.listed.isHidden():
                read(leaving.to_mark, self.listed.show_all, fail)

    def show_target(self, target: str) -> None:
        (self.mark if target == "leaving" else self.completed.field).setFocus()

    def flush(self) -> None:
        self.completed.field.take()
        self.left.field.take()

    # What she does

    def show_marking(self) -> None:
        """Every reflection and piece, to be marked."""
        self.mark.hide()
        for shown in (self.listed, self.all, self.none, self.make):
            shown.show()
        leaving = self.surroundings.services.leaving
        self.surroundings.background.read(leaving.to_mark, self._marking, self.surroundings.fail)

    def make_copy(self, target: Path, check: CheckFirst = unchecked) -> None:
        """Write it aside, `check` first; what came of it is said below."""
        leaving, marked = self.surroundings.services.leaving, self.listed.marked()

        def take_along(progress: Progress, cancelled: Cancelled) -> TakenAlong:
            check()
            return leaving.take_along(target, marked, progress, cancelled)

        self.make.setEnabled(False)
        self._begin(take_along, self._made, _("Making the copy to take:"))

    def _ask_where(self, check: CheckFirst) -> None:
        name = _("{workbook} to take along").format(workbook=self.surroundings.services.desk.folder.stem)
        kinds = _("Carry copies (*{ending})").format(ending=SUFFIX)
        chosen, _kind = QFileDialog.getSaveFileName(self, _("The copy to take when I leave"), name + SUFFIX, kinds)
        if chosen:
            target = Path(chosen)
            self.make_copy(target if target.suffix else target.with_name(target.name + SUFFIX), check)

    def _taken(self) -> SomeOfIt:
        marked = self.listed.marked()
        return SomeOfIt(marked.pieces, marked.files)

    def _keep_ending(self) -> None:
        ending, leaving = Ending(self.completed.field.day, self.left.field.day), self.surroundings.services.leaving
        self.surroundings.background.write(lambda: leaving.keep_ending(ending), None, self.surroundings.fail)

    # What is shown

    def _show_ending(self, ending: Ending) -> None:
        for picker, day in ((self.completed, ending.completed), (self.left, ending.left_school)):
            if not picker.field.typed_and_not_taken:
                picker.field.show_day(day)

    def _show_reviews(self, reviews: list[Due]) -> None:
        self.reviews.show_reviews(reviews, self.surroundings.today())

    def _marking(self, found: ToMark) -> None:
        self.listed.show_all(found)
        self.listed.setFocus()

    def _count(self) -> None:
        marked = self.listed.marked()
        count, files = len(marked.pieces), len(marked.files)
        pieces = n_("Make the copy: {n} piece", "Make the copy: {n} pieces", count).format(n=f"{count:,}")
        with_files = n_("{n} file…", "{n} files…", files).format(n=f"{files:,}")
        self.make.setText(f"{pieces}, {with_files}")
        self.make.setEnabled(bool(count) and self._job is None)

    def _made(self, taken: TakenAlong) -> None:
        encrypted = self.surroundings.services.desk.key is not None
        words = _(_MADE).format(
            file=taken.packed.file,
            reflections=n_("{n} reflection", "{n} reflections", taken.reflections).format(n=taken.reflections),
            evidence=n_("{n} piece of evidence", "{n} pieces of evidence", taken.evidence).format(n=taken.evidence),
            files=n_("{n} file", "{n} files", taken.files).format(n=taken.files),
            opens=_("It opens with this workbook’s passphrase.") if encrypted else _("It is not encrypted."),
        )
        if taken.left_out:
            words = f"{words} {_(_LEFT_OUT).format(names=', '.join(taken.left_out))}"
        self.said.setText(words)
        self.said.show()

    def _ended(self) -> None:
        self._count()
