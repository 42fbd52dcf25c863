import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from senco_desk.ui import icons
from senco_desk.ui.places import PLACES


@pytest.mark.parametrize("name", icons.names())
def test_each_icon_stays_on_its_grid_and_fills_it_well(name: str):
    drawn = icons.path(name).boundingRect()
    assert QRectF(2, 2, 20, 20).contains(drawn)
    assert max(drawn.width(), drawn.height()) >= 11


def test_an_icon_is_drawn_in_the_colour_asked_for(qtbot: QtBot):
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    icons.draw(painter, "add", QRectF(0, 0, 48, 48), QColor("#17616b"))
    painter.end()
    assert image.pixelColor(24, 24).name() == "#17616b"


def test_each_place_has_an_icon_of_its_own():
    signs = [entry.sign for entry in PLACES]
    assert set(signs) <= set(icons.names())
    assert len(set(signs)) == len(signs)


def test_an_icon_that_is_not_drawn_is_an_error():
    with pytest.raises(KeyError):
        icons.path("spaceship")
