"""The scenes with names in them: in a window of their own, on an encrypted sample that knows some names."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.reflection import Reflection, State
from senco_desk.domain.text import from_plain
from senco_desk.safekeeping.keys import FixedKey
from senco_desk.services.sampling import write_sample
from senco_desk.ui.checking.page import CheckPage
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.people.everything import EverythingPage
from senco_desk.ui.portfolio.place import PortfolioPlace
from senco_desk.ui.preferences import Preferences
from senco_desk.wiring import Services

_KEY = FixedKey(bytes(range(32)))
_KNOWN = (
    (PersonKind.PUPIL, "Zebedee Bramwell"),
    (PersonKind.PUPIL, "Imogen Marsh-Hartley"),
    (PersonKind.FAMILY, "Dora Bramwell"),
    (PersonKind.COLLEAGUE, "Mr Tobias Wray"),
    (PersonKind.SCHOOL, "Hollow Lane Primary School"),
)
_WRITTEN = (
    "We met Zebedee Bramwell and his mother after school; she had brought the speech therapist’s letter. Zebedee’s "
    "targets were too many for one half-term.\nImogen reads with him now. Then Mrs Harbottle asked whether the slips "
    "could go home. I shall write to office@hollowlane.example.org before Friday.\nHe is the only pupil in Year 4 "
    "with a hearing aid."
)


class _Own(MainWindow):
    """Gives its workbook back once it was pictured."""

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802  (Qt's own name)
        super().hideEvent(event)
        QTimer.singleShot(0, self, self.close_at_once)


def names(window: MainWindow) -> QWidget:
    return _at(window, "people", None)


def new_name(window: MainWindow) -> QWidget:
    return _at(window, "people", "new")


def names_to_check(window: MainWindow) -> QWidget:
    own = _at(window, "people", "to-check")
    page = own.findChild(CheckPage)
    assert page is not None
    while page.check.is_going_on:
        QTest.qWait(50)
    return own


def underlined(window: MainWindow) -> QWidget:
    """Names in a reflection that is open, and the chip that counts them."""
    own, reflection = _opened(window)
    own.go("reflections", reflection.id)
    QTest.qWait(4_000)
    return own


def everything(window: MainWindow) -> QWidget:
    """All there is of the first pupil."""
    return _everything(window)[0]


def everything_of_nobody(window: MainWindow) -> QWidget:
    """One whom nothing names."""
    return _everything(window, "Mrs Quenilda Thorncroft")[0]


def erase(window: MainWindow) -> QWidget:
    """The step before erasing, from its beginning."""
    own, page = _everything(window)
    page.found.erase.click()
    return own


def erase_sure(window: MainWindow) -> QWidget:
    """The same at its end, with the name typed and a file that stays."""
    own, page = _everything(window)
    page.found.erase.click()
    for choice in page.form.files[:1]:
        choice.out.click()
    page.form.typed.setText("Zebedee Bramwell")
    QTest.qWait(200)
    page.form.asked.setFocus()
    page.form.asked.click()
    bar = page.form._page.verticalScrollBar()
    bar.setValue(bar.maximum())
    return own


def erased(window: MainWindow) -> QWidget:
    """What was done, with the offer to take older backups away."""
    own, page = _everything(window)
    assert own.surroundings is not None
    own.surroundings.services.keeping_safe.back_up(lambda *_: None, lambda: False)
    page.found.erase.click()
    page.form.typed.setText("Zebedee Bramwell")
    page.form.asked.click()
    page.form.go.click()
    _until(page.erased.isVisible)
    return own


def _everything(window: MainWindow, name: str = "Zebedee Bramwell") -> tuple[MainWindow, EverythingPage]:
    own, _reflection = _opened(window)
    assert own.surroundings is not None
    services = own.surroundings.services
    known = (each for each in services.keeping_names.people() if each.name == name)
    person = next(known, None) or services.keeping_names.add(Person("", PersonKind.COLLEAGUE, name))
    _written_before(services)
    own.go("people", f"everything:{person.id}")
    page = own.findChild(EverythingPage)
    assert page is not None
    _until(page.found.isVisible)
    return own, page


def _written_before(services: Services) -> None:
    """An older text, a deleted one, and files that name him."""
    begun = services.reflecting.begin()
    kept = services.reflecting.keep(replace(begun, title="Zebedee’s first week"))
    services.reflecting.keep(replace(kept, title="A first week"))
    gone = services.reflecting.keep(replace(services.reflecting.begin(), title="Zebedee at lunch"))
    services.reflecting.remove(gone.id)
    piece = services.evidencing.keep(replace(services.evidencing.begin(), title="Support plan, Year 4"))
    words = "Support plan for Zebedee Bramwell.\nReads with an adult twice a week.\nZebedee likes maps.\n"
    for nth, name in enumerate(("Support plan.txt", "zebedee_bramwell_targets.txt")):
        stored = services.desk.containers.write(BytesIO(words.encode() if not nth else b"Targets."), None)
        with services.desk.change() as work:
            work.attachments.add(
                Attachment(
                    f"plan-{nth}", piece.id, nth, name, stored.size, stored.sha256, stored.container, datetime.now(UTC)
                )
            )


def _until(holds: Callable[[], bool]) -> None:
    for _wait in range(600):
        if holds():
            return
        QTest.qWait(50)
    raise TimeoutError


def check(window: MainWindow) -> QWidget:
    """What stands before a copy, with the first of it decided."""
    own, page = _checked(window)
    for key in (Qt.Key.Key_R, Qt.Key.Key_R, Qt.Key.Key_K):
        QTest.keyClick(page.pane.view, key)
    return own


def check_all_the_same(window: MainWindow) -> QWidget:
    own, page = _checked(window)
    page.anyway.click()
    return own


def _checked(window: MainWindow) -> tuple[MainWindow, CheckPage]:
    own, _reflection = _opened(window)
    own.go("portfolio")
    place = own.frame.stack.currentWidget()
    assert isinstance(place, PortfolioPlace)
    QTest.qWait(2_000)
    place.panel.save.click()
    assert place.checks.page is not None
    while place.checks.page.check.is_going_on:
        QTest.qWait(50)
    return own, place.checks.page


def _at(window: MainWindow, code: str, target: str | None) -> QWidget:
    own, _reflection = _opened(window)
    own.go(code, target)
    QTest.qWait(3_000)
    return own


def _opened(window: MainWindow) -> tuple[MainWindow, Reflection]:
    assert window.workbook is not None
    number = len(list(window.workbook.folder.parent.glob("Names*.sencodesk")))
    folder = window.workbook.folder.parent / f"Names {number}.sencodesk"
    write_sample(folder, "year", None, _KEY)
    preferences, seen_as = Preferences(folder.with_suffix(".json")), window.preferences.now
    preferences.change(theme=seen_as.theme, text_scale=seen_as.text_scale)
    own = _Own(preferences, window.today, _KEY)
    own.open_workbook(folder)
    own.resize(window.size())
    own.show()
    while own.surroundings is None:
        QTest.qWait(50)
    return own, _fill(own.surroundings.services)


def _fill(services: Services) -> Reflection:
    for kind, name in _KNOWN:
        services.keeping_names.add(Person("", kind, name))
    begun = services.reflecting.begin()
    section = replace(begun.sections[0], text=from_plain(_WRITTEN))
    kept = services.reflecting.keep(
        replace(begun, title="Meeting with Year 4 parents", sections=(section,), state=State.FINISHED)
    )
    live = services.exchanging_frameworks.live()[0]
    services.counting_for.tick(PieceKind.REFLECTION, kept.id, live.id, live.elements[0].id)
    return kept
