"""Which set of outcomes is shown, and the sets that can be taken into the workbook beside it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from senco_desk.domain.framework import Framework
from senco_desk.domain.language import _


class SetChooser(QPushButton):
    """`chosen` and `removal_wanted` carry the id of a set in the workbook, `wanted` the code of one to take in.

    `file_wanted` asks for one from a file, `example_wanted` for a spreadsheet to fill in.
    """

    chosen = Signal(str)
    wanted = Signal(str)
    removal_wanted = Signal(str)
    file_wanted = Signal()
    example_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sets = QMenu(self)
        self._offers = QMenu(_("Add another set"), self)
        self._offers.setToolTipsVisible(True)
        self.setMenu(self._sets)

    def show_sets(self, live: Sequence[Framework], shown: Framework) -> None:
        self.setText(f"{title(shown)} ▾")
        self.setAccessibleName(_("Set of outcomes: {title}").format(title=title(shown)))
        self.setToolTip(shown.title)
        self._sets.clear()
        for framework in live:
            self._add_live(framework, framework.id == shown.id)
        self._sets.addSeparator()
        self._sets.addMenu(self._offers)
        self._sets.addAction(_("From a file…"), self.file_wanted.emit)
        self._sets.addAction(_("Get a spreadsheet to fill in…"), self.example_wanted.emit)
        if len(live) > 1:
            self._sets.addSeparator()
            take_out = self._sets.addAction(_("Take out “{title}”").format(title=title(shown)))
            take_out.triggered.connect(lambda: self.removal_wanted.emit(shown.id))

    def show_offers(self, offers: Sequence[Framework]) -> None:
        """The sets that are not in the workbook yet."""
        self._offers.clear()
        for offer in offers:
            action = self._offers.addAction(title(offer))
            action.setToolTip(offer.title)
            action.triggered.connect(lambda _on, code=offer.code: self.wanted.emit(code))
        self._offers.setEnabled(bool(offers))

    def _add_live(self, framework: Framework, shown: bool) -> None:
        action = self._sets.addAction(title(framework))
        action.setCheckable(True)
        action.setChecked(shown)
        action.triggered.connect(lambda: self.chosen.emit(framework.id))


def title(framework: Framework) -> str:
    return framework.short_title or framework.title
