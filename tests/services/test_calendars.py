from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from senco_desk.domain.action import Action, ActionState
from senco_desk.domain.calendar_proposal import Standing
from senco_desk.domain.errors import Damaged, Refused
from senco_desk.domain.profile import Profile, Programme
from senco_desk.domain.session import Session, SessionKind
from senco_desk.domain.task import Milestone, Task
from senco_desk.domain.text import from_plain
from senco_desk.services.calendars import CalendarProposal, Calendars
from senco_desk.store.desk import Desk
from tests.importing.calendar.writing_down import calendar, event
from tests.services.conftest import Clock, Listener

TODAY = date(2026, 11, 22)
FILES = Path(__file__).parent.parent / "importing" / "calendar" / "files"


@pytest.fixture
def calendars(desk: Desk, tell: Listener, clock: Clock) -> Calendars:
    return Calendars(desk, tell, clock)


def propose(calendars: Calendars, file: Path) -> CalendarProposal:
    return calendars.propose(file, TODAY, lambda _what, _at, _of: None, lambda: False)


def written(tmp_path: Path, *events: str) -> Path:
    file = tmp_path / "provider.ics"
    file.write_bytes(calendar(*events))
    return file


def sessions(desk: Desk) -> list[Session]:
    with desk.view() as view:
        return view.sessions.all()


def by_uid(desk: Desk) -> dict[str, Session]:
    return {session.taken_from.uid: session for session in sessions(desk) if session.taken_from}


def test_a_providers_calendar_is_shown_and_stores_nothing_until_it_is_ticked(calendars: Calendars, desk: Desk) -> None:
    proposal = propose(calendars, FILES / "vobject.ics")
    assert (proposal.name, len(proposal.entries), proposal.findings) == ("vobject.ics", 5, ())
    assert {one.standing for one in proposal.entries} == {Standing.NEW}
    assert sessions(desk) == []


def test_what_is_ticked_comes_in_one_change_and_one_undo_takes_it_out(
    calendars: Calendars, desk: Desk, tell: Listener
) -> None:
    proposal = propose(calendars, FILES / "vobject.ics")
    changed = calendars.take(proposal.entries[:4])
    assert changed.said == "4 dates taken in from a calendar"
    assert [session.kind for session in sessions(desk)] == [SessionKind.TWILIGHT] * 3 + [SessionKind.COACHING]
    assert tell.heard == [changed]
    desk.undo(changed.undo)
    assert sessions(desk) == []


def test_the_same_file_again_changes_nothing_and_a_changed_one_only_what_changed(
    calendars: Calendars, desk: Desk, tmp_path: Path
) -> None:
    file = written(tmp_path, event(), event(uid="b"))
    calendars.take(propose(calendars, file).entries)
    assert {one.standing for one in propose(calendars, file).entries} == {Standing.SAME}
    held = by_uid(desk)
    with desk.change() as work:
        work.sessions.put(replace(held["a"], title="My own words", about=from_plain("Much.")))
    moved = written(tmp_path, event("DTSTART:20261204T160000"), event(uid="b"))
    calendars.take([one for one in propose(calendars, moved).entries if one.ticked])
    now = by_uid(desk)
    assert (now["a"].day, now["a"].title, now["a"].about) == (date(2026, 12, 4), "My own words", from_plain("Much."))
    assert now["b"] == held["b"]


def test_one_that_is_called_off_goes_and_undo_brings_it_back(calendars: Calendars, desk: Desk, tmp_path: Path) -> None:
    calendars.take(propose(calendars, written(tmp_path, event())).entries)
    (held,) = sessions(desk)
    off = propose(calendars, written(tmp_path, event("DTSTART:20261203T160000", "STATUS:CANCELLED")))
    changed = calendars.take(off.entries)
    assert sessions(desk) == []
    desk.undo(changed.undo)
    assert sessions(desk) == [held]


def test_what_changed_while_she_looked_is_refused_and_nothing_is_half_stored(
    calendars: Calendars, desk: Desk, tmp_path: Path
) -> None:
    calendars.take(propose(calendars, written(tmp_path, event())).entries)
    seen = propose(calendars, written(tmp_path, event(uid="new"), event("DTSTART:20261204T160000")))
    with desk.change() as work:
        (held,) = sessions(desk)
        work.sessions.put(replace(held, title="Changed here"))
    with pytest.raises(Refused, match="Choose the file again"):
        calendars.take(seen.entries)
    assert [session.title for session in sessions(desk)] == ["Changed here"]


def test_sessions_actions_and_dates_are_given_out_without_a_word_that_she_wrote(
    calendars: Calendars, desk: Desk, tmp_path: Path
) -> None:
    at = datetime(2026, 9, 1, tzinfo=UTC)
    words = from_plain("Private.")
    tutorial = Session("s", date(2026, 12, 8), time(15, 30), 45, SessionKind.TUTORIAL, about=words, added=at)
    with desk.change() as work:
        work.profile.put(Profile("Ruth", programme=Programme(viva=date(2027, 7, 1))))
        work.sessions.put(tutorial)
        work.actions.add(Action("a", at, "Read the Code", due=date(2027, 1, 15), know="private"))
        work.actions.add(Action("d", at, "Done", due=date(2027, 1, 16), state=ActionState.DONE))
        work.actions.add(Action("u", at, "Some day"))
        steps = (Milestone("1", "Ethics form", 2), Milestone("2", "Draft", 5))
        work.tasks.add(Task("t", at, title="Enquiry", due=date(2027, 3, 5), milestones=steps))
    out = calendars.give_out(tmp_path / "mine.ics")
    content = out.read_text("utf-8")
    titles = [line for line in content.splitlines() if line.startswith("SUMMARY")]
    assert titles == [
        "SUMMARY:Tutorial",
        "SUMMARY:Read the Code",
        "SUMMARY:Ethics form (Enquiry)",
        "SUMMARY:Draft (Enquiry)",
        "SUMMARY:Enquiry: to be handed in",
        "SUMMARY:Viva",
    ]
    assert "rivate" not in content
    with desk.change() as work:
        work.actions.remove("a")
    again = propose(calendars, out)
    assert {one.standing for one in again.entries} == {Standing.OURS}
    with desk.change() as work:
        work.sessions.remove("s")
    again = propose(calendars, out)
    assert [one.entry.title for one in again.entries if one.does_something] == ["Tutorial"]


def test_nothing_is_given_out_of_an_empty_workbook_nor_under_another_ending(
    calendars: Calendars, desk: Desk, tmp_path: Path
) -> None:
    with pytest.raises(Refused, match="no session or date"):
        calendars.give_out(tmp_path / "mine.ics")
    with pytest.raises(Refused, match="must end in"):
        calendars.give_out(tmp_path / "mine.txt")
    with pytest.raises(Refused, match="is a workbook"):
        calendars.give_out(desk.folder / "mine.ics")
    assert not (tmp_path / "mine.ics").exists()


def test_a_file_that_is_not_there_or_none_is_told(calendars: Calendars, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="could not be opened"):
        propose(calendars, tmp_path / "gone.ics")
    with pytest.raises(Refused, match="could not be opened"):
        propose(calendars, tmp_path)
    (tmp_path / "words.ics").write_text("Dear all,", "utf-8")
    with pytest.raises(Damaged, match="is not a calendar"):
        propose(calendars, tmp_path / "words.ics")


def test_it_can_be_cancelled(calendars: Calendars, tmp_path: Path) -> None:
    file = written(tmp_path, *(event(uid=str(at)) for at in range(3_000)))
    with pytest.raises(Refused, match="Cancelled"):
        calendars.propose(file, TODAY, lambda _what, _at, _of: None, lambda: True)
