"""One round: whose feedback it was, when, its file, what she notes of the whole, and what was decided in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.feedback import VOICE_NAMES, Decision, Feedback, Voice
from senco_desk.domain.feedback_mark import FileKind
from senco_desk.domain.language import _
from senco_desk.domain.text import clean
from senco_desk.ui.feedback.items import Items
from senco_desk.ui.feedback.wording import FILE_NAMES, decided, moment
from senco_desk.ui.theme import heading, line, quiet, subheading, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.field import Field, below
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.names_here import NamesChip
from senco_desk.ui.widgets.page import Page
from senco_desk.ui.widgets.text_editor import TextEditor
from senco_desk.ui.widgets.two_lines import TwoLines

_WIDEST = 46


class RoundPane(QWidget):
    """`written`: she typed; `left`: a field was left; the rest are wishes."""

    written = Signal()
    left = Signal()
    file_wanted = Signal()
    again_wanted = Signal(object)
    removal_wanted = Signal()
    history_wanted = Signal()
    outcome_wanted = Signal(str)
    said = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Feedback | None = None
        self.page, self.names = Page(self, _WIDEST), NamesChip()
        self.title, self.kind, self.told = heading(QLabel()), quiet(QLabel()), quiet(QLabel())
        self.voice, self.who = Choice(_("Whose feedback it is")), Field(_("Their name"), _("As you call them"))
        self.voice.offer((voice, _(words)) for voice, words in VOICE_NAMES.items())
        self.grade = Field(_("Grade"), _("As it was given"))
        self.about = TextEditor(
            _("My note on the whole"), _("What it says as a whole, how it was given"), fewest_lines=3, framed=True
        )
        self.file = QPushButton(_("Save the file as it came…"))
        self.again = writes(QPushButton(_("Go through it again…")))
        self.again.setToolTip(_("What was left out of the file, or deleted since, can be taken in after all"))
        self.history = IconButton("history", _("As it was: its history (Ctrl+H)"))
        self.remove = writes(IconButton("remove", _("Delete this round, with its points")))
        self.decisions: list[TwoLines] = []
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit, column, whole = line(self), self.page.column, QVBoxLayout(self)
        for label in (self.title, self.kind, self.told):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        whose, ways = Flow(gap=unit // 2, level=True), Flow(gap=unit // 2)
        for part in (self.voice, self.who, self.grade):
            whose.addWidget(part)
        for field in (self.who, self.grade):
            field.setMinimumWidth(unit * 11)
        for way in (self.file, self.again, self.names, self.history, self.remove):
            ways.addWidget(way)
        self._decided_head = subheading(QLabel(_("What was decided in it")))
        self._decided = QVBoxLayout()
        self._decided.setSpacing(unit // 6)
        for label in (self.title, self.kind, self.told):
            column.addWidget(label)
        column.addLayout(whose)
        column.addLayout(ways)
        column.addWidget(self._decided_head)
        column.addLayout(self._decided)
        column.addLayout(below(QLabel(_("My note on the whole")), self.about))
        column.addStretch(1)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)

    def _listen(self) -> None:
        for field in (self.who, self.grade):
            field.typed.connect(self.written)
            field.left.connect(self.left)
        self.voice.chosen.connect(lambda _voice: self._changed())
        self.about.written.connect(self.written)
        self.about.left.connect(self.left)
        self.about.said.connect(self.said)
        self.file.clicked.connect(self.file_wanted)
        self.again.clicked.connect(lambda: self.again_wanted.emit(self._shown))
        self.remove.clicked.connect(self.removal_wanted)
        self.history.clicked.connect(self.history_wanted)

    @property
    def shown(self) -> Feedback | None:
        """The one last shown; what was typed since is in `draft`."""
        return self._shown

    @property
    def has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def show_round(self, feedback: Feedback) -> None:
        """Show it; what is the same stays as it is."""
        self._shown = feedback
        self.title.setText(feedback.file_name or _("What was said aloud"))
        answers = _("answers your copy {copy} v{version}").format(copy=feedback.copy, version=feedback.version)
        taken = _("taken in {when}").format(when=moment(feedback.taken))
        parts = (_(FILE_NAMES[feedback.kind]), moment(feedback.written), answers if feedback.copy else "", taken)
        self.kind.setText(" · ".join(filter(None, parts)))
        self.voice.show_value(feedback.voice)
        self.who.show_words(feedback.who)
        self.grade.show_words(feedback.grade)
        self.about.show_text(feedback.about)
        self.file.setVisible(bool(feedback.container))
        self.again.setVisible(bool(feedback.container) and feedback.kind is not FileKind.SOUND)

    def show_what_came(self, standing: str, decisions: Sequence[Decision], items: Items) -> None:
        """How its points stand, and what was decided: changes while she types too."""
        self.told.setText(standing)
        for gone in self.decisions:
            gone.hide()
            gone.deleteLater()
        self.decisions = [self._decision(each, items) for each in decisions]
        self._decided_head.setVisible(bool(decisions))

    def leave(self) -> None:
        self._shown = None

    def draft(self) -> Feedback:
        """The round as it stands on the page; only valid while one is shown."""
        assert self._shown is not None, "no round is shown"  # noqa: S101
        return replace(
            self._shown, voice=Voice(str(self.voice.value)), who=clean(self.who.words()).strip(),
            grade=self.grade.words().strip(), about=self.about.text(),
        )  # fmt: skip

    def begin_typing(self) -> None:
        self.about.setFocus()

    def _changed(self) -> None:
        self.written.emit()
        self.left.emit()

    def _decision(self, decision: Decision, items: Items) -> TwoLines:
        way = TwoLines()
        way.show_words(decision.outcome, *decided(decision, items.outcome(decision.framework, decision.outcome)))
        way.chosen.connect(self.outcome_wanted)
        self._decided.addWidget(way)
        return way
