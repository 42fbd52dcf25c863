"""A page in strips is the page: whole, in order, cut between two lines of text."""

import io

import pytest
from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

from senco_desk.ui.widgets.paper.document import Document

SCALE = 2.0


def document(*, photograph: bool) -> Document:
    """A page of lines 12 points high, 18 apart; or one that a picture of noise fills."""
    content = io.BytesIO()
    drawn = canvas.Canvas(content, pagesize=(595, 842))
    if photograph:
        drawn.drawImage(ImageReader(Image.effect_noise((400, 566), 90).convert("RGB")), 0, 0, 595, 842)
    else:
        for line in range(44):
            drawn.drawString(60, 20 + 18 * line, "What the inspector looked for, and what I changed")
    drawn.save()
    return Document(content.getvalue())


@pytest.mark.parametrize("photograph", [False, True])
def test_the_strips_make_up_the_page(qapp: object, photograph: bool) -> None:
    made = document(photograph=photograph)
    whole, joined = made.draw(0, SCALE), QImage(1190, 1684, QImage.Format.Format_RGB888)
    painter = QPainter(joined)
    for place, strip in made.draw_in_strips(0, SCALE):
        at = QRectF(place.left() * SCALE, place.top() * SCALE, place.width() * SCALE, place.height() * SCALE)
        painter.drawImage(at, strip)
    painter.end()
    assert joined == whole


def test_no_line_of_text_is_cut(qapp: object) -> None:
    made = document(photograph=False)
    whole = made.draw(0, SCALE)
    cuts = [round(place.top() * SCALE) for place, _strip in made.draw_in_strips(0, SCALE)][1:]
    assert len(cuts) > 5
    for cut in cuts:
        assert {whole.pixelColor(across, cut).name() for across in range(whole.width())} == {"#ffffff"}


@pytest.mark.parametrize("photograph", [False, True])
def test_no_strip_holds_up_the_window_by_its_height(qapp: object, photograph: bool) -> None:
    strips = list(document(photograph=photograph).draw_in_strips(0, SCALE))
    assert max(strip.height() for _place, strip in strips) <= 161
