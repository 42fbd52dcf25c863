"""What was looked through for names before it left the workbook: the log, as the school may ask to see it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.name_findings import NameCheck
from senco_desk.domain.name_log import log_line
from senco_desk.ui.place import Surroundings
from senco_desk.ui.safety.section import Section, wrapped
from senco_desk.ui.theme import quiet

_ABOUT = N_(
    "Before anything leaves the workbook, names are looked for in it. When that was, what for, and what became of the "
    "findings is written down here; never the names."
)
_SHOWN = 8


class CheckedSection(Section):
    title = N_("Checked for names")
    targets = ("checked",)

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.lines, self.before = wrapped(), quiet(wrapped())
        self.lines.setTextFormat(Qt.TextFormat.PlainText)
        for part in (wrapped(_(_ABOUT)), self.lines, self.before):
            self.column.addWidget(part)

    def reload(self, changed: Changed | None) -> None:
        if changed is None or changed.concerns(Noun.NAMES):
            services, read = self.surroundings.services, self.surroundings.background.read
            read(services.checking_names.checks, self._show, self.surroundings.fail, context=self)

    def _show(self, checks: Sequence[NameCheck]) -> None:
        shown, more = checks[:_SHOWN], len(checks) - _SHOWN
        self.lines.setText("\n".join(map(log_line, shown)) or _("Nothing was looked through yet."))
        self.before.setText(n_("and {n} before that", "and {n} before that", more).format(n=f"{more:,}"))
        self.before.setVisible(more > 0)
