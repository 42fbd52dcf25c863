"""The open source: what it is, the key it is cited by, how it stands in the list, notes, and what it serves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from html import escape
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget

from senco_desk.domain.language import _
from senco_desk.domain.reference import SOURCE_KIND_NAMES, Reference, SourceKind
from senco_desk.domain.text import Block
from senco_desk.ui.reading.fields import SourceFields
from senco_desk.ui.reading.serves import Serves
from senco_desk.ui.theme import inset, line, link, quiet, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.field import Field, below
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.named_day import NamedDay
from senco_desk.ui.widgets.one_line import typed_in
from senco_desk.ui.widgets.text_editor import TextEditor
from senco_desk.ui.widgets.thing_editor import ThingEditor

Way = tuple[str, str, str]
"""A place, a target in it, and what people call it."""


class ReferenceEditor(ThingEditor[Reference]):
    """`written`: something changed. `left`: a field was left. `key_wanted` carries the key she typed."""

    key_wanted = Signal(str)
    go_wanted = Signal(str, str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(_("Delete this source"), parent)
        self.title = QLineEdit()
        self.kind = writes(Choice(_("Kind of source")))
        self.year = Field(_("Year"), _("2014; or forthcoming"))
        self.accessed = NamedDay(_("Read on the web on"), _("such as 3 May 2024"), today)
        self.fields = SourceFields()
        self.key = Field(_("Key: cite it as [@key]"), _("made of who and when"))
        self.trouble = QLabel()
        self.listed = QLabel()
        self.notes = TextEditor(
            _("Notes"), _("What I take from it, in my own words; quotations with their page"), framed=True
        )
        self.serves = Serves()
        self.cited = QLabel()
        self.copy = link(QPushButton(_("Copy citation")))
        self._dress()
        self._lay_out()
        self._listen()

    def _dress(self) -> None:
        unit = line(self)
        self.title.setProperty("look", "title")
        self.title.setAccessibleName(_("Title"))
        self.title.setPlaceholderText(_("Its title"))
        self.kind.offer((kind, _(words)) for kind, words in SOURCE_KIND_NAMES.items())
        self.year.setFixedWidth(11 * unit)
        self.key.setFixedWidth(17 * unit)
        for label in (self.listed, self.trouble, self.cited):
            label.setWordWrap(True)
            label.setIndent(inset(self))
        self.listed.setTextFormat(Qt.TextFormat.RichText)
        self.listed.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.listed.setAccessibleName(_("How it stands in the list"))
        self.cited.setTextFormat(Qt.TextFormat.RichText)
        self.cited.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.trouble.hide()

    def _lay_out(self) -> None:
        unit, column, kind, dated = line(self), self.page.column, Flow(), Flow(gap=line(self))
        kind.addWidget(self.kind)
        for part in (self.year, self.accessed, self.key):
            dated.addWidget(part)
        column.addWidget(self.title)
        column.addLayout(kind)
        column.addLayout(dated)
        column.addWidget(self.trouble)
        column.addWidget(self.fields)
        column.addWidget(self._headed(_("In the list of sources")))
        column.addWidget(self.listed)
        column.addWidget(self.cited)
        column.addSpacing(unit // 3)
        column.addLayout(below(QLabel(_("Notes")), self.notes))
        column.addSpacing(unit // 3)
        column.addWidget(self.serves)
        column.addStretch(1)
        self.lay_strip(self.copy)

    def _headed(self, words: str) -> QLabel:
        label = quiet(QLabel(words))
        label.setIndent(inset(self))
        return label

    def _listen(self) -> None:
        self.title.textEdited.connect(lambda _text: self.written.emit())
        self.title.editingFinished.connect(self.left)
        self.kind.chosen.connect(self._of_kind)
        for part in (self.year, self.fields, self.notes, self.serves):
            (part.typed if isinstance(part, Field) else part.written).connect(self.written)
            part.left.connect(self.left)
        self.accessed.changed.connect(self.written)
        self.accessed.left.connect(self.left)
        self.accessed.puzzled.connect(self.said)
        self.notes.said.connect(self.said)
        self.key.left.connect(self._ask_for_key)
        self.serves.choosing.unfolded.connect(self.bring_into_view)
        self.serves.go_wanted.connect(self.go_wanted)
        self.cited.linkActivated.connect(lambda address: self.go_wanted.emit(*address.split(":", 1)))
        self.copy.clicked.connect(self._copy)

    def show_reference(self, reference: Reference) -> None:
        """Show it; texts that are the same stay as they are, with their undo and the place in them."""
        another = self._shown is None or self._shown.id != reference.id
        self._shown = reference
        if typed_in(self.title) != reference.title:
            self.title.setText(reference.title)
            self.title.setCursorPosition(0)
        self.kind.show_value(reference.kind)
        self.year.show_words(reference.year)
        self.accessed.show_day(reference.accessed, another=another)
        self.fields.show_reference(reference)
        self.notes.show_text(reference.notes)
        self.serves.show_serves(reference.serves)
        self._suit(reference.kind)
        if another:
            self.say("")
            self.listed.clear()
            self.key.show_words(reference.key)
            self.page.verticalScrollBar().setValue(0)
        self.know_key(reference.key)

    def know_key(self, key: str) -> None:
        """The key on disk, unless she is typing another."""
        if self._shown is not None:
            self._shown = replace(self._shown, key=key)
        self.copy.setEnabled(bool(key))
        if not self.key.line.hasFocus():
            self.key.show_words(key)

    def show_listed(self, block: Block | None) -> None:
        """How it stands in the Harvard list; None for one of which too little is known."""
        runs = block.runs if block else ()
        said = "".join(f"<i>{_shown(run.text)}</i>" if run.emphasised else _shown(run.text) for run in runs)
        self.listed.setText(said or escape(_("Nothing yet: type a title, or by whom it is.")))

    def show_cited(self, ways: Sequence[Way]) -> None:
        """Where it is cited, each a way there."""
        if not ways:
            self.cited.setText(escape(_("Not cited yet.")))
            return
        links = (f'<a href="{escape(f"{place}:{target}")}">{escape(called)}</a>' for place, target, called in ways)
        self.cited.setText(_("Cited in {places}").format(places=", ".join(links)))

    def say(self, sentence: str) -> None:
        """Why the key cannot be like this; "" when nothing is in the way."""
        self.trouble.setText(sentence)
        self.trouble.setVisible(bool(sentence))
        self.key.line.setAccessibleDescription(sentence)

    def draft(self) -> Reference:
        assert self._shown is not None, "nothing is shown"  # noqa: S101
        typed: dict[str, Any] = self.fields.value(self._shown)
        return replace(
            self._shown,
            kind=SourceKind(str(self.kind.value)),
            title=typed_in(self.title).strip(),
            year=self.year.words().strip(),
            accessed=self.accessed.day,
            notes=self.notes.text(),
            serves=self.serves.serves,
            **typed,
        )

    def take(self) -> None:
        """What is typed in a day and not read yet counts now."""
        self.accessed.take()

    def begin_typing(self) -> None:
        self.title.setFocus()

    def _of_kind(self, kind: object) -> None:
        self._suit(SourceKind(str(kind)))
        self.written.emit()
        self.left.emit()

    def _suit(self, kind: SourceKind) -> None:
        self.fields.suit(kind)
        self.accessed.setVisible(bool(self.fields.lines["url"].words().strip()) or kind in _ON_THE_WEB)

    def _ask_for_key(self) -> None:
        typed = self.key.words().strip()
        if self._shown is None or not self._shown.key:
            return
        if not typed:
            self.key.show_words(self._shown.key)
        elif typed != self._shown.key:
            self.key_wanted.emit(typed)

    def _copy(self) -> None:
        if self._shown is not None:
            QApplication.clipboard().setText(f"[@{self._shown.key}]")
            self.said.emit(_("Copied: [@{key}]. Paste it where you cite.").format(key=self._shown.key))


def _shown(words: str) -> str:
    """Where an address is longer than the room, it goes on behind one of its slashes."""
    return escape(words.replace("/", "/\u200b"))


_ON_THE_WEB = frozenset({SourceKind.WEBSITE, SourceKind.LAW, SourceKind.REPORT})
