"""The scenes of the Feedback place: what came back, a file before it is stored, the steps before that, and sending."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from senco_desk.domain.feedback_columns import Columns, SheetSeen
from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.ui.feedback.place import FeedbackPlace
from senco_desk.ui.main_window import MainWindow

FILES = Path(__file__).parents[1] / "importing" / "feedback" / "files" / "word"
_PATIENCE = 600
"""Looks for what a child reads, of 50 ms each."""


def point(kind: MarkKind) -> Callable[[MainWindow], QWidget]:
    """The first point of that kind; the place as it is where there is none."""

    def scene(window: MainWindow) -> QWidget:
        place = _place(window)
        found = [each.id for each in place.stored.points if each.kind is kind]
        window.go("feedback", found[0] if found else None)
        return window

    return scene


def review(window: MainWindow) -> QWidget:
    """A file from Word, at one of its points."""
    place = _place(window)
    place.bringing.read(FILES / "annotated-libreoffice.docx")
    _until(lambda: place.bringing.page is place.bringing.review)
    for _row in range(2):
        QTest.keyClick(place.bringing.review.list, Qt.Key.Key_Down)
    QTest.qWait(300)
    return window


def refused(window: MainWindow) -> QWidget:
    """What is told of a file that is no feedback."""
    place = _place(window)
    place.bringing.read(FILES.parent)
    _until(lambda: bool(place.notice.said))
    return window


def aloud(window: MainWindow) -> QWidget:
    _place(window)
    window.go("feedback", "aloud")
    return window


def who(window: MainWindow) -> QWidget:
    bringing = _place(window).bringing
    bringing.who.ask("Grades-EDUC7.csv", ["Amira Khan", "Ruth Appleyard-Quill", "Tom Baker"])
    bringing.page = bringing.who
    bringing.turned.emit()
    return window


def columns(window: MainWindow) -> QWidget:
    bringing = _place(window).bringing
    rows = (("1", "The context", "met", "Convincing"), ("2", "Needs", "partly", "More on hearing"))
    seen = SheetSeen(("LO", "Criterion", "Result", "Tutor comment"), rows, Columns(code="LO", decision="Result"))
    bringing.columns.ask("criteria.xlsx", seen)
    bringing.page = bringing.columns
    bringing.turned.emit()
    return window


def send(window: MainWindow) -> QWidget:
    place = _place(window)
    window.go("feedback", "send")
    _until(lambda: bool(place.sending.form.title.text()) or not place.sending.form.framework)
    return window


def send_below(window: MainWindow) -> QWidget:
    send(window)
    bar = _place_in_sight(window).sending.form.page.verticalScrollBar()
    bar.setValue(bar.maximum())
    return window


def _place(window: MainWindow) -> FeedbackPlace:
    """The place with nothing under way."""
    window.go("feedback")
    place = _place_in_sight(window)
    place.notice.hide()
    place.bringing.leave()
    place.sending.leave()
    QTest.qWait(900)
    return place


def _place_in_sight(window: MainWindow) -> FeedbackPlace:
    place = window.findChild(FeedbackPlace)
    assert place is not None
    return place


def _until(there: Callable[[], bool]) -> None:
    for _look in range(_PATIENCE):
        if there():
            return
        QTest.qWait(50)
