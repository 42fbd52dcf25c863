import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from senco_desk.ui.colours import DARK, DARK_PLAIN, LIGHT, LIGHT_PLAIN, Colours
from senco_desk.ui.theme import dress, heading, line

ALL = {"light": LIGHT, "dark": DARK, "light plain": LIGHT_PLAIN, "dark plain": DARK_PLAIN}


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.2."""
    lighter, darker = sorted((_luminance(QColor(one)), _luminance(QColor(other))), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: QColor) -> float:
    parts = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour.getRgbF()[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


@pytest.mark.parametrize("colours", ALL.values(), ids=ALL)
def test_text_can_be_read_on_every_ground(colours: Colours):
    grounds = (colours.window, colours.base, colours.panel, colours.chosen, colours.hover)
    for ink in (colours.text, colours.quiet, colours.accent):
        assert min(contrast(ink, ground) for ground in grounds) >= 4.5
    assert contrast(colours.on_accent, colours.accent) >= 4.5


@pytest.mark.parametrize("colours", ALL.values(), ids=ALL)
def test_the_edge_of_a_field_can_be_seen(colours: Colours):
    assert min(contrast(colours.line, ground) for ground in (colours.window, colours.base, colours.panel)) >= 3


@pytest.fixture
def dressed(qapp: QApplication):
    yield qapp
    dress(qapp, "light", 100)


def test_a_theme_reaches_the_palette(dressed: QApplication):
    dress(dressed, "dark")
    assert dressed.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    dress(dressed, "light")
    assert dressed.palette().color(QPalette.ColorRole.Window).name() == LIGHT.window


def test_at_200_per_cent_all_text_is_twice_as_large(dressed: QApplication, qtbot):
    body, title = QLabel("Aa"), heading(QLabel("Aa"))
    for label in (body, title):
        qtbot.addWidget(label)
        label.show()
    dress(dressed, "light", 100)
    before = line(body), line(title)
    dress(dressed, "light", 200)
    assert line(body) == pytest.approx(2 * before[0], abs=2)
    assert line(title) == pytest.approx(2 * before[1], abs=2)


class Dressed(QLabel):
    """Counts how often it was dressed."""

    times = 0

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802  (Qt's own name)
        self.times += event.type() == QEvent.Type.StyleChange
        super().changeEvent(event)


def test_the_same_again_dresses_nothing_anew_and_another_theme_does(dressed: QApplication, qtbot):
    dress(dressed, "light", 100)
    label = Dressed("Aa")
    qtbot.addWidget(label)
    label.show()
    before = label.times
    dress(dressed, "light", 100)
    assert label.times == before
    dress(dressed, "dark", 100)
    assert label.times > before
