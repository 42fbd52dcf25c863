"""The open reflection: its sections under the headings of its model, its impact, and what it counts for."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.identity import new_id
from senco_desk.domain.language import _, n_
from senco_desk.domain.reflection import Reflection, Section, State, following
from senco_desk.domain.reflective_models import model_coded
from senco_desk.domain.text import plain
from senco_desk.services.reviewing import Beside
from senco_desk.ui.reflections.about import About
from senco_desk.ui.reflections.section_editor import SectionEditor
from senco_desk.ui.theme import line, link, quiet, writes
from senco_desk.ui.widgets.impact_editor import ImpactEditor
from senco_desk.ui.widgets.one_line import typed_in
from senco_desk.ui.widgets.pieces.editor import PieceEditor


class ReflectionEditor(PieceEditor[Reflection]):
    """`finish_wanted` is a wish."""

    finish_wanted = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(_("Delete this reflection"), today, parent)
        self.about = About(today)
        self.sections: list[SectionEditor] = []
        self.add_heading = writes(link(QPushButton(_("Add a heading of my own"))))
        self.impact = ImpactEditor()
        self.more = link(QPushButton())
        self.more.setCheckable(True)
        self.total = quiet(QLabel())
        self.finish = writes(QPushButton())
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit, column = line(self), self.page.column
        self._room = QVBoxLayout()
        self._room.setSpacing(round(unit * 0.9))
        column.addWidget(self.about)
        column.addLayout(self._room)
        self.lay_link(self.add_heading)
        column.addSpacing(unit // 2)
        column.addWidget(self.impact)
        column.addSpacing(unit // 2)
        column.addWidget(self.counts_for)
        self.lay_link(self.more)
        column.addWidget(self.beside)
        column.addStretch(1)
        self._show_more(False)
        self.lay_strip(self.total, self.finish)

    def _listen(self) -> None:
        self.about.changed.connect(self.written)
        self.about.left.connect(self.left)
        self.about.said.connect(self.said)
        self.about.model_wanted.connect(self.follow)
        self.add_heading.clicked.connect(self._add_heading)
        self.impact.written.connect(self.written)
        self.impact.left.connect(self.left)
        self.finish.clicked.connect(self.finish_wanted)
        self.more.toggled.connect(self._show_more)
        self.more.clicked.connect(lambda: self.bring_into_view(self.beside))
        for editor in self.impact.editors:
            self.attend(editor)

    # What is shown

    def show_piece(self, reflection: Reflection) -> None:
        another = self._shown is None or self._shown.id != reflection.id
        self._shown = reflection
        self.about.show_reflection(reflection, another=another)
        self._show_sections(reflection)
        self.impact.show_impact(reflection.impact)
        self._show_state(reflection)
        self.show_words()
        if another:
            self.more.setChecked(False)
            self.shown_anew()

    def kept(self, reflection: Reflection) -> None:
        if self._shown is not None and self._shown.id == reflection.id:
            self._shown = replace(self._shown, number=reflection.number)
            self.about.show_number(reflection)
            self.show_words()

    def draft(self) -> Reflection:
        assert self._shown is not None, "no reflection is shown"  # noqa: S101
        return replace(
            self._shown,
            title=typed_in(self.about.title),
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
        self.show_piece(replace(followed, sections=sections))
        self.written.emit()

    def word_total(self) -> int:
        return sum(section.editor.words() for section in self.sections)

    def show_words(self) -> None:
        count = self.word_total()
        self.total.setText(n_("{n} word", "{n} words", count).format(n=f"{count:,}"))

    def show_beside(self, beside: Beside) -> None:
        self.about.was = self.beside.was
        if self._shown is not None:
            self.about.show_number(self._shown)
        if self.beside.says_something:
            self.more.setChecked(True)

    def begin_typing(self) -> None:
        self.sections[0].editor.area.setFocus()

    def take(self) -> None:
        self.about.day.take()
        self.beside.due.field.take()

    def words(self) -> str:
        draft = self.draft()
        return "\n".join([draft.title, *(plain(section.text) for section in draft.sections)])

    def _show_more(self, shown: bool) -> None:
        self.beside.setVisible(shown)
        self.more.setText(_("Less ▴") if shown else _("More: review date ▾"))

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
        self.attend(section.editor)
        self._room.addWidget(section)
        self.sections.append(section)
        return section

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
        self.bring_into_view(section)
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
        if self.finish.isEnabled():
            finish, reopen = (
                _("It is finished and can be printed (Ctrl+Enter)"),
                _("Make it a draft again (Ctrl+Enter)"),
            )
            self.finish.setToolTip(finish if draft else reopen)
