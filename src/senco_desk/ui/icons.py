"""The icons, drawn by us in one stroke weight on a grid of 24, in the colour of the text beside them."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPainterPath, QPalette, QPen, QPixmap, QPixmapCache

GRID = 24.0
_STROKE = 1.6

_DRAWINGS = {
    "home": "M 4 11 L 12 4.5 L 20 11 M 6 9.6 L 6 19.5 L 18 19.5 L 18 9.6 M 10 19.5 L 10 14 L 14 14 L 14 19.5",
    "reflections": "M 4.5 19.5 L 5.5 15.5 L 16 5 L 19 8 L 8.5 18.5 Z M 13.5 7.5 L 16.5 10.5 M 13 19.5 L 19.5 19.5",
    "evidence": "M 3.5 18.5 L 3.5 6 L 9.5 6 L 11.5 8.5 L 20.5 8.5 L 20.5 18.5 Z M 8 13.5 L 10.8 16 L 16 11",
    "outcomes": "O 12 12 8 O 12 12 4.2 O 12 12 0.8",
    "tasks": "M 6 4.5 L 18 4.5 L 18 19.5 L 6 19.5 Z M 8.8 8.5 L 9.9 9.6 L 11.8 7.4 M 13.5 8.8 L 15.6 8.8 "
    "M 8.8 13 L 15.4 13 M 8.8 16.3 L 13.4 16.3",
    "plan": "M 4.5 18.5 L 10 13 L 13.5 16 L 19.5 7 M 14.8 6.8 L 19.7 6.6 L 20 11.5",
    "feedback": "M 4 5 L 20 5 L 20 15.5 L 11.5 15.5 L 7.5 19.5 L 7.5 15.5 L 4 15.5 Z M 7.8 8.8 L 16.2 8.8 "
    "M 7.8 11.8 L 13 11.8",
    "portfolio": "M 12 6.5 C 9.5 4.8 6.5 4.5 4 5 L 4 18.5 C 6.5 18 9.5 18.3 12 20 C 14.5 18.3 17.5 18 20 18.5 "
    "L 20 5 C 17.5 4.5 14.5 4.8 12 6.5 Z M 12 6.5 L 12 20",
    "reading": "M 6 19.5 L 6 5.5 C 6 4.9 6.4 4.5 7 4.5 L 18 4.5 L 18 16.5 L 7.5 16.5 C 6.7 16.5 6 17.2 6 18 "
    "C 6 18.8 6.7 19.5 7.5 19.5 L 18 19.5 M 9.5 8 L 14.5 8 M 9.5 11 L 14.5 11",
    "profile": "O 12 8.5 3.6 M 4.8 19.5 C 5.5 15.5 8.5 14 12 14 C 15.5 14 18.5 15.5 19.2 19.5",
    "people": "O 9 8.5 3 M 3.5 18.5 C 4 15.2 6.2 13.6 9 13.6 C 11.8 13.6 14 15.2 14.5 18.5 M 14.6 5.9 "
    "C 16.5 5.6 18 6.9 18 8.6 C 18 10.3 16.6 11.5 14.9 11.4 M 16.8 13.8 C 18.9 14.3 20.2 16 20.5 18.5",
    "safety": "M 12 4 L 18.5 6.4 L 18.5 11.5 C 18.5 15.5 16 18.4 12 20 C 8 18.4 5.5 15.5 5.5 11.5 L 5.5 6.4 Z "
    "M 8.8 12 L 11.2 14.4 L 15.4 9.6",
    "lock": "M 5.5 10.5 L 18.5 10.5 L 18.5 19.5 L 5.5 19.5 Z M 8 10.5 L 8 8 C 8 5.6 9.7 4 12 4 "
    "C 14.3 4 16 5.6 16 8 L 16 10.5 M 12 14 L 12 16",
    "guide": "O 12 12 8.2 M 9.6 9.8 C 9.6 8.2 10.7 7.4 12 7.4 C 13.4 7.4 14.5 8.3 14.5 9.7 "
    "C 14.5 11.6 12 11.7 12 13.6 O 12 16.4 0.3",
    "find": "O 10.5 10.5 5.8 M 14.8 14.8 L 19.8 19.8",
    "more": "M 4.5 7 L 19.5 7 M 4.5 12 L 19.5 12 M 4.5 17 L 19.5 17",
    "undo": "M 8.5 5.5 L 4.5 9.5 L 8.5 13.5 M 4.5 9.5 L 14 9.5 C 17.5 9.5 19.5 11.5 19.5 14.2 "
    "C 19.5 17 17.5 19 14 19 L 9.5 19",
    "history": "O 12 12 8 M 12 7 L 12 12 L 15.5 14.2",
    "close": "M 6.5 6.5 L 17.5 17.5 M 17.5 6.5 L 6.5 17.5",
    "add": "M 12 5 L 12 19 M 5 12 L 19 12",
    "back": "M 11 5.5 L 4.5 12 L 11 18.5 M 4.5 12 L 19.5 12",
    "on": "M 13 5.5 L 19.5 12 L 13 18.5 M 4.5 12 L 19.5 12",
    "tick": "M 4.5 12.5 L 9.5 17.5 L 19.5 6.5",
    "best": "M 12 4 L 14.4 9.3 L 20.2 9.9 L 15.9 13.8 L 17.1 19.5 "
    "L 12 16.6 L 6.9 19.5 L 8.1 13.8 L 3.8 9.9 L 9.6 9.3 Z",
    "remove": "M 5 7 L 19 7 M 9.5 7 L 9.5 4.5 L 14.5 4.5 L 14.5 7 M 6.8 7 "
    "L 7.8 19.5 L 16.2 19.5 L 17.2 7 M 10.5 10.5 L 10.5 16 M 13.5 10.5 L 13.5 16",
    "notice": "M 12 4.5 L 20.5 19.5 L 3.5 19.5 Z M 12 10 L 12 14 O 12 16.7 0.3",
    "command": "M 5 8 L 9 12 L 5 16 M 11 17 L 19 17",
    "down": "M 6 9.5 L 12 15.5 L 18 9.5",
    "up": "M 6 14.5 L 12 8.5 L 18 14.5",
    "print": "M 7 9 L 7 4.5 L 17 4.5 L 17 9 M 7 16.5 L 4.5 16.5 L 4.5 9 "
    "L 19.5 9 L 19.5 16.5 L 17 16.5 M 7 13.5 L 17 13.5 L 17 19.5 L 7 19.5 Z",
    "save": "M 12 4.5 L 12 14.5 M 7.8 10.5 L 12 14.7 L 16.2 10.5 M 4.5 16.5 L 4.5 19.5 L 19.5 19.5 L 19.5 16.5",
    "page": "M 6.5 4.5 L 13.5 4.5 L 17.5 8.5 L 17.5 19.5 L 6.5 19.5 Z M 13.5 4.5 L 13.5 8.5 L 17.5 8.5",
    "sessions": "M 4 5 L 15.5 5 L 15.5 12.5 L 9.5 12.5 L 6.5 15.5 L 6.5 12.5 L 4 12.5 Z M 18 9 L 20.5 9 L 20.5 16.5 "
    "L 18 16.5 L 18 19.5 L 15 16.5 L 10.5 16.5 L 10.5 15",
    "calendar": "M 4.5 6.5 L 19.5 6.5 L 19.5 19.5 L 4.5 19.5 Z M 4.5 10.5 "
    "L 19.5 10.5 M 8.5 4 L 8.5 8 M 15.5 4 L 15.5 8",
    "prior": "M 4 9 L 12 5.5 L 20 9 L 12 12.5 Z M 7.5 10.8 L 7.5 15.5 C 10 17.6 14 17.6 16.5 15.5 L 16.5 10.8 "
    "M 20 9 L 20 14.5",
    "exit": "M 6 4.5 L 14.5 4.5 L 18 8 L 18 12 M 6 4.5 L 6 19.5 L 11 19.5 M 9 9 L 13 9 M 9 12.5 L 12 12.5 "
    "M 13 17 L 15.5 19.5 L 20 14.5",
    "clip": "M 18.5 11.5 L 11.6 18.4 C 9.6 20.4 6.9 20 5.5 18.5 C 4 17 3.8 14.4 5.6 12.5 L 13 5.2 "
    "C 14.4 3.9 16.3 4.1 17.3 5.1 C 18.4 6.2 18.4 8 17.2 9.2 L 10.2 16.2 C 9.6 16.8 8.6 16.8 8 16.2 "
    "C 7.4 15.6 7.4 14.6 8 14 L 14.3 7.8",
    "link": "M 10.5 8 L 8 8 C 5.6 8 4 9.8 4 12 C 4 14.2 5.6 16 8 16 L 10.5 16 M 13.5 8 L 16 8 "
    "C 18.4 8 20 9.8 20 12 C 20 14.2 18.4 16 16 16 L 13.5 16 M 8.5 12 L 15.5 12",
    "binder": "M 5 4.5 L 19 4.5 L 19 19.5 L 5 19.5 Z M 9.5 4.5 L 9.5 19.5 M 12.5 9 L 16 9 M 12.5 12 L 16 12",
    "picture": "M 4 5.5 L 20 5.5 L 20 18.5 L 4 18.5 Z O 8.8 9.8 1.4 M 4 16.5 L 9 13 L 12 15.2 L 15.5 11.5 L 20 15.5",
    "sound": "M 5 10 L 5 14 L 8 14 L 12.5 17.5 L 12.5 6.5 L 8 10 Z M 15.5 9.5 C 17 11 17 13 15.5 14.5 M 18 7.5 "
    "C 20.4 10 20.4 14 18 16.5",
    "film": "M 4 6.5 L 20 6.5 L 20 17.5 L 4 17.5 Z M 10 9.5 L 14.5 12 L 10 14.5 Z",
    "mail": "M 4 6.5 L 20 6.5 L 20 17.5 L 4 17.5 Z M 4 7 L 12 13 L 20 7",
    "table": "M 4 5.5 L 20 5.5 L 20 18.5 L 4 18.5 Z M 4 10 L 20 10 M 4 14.3 L 20 14.3 M 10 5.5 L 10 18.5",
    "slides": "M 4 5 L 20 5 L 20 15.5 L 4 15.5 Z M 12 15.5 L 12 19.5 M 8.5 19.5 L 15.5 19.5",
    "twilight": "M 19 14.5 C 17.9 15 16.8 15.3 15.5 15.3 C 11.4 15.3 8.7 12.6 8.7 8.5 C 8.7 7.2 9 6.1 9.5 5 "
    "C 6.3 6.1 4.2 9 4.2 12.3 C 4.2 16.6 7.4 19.8 11.7 19.8 C 15 19.8 17.9 17.7 19 14.5 Z",
    "narrow": "M 4.5 6 L 19.5 6 L 14 12.5 L 14 19 L 10 16.5 L 10 12.5 Z",
}  # fmt: skip
"""Moves (M), lines (L), curves (C), circles (O x y radius) and closing (Z)."""

_TAKES = {"M": 2, "L": 2, "C": 6, "O": 3, "Z": 0}


def names() -> tuple[str, ...]:
    return tuple(_DRAWINGS)


def path(name: str) -> QPainterPath:
    """The drawing on its grid; raises KeyError for a name that is not drawn."""
    drawn = QPainterPath()
    for step, values in _steps(_DRAWINGS[name].split()):
        match step:
            case "M":
                drawn.moveTo(*values)
            case "L":
                drawn.lineTo(*values)
            case "C":
                drawn.cubicTo(*values)
            case "O":
                drawn.addEllipse(QPointF(values[0], values[1]), values[2], values[2])
            case "Z":
                drawn.closeSubpath()
    return drawn


def _steps(words: list[str]) -> Iterator[tuple[str, list[float]]]:
    at = 0
    while at < len(words):
        takes = _TAKES[words[at]]
        yield words[at], [float(word) for word in words[at + 1 : at + 1 + takes]]
        at += 1 + takes


def draw(painter: QPainter, name: str, into: QRectF, colour: QColor) -> None:
    """Draw the icon as large as `into` allows, in its middle."""
    side = min(into.width(), into.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(into.center().x() - side / 2, into.center().y() - side / 2)
    painter.scale(side / GRID, side / GRID)
    painter.setPen(QPen(colour, _STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path(name))
    painter.restore()


def icon(name: str, role: QPalette.ColorRole = QPalette.ColorRole.WindowText) -> QIcon:
    """The icon for a button, in the palette's colour for `role`; asked for again when the theme changes."""
    palette = QGuiApplication.palette()
    made = QIcon()
    made.addPixmap(_pixmap(name, palette.color(QPalette.ColorGroup.Active, role)), QIcon.Mode.Normal)
    made.addPixmap(_pixmap(name, palette.color(QPalette.ColorGroup.Disabled, role)), QIcon.Mode.Disabled)
    return made


def _pixmap(name: str, colour: QColor) -> QPixmap:
    """Drawn once in each colour: a place has dozens of icons, and each is asked for again as the place is laid out."""
    known = f"senco-desk {name} {colour.rgba()}"
    large = QPixmap()
    if QPixmapCache.find(known, large):
        return large
    large = QPixmap(QSize(64, 64))
    large.fill(Qt.GlobalColor.transparent)
    painter = QPainter(large)
    draw(painter, name, QRectF(large.rect()), colour)
    painter.end()
    QPixmapCache.insert(known, large)
    return large
