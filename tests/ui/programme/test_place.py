"""Programme dates in the window, over a real workbook."""

from datetime import date, timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from senco_desk.domain.profile import Profile, Programme
from senco_desk.domain.programme_dates import DateKind
from senco_desk.domain.term_weeks import Holiday
from senco_desk.ui.programme.place import ProgrammePlace
from tests.ui.surrounded import TODAY, Surrounded, nameless

CALENDAR = b"\r\n".join(
    (
        b"BEGIN:VCALENDAR",
        b"VERSION:2.0",
        b"PRODID:-//School//EN",
        b"BEGIN:VEVENT",
        b"UID:1",
        b"DTSTAMP:20250901T000000Z",
        b"SUMMARY:Half term",
        b"DTSTART;VALUE=DATE:20251027",
        b"DTEND;VALUE=DATE:20251101",
        b"END:VEVENT",
        b"BEGIN:VEVENT",
        b"UID:2",
        b"DTSTAMP:20250901T000000Z",
        b"SUMMARY:Sports day",
        b"DTSTART;VALUE=DATE:20250701",
        b"END:VEVENT",
        b"END:VCALENDAR",
        b"",
    )
)


def shown(surrounded: Surrounded, qtbot: QtBot) -> ProgrammePlace:
    place = ProgrammePlace(surrounded.surroundings)
    surrounded.show(place, qtbot)
    settle(surrounded, qtbot, place)
    return place


def settle(surrounded: Surrounded, qtbot: QtBot, place: ProgrammePlace) -> None:
    place.flush()
    surrounded.background.drain()
    qtbot.wait(250)
    surrounded.background.drain()
    qtbot.wait(10)


def said(place: ProgrammePlace) -> list[str]:
    return [row.accessibleName() for row in place.ahead.rows]


def test_what_lies_ahead_is_told_in_weeks_of_term_the_nearest_first(sampled: Surrounded, qtbot: QtBot) -> None:
    rows = said(shown(sampled, qtbot))
    assert rows[0] == "Exit review, Thu 3 Jul 2025 · 2 weeks of term"
    assert rows[-1] == "Start of the course, Thu 18 Apr 2024 · past"


def test_a_date_that_is_typed_goes_into_the_profile(sampled: Surrounded, qtbot: QtBot) -> None:
    place = shown(sampled, qtbot)
    field = place.own.fields[DateKind.MASTERS_ENDS].picker.field
    field.clear()
    QTest.keyClicks(field, "29 Feb 2028")
    settle(sampled, qtbot, place)
    profile = sampled.services.introducing.get()
    assert profile is not None
    assert profile.programme.masters_ends == date(2028, 2, 29)
    assert "up to two years after" in place.own.remark.text()


def test_the_masters_end_is_proposed_and_taken_by_a_press(empty: Surrounded, qtbot: QtBot) -> None:
    empty.services.introducing.keep(Profile("Ada", programme=Programme(taught_ends=date(2026, 5, 22))))
    place = shown(empty, qtbot)
    assert place.own.propose.text() == "Two years after the taught year: 22 May 2028"
    place.own.propose.click()
    settle(empty, qtbot, place)
    assert place.own.fields[DateKind.MASTERS_ENDS].day == date(2028, 5, 22)
    assert "No school holidays" in place.ahead.note.text()


def test_a_holiday_is_added_by_keys_and_taken_out_again(empty: Surrounded, qtbot: QtBot) -> None:
    place = shown(empty, qtbot)
    place.show_target("holidays")
    QTest.keyClicks(place.holidays.first.picker.field, "19 Dec 2025")
    QTest.keyClick(place.holidays.first.picker.field, Qt.Key.Key_Return)
    place.holidays.last.picker.field.selectAll()
    QTest.keyClicks(place.holidays.last.picker.field, "4/1/26")
    place.holidays.name.line.insert("Święta")
    QTest.keyClick(place.holidays.name.line, Qt.Key.Key_Return)
    settle(empty, qtbot, place)
    (there,) = empty.services.keeping_dates.dated().holidays
    assert (there.first, there.last, there.name) == (date(2025, 12, 19), date(2026, 1, 4), "Święta")
    place.holidays.list.choose(there.id)
    place.holidays.remove.click()
    settle(empty, qtbot, place)
    assert empty.services.keeping_dates.dated().holidays == ()
    assert empty.toasts[-1][0] == "Holiday taken out"


def test_one_that_ends_before_it_begins_is_refused_in_a_sentence_and_stays_typed(
    empty: Surrounded, qtbot: QtBot
) -> None:
    place = shown(empty, qtbot)
    place.holidays.first.show_day(date(2026, 1, 3))
    place.holidays.last.show_day(date(2025, 12, 19))
    place.holidays.add.click()
    settle(empty, qtbot, place)
    assert "before it begins" in str(empty.failures[-1])
    assert place.holidays.first.day == date(2026, 1, 3)
    assert empty.services.keeping_dates.dated().holidays == ()


def test_half_a_holiday_is_asked_for_the_rest(empty: Surrounded, qtbot: QtBot) -> None:
    place = shown(empty, qtbot)
    place.holidays.add.click()
    assert "its first and its last day" in empty.toasts[-1][0]


def test_five_hundred_holidays_have_their_place(empty: Surrounded, qtbot: QtBot) -> None:
    first = date(2020, 1, 1)
    many = [Holiday(first + timedelta(14 * each), first + timedelta(14 * each + 2)) for each in range(500)]
    empty.services.keeping_dates.take_holidays(many)
    place = shown(empty, qtbot)
    assert len(place.holidays.list.keys) == 500
    assert place.holidays.count.text() == "500 holidays"
    in_hand = place.holidays.list.key
    assert next(each for each in empty.services.keeping_dates.dated().holidays if each.last >= TODAY).id == in_hand


def test_what_the_award_asks_for_is_kept_as_it_is_typed(empty: Surrounded, qtbot: QtBot) -> None:
    place = shown(empty, qtbot)
    place.show_target("award")
    place.award.credits.line.selectAll()
    QTest.keyClicks(place.award.credits.line, "120")
    QTest.keyClicks(place.award.decisions.line, "Achieved, , Referred")
    settle(empty, qtbot, place)
    terms = empty.services.keeping_dates.terms()
    assert (terms.credits, terms.decisions) == (120, ("Achieved", "Referred"))


def test_every_control_has_a_name(sampled: Surrounded, qtbot: QtBot) -> None:
    assert nameless(shown(sampled, qtbot)) == []


def test_holidays_are_taken_over_from_a_calendar_once_they_were_looked_at(
    empty: Surrounded, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "school.ics"
    file.write_bytes(CALENDAR)
    place = shown(empty, qtbot)
    place.from_calendar.read(file)
    qtbot.waitUntil(place.from_calendar.panel.isVisible, timeout=20_000)
    assert empty.services.keeping_dates.dated().holidays == ()
    assert place.from_calendar.take.text() == "Take over 1 holiday"
    place.from_calendar.take.click()
    settle(empty, qtbot, place)
    (there,) = empty.services.keeping_dates.dated().holidays
    assert (there.first, there.last, there.name) == (date(2025, 10, 27), date(2025, 10, 31), "Half term")
    assert empty.toasts[-1][0] == "1 holiday taken over"


def test_what_is_no_calendar_is_refused_in_a_sentence(empty: Surrounded, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "school.ics"
    file.write_bytes(b"\x00\xff nothing of the kind")
    place = shown(empty, qtbot)
    place.from_calendar.read(file)
    qtbot.waitUntil(lambda: bool(empty.failures), timeout=20_000)
    assert not place.from_calendar.panel.isVisible()
    assert empty.services.keeping_dates.dated().holidays == ()
