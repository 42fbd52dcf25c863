"""An empty place: what belongs here, and the one next step."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.ui.icons import icon
from senco_desk.ui.theme import heading, line, primary, quiet


class EmptyPlace(QWidget):
    """Shown instead of a list or an editor that has nothing in it yet."""

    def __init__(
        self, sign: str, title: str, words: str, step: str = "", act: Callable[[], object] | None = None
    ) -> None:
        """`sign` is an icon's name; `step` the words of the button that calls `act`."""
        super().__init__()
        unit = line(self)
        picture = QLabel(self)
        picture.setPixmap(icon(sign).pixmap(QSize(unit, unit) * 2.2))
        column = QVBoxLayout(self)
        self.setProperty("look", "page")
        column.setContentsMargins(round(unit * 1.5), 2 * unit, round(unit * 1.5), 2 * unit)
        column.setSpacing(round(unit * 0.6))
        column.addStretch(2)
        column.addWidget(picture)
        column.addWidget(heading(QLabel(title)))
        column.addWidget(_wrapped(words))
        if act is not None:
            self.button = primary(QPushButton(step))
            self.button.clicked.connect(lambda _checked=False: act())
            column.addSpacing(unit // 2)
            column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(3)

    def add(self, other: QPushButton) -> None:
        """Another way to begin, below the first."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101
        column.insertWidget(column.count() - 1, other, 0, Qt.AlignmentFlag.AlignLeft)


def _wrapped(words: str) -> QLabel:
    label = quiet(QLabel(words))
    label.setWordWrap(True)
    return label
