"""What is to be seen: each scene brings the window to one screen. A name that ends in `?` needs the full workbook."""

import shutil
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from senco_desk.domain.action import ActionState
from senco_desk.domain.brought import Brought
from senco_desk.domain.errors import Refused
from senco_desk.domain.evidence import EvidenceKind, EvidenceRow
from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Noun
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.task import TaskKind
from senco_desk.safekeeping import backups as backups_of
from senco_desk.safekeeping.arriving import lay_beside
from senco_desk.safekeeping.keys import KEYS_MISSING, LOCKED, WRONG_PASSPHRASE, FixedKey, Locked, NoKey, OwnKeys
from senco_desk.safekeeping.lock import HELD_BY_SOMEONE
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.safekeeping.packing import pack
from senco_desk.services.attaching_sources import FOLDER
from senco_desk.store.folder import database
from senco_desk.ui.arriving.choosing import BringingList
from senco_desk.ui.arriving.page import ArrivingPage
from senco_desk.ui.bin.place import BinPlace
from senco_desk.ui.evidence.place import EvidencePlace
from senco_desk.ui.evidence.same_files import sentence, ways
from senco_desk.ui.failure_window import FailureWindow
from senco_desk.ui.history.place import HistoryPlace
from senco_desk.ui.jot.window import JotWindow
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.outcomes.head import Kind
from senco_desk.ui.outcomes.place import OutcomesPlace
from senco_desk.ui.plan.place import PlanPlace
from senco_desk.ui.portfolio.place import PortfolioPlace
from senco_desk.ui.reading.place import ReadingPlace
from senco_desk.ui.safety.backups import BackupsSection
from senco_desk.ui.safety.leaving import LeavingSection
from senco_desk.ui.safety.place import SafetyPlace
from senco_desk.ui.safety.sheet import SheetSection
from senco_desk.ui.sessions.place import SessionsPlace
from senco_desk.ui.unlocking.before_closing import BeforeClosing
from senco_desk.ui.unlocking.page import UnlockingPage
from senco_desk.ui.welcome.refused import RefusedPage
from senco_desk.ui.widgets.text_editor import TextEditor
from senco_desk.wiring import serve
from tests.importing.calendar.writing_down import calendar
from tests.pictures import feedback, names, tasks, word
from tests.pictures.rewriting import rewritten

TODAY = date(2025, 6, 12)
SOURCES = Path(__file__).parents[1] / "importing" / "references" / "files"
PROVIDERS = (
    "UID:a\r\nSUMMARY:Before the viva: a rehearsal\r\nDTSTART:20250619T160000\r\nDURATION:PT1H30M",
    "UID:b\r\nSUMMARY:Twilight: inspection\r\nDTSTART:20250918T160000\r\nRRULE:FREQ=MONTHLY;BYDAY=3TH;COUNT=4",
    "UID:c\r\nSUMMARY:Exit review\r\nDTSTART;VALUE=DATE:20250703",
    "UID:d\r\nSUMMARY:Study\r\nDTSTART;TZID=Atlantis:20251107T093000\r\nDTEND;TZID=Atlantis:20251107T083000",
)
"""What a provider's calendar says; the last of them amiss."""
PAGE = 4096
"""Bytes at the beginning of a workbook that say what it is."""
Scene = Callable[[MainWindow], QWidget]
"""Brings the screen about, and gives what is to be pictured."""


def _at(code: str, target: str | None = None) -> Scene:
    def scene(window: MainWindow) -> QWidget:
        window.go(code, target)
        return window

    return scene


def _finding(words: str) -> Scene:
    def scene(window: MainWindow) -> QWidget:
        window.go("home")
        window.find_box.setFocus()
        QTest.keyClicks(window.find_box, words)
        return window

    return scene


def _first_outcome(window: MainWindow) -> QWidget:
    services = window.surroundings.services if window.surroundings else None
    sets = services.exchanging_frameworks.live() if services else []
    window.go("outcomes", sets[0].elements[0].id if sets else None)
    return window


def _twilight(window: MainWindow) -> QWidget:
    """The large page with some lines, of which none is kept."""
    window.notes.begin_twilight()
    for _turn in range(50):
        if window.notes.page is None:
            QTest.qWait(100)
    page = window.notes.page
    assert page is not None
    page.box.document().contentsChanged.disconnect()
    page.box.show_lines(["Priya: begin with what the family does already", "Who pays for the sensory audit?"], [0, 1])
    page.box.stamp({0: "16:04", 1: "16:21"})
    page.box.insertPlainText("Graduated approach: do we review, or only plan? Ask how the others minute it")
    page.box.mark([0, 1, 1])
    page.box.stamp({0: "16:04", 1: "16:21"})
    return page


def _quick_note(window: MainWindow) -> QWidget:
    window.go("outcomes")
    window.notes.note_quickly()
    assert window.notes.quick is not None
    window.notes.quick.box.setPlaceholderText("Ring the EP about Thursday")
    return window


def _jot(window: MainWindow) -> QWidget:
    """The small window, beside the desk."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    folder = window.workbook.folder if window.workbook else None
    small = JotWindow(application, window.preferences.now, folder)
    small.setParent(window, Qt.WindowType.Window)
    small.box.insertPlainText("Ask the deputy who keeps the binder" if folder else "")
    small.show()
    return small


def _tutorial(window: MainWindow) -> QWidget:
    surroundings = window.surroundings
    rows = surroundings.services.attending.seen(surroundings.today()).rows if surroundings else []
    held = [row.id for row in rows if row.title.startswith("Tutorial 2")]
    window.go("sessions", held[0] if held else None)
    return window


def _calendar(window: MainWindow) -> QWidget:
    """A provider's calendar, read and not taken in yet."""
    window.go("sessions")
    place = window.findChild(SessionsPlace)
    assert place is not None
    file = Path(window.surroundings.services.desk.folder).parent / "mid-wessex.ics" if window.surroundings else Path()
    file.write_bytes(calendar(*PROVIDERS))
    place.calendars.read(file)
    QTest.qWait(4000)
    return window


def _first_reflection(window: MainWindow) -> QWidget:
    services = window.surroundings.services if window.surroundings else None
    rows = services.reflecting.rows() if services else []
    window.go("reflections", rows[5].id if len(rows) > 5 else None)
    return window


def _cell(window: MainWindow) -> QWidget:
    """The pieces of one cell of the picture, beside it."""
    window.go("outcomes", "picture-by-time")
    place = window.findChild(OutcomesPlace)
    assert place is not None
    QTest.qWait(900)
    if place.view.picture.grid.model().rowCount():
        model = place.view.picture.grid.model()
        place.view.picture.grid.setCurrentIndex(model.index(4, model.columnCount() - 8))
        QTest.keyClick(place.view.picture.grid, Qt.Key.Key_Return)
    return window


def _as_table(window: MainWindow) -> QWidget:
    window.go("outcomes", "picture")
    place = window.findChild(OutcomesPlace)
    assert place is not None
    QTest.qWait(300)
    place.view.picture.go_back()
    place.view.head.kind.chosen.emit(Kind.TABLE)
    return window


def _distance_table(window: MainWindow) -> QWidget:
    window.go("plan", "distance")
    place = window.findChild(PlanPlace)
    if place is not None:
        place.distance.form.show_value(True)
        place.distance.show_form(as_table=True)
    return window


def _action_done(window: MainWindow) -> QWidget:
    """Opened, with what can be made of it; the plan alone where nothing is done."""
    surroundings = window.surroundings
    rows = surroundings.services.planning.rows() if surroundings else []
    done = next((row.id for row in rows if row.state is ActionState.DONE), "actions")
    window.go("plan", done)
    return window


def _reading(window: MainWindow) -> QWidget:
    """An article that is cited; what belongs here where nothing was read."""
    services = window.surroundings.services if window.surroundings else None
    found = [each.id for each in services.referencing.all() if each.key == "Gough1986"] if services else []
    window.go("reading", found[0] if found else None)
    return window


def _sources_from_file(window: MainWindow) -> QWidget:
    """What a library gave out, with one source that the sample has already."""
    return _read_sources(window, "library.ris")


def _sources_refused(window: MainWindow) -> QWidget:
    return _read_sources(window, "README.md")


def _read_sources(window: MainWindow, name: str) -> QWidget:
    window.go("reading")
    place = window.findChild(ReadingPlace)
    assert place is not None
    QTest.qWait(600)
    place.from_file.read(SOURCES / name)
    QTest.qWait(3_000)
    return window


def _picker(window: MainWindow) -> QWidget:
    _first_outcome(window)
    place = window.findChild(OutcomesPlace)
    assert place is not None
    QTest.qWait(900)
    place.view.page.listed.add_here()
    QTest.qWait(300)
    return window


def _evidence_where(window: MainWindow, fits: Callable[[EvidenceRow], bool]) -> QWidget:
    services = window.surroundings.services if window.surroundings else None
    rows = services.evidencing.rows() if services else []
    window.go("evidence", next((row.id for row in rows if fits(row)), None))
    return window


def _evidence_with_a_picture(window: MainWindow) -> QWidget:
    return _evidence_where(window, lambda row: row.kind is EvidenceKind.PHOTOGRAPH and row.files > 0)


def _testimony(window: MainWindow) -> QWidget:
    return _evidence_where(window, lambda row: row.kind is EvidenceKind.TESTIMONY)


def _same_again(window: MainWindow) -> QWidget:
    """A file that is in the workbook already, and one that cannot be attached, below the notices they bring."""
    window.go("evidence")
    place = window.findChild(EvidencePlace)
    if place is not None:
        place.left_out.say(FOLDER.said(name="Ring binder"))
        known = (("Costed provision map.xlsx", "", "E-012"),)
        place.same.say(sentence(known), ways(known, lambda: None, lambda _piece: None))
    return window


def _role_here(window: MainWindow) -> QWidget:
    window.go("profile", "role")
    QTest.qWait(2_000)
    return window


def _portfolio_below(window: MainWindow) -> QWidget:
    window.go("portfolio")
    place = window.frame.stack.currentWidget()
    if isinstance(place, PortfolioPlace):
        QApplication.processEvents()
        bar = place.panel.verticalScrollBar()
        bar.setValue(bar.maximum())
    return window


def _history(window: MainWindow) -> QWidget:
    found = rewritten(window)
    window.go("history", f"reflection {found.id}" if found else None)
    QTest.qWait(2_000)
    return window


def _version(window: MainWindow) -> QWidget:
    """An older version beside now."""
    _history(window)
    place = window.frame.stack.currentWidget()
    for _wait in range(20):
        if isinstance(place, HistoryPlace) and place.empty.isHidden() and not place.list.keys:
            QTest.qWait(200)
    if isinstance(place, HistoryPlace) and len(place.list.keys) > 3:
        place.list.choose(place.list.keys[3])
        place.list.entered.emit()
        QTest.qWait(600)
    return window


def _bin(window: MainWindow) -> QWidget:
    services = window.surroundings.services if window.surroundings else None
    if services is not None and len(services.evidencing.rows()) > 5:
        services.evidencing.remove(next(row.id for row in services.evidencing.rows() if row.files))
        services.reflecting.remove(services.reflecting.rows()[3].id)
        QTest.qWait(600)
    window.go("bin")
    QTest.qWait(600)
    return window


def _out_for_good(window: MainWindow) -> QWidget:
    _bin(window)
    place = window.frame.stack.currentWidget()
    if isinstance(place, BinPlace):
        place.take_out.click()
    return window


def _citing(window: MainWindow) -> QWidget:
    """The sources that are offered after `[@`; where there are none, what is typed."""
    window.go("reflections", "new")
    _until(lambda: any(each.isVisible() for each in window.findChildren(TextEditor)))
    area = next(each.area for each in window.findChildren(TextEditor) if each.isVisible())
    area.setFocus()
    QTest.keyClicks(area, "As [@")
    QTest.qWait(400)
    return QApplication.activePopupWidget() or window


def _menu(window: MainWindow) -> QWidget:
    window.go("home")
    window.commands.menu.popup(window.mapToGlobal(QPoint(600, 50)))
    return window.commands.menu


def _toast(window: MainWindow) -> QWidget:
    window.go("home")
    window.commands.menu.hide()
    window.toast("Reflection deleted", "undo")
    return window


def _banner(window: MainWindow) -> QWidget:
    window.frame.toast.hide()
    window.fail(Refused(HELD_BY_SOMEONE))
    return window


def _failure(window: MainWindow) -> QWidget:
    shown = FailureWindow(window)
    try:
        window.places.go("nowhere")
    except KeyError as fault:
        shown.tell(fault)
    return shown


def _safety_at(target: str) -> Scene:
    """The page at one of its sections, with whatever opens there."""

    def scene(window: MainWindow) -> QWidget:
        window.go("safety", target)
        QTest.qWait(600)
        window.go("safety", target)
        return window

    return scene


def _confirming(window: MainWindow) -> QWidget:
    _safety_at("sheet")(window)
    section = window.findChild(SheetSection)
    if section is not None and section.isVisible():
        section.confirm.click()
        QTest.keyClicks(section.confirming.typed, "ABCD")
        section.confirming.check.click()
    return window


def _before_closing(window: MainWindow) -> QWidget:
    if window.surroundings is not None:
        page = BeforeClosing(window.surroundings, can_wait=True)
        window.cover(page)
    return window


def _locked(window: MainWindow) -> QWidget:
    folder = Path("Ruth Appleyard-Quill.sencodesk")
    page = window.locking_up.ask(folder, Locked(LOCKED, folder=folder))
    page.say(Refused(WRONG_PASSPHRASE))
    return window


def _locked_by_sheet(window: MainWindow) -> QWidget:
    folder = Path("Ruth Appleyard-Quill.sencodesk")
    window.locking_up.ask(folder, Locked(KEYS_MISSING, folder=folder))
    return window


def _backups(window: MainWindow) -> QWidget:
    """One backup, and what would come back from it."""
    services = window.surroundings.services if window.surroundings else None
    if services is not None:
        services.keeping_safe.back_up(lambda *_: None, lambda: False)
        for row in services.reflecting.rows()[:2]:
            services.reflecting.remove(row.id)
    window.go("safety", "bring-back")
    section = window.findChild(BackupsSection)
    assert section is not None
    QTest.qWait(1_500)
    section.bringing_back.look.click()
    QTest.qWait(1_500)
    if section.bringing_back.differences.boxes:
        section.bringing_back.differences.boxes[0].click()
    section.bringing_back.restore.click()
    return window


def _damaged(window: MainWindow) -> QWidget:
    """A copy of the workbook of which half was overwritten, as a failing disk does, with a real backup of it."""
    folder = _copied(window)
    backups, before = folder.with_name("Backups"), window.preferences.now.backup_folder
    backups.mkdir(exist_ok=True)
    with closing(open_workbook(folder, window.keys)) as desk, backups_of.staged(desk, _unwatched, _never) as stage:
        backups_of.put(desk, stage, backups, datetime.now(UTC), _unwatched, _never)
    size = database(folder).stat().st_size
    with database(folder).open("r+b") as file:
        file.seek(PAGE)
        file.write(bytes(size // 2))
    window.preferences.change(backup_folder=str(backups))
    window.open_workbook(folder)
    _until(lambda: isinstance(window.in_sight(), RefusedPage))
    QTest.qWait(3_000)
    window.preferences.change(backup_folder=before)
    return window


def _copied(window: MainWindow) -> Path:
    """Another folder with what the newest workbook of the window holds."""
    mine = Path(window.preferences.now.last_workbook)
    copy = mine.with_name("damaged.sencodesk")
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(mine, copy)
    return copy


def _unwatched(_doing: str, _at: int, _of: int | None) -> None:
    """Nobody looks on."""


def _never() -> bool:
    return False


def _refused(window: MainWindow) -> QWidget:
    window.open_workbook(window.workbook.folder.parent / "gone.sencodesk" if window.workbook else None)  # type: ignore[arg-type]
    return window


def _welcome(window: MainWindow) -> QWidget:
    window.welcome()
    return window


def _with_a_copy(window: MainWindow, *, here: bool, there: bool) -> QWidget:
    """A carry copy that came back, after either of the two was written in."""
    assert window.surroundings is not None
    services, folder = window.surroundings.services, window.surroundings.services.desk.folder
    copy, laid = folder.with_name("carried.sencopack"), folder.with_name("elsewhere.sencodesk")
    shutil.rmtree(laid, ignore_errors=True)
    pack(services.desk, copy, datetime.now(UTC))
    lay_beside(copy, laid)
    other = open_workbook(laid, FixedKey(services.desk.key) if services.desk.key else NoKey())
    if there:
        for title in ("A visit to the nursery", "What the new pupils said about the quiet room"):
            with other.change() as work:
                work.reflections.add(Reflection(new_id(), work.reflections.next_number(), datetime.now(UTC), title))
    pack(other, copy, datetime.now(UTC))
    other.close()
    if here:
        begun = services.reflecting.begin()
        services.reflecting.keep(replace(begun, title="Written here"))
    window.open_workbook(copy)
    _until(lambda: bool(_arriving(window) and _arriving(window).said.text()))
    return window


def _with_another_key(window: MainWindow) -> QWidget:
    """A carry copy that was encrypted elsewhere."""
    _let_go(window)
    assert window.surroundings is not None
    desk = window.surroundings.services.desk
    copy, laid, keys = (
        desk.folder.with_name("carried.sencopack"),
        desk.folder.with_name("elsewhere.sencodesk"),
        OwnKeys(),
    )
    shutil.rmtree(laid, ignore_errors=True)
    pack(desk, copy, datetime.now(UTC))
    lay_beside(copy, laid)
    if desk.key is not None:
        serve(open_workbook(laid, keys), lambda _changed: None, keys).locking.decrypt(_unwatched, _never)
    serve(open_workbook(laid, keys), lambda _changed: None, keys).locking.encrypt(
        "kettle lantern osprey", _unwatched, _never
    )
    with closing(open_workbook(laid, keys)) as other:
        pack(other, copy, datetime.now(UTC))
    window.open_workbook(copy)
    _until(lambda: isinstance(window.in_sight(), UnlockingPage))
    return window


def _arriving(window: MainWindow) -> ArrivingPage | None:
    page = window.in_sight()
    return page if isinstance(page, ArrivingPage) else None


def _gone_on_with(window: MainWindow) -> QWidget:
    return _with_a_copy(window, here=False, there=True)


def _diverged(window: MainWindow) -> QWidget:
    _let_go(window)
    return _with_a_copy(window, here=True, there=True)


def _bringing_over(window: MainWindow) -> QWidget:
    if page := _arriving(window):
        page.ways[0].click()
        _until(lambda: page.findChild(BringingList) is not None)
    return window


def _let_go(window: MainWindow) -> None:
    if page := _arriving(window):
        page.left.emit()
    asking = window.in_sight()
    if isinstance(asking, UnlockingPage):
        asking.open.click()


def _leaving(window: MainWindow) -> QWidget:
    _let_go(window)
    window.go("safety", "leaving")
    place = window.frame.stack.currentWidget()
    section = place.findChild(LeavingSection)
    if section is not None and not section.mark.isHidden():
        section.mark.click()
        QTest.qWait(300)
    if section is not None and isinstance(place, SafetyPlace):
        place.page.bring_to_top(section)
    return window


def _looked_at(window: MainWindow) -> QWidget:
    """Another copy, in which nothing can be changed; the workbook itself is left for it."""
    _let_go(window)
    if window.workbook is not None:
        folder = window.workbook.folder
        window.leave_workbook()
        window.open_workbook(folder, looking=True)
        _until(lambda: window.surroundings is not None)
        window.go("evidence")
    return window


def _brought_over(window: MainWindow) -> QWidget:
    """A piece that was called otherwise elsewhere, with a review date."""
    assert window.surroundings is not None
    services = window.surroundings.services
    rows = services.evidencing.rows() or [services.evidencing.keep(replace(services.evidencing.begin(), title="A map"))]
    each = rows[0].id
    with services.desk.change() as work:
        work.brought.put(Brought(each, Noun.EVIDENCE, "E-061", "w", datetime.now(UTC)))
    services.reviewing.keep(Noun.EVIDENCE, each, TODAY + timedelta(days=300), "May it still be kept?")
    window.go("evidence", each)
    place = window.frame.stack.currentWidget()
    if isinstance(place, EvidencePlace):
        _until(place.editor.beside.from_where.isVisible)
        place.editor.page.ensureWidgetVisible(place.editor.beside)
    return window


def _until(holds: Callable[[], bool]) -> None:
    for _ in range(400):
        if holds():
            return
        QTest.qWait(50)


SCENES: dict[str, Scene] = {
    "home": _at("home"),
    "reflections": _at("reflections"),
    "reflection": _first_reflection,
    "new-reflection": _at("reflections", "new"),
    "citing": _citing,
    "evidence": _at("evidence"),
    "evidence-piece": _evidence_with_a_picture,
    "evidence-testimony": _testimony,
    "evidence-same": _same_again,
    "new-evidence": _at("evidence", "new"),
    "outcomes": _at("outcomes"),
    "element": _first_outcome,
    "picture": _at("outcomes", "picture"),
    "picture-by-time": _at("outcomes", "picture-by-time"),
    "picture-cell": _cell,
    "picture-table": _as_table,
    "picker": _picker,
    "audit": _at("plan", "audit"),
    "audit-exit": _at("plan", "audit:2025-06-09"),
    "distance": _at("plan", "distance"),
    "distance-table": _distance_table,
    "actions": _at("plan", "actions"),
    "action-done": _action_done,
    "timeline": _at("plan", "timeline"),
    "twilight": _twilight,
    "finish-these": _at("twilight"),
    "questions": _at("twilight", "questions"),
    "quick-note": _quick_note,
    "jot": _jot,
    "sessions": _at("sessions"),
    "session-tutorial": _tutorial,
    "new-session": _at("sessions", "new"),
    "sessions-counting": _at("sessions", "counting"),
    "calendar": _calendar,
    "prior": _at("prior"),
    "new-prior": _at("prior", "new"),
    "reading": _reading,
    "new-source": _at("reading", "new"),
    "sources-from-file": _sources_from_file,
    "sources-refused": _sources_refused,
    "programme": _at("programme"),
    "holidays": _at("programme", "holidays"),
    "award": _at("programme", "award"),
    "exit": _at("exit"),
    "feedback": _at("feedback"),
    "feedback-point": feedback.point(MarkKind.COMMENT),
    "feedback-change": feedback.point(MarkKind.INSERTION),
    "feedback-review": feedback.review,
    "feedback-refused": feedback.refused,
    "feedback-aloud": feedback.aloud,
    "feedback-who": feedback.who,
    "feedback-columns": feedback.columns,
    "feedback-send": feedback.send,
    "feedback-send-below": feedback.send_below,
    "word-ways": word.office_ways,
    "word-draft": word.draft_in,
    "word-refused": word.draft_refused,
    "tasks": _at("tasks"),
    "task-plan": tasks.page(TaskKind.ENQUIRY, "plan", 6),
    "task-write": tasks.page(TaskKind.ENQUIRY, "write", 0),
    "task-enquiry": tasks.page(TaskKind.ENQUIRY, "enquiry", 1),
    "task-draws-on": tasks.page(TaskKind.ENQUIRY, "uses"),
    "task-result": tasks.page(TaskKind.PRESENTATION, "result"),
    "task-slides": tasks.page(TaskKind.PRESENTATION, "slides", 4),
    "task-choosing": tasks.choosing,
    "task-window": tasks.begun(TaskKind.ASSESSED_SCENARIO, "window"),
    "task-case": tasks.begun(TaskKind.CASE_STUDY, "case"),
    "portfolio": _at("portfolio"),
    "portfolio-below": _portfolio_below,
    "profile": _at("profile"),
    "two-dates": _at("profile", "dates"),
    "role-here": _role_here,
    "numbers": _at("profile", "numbers"),
    "history": _history,
    "history-version": _version,
    "bin": _bin,
    "bin-for-good": _out_for_good,
    "carrying": _at("safety", "carry"),
    "carried-on": _gone_on_with,
    "carried-both": _diverged,
    "bringing-over": _bringing_over,
    "carried-locked": _with_another_key,
    "leaving": _leaving,
    "brought-over": _brought_over,
    "safety": _at("safety"),
    "backups": _backups,
    "safety-export": _safety_at("export"),
    "safety-passphrase": _safety_at("passphrase"),
    "safety-without": _safety_at("unencrypted"),
    "safety-checked": _safety_at("checked"),
    "safety-sheet": _confirming,
    "people": _at("people"),
    "people-names": names.names,
    "people-new": names.new_name,
    "person-everything": names.everything,
    "person-everything-none": names.everything_of_nobody,
    "person-erase": names.erase,
    "person-erase-sure": names.erase_sure,
    "person-erased": names.erased,
    "names-to-check": names.names_to_check,
    "names-underlined": names.underlined,
    "check": names.check,
    "check-all-the-same": names.check_all_the_same,
    "guide": _at("guide", "home"),
    "guide-technician": _at("guide", "safety#for-the-technician"),
    "guide-dpia": _at("guide", "safety#dpia"),
    "safety-paperwork": _safety_at("paperwork"),
    "find": _finding("mediation"),
    "menu": _menu,
    "toast": _toast,
    "banner": _banner,
    "failure": _failure,
    "before-closing": _before_closing,
    "looked-at": _looked_at,
    "refused": _refused,
    "damaged": _damaged,
    "locked": _locked,
    "locked-by-sheet": _locked_by_sheet,
    "welcome": _welcome,
}
"""In this order; from `refused` on no workbook is open."""
