"""Sessions in print: what was attended, tagged; nothing of what was missed or is missing."""

from dataclasses import replace
from datetime import date

from senco_desk.domain.engagement import Counted, Engagement, attended
from senco_desk.domain.portfolio import Part
from senco_desk.domain.profile import Module
from senco_desk.domain.session import Coaching, Session, SessionKind, SessionRow, Tutorial
from senco_desk.domain.session_printed import printed_sessions
from senco_desk.domain.text import from_plain
from tests.printing.conftest import Copy, Print
from tests.printing.portfolios import portfolio
from tests.printing.reading import problems
from tests.printing.test_accessible import failures
from tests.store.things import a_session

TODAY = date(2027, 1, 1)
TUTORIAL = a_session("Focus <3 & πάτρα", coaching=Coaching())
COACHING = a_session(
    "Listening",
    kind=SessionKind.COACHING,
    tutorial=Tutorial(),
    coaching=Coaching("Ada", "Supply, half a day", "£95", from_plain("Listening first.")),
)
MISSED = a_session("Never there", missed=True)
AHEAD = a_session("Still to come", day=date(2027, 2, 1))
MODULES = (Module("NA1", "Leading provision", 30), Module("NA9", "Another", 30))


def row(session: Session) -> SessionRow:
    held = (session.id, session.day, session.start, session.minutes, session.kind, session.title, session.module)
    return SessionRow(*held, session.missed, session.counts_as, "")


def printed(print_copy: Print, *sessions: Session, counted: Counted = Counted.HOURS) -> Copy:
    engagement = Engagement(counted, 60)
    counts = attended(engagement, map(row, sessions), TODAY)
    part = printed_sessions(sessions, MODULES, engagement, counts, TODAY)
    return print_copy(replace(portfolio(), parts=(Part.CONTENTS, Part.SESSIONS), sessions=part))


def test_all_that_was_said_is_read_and_it_passes_pdf_ua_1(print_copy: Print) -> None:
    copy = printed(print_copy, TUTORIAL, COACHING)
    assert (failures(copy.file), problems(copy.file)) == (set(), {})
    text = copy.tree.text
    for said in (
        "Focus <3 & πάτρα", "15:30–16:15", "Tutorial · Dr Wren", "NA1: Leading provision, 30 credits",
        "What was advised: Narrow it.", "What I do next: Draft it.", "Partner: Ada", "Cost: £95",
        "What I tried afterwards: Listening first.", "Attended in all: 2 h",
    ):  # fmt: skip
        assert said in text, said
    assert "NA9" not in text


def test_they_are_a_table_with_a_head_and_hours_only_where_they_are_counted(print_copy: Print) -> None:
    (table,) = printed(print_copy, TUTORIAL).tree.all("Table")
    assert [cell.text for cell in table.all("TH")][:4] == ["When", "What", "Module", "Counts as"]
    copy = printed(print_copy, replace(TUTORIAL, module=""), counted=Counted.NOT)
    (table,) = copy.tree.all("Table")
    assert [cell.text for cell in table.all("TH")][:2] == ["When", "What"]
    assert len(table.all("TH")) == 3
    assert "Attended" not in copy.tree.text


def test_nothing_is_told_of_what_was_missed_is_missing_or_is_to_come(print_copy: Print) -> None:
    for counted in Counted:
        text = printed(print_copy, TUTORIAL, MISSED, AHEAD, counted=counted).tree.text
        assert "Never there" not in text
        assert "Still to come" not in text
        assert "60" not in text
        assert "%" not in text


def test_what_is_not_printed_does_not_go_along_to_be_printed() -> None:
    part = printed_sessions([TUTORIAL, MISSED], MODULES, Engagement(), attended(Engagement(), [], TODAY), TODAY)
    (kept,) = part.sessions
    assert (kept.about, kept.place, kept.taken_from) == ((), "", None)


def test_where_there_is_none_nothing_is_printed(print_copy: Print) -> None:
    assert "Sessions" not in printed(print_copy).tree.text
