"""The colours of the window: two themes and their high-contrast forms, and the palette made of each."""

from typing import NamedTuple

from PySide6.QtGui import QColor, QGuiApplication, QPalette

_Role = QPalette.ColorRole
_Group = QPalette.ColorGroup


class Colours(NamedTuple):
    """One theme. `text`, `quiet` and `accent` on the first three and on `chosen` are 4.5:1 or better, `line` 3:1."""

    window: str
    base: str
    panel: str
    text: str
    quiet: str
    line: str
    accent: str
    on_accent: str
    chosen: str
    hover: str


LIGHT = Colours(
    window="#faf9f6", base="#ffffff", panel="#f1efe9", text="#1f2426", quiet="#565e61", line="#85898b",
    accent="#17616b", on_accent="#ffffff", chosen="#dcebeb", hover="#e7e4dc",
)  # fmt: skip
DARK = Colours(
    window="#1c1f21", base="#232729", panel="#282c2f", text="#e9e7e2", quiet="#adb4b7", line="#7d8588",
    accent="#84cbd1", on_accent="#10292c", chosen="#2b4246", hover="#33383b",
)  # fmt: skip
LIGHT_PLAIN = Colours(
    "#ffffff", "#ffffff", "#ffffff", "#000000", "#000000", "#000000", "#003b45", "#ffffff", "#cfe6e8", "#e6e6e6"
)
DARK_PLAIN = Colours(
    "#000000", "#000000", "#000000", "#ffffff", "#ffffff", "#ffffff", "#a5f0f6", "#000000", "#1f4347", "#2a2a2a"
)
"""For a system that is set to high contrast."""

THEMES = ("system", "light", "dark")


def colours(theme: str) -> Colours:
    """The colours of "light", "dark", or of what the system is set to; plainer where it asks for high contrast."""
    from PySide6.QtCore import Qt  # late: making all of its names takes longer than painting the small window

    hints = QGuiApplication.styleHints()
    dark = theme == "dark" or (theme == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return DARK_PLAIN if dark else LIGHT_PLAIN
    return DARK if dark else LIGHT


def first_colours(theme: str) -> Colours:
    """As `colours`, as far as can be seen at once: a system that is dark has a dark palette of its own."""
    system_is_dark = QGuiApplication.palette().window().color().lightness() < 128
    return DARK if theme == "dark" or (theme == "system" and system_is_dark) else LIGHT


def palette(chosen: Colours) -> QPalette:
    """The palette Fusion draws with, and every part that paints itself."""
    window = QColor(chosen.window)
    made = QPalette(window, window)  # with one colour it would take a Qt.GlobalColor too, and make all of Qt's names
    for role, colour in _roles(chosen).items():
        made.setColor(role, QColor(colour))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.PlaceholderText, _Role.Accent):
        made.setColor(_Group.Disabled, role, QColor(chosen.line))
    return made


def _roles(chosen: Colours) -> dict[QPalette.ColorRole, str]:
    return {
        _Role.Window: chosen.window,
        _Role.WindowText: chosen.text,
        _Role.Base: chosen.base,
        _Role.AlternateBase: chosen.panel,
        _Role.Text: chosen.text,
        _Role.PlaceholderText: chosen.quiet,
        _Role.Button: chosen.base,
        _Role.ButtonText: chosen.text,
        _Role.ToolTipBase: chosen.text,
        _Role.ToolTipText: chosen.window,
        _Role.BrightText: chosen.on_accent,
        _Role.Mid: chosen.line,
        _Role.Midlight: chosen.hover,
        _Role.Light: chosen.base,
        _Role.Dark: chosen.line,
        _Role.Highlight: chosen.chosen,
        _Role.HighlightedText: chosen.text,
        _Role.Accent: chosen.accent,
        _Role.Link: chosen.accent,
        _Role.LinkVisited: chosen.accent,
    }
