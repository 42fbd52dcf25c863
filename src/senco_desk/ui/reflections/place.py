"""The Reflections place: the list at the left, the open reflection beside it, on disk as it is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.reflection import Reflection, ReflectionRow, State
from senco_desk.domain.text import plain
from senco_desk.ui.place import Surroundings
from senco_desk.ui.reflections.editor import ReflectionEditor
from senco_desk.ui.reflections.listing import listing, row_of
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.pieces.place import PiecesPlace


class ReflectionsPlace(PiecesPlace[Reflection, ReflectionRow]):
    """Targets: the id of a reflection, or `NEW`."""

    code = "reflections"
    title = N_("Reflections")
    kind = PieceKind.REFLECTION
    noun = Noun.REFLECTION
    all_of_them = N_("‹ All reflections")
    editor: ReflectionEditor

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        editor = ReflectionEditor(surroundings.today)
        super().__init__(surroundings, surroundings.services.reflecting, listing(), editor, parent)
        self.editor.finish_wanted.connect(self._finish_or_reopen)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._finish_or_reopen)

    def make_empty(self) -> EmptyPlace:
        return EmptyPlace(
            "reflections",
            _("Write the first one"),
            _("What happened today that you will want to remember at the viva? A few lines are enough."),
            _("New reflection"),
            self.begin,
        )

    def row_of(self, reflection: Reflection) -> ReflectionRow:
        return row_of(reflection, self.editor.word_total(), self.editor.counts_for.count, self.editor.beside.was)

    def all_words(self, reflection: Reflection) -> str:
        parts = [reflection.reference, reflection.title, str(reflection.happened or "")]
        parts += [f"{section.heading}\n{plain(section.text)}" for section in reflection.sections]
        impact = reflection.impact
        parts += [plain(text) for text in (impact.changed, impact.for_whom, impact.how_known)]
        return "\n\n".join(part for part in parts if part.strip())

    def _finish_or_reopen(self) -> None:
        shown = self.editor.shown
        if shown is not None:
            self.editor.set_state(State.DRAFT if shown.state is State.FINISHED else State.FINISHED)
            self.keeping.flush()
