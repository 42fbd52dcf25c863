"""How hours or sessions are counted: not at all, or as the provider does."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from senco_desk.domain.engagement import Counted, Engagement
from senco_desk.domain.language import N_, _
from senco_desk.domain.session import SESSION_KIND_NAMES
from senco_desk.ui.theme import heading, line, link, quiet, subheading, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.number_field import NumberField
from senco_desk.ui.widgets.page import Page
from senco_desk.ui.widgets.tick_box import TickBox

COUNTED_NAMES = {
    Counted.NOT: N_("Nothing is counted"),
    Counted.HOURS: N_("Hours"),
    Counted.SESSIONS: N_("Sessions attended"),
    Counted.PERCENTAGE: N_("Per cent of the sessions held"),
}
_ASKED = {
    Counted.HOURS: N_("Hours the provider asks for"),
    Counted.SESSIONS: N_("Sessions the provider asks for"),
    Counted.PERCENTAGE: N_("Per cent the provider asks for"),
}
_MOST = {Counted.HOURS: 10_000, Counted.SESSIONS: 1_000, Counted.PERCENTAGE: 100}
_ABOUT = N_(
    "Count only if your provider does, and as it does. What you attended prints in your portfolio; what is missing "
    "never does."
)


class CountingPage(Page):
    """`said` carries what she chose, at once. `done`: she goes back."""

    said = Signal(object)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=40)
        self.back = link(QPushButton(_("‹ Back to sessions")))
        self.counted = writes(Choice(_("What the provider counts")))
        self.counted.offer((counted, _(words)) for counted, words in COUNTED_NAMES.items())
        self.asked = {counted: NumberField(_(words), _MOST[counted]) for counted, words in _ASKED.items()}
        self.kinds = {kind: writes(TickBox(_(words))) for kind, words in SESSION_KIND_NAMES.items()}
        self.which = subheading(QLabel(_("Which count")))
        self._kinds_row = QWidget()
        self._lay_out()
        self.back.clicked.connect(self.done)
        self.counted.chosen.connect(lambda _value: self._say())
        for field in self.asked.values():
            field.setMaximumWidth(line(self) * 18)
            field.left.connect(self._say)
        for box in self.kinds.values():
            box.clicked.connect(lambda _on: self._say())

    def _lay_out(self) -> None:
        about, unit = quiet(QLabel(_(_ABOUT))), line(self)
        about.setWordWrap(True)
        for way in (self.back, self.counted):
            row = Flow()
            row.addWidget(way)
            self.column.addLayout(row)
            if way is self.back:
                self.column.addWidget(heading(QLabel(_("How it is counted"))))
                self.column.addWidget(about)
        for field in self.asked.values():
            self.column.addWidget(field)
        self.column.addWidget(self.which)
        kinds = Flow(self._kinds_row, gap=unit // 2)
        for box in self.kinds.values():
            kinds.addWidget(box)
        self.column.addWidget(self._kinds_row)
        self.column.addStretch(1)

    def show_engagement(self, engagement: Engagement) -> None:
        """Show what is stored, unless she is at it."""
        self.counted.show_value(engagement.counted)
        for counted, field in self.asked.items():
            if not field.line.hasFocus():
                field.show_number(engagement.asked if counted is engagement.counted else None)
        for kind, box in self.kinds.items():
            box.setChecked(kind in engagement.kinds)
        self._arrange()

    def engagement(self) -> Engagement:
        """What stands there now."""
        counted = Counted(str(self.counted.value))
        asked = self.asked[counted].number() if counted in self.asked else None
        return Engagement(counted, asked or None, tuple(kind for kind, box in self.kinds.items() if box.isChecked()))

    def take_focus(self) -> None:
        self.counted.setFocus()

    def _say(self) -> None:
        self._arrange()
        self.said.emit(self.engagement())

    def _arrange(self) -> None:
        chosen = self.counted.value
        for counted, field in self.asked.items():
            field.setVisible(counted == chosen)
        self.which.setVisible(chosen != Counted.NOT)
        self._kinds_row.setVisible(chosen != Counted.NOT)
