"""The names themselves: the list, and beside it the open one, on disk as it is typed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import _
from senco_desk.domain.person import Person, PersonKind, proposed_forms, proposed_prints_as
from senco_desk.ui.people.editor import PersonEditor
from senco_desk.ui.people.keeping_name import KeepingName
from senco_desk.ui.people.list_pane import ListPane
from senco_desk.ui.place import Surroundings
from senco_desk.ui.rescue import own_rescue
from senco_desk.ui.theme import link
from senco_desk.ui.widgets.autosave import Saving
from senco_desk.ui.widgets.column_scroll import ColumnScroll
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.pieces.panes import Panes

_NAMES, _EMPTY, _PLAIN = range(3)
"""The pages: the names, what is said while there are none, and why a plain workbook keeps none."""


class Names(QWidget):
    """Kept only in an encrypted workbook; in another it says why, and offers to encrypt it.

    `everything_wanted` carries the id of a person of whom she wants to see all there is.
    """

    everything_wanted = Signal(str)

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings, self._verbs = surroundings, surroundings.services.keeping_names
        self._proposed = ""
        self.list, self.editor = ListPane(), PersonEditor()
        self.saving = Saving(surroundings.background, own_rescue(surroundings.services.desk.key), self)
        self.keeping = KeepingName(self._verbs, self.saving, self.editor, self)
        self.empty, self.plain = self._without_names(), self._without_encryption()
        self._lay_out()
        self._listen()

    def _without_names(self) -> EmptyPlace:
        return EmptyPlace(
            "people",
            _("Say which names must not be printed"),
            _(
                "Pupils, parents, colleagues, other schools. The desk finds each in all you print or take out, and "
                "“Pupil A” prints instead. The list itself never leaves this workbook."
            ),
            _("Add the first name"),
            self.begin,
        )

    def _without_encryption(self) -> EmptyPlace:
        return EmptyPlace(
            "people",
            _("Names are kept only in an encrypted workbook"),
            _(
                "A list of the names that must not be printed is for you alone, and whoever has this laptop could read "
                "it. Encrypt the workbook first: every word in it stays. Until then the check before each copy finds "
                "what is likely to be a name."
            ),
            _("Encrypt this workbook"),
            lambda: self._surroundings.go("safety", "passphrase"),
        )

    def _lay_out(self) -> None:
        self.back = link(QPushButton(_("‹ All names")))
        self._whole, self._opened = QStackedWidget(self), QStackedWidget()
        self.panes = Panes(self.list, self._opened, self.back)
        self._whole.addWidget(self.panes)
        self._opened.addWidget(QWidget())
        self._opened.addWidget(self.editor)
        for page in (self.empty, self.plain):
            scroll = ColumnScroll()
            scroll.column.addWidget(page)
            self._whole.addWidget(scroll)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._whole)

    def _listen(self) -> None:
        self.list.chosen.connect(self.open)
        self.list.entered.connect(self._enter)
        self.list.begin_wanted.connect(self.begin)
        self.list.removal_wanted.connect(self.remove)
        self.back.clicked.connect(self._go_back)
        self.editor.written.connect(self._written)
        self.editor.left.connect(self._left)
        self.editor.kind_chosen.connect(self._propose)
        self.editor.removal_wanted.connect(self._remove_open)
        self.editor.everything_wanted.connect(self._want_everything)
        self.keeping.kept.connect(self._kept)
        self.keeping.held.connect(self.editor.say)
        self.saving.failed.connect(self._surroundings.fail)

    # what the place asks

    def read(self) -> None:
        self._surroundings.background.read(self._verbs.people, self._show_people, self._surroundings.fail)

    def flush(self) -> None:
        self.keeping.flush()
        self.saving.try_again()

    def take_focus(self) -> None:
        if self._whole.currentIndex():
            (self.empty, self.plain)[self._whole.currentIndex() - 1].button.setFocus()
        else:
            (self.back if self.list.isHidden() else self.list.view).setFocus()

    # what she does

    def begin(self) -> None:
        """A new one, to be typed in at once."""
        if self._surroundings.services.desk.key is None:
            self._whole.setCurrentIndex(_PLAIN)
            self.plain.button.setFocus()
            return
        self.keeping.flush()
        new = new_id()
        self.keeping.begin(new)
        self._proposed = self._proposal(PersonKind.PUPIL, new)
        self._show(Person(new, PersonKind.PUPIL, "", prints_as=self._proposed))
        self.list.choose(None)
        self._whole.setCurrentIndex(_NAMES)
        self.panes.arrange(in_list=False)
        self.editor.begin_typing()

    def open(self, person: str) -> None:
        """Show one; what was typed into the one before is handed on first."""
        self.keeping.flush()
        found = next((each for each in self.list.people.everyone if each.id == person), None)
        if found is not None:
            self._show(found)
            self.list.choose(person)

    def remove(self, person: str) -> None:
        """Take it out, at once; Undo brings it back."""
        shown = self.editor.shown
        self.keeping.drop() if shown and shown.id == person else self.keeping.flush()
        self.saving.forget(person)
        neighbour = self.list.drop(person)
        if shown is not None and shown.id == person:
            self._leave(neighbour)
        self._surroundings.background.write(lambda: self._verbs.remove(person), self._removed, self._surroundings.fail)

    def _remove_open(self) -> None:
        shown = self.editor.shown
        if shown is not None and self.keeping.is_new(shown.id) and not self.saving.is_pending(shown.id):
            self.keeping.drop()
            self._leave(self.list.first)
        elif shown is not None:
            self.remove(shown.id)

    def _want_everything(self) -> None:
        shown = self.editor.shown
        if shown is not None:
            self.flush()
            self.everything_wanted.emit(shown.id)

    def _removed(self, changed: Changed) -> None:
        self._surroundings.toast(changed.said, changed.undo)

    def _leave(self, another: str | None) -> None:
        """Close the open one, which is no more, and show another where there is one."""
        self._opened.setCurrentIndex(0)
        self.editor.leave()
        self.keeping.leave()
        if another is not None:
            self.open(another)
        self._show_emptiness()
        self.take_focus()

    def _enter(self) -> None:
        if self.editor.shown is not None:
            self.panes.arrange(in_list=False)
            self.editor.begin_typing()

    def _go_back(self) -> None:
        self.keeping.flush()
        self.panes.arrange(in_list=True)
        self.list.view.setFocus()

    def _propose(self) -> None:
        """Of another kind it prints as something else, unless she has said what."""
        self._propose_anew()
        self.keeping.save()

    def _propose_anew(self) -> None:
        draft = self.editor.draft()
        if draft.prints_as in ("", self._proposed):
            self._proposed = self._proposal(draft.kind, draft.id)
            self.editor.propose(self._proposed)

    def _proposal(self, kind: PersonKind, person: str) -> str:
        others = (other for other in self.list.people.everyone if other.id != person)
        return proposed_prints_as(kind, (other.prints_as for other in others))

    # keeping

    def _written(self) -> None:
        self.editor.say("")
        self.keeping.touch()

    def _left(self) -> None:
        draft = self.editor.draft() if self.editor.shown is not None else None
        if draft is not None and self.keeping.is_new(draft.id) and not draft.forms:
            self.editor.propose_forms(proposed_forms(draft.kind, draft.name))
        self.keeping.flush()

    def _kept(self, kept: Person) -> None:
        self.list.put(kept)
        shown = self.editor.shown
        if shown is not None and shown.id == kept.id:
            self.editor.offer_everything(stored=True)
            self.list.choose(kept.id)
            if not self.keeping.is_pending(kept.id):
                self.editor.show_person(kept)
        self._show_emptiness()

    # what is shown

    def _show_people(self, people: list[Person]) -> None:
        unsaved = {person.id: person for person in self.list.people.everyone if self.saving.is_pending(person.id)}
        self.list.show_people([unsaved.pop(person.id, person) for person in people] + list(unsaved.values()))
        shown = self.editor.shown
        if shown is None:
            self._open_first()
        elif self.keeping.is_new(shown.id):
            self._propose_anew()
        else:
            self._show_anew(shown.id)
        self._show_emptiness()

    def _open_first(self) -> None:
        if self.list.first is not None and not self.panes.is_narrow:
            self.open(self.list.first)

    def _show_anew(self, shown: str) -> None:
        """What is stored of the open one, unless she is at it."""
        if self.editor.has_focus or self.keeping.is_pending(shown):
            return
        found = next((person for person in self.list.people.everyone if person.id == shown), None)
        if found is not None:
            self._show(found)
        else:
            self._leave(self.list.first)

    def _show(self, person: Person) -> None:
        self.editor.show_person(person)
        self.editor.offer_everything(stored=not self.keeping.is_new(person.id))
        self._opened.setCurrentIndex(1)

    def _show_emptiness(self) -> None:
        if self.list.people.everyone or self.editor.shown is not None:
            self._whole.setCurrentIndex(_NAMES)
        else:
            plain = self._surroundings.services.desk.key is None
            self._whole.setCurrentIndex(_PLAIN if plain else _EMPTY)
