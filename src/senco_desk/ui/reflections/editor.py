"""The open reflection: everything about it on one page that scrolls, and a strip below that stays."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.identity import new_id
from senco_desk.domain.language import _, n_
from senco_desk.domain.reflection import Reflection, Section, State, following
from senco_desk.domain.reflective_models import model_coded
from senco_desk.domain.text import clean
from senco_desk.ui.reflections.about import About
from senco_desk.ui.reflections.impact_editor import ImpactEditor
from senco_desk.ui.reflections.section_editor import SectionEditor
from senco_desk.ui.theme import line, link, quiet
from senco_desk.ui.widgets.counts_for import CountsFor
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.format_bar import FormatBar
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.page import Page
from senco_desk.ui.widgets.text_editor import TextEditor

_WIDEST = 46
"""Lines of text, across: about 90 characters."""


class ReflectionEditor(QWidget):
    """`written`: something of it changed. `left`: a field was left. `said`: a sentence for her.

    `finish_wanted` and `removal_wanted` are wishes. `draft` is the reflection as it stands on the page.
    """

    written = Signal()
    left = Signal()
    said = Signal(str)
    finish_wanted = Signal()
    removal_wanted = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Reflection | None = None
        self.about = About(today)
        self.sections: list[SectionEditor] = []
        self.add_heading = link(QPushButton(_("Add a heading of my own")))
        self.impact = ImpactEditor()
        self.counts_for = CountsFor()
        self.page = Page(widest=_WIDEST)
        self.formats = FormatBar(self)
        self.words = quiet(QLabel())
        self.finish = QPushButton()
        self.remove = IconButton("remove", _("Delete this reflection"))
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit = line(self)
        self._room = QVBoxLayout()
        self._room.setSpacing(round(unit * 0.9))
        column = self.page.column
        column.addWidget(self.about)
        column.addLayout(self._room)
        adding = QHBoxLayout()
        adding.setContentsMargins(0, 0, 0, 0)
        adding.addWidget(self.add_heading)
        adding.addStretch(1)
        column.addLayout(adding)
        column.addSpacing(unit // 2)
        column.addWidget(self.impact)
        column.addSpacing(unit // 2)
        column.addWidget(self.counts_for)
        column.addStretch(1)
        done = QWidget()
        row = QHBoxLayout(done)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(unit // 2)
        for part in (self.words, self.finish, self.remove):
            row.addWidget(part)
        foot = QWidget()
        strip = Flow(foot, unit // 4, apart=True)
        strip.setContentsMargins(unit, unit // 4, unit // 2, unit // 4)
        strip.addWidget(self.formats)
        strip.addWidget(done)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.page, 1)
        whole.addWidget(foot)

    def _listen(self) -> None:
        self.about.changed.connect(self.written)
        self.about.left.connect(self.left)
        self.about.said.connect(self.said)
        self.about.model_wanted.connect(self.follow)
        self.add_heading.clicked.connect(self._add_heading)
        self.impact.written.connect(self.written)
        self.impact.left.connect(self.left)
        self.counts_for.unfolded.connect(self._bring_into_view)
        self.finish.clicked.connect(self.finish_wanted)
        self.remove.clicked.connect(self.removal_wanted)
        for editor in self.impact.editors:
            self._attend(editor)

    # What is shown

    @property
    def shown(self) -> Reflection | None:
        """The reflection last shown or kept; what was typed since is in `draft`."""
        return self._shown

    def show_reflection(self, reflection: Reflection) -> None:
        """Show it; texts that are the same stay as they are, with their undo and the place in them."""
        another = self._shown is None or self._shown.id != reflection.id
        self._shown = reflection
        self.about.show_reflection(reflection, another=another)
        self._show_sections(reflection)
        self.impact.show_impact(reflection.impact)
        self._show_state(reflection)
        self.show_words()
        if another:
            self.counts_for.close_all()
            self.page.verticalScrollBar().setValue(0)

    def leave(self) -> None:
        """Show none; what stands on the page is no reflection's any more."""
        self._shown = None

    def kept(self, reflection: Reflection) -> None:
        """It is on disk like this; what was typed since stays."""
        if self._shown is not None and self._shown.id == reflection.id:
            self._shown = replace(self._shown, number=reflection.number)
            self.about.show_number(reflection)

    def draft(self) -> Reflection:
        """The reflection as it stands on the page; only valid while one is shown."""
        assert self._shown is not None, "no reflection is shown"  # noqa: S101
        return replace(
            self._shown,
            title=clean(self.about.title.text()),
            happened=self.about.day.day,
            sections=tuple(section.section() for section in self.sections),
            impact=self.impact.impact(),
        )

    def set_state(self, state: State) -> None:
        if self._shown is not None:
            self._shown = replace(self._shown, state=state)
            self._show_state(self._shown)
            self.written.emit()

    def follow(self, code: str) -> None:
        """Put it under another model's headings, with every word."""
        if self._shown is None or code == self._shown.model:
            return
        followed = following(self.draft(), model_coded(code))
        sections = followed.sections or (Section(new_id(), ""),)
        self.show_reflection(replace(followed, sections=sections))
        self.written.emit()

    def word_total(self) -> int:
        return sum(section.editor.words() for section in self.sections)

    def show_words(self) -> None:
        count = self.word_total()
        self.words.setText(n_("{n} word", "{n} words", count).format(n=f"{count:,}"))

    @property
    def has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.page.isAncestorOf(focus)

    def begin_typing(self) -> None:
        """The caret into the first text."""
        self.sections[0].editor.area.setFocus()

    # Sections

    def _show_sections(self, reflection: Reflection) -> None:
        model = model_coded(reflection.model)
        while len(self.sections) > len(reflection.sections):
            gone = self.sections.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.sections) < len(reflection.sections):
            self._add_section()
        for editor, section in zip(self.sections, reflection.sections, strict=True):
            editor.show_section(section, model)
        self._order()

    def _add_section(self) -> SectionEditor:
        section = SectionEditor()
        section.written.connect(self.written)
        section.left.connect(self.left)
        section.removal_wanted.connect(lambda: self._remove_section(section))
        section.moved.connect(lambda step: self._move_section(section, step))
        self._attend(section.editor)
        self._room.addWidget(section)
        self.sections.append(section)
        return section

    def _attend(self, editor: TextEditor) -> None:
        editor.said.connect(self.said)
        editor.area.caret.connect(lambda: self._follow_caret(editor))

    def _add_heading(self) -> None:
        if self._shown is not None:
            added = self._add_section()
            added.show_section(Section(new_id(), ""), model_coded(self._shown.model))
            added.show()
            self._order()
            added.heading.setFocus()

    def _remove_section(self, section: SectionEditor) -> None:
        if len(self.sections) > 1:
            self.sections.remove(section)
            section.hide()
            section.deleteLater()
            self._order()
            self.sections[-1].editor.area.setFocus()
            self.written.emit()

    def _move_section(self, section: SectionEditor, step: int) -> None:
        """Up or down by one; the focus stays where it was."""
        at, focus = self.sections.index(section) + step, QApplication.focusWidget()
        self.sections.remove(section)
        self.sections.insert(at, section)
        self._room.insertWidget(at, section)
        self._order()
        if focus is not None:
            focus.setFocus()
        self._bring_into_view(section)
        self.written.emit()

    def _order(self) -> None:
        """Tab follows the eye."""
        before: QWidget = self.about.model
        for section in self.sections:
            section.offer_moves(up=section is not self.sections[0], down=section is not self.sections[-1])
            for part in (section.heading, section.up, section.down, section.remove, section.editor.area):
                QWidget.setTabOrder(before, part)
                before = part
        QWidget.setTabOrder(before, self.add_heading)
        QWidget.setTabOrder(self.add_heading, self.impact.editors[0].area)

    def _show_state(self, reflection: Reflection) -> None:
        draft = reflection.state is State.DRAFT
        self.finish.setText(_("Finish") if draft else _("Finished · reopen"))
        self.finish.setToolTip(
            _("It is finished and can be printed (Ctrl+Enter)") if draft else _("Make it a draft again (Ctrl+Enter)")
        )

    def _bring_into_view(self, part: QWidget) -> None:
        """Once it has its place."""
        QTimer.singleShot(0, self, lambda: self.page.ensureWidgetVisible(part, 0, line(self)))

    def _follow_caret(self, editor: TextEditor) -> None:
        """Keep the line she writes in view."""
        inside = self.page.widget()
        if inside is not None and editor.area.hasFocus():
            caret = editor.caret()
            at = editor.mapTo(inside, QPoint(caret.left(), caret.center().y()))
            self.page.ensureVisible(at.x(), at.y(), 0, 2 * line(self))
