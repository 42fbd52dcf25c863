"""The numbers of her programme: what each is for, and what the field works with. They are hers, and never limits."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.practice import Practice
from senco_desk.ui.place import Surroundings
from senco_desk.ui.theme import line, link, quiet, writes
from senco_desk.ui.widgets.autosave import Autosave, Saving
from senco_desk.ui.widgets.boxes import SpinBox

_THING = "practice"
_MOST = 999
_FIELD = Practice()
_NUMBERS = (
    (
        "enough",
        N_("Pieces for an element: enough"),
        N_("From here on the picture shows an element as having enough. The field works with {n}."),
    ),
    (
        "plenty",
        N_("Pieces for an element: plenty"),
        N_("More than these adds little for a reader. The field works with {n}."),
    ),
    (
        "reuse",
        N_("Outcomes one piece serves"),
        N_("A piece that serves more is remarked on, and still counts. The field works with about {n}."),
    ),
    (
        "recent",
        N_("Months that count as recent"),
        N_("An outcome with nothing newer is shown as a place to go. The field works with about {n}."),
    ),
    (
        "page_budget",
        N_("Pages of the portfolio’s body"),
        N_("You are told when a copy has more. The field works with about {n}; 0 is for no budget."),
    ),
)


class Numbers(QWidget):
    """Saved as they are typed, through `saving`."""

    def __init__(self, surroundings: Surroundings, saving: Saving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings, self._saving = surroundings, saving
        self.fields = {name: _Number(_(words)) for name, words, _told in _NUMBERS}
        self.fields["page_budget"].setMinimum(0)
        self.fields["page_budget"].setSpecialValueText(_("none"))
        self.back = link(QPushButton(_("All as the field works")))
        self._autosave = Autosave(self._keep, self)
        self._lay_out()
        self.fields["enough"].valueChanged.connect(self.fields["plenty"].setMinimum)
        for field in self.fields.values():
            field.valueChanged.connect(self._typed)
        self.back.clicked.connect(self._as_the_field_does)

    def value(self) -> Practice:
        enough, plenty, reuse, recent, budget = (self.fields[name].value() for name, *_words in _NUMBERS)
        return Practice(enough, plenty, reuse, recent, budget or None)

    def reload(self, changed: Changed | None) -> None:
        if changed is None or changed.concerns(Noun.PRACTICE):
            read: Callable[[], Practice] = self._surroundings.services.introducing.practice
            self._surroundings.background.read(read, self._show, self._surroundings.fail)

    def flush(self) -> None:
        self._autosave.flush()

    def _show(self, practice: Practice) -> None:
        """Numbers that are being typed, or are on their way to the disk, are left alone."""
        if self._autosave.is_waiting or self._saving.is_pending(_THING):
            return
        self.fields["plenty"].setMinimum(practice.enough)
        for name, field in self.fields.items():
            with QSignalBlocker(field):
                field.setValue(getattr(practice, name) or 0)
        self._say()

    def _typed(self) -> None:
        self._say()
        self._autosave.touch()

    def _say(self) -> None:
        self.back.setVisible(self.value() != _FIELD)

    def _keep(self) -> None:
        practice, introducing = self.value(), self._surroundings.services.introducing
        self._saving.save(_THING, lambda: introducing.keep_practice(practice), lambda: str(practice))

    def _as_the_field_does(self) -> None:
        self._autosave.drop()
        self._saving.forget(_THING)
        self.fields["enough"].setFocus()
        services, toast = self._surroundings.services, self._surroundings.toast
        self._surroundings.background.write(
            services.introducing.work_as_the_field_does,
            lambda changed: toast(changed.said, changed.undo),
            self._surroundings.fail,
        )

    def _lay_out(self) -> None:
        unit = line(self)
        column, grid = QVBoxLayout(self), QGridLayout()
        column.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(unit)
        grid.setVerticalSpacing(round(unit * 0.15))
        grid.setColumnStretch(1, 1)
        for row, (name, words, told) in enumerate(_NUMBERS):
            self._add_number(grid, 3 * row, self.fields[name], _(words), _(told).format(n=getattr(_FIELD, name)))
            grid.setRowMinimumHeight(3 * row + 2, unit // 2)
        column.addLayout(grid)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_number(self, grid: QGridLayout, row: int, field: QWidget, words: str, told: str) -> None:
        label, below = QLabel(words), quiet(QLabel(told))
        for each in (label, below):
            each.setWordWrap(True)
        label.setBuddy(field)
        field.setAccessibleDescription(told)
        grid.addWidget(field, row, 0, 2, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(label, row, 1)
        grid.addWidget(below, row + 1, 1)


class _Number(SpinBox):
    def __init__(self, name: str) -> None:
        super().__init__()
        writes(self)
        self.setRange(1, _MOST)
        self.setAccessibleName(name)
