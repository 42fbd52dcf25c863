"""The font and the palette: all that a window needs while it is being made."""

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from senco_desk.ui.colours import colours, first_colours, palette

_SMALLEST = 10.0
"""Points. A system that says less (9 on Windows) is read at this, at arm's length."""

_OWN_SIZE = "own point size"


def colour(application: QApplication, theme: str, percent: int) -> None:
    """The font, at `percent` of the system's own size, and the palette; the style sheet is `theme.finish`."""
    application.setFont(_font(application, percent))
    application.setPalette(palette(colours(theme)))


def colour_at_once(application: QApplication, theme: str, percent: int) -> None:
    """The same for the small window, before Qt is asked what the system is set to."""
    application.setFont(_font(application, percent))
    application.setPalette(palette(first_colours(theme)))


def _font(application: QApplication, percent: int) -> QFont:
    own = application.property(_OWN_SIZE)
    if own is None:
        own = max(application.font().pointSizeF(), _SMALLEST)
        application.setProperty(_OWN_SIZE, own)
    font = QFont(application.font())
    font.setPointSizeF(float(own) * percent / 100)
    return font
