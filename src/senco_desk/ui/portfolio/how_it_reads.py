"""How the copy reads on paper: the size of the text, the space between lines, one side or both, the binding."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QVBoxLayout, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.domain.portfolio import Layout
from senco_desk.ui.theme import line, subheading, writes
from senco_desk.ui.widgets.boxes import ComboBox, SpinBox
from senco_desk.ui.widgets.tick_box import TickBox

_SIZES = (12.0, 13.0, 14.0, 16.0, 18.0)
_SPACINGS = ((1.0, N_("Normal")), (1.15, N_("A little wider")), (1.35, N_("Wide")), (1.6, N_("Very wide")))
_NARROWEST, _WIDEST = 10, 50
"""Millimetres of the margin at the binding."""


class HowItReads(QWidget):
    """`changed`: she chose otherwise."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = Layout()
        self._size, self._spacing, self.binding = _Box(), _Box(), _Millimetres()
        self.both_sides = writes(TickBox(_("Printed on &both sides")))
        self.both_sides.setToolTip(_("The room for the binding is at the left and at the right by turns"))
        for size in _SIZES:
            self._size.addItem(_("{n} point").format(n=f"{size:g}"), size)
        for spacing, words in _SPACINGS:
            self._spacing.addItem(_(words), spacing)
        self._lay_out()
        self.show_layout(Layout())
        for box in (self._size, self._spacing):
            box.activated.connect(lambda _index: self.changed.emit())
        self.both_sides.toggled.connect(lambda _on: self.changed.emit())
        self.binding.valueChanged.connect(lambda _wide: self.changed.emit())

    def _lay_out(self) -> None:
        column, form = QVBoxLayout(self), QFormLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(line(self) * 0.3))
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(_("&Text"), self._size)
        form.addRow(_("&Lines"), self._spacing)
        form.addRow(_("Room for the b&inding"), self.binding)
        self._size.setAccessibleName(_("Text size on paper"))
        self._spacing.setAccessibleName(_("Space between lines"))
        self.binding.setAccessibleName(_("Room for the binding, in millimetres"))
        column.addWidget(subheading(QLabel(_("How it reads"))))
        column.addLayout(form)
        column.addWidget(self.both_sides)

    def value(self) -> Layout:
        """What is not offered here stays as it was shown."""
        return replace(
            self._layout,
            text_size=self._size.currentData(),
            spacing=self._spacing.currentData(),
            duplex=self.both_sides.isChecked(),
            binding=float(self.binding.value()),
        )

    def show_layout(self, layout: Layout) -> None:
        """Tells nobody."""
        self._layout = layout
        with QSignalBlocker(self.both_sides), QSignalBlocker(self.binding):
            self._size.show_nearest(layout.text_size)
            self._spacing.show_nearest(layout.spacing)
            self.both_sides.setChecked(layout.duplex)
            self.binding.setValue(round(layout.binding))


class _Box(ComboBox):
    def __init__(self) -> None:
        super().__init__()
        writes(self)

    def show_nearest(self, wanted: float) -> None:
        """A number that another version offered is shown by its nearest."""
        rows = range(self.count())
        self.setCurrentIndex(min(rows, key=lambda row: abs(float(self.itemData(row)) - wanted)))


class _Millimetres(SpinBox):
    def __init__(self) -> None:
        super().__init__()
        writes(self)
        self.setRange(_NARROWEST, _WIDEST)
        self.setSuffix(_(" mm"))
        self.setKeyboardTracking(False)
