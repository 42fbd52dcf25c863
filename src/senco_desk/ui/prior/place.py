"""Prior learning: the list at the left with the credits above it, the open one beside it, on disk as it is typed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.award_credits import HeldCredits
from senco_desk.domain.days import short_day
from senco_desk.domain.evidence import EvidenceRow
from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.prior_learning import ANSWER_NAMES, PRIOR_KIND_NAMES, PriorLearning
from senco_desk.domain.text import plain
from senco_desk.ui.checking.before import CheckBefore
from senco_desk.ui.checking.sheet_making import SheetMaking
from senco_desk.ui.place import Surroundings
from senco_desk.ui.prior.credit_bar import CreditBar
from senco_desk.ui.prior.editor import PriorEditor
from senco_desk.ui.theme import line, link, subheading, writes
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.progress_row import ProgressRow
from senco_desk.ui.widgets.thing_place import ListedPlace
from senco_desk.ui.widgets.two_line_list import TwoLineList, TwoLineRow


@dataclass(frozen=True)
class _Stored:
    priors: list[PriorLearning]
    credits: HeldCredits
    pieces: list[EvidenceRow]
    sets: list[Framework]
    years: int


class PriorPlace(ListedPlace[PriorLearning]):
    code = "prior"
    title = N_("Prior learning")
    noun = Noun.PRIOR_LEARNING
    concerns = (Noun.PRIOR_LEARNING, Noun.PROGRAMME, Noun.TASK, Noun.EVIDENCE, Noun.FRAMEWORK)
    all_of_them = N_("‹ All prior learning")
    editor: PriorEditor

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        claiming = surroundings.services.claiming
        verbs = (claiming.add, claiming.keep, claiming.remove)
        super().__init__(surroundings, verbs, _as_words, PriorEditor(surroundings.today), parent)
        self._claiming = claiming
        self.list, self.bar = TwoLineList(_("Prior learning, the latest first")), CreditBar()
        self.begin_button = writes(IconButton("add", _("New prior learning")))
        self.award = link(QPushButton(_("What the award asks for")))
        self.progress = ProgressRow()
        self.checks = CheckBefore(surroundings, self.pages, self)
        self.sheets = SheetMaking(surroundings, self, self.checks, self.progress, _("‹ Back to prior learning"))
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self.empty = EmptyPlace(
            "prior",
            _("Claim what you have learnt before"),
            _(
                "A qualification or experience from before the course, and what it proves. Your provider may excuse "
                "credits or sessions because of it; what it decides is kept here, and counts towards the award’s total."
            ),
            _("Add the first"),
            self.begin,
        )
        self._lay_panes(self._list_side(), self.list, self.editor)
        self.pages.addWidget(self.empty)
        self._lay_column(self.progress)

    def _list_side(self) -> QWidget:
        unit, side, top = line(self), QWidget(), QHBoxLayout()
        title = subheading(QLabel(_(self.title)))
        top.addWidget(title, 1)
        top.addWidget(self.begin_button)
        column = QVBoxLayout(side)
        column.setContentsMargins(unit // 2, unit // 2, 0, unit // 3)
        column.setSpacing(unit // 2)
        column.addLayout(top)
        column.addWidget(self.bar)
        ways = Flow(gap=unit // 3)
        ways.addWidget(self.award)
        column.addLayout(ways)
        column.addWidget(self.list, 1)
        return side

    def _listen(self) -> None:
        self.begin_button.clicked.connect(self.begin)
        self.award.clicked.connect(lambda: self.surroundings.go("programme", "award"))
        self.editor.print_wanted.connect(self._print)
        self.editor.proof.open_wanted.connect(lambda piece: self.surroundings.go("evidence", piece))
        for text in (self.editor.about, self.editor.kept_current):
            self._names.attend(text)

    # What the window asks

    def reload(self, changed: Changed | None) -> None:
        super().reload(changed)
        self.checks.reload(changed)

    def take_focus(self) -> None:
        if self.checks.page is not None:
            self.checks.page.take_focus()
        else:
            super().take_focus()

    # What she does

    def begin(self) -> None:
        self._begin(self._claiming.begin())

    def _print(self) -> None:
        """The claim, as all of it stands."""
        self._hand_on()
        making = self.surroundings.services.making_sheets
        self.sheets.ask(making.gather_claim, _("Claim for prior learning"), "claim")

    # What is shown

    def _read(self) -> None:
        services = self.surroundings.services

        def read() -> _Stored:
            return _Stored(
                services.claiming.all(),
                services.claiming.credits(),
                services.evidencing.rows(),
                services.exchanging_frameworks.live(),
                services.keeping_dates.terms().current_years,
            )

        self.surroundings.background.read(read, self._show_stored, self.surroundings.fail)

    def _show_stored(self, stored: _Stored) -> None:
        self._things = {prior.id: prior for prior in stored.priors}
        self.bar.show_credits(stored.credits)
        self.editor.met.show_sets(stored.sets)
        self.editor.proof.show_pieces(stored.pieces)
        self.editor.ask_after(stored.years)
        self._read_once = True
        self._show_open()
        self._show_list()

    @property
    def _first(self) -> str | None:
        return next(iter(self._things), None)

    def _fill(self, thing: PriorLearning) -> None:
        self.editor.show_prior(thing)

    def _show_list(self) -> None:
        shown = self.editor.shown
        rows = [_row(prior) for prior in self._things.values()]
        if shown is not None and shown.id not in self._things:
            rows.append(TwoLineRow(shown.id, _("New"), _(PRIOR_KIND_NAMES[shown.kind])))
        self.list.show_rows(rows, shown.id if shown else None)
        self.checks.turn_to(self.empty if self._is_nothing else self.panes)


def _row(prior: PriorLearning) -> TwoLineRow:
    return TwoLineRow(prior.id, prior.title.strip() or _("Untitled"), _below(prior), strong=True)


def _below(prior: PriorLearning) -> str:
    """`Qualification · 6 Jul 2018 · 15 credits asked for`."""
    day = short_day(prior.when) if prior.when else ""
    return " · ".join(filter(None, (_(PRIOR_KIND_NAMES[prior.kind]), day, _standing(prior))))


def _standing(prior: PriorLearning) -> str:
    if prior.decision.answer is not None:
        given = prior.credits_given
        worth = n_("{n} credit", "{n} credits", given).format(n=given) if given else ""
        return ", ".join(filter(None, (_(ANSWER_NAMES[prior.decision.answer]).lower(), worth)))
    asked = prior.credits_open
    if asked:
        return n_("{n} credit asked for", "{n} credits asked for", asked).format(n=asked)
    return _("sessions asked for") if prior.claim.sessions.strip() else ""


def _as_words(prior: PriorLearning) -> str:
    """All there is of it, for a rescue file."""
    claim, decision = prior.claim, prior.decision
    parts = [prior.title, prior.provider, prior.level, str(prior.credits or ""), str(prior.began or "")]
    parts += [str(prior.ended or ""), plain(prior.about), prior.held, plain(prior.kept_current)]
    parts += [met.how for met in prior.met]
    parts += [str(claim.credits or ""), claim.sessions, str(claim.made or ""), decision.words, decision.by]
    return "\n\n".join(part for part in parts if part.strip())
