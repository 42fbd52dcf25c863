"""A place of pieces: the list at the left, the open piece beside it, on disk as it is typed."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar, Generic, Protocol

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import _
from senco_desk.domain.mapping import PieceKind
from senco_desk.ui.place import NEW, Surroundings
from senco_desk.ui.theme import link
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.pieces.editor import PieceEditor
from senco_desk.ui.widgets.pieces.in_hand import PieceInHand
from senco_desk.ui.widgets.pieces.keeping import P
from senco_desk.ui.widgets.pieces.list_pane import ListPane
from senco_desk.ui.widgets.pieces.looking import Looking
from senco_desk.ui.widgets.pieces.panes import Panes
from senco_desk.ui.widgets.pieces.rescued import RescuedWords
from senco_desk.ui.widgets.pieces.rows import Listing, R
from senco_desk.ui.widgets.text_editor import TextEditor
from senco_desk.ui.widgets.typed_place import TypedPlace


class Verbs(Protocol[P, R]):
    """The service of the pieces."""

    def begin(self) -> P: ...
    def keep(self, piece: P, /) -> P: ...
    def remove(self, piece: str, /) -> Changed: ...
    def get(self, piece: str, /) -> P | None: ...
    def rows(self) -> list[R]: ...


class PiecesPlace(TypedPlace[P], Generic[P, R]):
    """Targets: the id of a piece, or `NEW`. `kind` and `noun` say what its pieces are."""

    kind: ClassVar[PieceKind]
    all_of_them: ClassVar[str] = ""
    editor: PieceEditor[P]

    def __init__(
        self,
        surroundings: Surroundings,
        verbs: Verbs[P, R],
        listing: Listing[R],
        editor: PieceEditor[P],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(surroundings, editor, parent)
        self._verbs = verbs
        self._stale = True
        self.list = ListPane(listing)
        of = (self.kind, self.noun)
        self.in_hand = PieceInHand(of, surroundings, editor, self.saving, verbs.keep, self.all_words)
        self.keeping = self.in_hand.keeping
        self._looking = Looking(surroundings, self.list, self.noun)
        self.empty = self.make_empty()
        self._lay_out()
        self._listen()

    # What a place says more; of a class of Qt’s mypy alone asks for it

    @abstractmethod
    def make_empty(self) -> EmptyPlace:
        """What is shown while there is none."""

    @abstractmethod
    def row_of(self, piece: P) -> R:
        """The row of the open piece, which was just kept, without asking the workbook."""

    @abstractmethod
    def all_words(self, piece: P) -> str:
        """All there is of it, for a rescue file. Called on the writing thread."""

    # How it is laid out

    def _lay_out(self) -> None:
        """From the outside in: Qt dresses all that is in a widget again whenever that is put into another."""
        self.rescued = RescuedWords(self.surroundings)
        self._whole, self._opened = QStackedWidget(), QStackedWidget()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.rescued)
        self.column.addWidget(self.pages, 1)
        self.pages.addWidget(self._whole)
        self.back = link(QPushButton(_(self.all_of_them)))
        self.panes = Panes(self.list, self._opened, self.back)
        self._whole.addWidget(self.panes)
        self._whole.addWidget(self.empty)
        self._opened.addWidget(QWidget())
        self._opened.addWidget(self.editor)
        self.bin = link(QPushButton(_("Bin")))
        self.bin.setToolTip(_("What was deleted, and can be put back"))
        self.list.foot.addWidget(self.bin)

    def _listen(self) -> None:
        self.list.chosen.connect(self.open)
        self.list.entered.connect(self._enter)
        self.list.view.clicked.connect(lambda _index: self.panes.arrange(in_list=False))
        self.list.begin_wanted.connect(self.begin)
        self.list.removal_wanted.connect(self.remove)
        self.back.clicked.connect(self._go_back)
        self.bin.clicked.connect(lambda: self.surroundings.go("bin", None))
        self.editor.attended.connect(self._names.attend)
        for text in self.editor.findChildren(TextEditor):
            self._names.attend(text)
        self.keeping.kept.connect(self._kept)
        self.in_hand.counting.counted.connect(self.list.rows.count)
        self.rescued.look()

    # What the window asks

    def reload(self, changed: Changed | None) -> None:
        self.in_hand.beside.reload(changed)
        self._names.reload(changed)
        if changed is not None and not changed.concerns(self.noun, Noun.MAPPING, Noun.FRAMEWORK):
            return
        if changed is None or changed.concerns(Noun.FRAMEWORK):
            self.in_hand.counting.read_sets(self._show_sets)
        if changed is None or changed.concerns(Noun.MAPPING):
            self.in_hand.counting.read()
        if changed is None or not self._is_only_what_is_typed(changed):
            self._stale = True
            if self.isVisible():
                self._pause.start()

    def show_target(self, target: str) -> None:
        if target == NEW:
            self.begin()
        else:
            self._wanted = target
            self.list.clear_filter()
            self.open(target)
            self.panes.arrange(in_list=False)
            if self.list.isHidden():
                self.back.setFocus()

    def take_focus(self) -> None:
        if self._whole.currentWidget() is self.empty:
            self.empty.button.setFocus()
        else:
            self.panes.take_focus(self.list.view)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    # What she does

    def begin(self) -> None:
        """A new one, to be typed in at once."""
        self._hand_on()
        new = self._verbs.begin()
        self._wanted = new.id  # another that is just being read comes too late
        self._show(new, is_new=True)
        self.list.choose(None)
        self.panes.arrange(in_list=False)
        self.editor.begin_typing()

    def open(self, piece: str) -> None:
        """Show one; what was typed into the one before is handed on first."""
        self._hand_on()
        self._wanted = piece
        pending = self.keeping.pending(piece)
        if pending is not None:
            self._show(pending)
            return
        self.surroundings.background.read(lambda: self._verbs.get(piece), self._take, self.surroundings.fail)

    def _hand_on(self) -> None:
        self.in_hand.hand_on()

    def remove(self, piece: str) -> None:
        """Take it out, at once; Undo brings it back."""
        shown = self.editor.shown
        if shown is not None and shown.id == piece:
            self.keeping.forget(shown)
        neighbour = self.list.drop(piece)
        if shown is not None and shown.id == piece:
            self._leave_open(neighbour)
        self._show_emptiness()
        self.surroundings.background.write(lambda: self._verbs.remove(piece), self._done, self.surroundings.fail)

    def _leave_open(self, another: str | None) -> None:
        """Close the open one, which is no more, and show another where there is one."""
        self._opened.setCurrentIndex(0)
        self.editor.leave()
        if another is not None:
            self.list.choose(another)
            self.open(another)

    def _remove_open(self) -> None:
        shown = self.editor.shown
        if shown is None:
            return
        if shown.number == 0 and self.keeping.pending(shown.id) is None:
            self._abandon(shown)
        else:
            self.remove(shown.id)

    def _abandon(self, new: P) -> None:
        """A new one, nothing of which is on disk."""
        self.keeping.forget(new)
        self._leave_open(None)
        self._show_emptiness()
        self._go_back()

    def _enter(self) -> None:
        if self.editor.shown is not None:
            self.panes.arrange(in_list=False)
            self.editor.begin_typing()

    def _go_back(self) -> None:
        self._hand_on()
        self.panes.arrange(in_list=True)
        self.take_focus()

    # What is shown

    def _take(self, found: P | None) -> None:
        """What was read; nothing she is typing in is replaced."""
        if found is None:
            self._wanted = None
            if self.editor.shown is None and self.list.first is not None:
                self.open(self.list.first)
            return
        if self._wanted is not None and found.id != self._wanted:
            return
        shown = self.editor.shown
        same = shown is not None and shown.id == found.id
        if not same or not self.in_hand.is_at_work:
            self._show(found)

    def _show(self, piece: P, *, is_new: bool = False) -> None:
        another = self.editor.shown is None or self.editor.shown.id != piece.id
        self.editor.show_piece(piece)
        self._opened.setCurrentIndex(1)
        self._names.show_thing(piece.id)
        if another:
            self.in_hand.show(piece.id, is_new=is_new)
        if not is_new:
            self.list.choose(piece.id)
        self._show_emptiness()

    def _kept(self, kept: P) -> None:
        """It is on disk: the list says what is there now."""
        self.editor.kept(kept)
        shown = self.editor.shown
        if shown is not None and shown.id == kept.id:
            self.list.put(self.row_of(kept))
            self.list.choose(kept.id)
            self._show_emptiness()
        else:
            self._pause.start()

    def _is_only_what_is_typed(self, changed: Changed) -> bool:
        """A save of typing has no words for what was done."""
        shown = self.editor.shown
        if shown is None or changed.said or not changed.touched <= {(self.noun, shown.id)}:
            return False
        return self.in_hand.is_at_work

    def _read(self) -> None:
        self._stale = False
        self.surroundings.background.read(self._verbs.rows, self._show_rows, self.surroundings.fail)
        shown = self.editor.shown
        if shown is not None and shown.number:
            self.surroundings.background.read(lambda: self._verbs.get(shown.id), self._take, self.surroundings.fail)

    def _show_rows(self, rows: list[R]) -> None:
        self.list.show_rows(rows)
        shown = self.editor.shown
        if shown is None and self.list.first is not None and not self.panes.is_narrow:
            self.open(self._wanted or self.list.first)
        elif shown is not None and shown.number and shown.id not in {row.id for row in rows}:
            self._gone()
        self._show_emptiness()

    def _gone(self) -> None:
        """It was taken out elsewhere; words that are not on disk yet stay on the page."""
        if not self.in_hand.is_at_work:
            self._leave_open(self.list.first)

    def _show_emptiness(self) -> None:
        nothing = not self.list.rows.all_rows and self.editor.shown is None
        self._whole.setCurrentIndex(1 if nothing else 0)

    def _show_sets(self, frameworks: list[Framework]) -> None:
        self.list.menu.show_sets(frameworks)
        self.in_hand.counting.read()
