"""How the window looks: one palette, two text sizes, one accent.

Parts that paint themselves take every colour from the palette, so that a change of theme reaches them: `WindowText` the
text, `PlaceholderText` the quiet text, `Accent` the accent, `Mid` the lines, `AlternateBase` a soft panel, `Base` what
one writes on, `Highlight` what is chosen.
"""

from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QPushButton, QWidget

from senco_desk.ui.colours import colours
from senco_desk.ui.first_colours import colour
from senco_desk.ui.stylesheet import stylesheet

TEXT_SIZES = (100, 115, 130, 150, 175, 200)
"""The text sizes offered, in per cent of the system's own."""

HEADING = 1.45
"""The second text size, as a factor on the first."""

WRITES = "writes"
"""The property of a button that changes the workbook."""

W = TypeVar("W", bound=QWidget)


def dress(application: QApplication, theme: str = "system", percent: int = 100) -> None:
    """Dress every window; called again when she changes the theme (see `colours.THEMES`) or the text size."""
    colour(application, theme, percent)
    finish(application, theme)


def finish(application: QApplication, theme: str) -> None:
    """The style sheet, which is dearer on widgets that are still being put together."""
    font = application.font()
    sheet = stylesheet(colours(theme), QFontMetricsF(font).height(), font.pointSizeF() * HEADING)
    if application.styleSheet() != sheet:  # the same again would dress every widget there is anew
        application.setStyleSheet(sheet)


def line(widget: QWidget) -> int:
    """The height of a line of its text, in device-independent pixels: what distances are measured in."""
    return round(QFontMetricsF(widget.font()).height())


def larger(font: QFont) -> QFont:
    """The font in the larger of the two text sizes, for parts that paint themselves."""
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * HEADING)
    return made


def inset(widget: QWidget) -> int:
    """How far the words of a field stand from its edge: what stands above or below a field without one begins there."""
    return round(line(widget) * 0.3) + 1


def heading(label: QLabel) -> QLabel:
    """The larger of the two text sizes."""
    label.setWordWrap(True)
    return _looking(label, "heading")


def subheading(label: QLabel) -> QLabel:
    """Body size, bolder."""
    return _looking(label, "subheading")


def quiet(label: W) -> W:
    """Text that steps back; still 4.5:1."""
    return _looking(label, "quiet")


def writes(button: W) -> W:
    """It changes the workbook: not to be pressed in a copy that is only looked at."""
    button.setProperty(WRITES, True)
    return button


def panel(frame: QFrame) -> QFrame:
    """A soft ground, instead of a box."""
    return _looking(frame, "panel")


def primary(button: QPushButton) -> QPushButton:
    """The one next step of a page, in the accent."""
    return _looking(button, "primary")


def link(button: QPushButton, *, opens: bool = False) -> QPushButton:
    """A way in that reads as text, in the accent. `opens`: a menu."""
    button.setProperty("opens", opens)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return _looking(button, "link")


def _looking(widget: W, look: str) -> W:
    widget.setProperty("look", look)
    return widget
