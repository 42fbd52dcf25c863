"""The impact of what she reflects on: what changed, for whom, how she knows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.domain.reflection import Impact
from senco_desk.ui.theme import inset, line, subheading
from senco_desk.ui.widgets.field import below
from senco_desk.ui.widgets.text_editor import TextEditor

_ASKED = (
    (N_("What changed"), N_("For pupils, for families, for colleagues, in how things are done")),
    (N_("For whom"), N_("Which pupils, how many, which staff: no names that should not be printed")),
    (N_("How I know"), N_("Figures before and after, what people said, what you saw")),
)


class ImpactEditor(QWidget):
    """Three short texts; none of them must be filled in."""

    written = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editors = tuple(TextEditor(_(name), _(prompt), 1, self, framed=True) for name, prompt in _ASKED)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = subheading(QLabel(_("Impact")))
        head.setIndent(inset(self))
        column.addWidget(head)
        for editor, (name, _prompt) in zip(self.editors, _ASKED, strict=True):
            column.addSpacing(line(self) // 3)
            column.addLayout(below(QLabel(_(name)), editor))
            editor.written.connect(self.written)
            editor.left.connect(self.left)

    def show_impact(self, impact: Impact) -> None:
        for editor, text in zip(self.editors, (impact.changed, impact.for_whom, impact.how_known), strict=True):
            editor.show_text(text)

    def impact(self) -> Impact:
        """What stands there now."""
        changed, for_whom, how_known = (editor.text() for editor in self.editors)
        return Impact(changed, for_whom, how_known)
