import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from senco_desk.ui.own_icon import SIZES, own_icon


@pytest.mark.parametrize("size", SIZES)
def test_it_is_drawn_at_each_size_for_light_and_dark_taskbars(qapp: QApplication, size: int) -> None:
    drawn = own_icon().pixmap(QSize(size, size)).toImage()
    assert drawn.width() == size
    assert drawn.pixelColor(0, 0).alpha() < 128
    assert drawn.pixelColor(size // 2, size // 8).name() == "#17616b"
    assert drawn.pixelColor(size * 3 // 8, size // 2).name() == "#fbfaf7"
