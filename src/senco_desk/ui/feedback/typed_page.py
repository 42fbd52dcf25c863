"""Feedback that is in no file: pasted from a message, or said aloud and typed in, with who said it, when and how."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.feedback import VOICE_NAMES, Voice
from senco_desk.domain.language import N_, _
from senco_desk.domain.text import clean
from senco_desk.ui.theme import heading, line, link, primary, quiet
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.column_scroll import ColumnScroll
from senco_desk.ui.widgets.field import Field
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.named_day import NamedDay
from senco_desk.ui.widgets.switch import Switch

_TALL = 9
"""Lines of text of the box, at least."""


class Way(StrEnum):
    """How it came."""

    PASTED = "pasted"
    ALOUD = "aloud"


_TOLD = {
    Way.PASTED: N_("Paste the message. Each paragraph becomes a point; one that names R-014, E-007 or an outcome goes "
                   "there. What your tutor quotes of your own mail is left out."),
    Way.ALOUD: N_("Type the gist while you remember it, a line for each point. Begin a line with R-014 or 5.3, and it "
                  "goes there. “Outcome 5: met” is a decision, in the words you were told it."),
}  # fmt: skip
HOW = ("", N_("in a tutorial"), N_("online"), N_("by telephone"), N_("in a recording"), N_("in passing"))


@dataclass(frozen=True, slots=True)
class Typed:
    """What she put in. `sound` is a recording that is to be kept with it."""

    words: str
    voice: Voice
    who: str
    when: date | None
    how: str = ""
    sound: Path | None = None
    aloud: bool = False


class TypedPage(QWidget):
    """`ready` carries a `Typed`; `left`: she thought better of it, and what she typed stays for the next time.

    `written`: she typed.
    """

    ready = Signal(object)
    written = Signal()
    left = Signal()
    said = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._sound: Path | None = None
        self.title, self.told = heading(QLabel(_("Feedback in words"))), quiet(QLabel())
        self.way = Switch(_("How it came"), [(Way.PASTED, _("Pasted")), (Way.ALOUD, _("Said aloud"))])
        self.voice, self.how = Choice(_("Whose feedback it is")), Choice(_("How it was said"))
        self.who, self.when = Field(_("Their name"), _("As you call them")), NamedDay(_("When"), _("the day"), today)
        self.box = QPlainTextEdit()
        self.sound, self.no_sound = link(QPushButton()), IconButton("close", _("Leave the recording out"))
        self.go, self.leave = primary(QPushButton(_("Look where it belongs"))), QPushButton(_("Not now"))
        self.voice.offer((voice, _(words)) for voice, words in VOICE_NAMES.items())
        self.how.offer((how, _(how) if how else _("How it was said")) for how in HOW)
        self._lay_out()
        self._listen()
        self.begin(Way.PASTED)

    def _lay_out(self) -> None:
        unit, page, whose = line(self), ColumnScroll(), Flow(gap=line(self) // 2, level=True)
        self.told.setWordWrap(True)
        self.box.setTabChangesFocus(True)
        self.box.setAcceptDrops(False)
        self.box.setMinimumHeight(unit * _TALL)
        self.who.setMinimumWidth(unit * 11)
        for part in (self.voice, self.who, self.when, self.how):
            whose.addWidget(part)
        kept, ways = Flow(gap=unit // 3), Flow(gap=unit // 2)
        kept.addWidget(self.sound)
        kept.addWidget(self.no_sound)
        page.column.addWidget(self.title)
        page.column.addWidget(self.way, 0, Qt.AlignmentFlag.AlignLeft)
        page.column.addWidget(self.told)
        page.column.addLayout(whose)
        page.column.addWidget(self.box, 1)
        page.column.addLayout(kept)
        for way in (self.go, self.leave):
            ways.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(round(unit * 1.5), unit, round(unit * 1.5), unit // 2)
        column.setSpacing(unit // 2)
        column.addWidget(page, 1)
        column.addLayout(ways)

    def _listen(self) -> None:
        self.way.chosen.connect(self.begin)
        self.box.textChanged.connect(self._changed)
        self.sound.clicked.connect(self._ask_sound)
        self.no_sound.clicked.connect(lambda: self.keep_sound(None))
        self.when.puzzled.connect(self.said)
        self.go.clicked.connect(self._hand_on)
        self.leave.clicked.connect(self.left)

    def begin(self, way: object) -> None:
        """For words that came this way; what was typed stays."""
        aloud = way is Way.ALOUD
        self.way.show_value(way)
        self.told.setText(_(_TOLD[Way(str(way))]))
        self.box.setAccessibleName(_("What was said") if aloud else _("The message"))
        self.box.setPlaceholderText(_("R-014: say what the parents thought a term later") if aloud else "")
        for part in (self.how, self.sound):
            part.setVisible(aloud)
        self.keep_sound(self._sound if aloud else None)
        if aloud and self.when.day is None:
            self.when.show_day(self._today())
        self._able()

    def keep_sound(self, file: Path | None) -> None:
        """A recording to be kept with it, or none."""
        self._sound = file
        self.sound.setText(file.name.replace("&", "&&") if file else _("Keep a recording with it…"))
        self.no_sound.setVisible(file is not None)
        self._able()

    def clear(self) -> None:
        """It is stored: the next one begins anew."""
        self.box.clear()
        self.keep_sound(None)
        self.when.show_day(None)

    def take_focus(self) -> None:
        self.box.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def typed(self) -> Typed:
        aloud = self.way.value is Way.ALOUD
        return Typed(
            clean(self.box.toPlainText()), Voice(str(self.voice.value)), self.who.words().strip(), self.when.day,
            str(self.how.value or "") if aloud else "", self._sound, aloud,
        )  # fmt: skip

    def _hand_on(self) -> None:
        self.when.take()
        self.ready.emit(self.typed)

    def _changed(self) -> None:
        self._able()
        self.written.emit()

    def _able(self) -> None:
        self.go.setEnabled(bool(self.box.toPlainText().strip() or self._sound))

    def _ask_sound(self) -> None:
        kinds = _("Recordings (*.m4a *.mp3 *.wav *.ogg *.opus *.aac *.amr *.wma)")
        chosen, _kind = QFileDialog.getOpenFileName(
            self, _("Keep a recording with it"), "", f"{kinds};;{_('All files')} (*)"
        )
        if chosen:
            self.keep_sound(Path(chosen))
