"""What was written in a session, as it was; and one that was deleted, from the bin."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from senco_desk.domain.bin import Binned
from senco_desk.domain.journal import Noun
from senco_desk.domain.text import from_plain, plain
from senco_desk.domain.versions import Fate
from senco_desk.services.attending import Attending
from senco_desk.services.looking_back import LookingBack
from senco_desk.store.desk import Desk
from tests.services.conftest import Clock, Listener
from tests.store.things import a_session


@pytest.fixture
def looking_back(desk: Desk, tell: Listener, clock: Callable[[], datetime]) -> LookingBack:
    return LookingBack(desk, tell, clock)


@pytest.fixture
def attending(desk: Desk, tell: Listener, clock: Callable[[], datetime]) -> Attending:
    return Attending(desk, tell, clock)


def test_a_tutorial_is_put_back_as_it_was_with_its_day_as_it_is(
    looking_back: LookingBack, attending: Attending, clock: Clock
) -> None:
    session = attending.add(a_session())
    clock.later(minutes=5)
    moved = replace(session, day=session.day.replace(day=9), about=from_plain("Other words."))
    attending.keep(replace(moved, tutorial=replace(moved.tutorial, advised=from_plain("Widen it."))))
    (version,) = looking_back.look(Noun.SESSION, session.id).history.versions
    beside = looking_back.beside_now(Noun.SESSION, session.id, version.key)
    changed = {one.heading for one in beside.passages if {part.fate for part in one.stretches} != {Fate.KEPT}}
    assert changed == {"What it was about", "What was advised"}
    looking_back.put_back(Noun.SESSION, session.id, version.key)
    now = attending.get(session.id)
    assert now is not None
    assert (now.day.day, plain(now.tutorial.advised), now.about) == (9, "Narrow it.", session.about)


def test_a_deleted_session_is_in_the_bin_under_its_title_and_goes_back(
    looking_back: LookingBack, attending: Attending
) -> None:
    session = attending.add(a_session())
    attending.remove(session.id)
    (deleted,) = looking_back.bin()
    assert (deleted.kind, deleted.title) == (Binned.SESSION, "Focus for study")
    assert any("Narrow it." in plain(passage.text) for passage in looking_back.deleted(Binned.SESSION, session.id))
    looking_back.put_back_deleted(Binned.SESSION, session.id)
    assert attending.get(session.id) == session


def test_a_named_version_is_kept_and_told_by_what_the_session_is_called(
    looking_back: LookingBack, attending: Attending
) -> None:
    session = attending.add(a_session(""))
    looking_back.name_version(Noun.SESSION, session.id, "", "As agreed")
    looked = looking_back.look(Noun.SESSION, session.id)
    assert looked is not None
    assert looked.called == "Tutorial"
    assert [version.name for version in looked.history.versions] == ["As agreed"]
