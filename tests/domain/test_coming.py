from datetime import date, time

from senco_desk.domain.action import ActionRow, ActionState
from senco_desk.domain.coming import Coming, coming
from senco_desk.domain.programme_dates import DateKind, ProgrammeDate
from senco_desk.domain.session import SessionKind, SessionRow
from senco_desk.domain.term_weeks import TermTime

TODAY = date(2026, 11, 22)


def session(each: str, day: date, start: time | None, title: str = "") -> SessionRow:
    return SessionRow(each, day, start, 60, SessionKind.TUTORIAL, title, "", False, None, "")


def test_the_nearest_comes_first_wherever_it_is_from_and_what_is_past_is_left_out() -> None:
    dates = [
        ProgrammeDate(DateKind.BEGAN, date(2026, 4, 1)),
        ProgrammeDate(DateKind.TASK, date(2026, 12, 18), "An enquiry", "t"),
        ProgrammeDate(DateKind.EXIT_REVIEW, date(2027, 7, 1), of="x"),
    ]
    sessions = [session("s", date(2026, 12, 8), time(15, 30), "Tutorial 2"), session("u", date(2026, 12, 8), None)]
    actions = [
        ActionRow("a", "Visit a school", TODAY, date(2026, 11, 25), ActionState.OPEN, None),
        ActionRow("b", "Done already", TODAY, date(2026, 11, 25), ActionState.DONE, TODAY),
        ActionRow("c", "Some day", TODAY, None, ActionState.OPEN, None),
    ]
    found = coming(dates, sessions, actions, TODAY, 9)
    assert [(each.what, each.place, each.target) for each in found] == [
        ("Visit a school", "plan", "a"),
        ("Tutorial 2", "sessions", "s"),
        ("Tutorial", "sessions", "u"),
        ("An enquiry: to be handed in", "tasks", "t"),
        ("Exit review", "exit", "x"),
    ]
    assert len(coming(dates, sessions, actions, TODAY, 2)) == 2


def test_it_says_when_and_what_is_left_of_term() -> None:
    tutorial = Coming(date(2026, 12, 8), "Tutorial 2", "sessions", "s", time(15, 30))
    assert tutorial.below(TODAY, TermTime()) == "Tue 8 Dec 2026, 15:30 · 2 weeks of term"
