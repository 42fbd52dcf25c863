"""Bringing back: a backup is chosen, what differs from it is shown, and single items or all of it come back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.days import clock, day_of_week
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_, _, n_
from senco_desk.safekeeping.comparing import COMPARED, Difference, Kind
from senco_desk.services.keeping_safe import Found
from senco_desk.store.bringing_over import Came
from senco_desk.ui.place import Surroundings
from senco_desk.ui.safety.differences import DifferencesList
from senco_desk.ui.theme import line, quiet, subheading, writes
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.offer import Offer

T = TypeVar("T")

_NONE = N_("None can be reached just now. If they are on a stick, connect it and come here again.")
_NO_DIFFERENCE = N_("Nothing differs: the workbook is as it was then.")
_BEFORE = N_(
    "The whole workbook becomes what it was on {when}. As it is now it is kept beside it, in a folder of its own, so "
    "that nothing is lost."
)
_SHOWN = 6
"""Backups in sight at once."""


class BringingBack(QWidget):
    """`restored` carries the file of a backup that the whole workbook is to become."""

    restored = Signal(object)

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self._found: list[Found] = []
        self.list = QListWidget()
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setAccessibleName(_("Backups that can be reached"))
        self.none, self.told = quiet(QLabel(_(_NONE))), QLabel()
        self.look = QPushButton(_("What differs from now?"))
        self.verify = QPushButton(_("Read it to its last byte"))
        self.restore = writes(QPushButton(_("Bring back all of it…")))
        self.differences = DifferencesList()
        self.bring = writes(QPushButton(_("Bring back what is ticked")))
        self.offer = Offer("history")
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _row: self._forget())
        self.look.clicked.connect(self._look)
        self.verify.clicked.connect(self._verify)
        self.restore.clicked.connect(self._offer_all)
        self.bring.clicked.connect(self._bring)
        self.differences.ticked.connect(lambda count: self.bring.setEnabled(bool(count)))

    def reload(self) -> None:
        keeping = self._surroundings.services.keeping_safe
        self._surroundings.background.aside(keeping.listed, self._show, self._surroundings.fail)

    def chosen(self) -> Found | None:
        row = self.list.currentRow()
        return self._found[row] if 0 <= row < len(self._found) else None

    def _show(self, found: list[Found]) -> None:
        self._found = found
        self.list.clear()
        height = round(line(self) * 1.6)
        for one in found:
            item = QListWidgetItem(_said(one))
            item.setSizeHint(QSize(0, height))
            self.list.addItem(item)
        self.list.setCurrentRow(0 if found else -1)
        self.list.setVisible(bool(found))
        self.none.setVisible(not found)
        self.list.setFixedHeight(min(len(found), _SHOWN) * height + 4)
        for button in (self.look, self.verify, self.restore):
            button.setVisible(bool(found))

    def _look(self) -> None:
        if (found := self.chosen()) is not None:
            keeping = self._surroundings.services.keeping_safe
            self.told.setText(_("Comparing…"))
            self.told.show()
            self._aside(lambda: keeping.preview(found.kept), self._show_differences)

    def _show_differences(self, differences: list[Difference]) -> None:
        self.told.setText(summary(differences) or _(_NO_DIFFERENCE))
        self.differences.show_differences(differences)
        self.bring.setVisible(bool(self.differences.boxes))
        self.bring.setEnabled(False)

    def _bring(self) -> None:
        found, wanted = self.chosen(), self.differences.wanted()
        if found is not None and wanted:
            keeping = self._surroundings.services.keeping_safe
            self._aside(lambda: keeping.bring_back(found.kept, wanted, in_place=True), self._brought)

    def _brought(self, came: Came) -> None:
        said = n_("{n} item brought back", "{n} items brought back", len(came.landed)).format(n=len(came.landed))
        self._surroundings.toast(" ".join((said, *came.left_out)), came.changed.undo if came.changed else None)
        self._forget()

    def _verify(self) -> None:
        if (found := self.chosen()) is not None:
            keeping = self._surroundings.services.keeping_safe
            self.told.setText(_("Reading…"))
            self.told.show()
            self._aside(lambda: keeping.verify(found.kept), self._verified)

    def _verified(self, lacking: list[str]) -> None:
        whole = _("This backup is whole: every page, every row and every attached file is as it was written.")
        lost = n_("{n} attached file is not whole in it.", "{n} attached files are not whole in it.", len(lacking))
        self.told.setText(lost.format(n=len(lacking)) if lacking else whole)

    def _offer_all(self) -> None:
        if (found := self.chosen()) is not None:
            words = _(_BEFORE).format(when=_when(found.kept.made))
            self.offer.say(words, [(_("Bring back all of it"), lambda: self._restore_all(found.kept.file))])

    def _restore_all(self, backup: Path) -> None:
        self.restored.emit(backup)

    def _forget(self) -> None:
        for part in (self.told, self.bring, self.offer):
            part.hide()
        self.differences.show_differences([])

    def _aside(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._surroundings.background.aside(work, done, self._failed, context=self)

    def _failed(self, error: Exception) -> None:
        self.told.hide()
        self._surroundings.fail(error)

    def _lay_out(self) -> None:
        unit = line(self)
        self.told.setWordWrap(True)
        self.none.setWordWrap(True)
        buttons = Flow(gap=unit // 2)
        for button in (self.look, self.verify, self.restore):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, unit // 2, 0, 0)
        column.setSpacing(unit // 2)
        column.addWidget(subheading(QLabel(_("Bring something back"))))
        column.addWidget(self.none)
        column.addWidget(self.list)
        column.addLayout(buttons)
        below: tuple[QWidget, ...] = (self.offer, self.told, self.differences)
        for part in below:
            column.addWidget(part)
        column.addWidget(self.bring, 0, Qt.AlignmentFlag.AlignLeft)
        self._forget()


def summary(differences: Sequence[Difference]) -> str:
    """A line for each noun: `Reflections: 1 would come back, 3 that came since would go.`."""
    return "\n".join(
        _("{what}: {how}.").format(what=_(words), how=", ".join(_counted(noun, differences)))
        for noun, words in COMPARED.items()
        if any(each.noun is noun for each in differences)
    )


def _counted(noun: Noun, differences: Sequence[Difference]) -> list[str]:
    counts = Counter(each.kind for each in differences if each.noun is noun)
    told = (
        (Kind.GONE, n_("{n} would come back", "{n} would come back", counts[Kind.GONE])),
        (Kind.CHANGED, n_("{n} would read as it did then", "{n} would read as they did then", counts[Kind.CHANGED])),
        (Kind.NEW, n_("{n} that came since would go", "{n} that came since would go", counts[Kind.NEW])),
    )
    return [words.format(n=counts[kind]) for kind, words in told if counts[kind]]


def _said(found: Found) -> str:
    where = _("off this laptop") if found.off_laptop else _("on this laptop")
    return f"{_when(found.kept.made)} · {where} · {_('{n} MB').format(n=f'{found.kept.size / 1e6:.1f}')}"


def _when(moment: datetime) -> str:
    return f"{day_of_week(moment.astimezone().date())}, {clock(moment)}"
