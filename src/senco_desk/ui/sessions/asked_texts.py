"""A part of a session with a heading, its fields, and texts under questions."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.domain.session import Coaching, Tutorial
from senco_desk.domain.text import Text
from senco_desk.ui.theme import inset, line, link, subheading, writes
from senco_desk.ui.widgets.field import Field, below
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.side_by_side import SideBySide
from senco_desk.ui.widgets.text_editor import TextEditor

_TUTORIAL = (
    (N_("What I asked"), N_("What I wanted to know, or brought with me")),
    (N_("What was advised"), N_("What my tutor said")),
    (N_("What we agreed"), N_("What we settled on")),
    (N_("What I do next"), N_("The next step, and by when")),
)
_ROOM = 30
"""Lines of text across, from which short fields stand side by side."""


class AskedTexts(QWidget):
    """`written`: something changed. `left`: a text was left. `said`: a sentence for her.

    `action_wanted`: what came of it is to become an action of the training plan.
    """

    action_wanted = Signal()
    written = Signal()
    left = Signal()
    said = Signal(str)

    def __init__(
        self, title: str, asked: Sequence[tuple[str, str]], fields: Sequence[Field] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.fields, self.editors = (
            tuple(fields),
            tuple(TextEditor(name, prompt, 1, self, framed=True) for name, prompt in asked),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line(self) // 6)
        head = subheading(QLabel(title))
        head.setIndent(inset(self))
        column.addWidget(head)
        if fields:
            column.addWidget(SideBySide(list(fields), _ROOM))
        for editor, (name, _prompt) in zip(self.editors, asked, strict=True):
            column.addSpacing(line(self) // 4)
            column.addLayout(below(QLabel(name), editor))
            editor.said.connect(self.said)
            editor.written.connect(self.written)
            editor.left.connect(self.left)
        self.action = writes(link(QPushButton(_("Plan an action"))))
        self.action.setAccessibleName(_("Plan an action: {part}").format(part=title))
        self.action.clicked.connect(self.action_wanted)
        ways = Flow()
        ways.addWidget(self.action)
        column.addLayout(ways)
        for field in fields:
            field.typed.connect(self.written)
            field.left.connect(self.left)

    def show_texts(self, texts: Sequence[Text]) -> None:
        for editor, text in zip(self.editors, texts, strict=True):
            editor.show_text(text)

    def texts(self) -> list[Text]:
        return [editor.text() for editor in self.editors]


class TutorialEditor(AskedTexts):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Tutorial"), [(_(name), _(prompt)) for name, prompt in _TUTORIAL], parent=parent)

    def show_tutorial(self, tutorial: Tutorial) -> None:
        self.show_texts(tutorial.texts)

    def tutorial(self) -> Tutorial:
        """What stands there now."""
        return Tutorial(*self.texts())


class CoachingEditor(AskedTexts):
    def __init__(self, parent: QWidget | None = None) -> None:
        self.partner = Field(_("My partner"), _("With whom I worked"))
        self.cover = Field(_("Cover"), _("Supply, half a day; none"))
        self.cost = Field(_("Cost"), _("£95, paid by the school"))
        tried = (_("What I tried afterwards"), _("What I took back to school, and how it went"))
        super().__init__(_("Coaching day"), [tried], (self.partner, self.cover, self.cost), parent)

    def show_coaching(self, coaching: Coaching) -> None:
        self.partner.show_words(coaching.partner)
        self.cover.show_words(coaching.cover)
        self.cost.show_words(coaching.cost)
        self.show_texts([coaching.tried])

    def coaching(self) -> Coaching:
        """What stands there now."""
        return Coaching(self.partner.words(), self.cover.words(), self.cost.words(), *self.texts())
