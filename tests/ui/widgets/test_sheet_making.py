"""A sheet is checked for names, asked where it is to go, and made there: the claim, and the form of the exit review."""

from pathlib import Path

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from senco_desk.domain.prior_learning import PriorLearning
from senco_desk.domain.profile import Profile
from senco_desk.ui.exit.place import ExitPlace
from senco_desk.ui.prior.place import PriorPlace
from tests.services.conftest import SET
from tests.store.prior_things import WHEN
from tests.ui.surrounded import Surrounded, empty

__all__ = ["empty"]


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[QUrl]:
    """What the system is asked to open; every file is saved as `sheet.pdf`."""
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", asked.append)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(tmp_path / "sheet.pdf"), ""))
    return asked


def words(file: Path) -> str:
    with PdfDocument(file) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def test_the_claim_is_printed_as_it_stands(empty: Surrounded, qtbot: QtBot, handed: list[QUrl], tmp_path: Path) -> None:
    empty.services.introducing.keep(Profile("ruth"))
    empty.services.claiming.add(PriorLearning("p", WHEN, title="A certificate in teaching"))
    place = PriorPlace(empty.surroundings)
    empty.show(place, qtbot)
    qtbot.waitUntil(lambda: place.editor.shown is not None)
    place.editor.title.setText("A diploma in teaching")
    place.editor.written.emit()
    place.editor.print_claim.click()
    qtbot.waitUntil(lambda: bool(handed), timeout=60_000)
    assert "A diploma in teaching" in words(tmp_path / "sheet.pdf")
    assert empty.toasts[-1][0] == "Saved as sheet.pdf. Print it from there."


def test_a_form_that_is_new_is_kept_and_printed(
    empty: Surrounded, qtbot: QtBot, handed: list[QUrl], tmp_path: Path
) -> None:
    empty.services.introducing.keep(Profile("ruth"))
    with empty.services.desk.change() as work:
        work.frameworks.add(SET)
    place = ExitPlace(empty.surroundings)
    empty.show(place, qtbot)
    qtbot.waitUntil(place.empty.isVisible)
    place.empty.button.click()
    qtbot.waitUntil(lambda: place.editor.shown is not None)
    place.editor.place.show_words("the hall")
    place.editor.written.emit()
    place.editor.form.click()
    qtbot.waitUntil(lambda: bool(handed), timeout=60_000)
    assert "the hall" in words(tmp_path / "sheet.pdf")
    assert len(empty.services.exit_reviewing.all()) == 1
