from collections.abc import Callable
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from senco_desk.domain.evidence import Evidence, EvidenceKind
from senco_desk.domain.profile import Profile
from tests.ui.evidence.conftest import Room


def test_a_slip_is_made_for_what_stands_on_the_page(
    room: Room, logged: Callable[..., Evidence], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    handed: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", handed.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "slip.pdf"), ""))
    room.services.introducing.keep(Profile("Ruth"))
    logged("Her words", kind=EvidenceKind.TESTIMONY)
    place = room.show()
    room.types("Mel Okafor", place.editor.testimony.colleague.line)
    place.editor.testimony.slip.click()
    room.qtbot.waitUntil(lambda: place.checks.page is not None and not place.checks.page.check.is_going_on)
    room.types("k", place.checks.page.pane.view)
    room.types("She signs it")
    room.press(Qt.Key.Key_Return)
    room.press(Qt.Key.Key_Space)
    room.qtbot.waitUntil(lambda: bool(handed), timeout=60_000)
    document = PdfDocument(tmp_path / "slip.pdf")
    assert "Mel Okafor" in document[0].get_textpage().get_text_range()
    document.close()
