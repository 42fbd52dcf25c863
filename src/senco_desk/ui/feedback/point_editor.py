"""One point and her answer to it: what was said, about what, what she does about it or why not, and what it became."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QApplication, QCompleter, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.feedback import ANSWER_NAMES, AnswerState, Became, Certainty, Point, Target
from senco_desk.domain.feedback_edit import suggested
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.text import Text
from senco_desk.ui.feedback.item_chooser import ItemChooser
from senco_desk.ui.feedback.items import Items
from senco_desk.ui.feedback.said_area import SaidArea
from senco_desk.ui.feedback.wording import CERTAINTY_NAMES, by_whom
from senco_desk.ui.theme import line, link, primary, quiet, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.field import Field, below
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.names_here import NamesChip
from senco_desk.ui.widgets.page import Page
from senco_desk.ui.widgets.switch import Switch
from senco_desk.ui.widgets.text_editor import TextEditor

_WIDEST = 46
"""Lines of text, across."""
_BECAME = {Noun.ACTION: N_("Became an action ›")}
_ITEM_WIDE = 19
"""Lines of text that the name of an item is wide, at most: it stands in a row with the ways beside it."""


class PointEditor(QWidget):
    """`written`: she typed; `left`: the text was left. `turned` carries a state, `placed` a target, `themed` a word.

    `accept_wanted`, `action_wanted` and the rest are wishes; `went` carries what is to be shown elsewhere.
    """

    written = Signal()
    left = Signal()
    turned = Signal(object)
    placed = Signal(object)
    themed = Signal(str)
    accept_wanted = Signal()
    action_wanted = Signal()
    viva_wanted = Signal(bool)
    decided = Signal(str)
    history_wanted = Signal()
    removal_wanted = Signal()
    item_wanted = Signal(object)
    became_wanted = Signal(object)
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Point | None = None
        self._items = Items()
        self._chips: list[QPushButton] = []
        self._may_decide = self.asks_reason = False
        self.page, self.chooser, self.names = Page(self, _WIDEST), ItemChooser(), NamesChip()
        self.who, self.sure = quiet(QLabel()), quiet(QLabel())
        self.words = SaidArea()
        self.item, self.choose = link(QPushButton()), writes(link(QPushButton(_("Another item…"))))
        self.history = IconButton("history", _("As it was: its history (Ctrl+H)"))
        self.remove = writes(IconButton("remove", _("Delete this point (Delete, in the list)")))
        self.state = Switch(_("My answer"), [(each, _(words)) for each, words in ANSWER_NAMES.items()])
        self.asked = QLabel()
        self.answer = TextEditor(_("My answer in words"), "", fewest_lines=3, framed=True)
        self.accept = writes(primary(QPushButton(_("Take this change into my text"))))
        self.action = writes(QPushButton(_("Make an action of it")))
        self.viva = writes(QPushButton(_("A question for the viva")))
        self.viva.setCheckable(True)
        self.decision = writes(Choice(_("What it decides of the outcome")))
        self.theme = Field(_("Theme"), _("A word for what comes back from round to round"))
        self._themes = QStringListModel(self)
        completer = QCompleter(self._themes, self.theme.line)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.theme.line.setCompleter(completer)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit, column, whole = line(self), self.page.column, QVBoxLayout(self)
        for label in (self.who, self.sure):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        head, states = Flow(gap=unit // 3), Flow(gap=unit // 2)
        self._doing = Flow(gap=unit // 2)
        for part in (self.item, self.choose, self.names, self.history, self.remove):
            head.addWidget(part)
        states.addWidget(self.state)
        for part in (self.accept, self.action, self.viva, self.decision):
            self._doing.addWidget(part)
        self.theme.line.setMaximumWidth(unit * 25)
        column.addWidget(self.who)
        column.addWidget(self.words)
        column.addLayout(head)
        column.addWidget(self.sure)
        column.addLayout(states)
        column.addLayout(below(self.asked, self.answer))
        column.addLayout(self._doing)
        column.addWidget(self.theme)
        column.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.page)
        choosing = QWidget()
        inside = QVBoxLayout(choosing)
        inside.setContentsMargins(unit, unit, unit, unit // 2)
        inside.addWidget(self.chooser)
        self._stack.addWidget(choosing)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _listen(self) -> None:
        self.state.chosen.connect(self._turn)
        self.answer.written.connect(self.written)
        self.answer.left.connect(self.left)
        self.answer.said.connect(self.said)
        self.theme.left.connect(self._name_theme)
        self.item.clicked.connect(self._want_item)
        self.choose.clicked.connect(self.ask_item)
        self.chooser.left.connect(self._leave_chooser)
        self.chooser.chosen.connect(self._place)
        self.accept.clicked.connect(self.accept_wanted)
        self.action.clicked.connect(self.action_wanted)
        self.viva.clicked.connect(self.viva_wanted)
        self.decision.chosen.connect(lambda words: self.decided.emit(str(words)))
        self.history.clicked.connect(self.history_wanted)
        self.remove.clicked.connect(self.removal_wanted)

    @property
    def shown(self) -> Point | None:
        """The one last shown; what was typed since is in `draft`."""
        return self._shown

    @property
    def has_focus(self) -> bool:
        """She is where she could be typing."""
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def show_point(self, point: Point, items: Items, thread: Sequence[Point]) -> None:
        """Show it; what is the same stays as it is. `thread` are those around it that it answers, or that answer it."""
        if self._shown is None or self._shown.id != point.id:
            self._stack.setCurrentIndex(0)
            self.asks_reason = False
        self._shown, self._items = point, items
        self.who.setText(by_whom(point))
        self.words.show_said(point, thread)
        self.answer.show_text(point.answer.said)
        self.theme.show_words(point.theme)
        self.show_standing(point)

    def show_standing(self, point: Point) -> None:
        """How it stands and what it became: changes while she types too."""
        if self._shown is None or self._shown.id != point.id:
            return
        answer = replace(self._shown.answer, state=point.answer.state)
        self._shown = replace(
            self._shown, answer=answer, target=point.target, certainty=point.certainty, because=point.because,
            became=point.became, is_viva_question=point.is_viva_question, theme=point.theme,
        )  # fmt: skip
        state = AnswerState.DECLINED if self.asks_reason else point.answer.state
        self.state.show_value(state)
        self.viva.setChecked(point.is_viva_question)
        self._say_where(point)
        self._say_asked(state)
        self._offer(point)

    def show_decided(self, words: Iterable[str], decided: str | None) -> None:
        """What it may decide in whose words, and what it does; None where it is about no outcome.

        Seen once the point is shown, or how it stands.
        """
        few = {each.casefold(): each for each in (*words, *filter(None, (decided,)))}
        told = [(each, _("Decided: {words}").format(words=_(each))) for each in few.values()]
        self.decision.offer([("", _("Decides nothing")), *told])
        self.decision.show_value(decided or "")
        self._may_decide = decided is not None

    def show_themes(self, words: Iterable[str]) -> None:
        """Those there are, proposed while she types one; what is proposed already stays under her hands."""
        if (known := list(words)) != self._themes.stringList():
            self._themes.setStringList(known)

    def leave(self) -> None:
        self._shown = None

    def draft(self) -> Text:
        """Her answer as it stands on the page."""
        return self.answer.text()

    def begin_typing(self) -> None:
        self.answer.setFocus()

    @property
    def takes_change(self) -> bool:
        """Whether it has a change that can be taken into the text."""
        return self._shown is not None and not self.accept.isHidden()

    def ask_reason(self) -> None:
        """Why it is declined: to be typed now. Until that is left it is shown as declined."""
        self.asks_reason = True
        self.state.show_value(AnswerState.DECLINED)
        self._say_asked(AnswerState.DECLINED)
        self.answer.setFocus()

    def ask_item(self) -> None:
        """What it is about instead."""
        if self._shown is not None:
            self.chooser.ask(self._items, self._shown.target)
            self._stack.setCurrentIndex(1)
            self.chooser.filter_box.setFocus()

    def _leave_chooser(self) -> None:
        self._stack.setCurrentIndex(0)
        self.chooser.give_focus_back(self.choose)

    def _place(self, target: Target) -> None:
        self._leave_chooser()
        self.placed.emit(target)

    def _turn(self, state: object) -> None:
        """Why not is asked first, where nothing is written yet."""
        self._say_asked(AnswerState(str(state)))
        self.turned.emit(state)

    def _name_theme(self) -> None:
        word = self.theme.words().strip()
        if self._shown is not None and word != self._shown.theme:
            self.themed.emit(word)

    def _say_asked(self, state: AnswerState) -> None:
        declined = state is AnswerState.DECLINED
        self.asked.setText(_("Declined because") if declined else _("What I did about it, or will do"))
        why = _("Why not; your tutor reads it in the next copy")
        self.answer.area.setPlaceholderText(why if declined else _("What you did, or will do"))

    def _say_where(self, point: Point) -> None:
        called = self._items.called(point.target)
        nowhere = point.certainty is Certainty.UNPLACED
        brief = self.item.fontMetrics().elidedText(called, Qt.TextElideMode.ElideRight, line(self) * _ITEM_WIDE)
        self.item.setText((_("Not placed yet") if nowhere else f"{brief} ›").replace("&", "&&"))
        self.item.setToolTip("" if nowhere else called)
        self.item.setEnabled(point.target.noun is not None and self._items.holds(point.target))
        self.sure.setText(_("Its place is {sure}.").format(sure=_(CERTAINTY_NAMES[point.certainty])))
        self.sure.setVisible(point.certainty is Certainty.LIKELY)

    def _offer(self, point: Point) -> None:
        """What can be done with it now."""
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        became = {each.noun for each in point.became}
        self._chips = [self._chip(each) for each in point.became]
        for part, wanted in (
            (self.accept, _asks_for_change(point) and not point.is_taken_in),
            (self.action, Noun.ACTION not in became),
            (self.viva, True),
            (self.decision, self._may_decide),
        ):
            part.setVisible(wanted)
        before: QWidget = self.decision
        for chip in self._chips:
            self._doing.addWidget(chip)
            QWidget.setTabOrder(before, chip)
            before = chip

    def _chip(self, became: Became) -> QPushButton:
        words = _(_BECAME[became.noun]) if became.noun in _BECAME else _("Taken into the text ›")
        chip = link(QPushButton(words, self.page))
        chip.clicked.connect(partial(self._want_became, became))
        chip.show()
        return chip

    def _want_item(self) -> None:
        if self._shown is not None:
            self.item_wanted.emit(self._shown.target)

    def _want_became(self, became: Became, *_pressed: bool) -> None:
        self.became_wanted.emit(became)


def _asks_for_change(point: Point) -> bool:
    change = suggested(point.kind, point.text, point.quoted, point.around, point.at)
    return change is not None and point.target.noun is not None
