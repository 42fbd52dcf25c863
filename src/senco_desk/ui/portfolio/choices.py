"""What is to be printed, and how: the set of outcomes, the parts, the size of the text, the space between lines."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFormLayout, QLabel, QVBoxLayout, QWidget

from senco_desk.domain.framework import Framework
from senco_desk.domain.language import N_, _
from senco_desk.domain.portfolio import Layout, Part
from senco_desk.ui.theme import line, subheading

PARTS = {
    Part.COVER: N_("Cover"),
    Part.ONE_PAGE: N_("The portfolio on one page"),
    Part.DECLARATIONS: N_("Declarations"),
    Part.CONTENTS: N_("Contents"),
    Part.SETTING: N_("My setting and role"),
    Part.HOW_TO_READ: N_("How to read this"),
    Part.OUTCOMES: N_("A page for each outcome"),
    Part.INDEX: N_("Index of elements"),
    Part.REFLECTIONS: N_("Selected reflections"),
}
_SIZES = (12.0, 13.0, 14.0, 16.0, 18.0)
_SPACINGS = ((1.0, N_("Normal")), (1.15, N_("A little wider")), (1.35, N_("Wide")), (1.6, N_("Very wide")))


class Choices(QWidget):
    """`changed` says that the pages would be different now."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._set = QComboBox()
        self._parts = {part: QCheckBox(_(words)) for part, words in PARTS.items()}
        self._size, self._spacing = QComboBox(), QComboBox()
        for size in _SIZES:
            self._size.addItem(_("{n} point").format(n=f"{size:g}"), size)
        for spacing, words in _SPACINGS:
            self._spacing.addItem(_(words), spacing)
        self._lay_out()
        for box in (self._set, self._size, self._spacing):
            box.activated.connect(lambda _index: self.changed.emit())
        for tick in self._parts.values():
            tick.setChecked(True)
            tick.toggled.connect(lambda _on: self.changed.emit())
        self._parts[Part.COVER].setEnabled(False)
        self._parts[Part.COVER].setToolTip(_("Every copy has its cover"))

    def _lay_out(self) -> None:
        unit = line(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(unit * 0.15))
        column.addWidget(subheading(QLabel(_("What prints"))))
        column.addWidget(self._set)
        self._set.setAccessibleName(_("Set of outcomes"))
        for tick in self._parts.values():
            column.addWidget(tick)
        column.addSpacing(unit // 2)
        column.addWidget(subheading(QLabel(_("How it reads"))))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(_("&Text"), self._size)
        form.addRow(_("&Lines"), self._spacing)
        self._size.setAccessibleName(_("Text size on paper"))
        self._spacing.setAccessibleName(_("Space between lines"))
        column.addLayout(form)

    def show_sets(self, live: Sequence[Framework]) -> None:
        """The sets there are; the one chosen stays. Hidden where there is nothing to choose."""
        chosen = self.framework()
        self._set.clear()
        for framework in live:
            self._set.addItem(framework.short_title or framework.title, framework.id)
        self._set.setCurrentIndex(max(0, self._set.findData(chosen)))
        self._set.setVisible(len(live) > 1)

    def tick(self, part: Part) -> QCheckBox:
        """The box of a part."""
        return self._parts[part]

    def choose_set(self, framework: str) -> None:
        self._set.setCurrentIndex(max(0, self._set.findData(framework)))

    def framework(self) -> str | None:
        """The id of the set chosen."""
        chosen = self._set.currentData()
        return str(chosen) if chosen else None

    def parts(self) -> tuple[Part, ...]:
        return tuple(part for part, tick in self._parts.items() if tick.isChecked())

    def layout_on_paper(self) -> Layout:
        return Layout(text_size=self._size.currentData(), spacing=self._spacing.currentData())
