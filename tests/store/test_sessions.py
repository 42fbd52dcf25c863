from dataclasses import replace
from datetime import date, time

from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Noun
from senco_desk.domain.session import Session, SessionKind, SessionRow
from senco_desk.store.desk import Desk
from tests.store.things import BEGAN, a_session

TUTORIAL = a_session()
BARE = Session(new_id(), date(2026, 9, 24), added=BEGAN)


def test_a_session_comes_back_as_it_was(desk: Desk) -> None:
    with desk.change() as work:
        work.sessions.put(TUTORIAL)
        work.sessions.put(BARE)
    with desk.view() as view:
        assert view.sessions.get(TUTORIAL.id) == TUTORIAL
        assert view.sessions.all() == [BARE, TUTORIAL]
        assert view.sessions.get("gone") is None


def test_a_row_says_what_a_list_shows(desk: Desk) -> None:
    with desk.change() as work:
        work.sessions.put(TUTORIAL)
    with desk.view() as view:
        assert view.sessions.rows() == [
            SessionRow(
                TUTORIAL.id, date(2026, 12, 8), time(15, 30), 45, SessionKind.TUTORIAL, "Focus for study", "NA1",
                False, 60, "The first of two.",
            )
        ]  # fmt: skip


def test_it_is_told_and_can_be_undone(desk: Desk) -> None:
    with desk.change("Session added") as work:
        work.sessions.put(BARE)
    assert work.changed.touched == {(Noun.SESSION, BARE.id)}
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert view.sessions.all() == []


def test_what_was_deleted_is_not_written_again(desk: Desk) -> None:
    with desk.change() as work:
        work.sessions.put(BARE)
        assert work.sessions.replace(replace(BARE, title="Law"))
        assert work.sessions.remove(BARE.id)
        assert not work.sessions.replace(BARE)
        assert not work.sessions.remove(BARE.id)
