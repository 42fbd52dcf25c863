from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from senco_desk.domain.action import Action, ActionState, Aim
from senco_desk.domain.bin import Binned
from senco_desk.domain.journal import Noun
from senco_desk.domain.text import from_plain
from senco_desk.store.desk import Desk
from tests.store.things import SET

MADE = datetime(2025, 9, 12, 16, 30, tzinfo=UTC)
BARE = Action("a", MADE)
WHOLE = Action(
    "w", MADE, "Visit <3 & see", (Aim(SET.id, "1.2"), Aim("gone", "x")), "A mentor", "£40", "Half a day", "The school",
    date(2025, 12, 1), "It shows", from_plain("It showed. مرحبا\n" + "x" * 100_000), ActionState.DONE,
    date(2025, 11, 3),
    "r", "e", "s",
)  # fmt: skip


@pytest.mark.parametrize("action", [BARE, WHOLE], ids=["a bare one", "everything"])
def test_an_action_comes_back_as_it_was(desk: Desk, action: Action) -> None:
    with desk.change() as work:
        work.actions.add(action)
    with desk.view() as view:
        assert view.actions.get(action.id) == action
        assert view.actions.all() == list(view.actions.each()) == [action]


def test_rows_have_what_is_to_do_first_and_the_codes_that_are_there(desk: Desk) -> None:
    soon, late = replace(BARE, id="soon", due=date(2025, 10, 1)), replace(BARE, id="late", due=date(2026, 1, 1))
    with desk.change() as work:
        for action in (WHOLE, BARE, late, soon):
            work.actions.add(action)
        rows = work.actions.rows()
        assert [row.id for row in rows] == ["soon", "late", "a", "w"]
        assert rows[-1].codes == ("1.2",)


def test_its_words_have_a_history_and_it_comes_back_from_the_bin(desk: Desk) -> None:
    with desk.change() as work:
        work.actions.add(WHOLE)
    with desk.change() as work:
        work.actions.replace(replace(WHOLE, support="Two mentors"))
    with desk.view() as view:
        (before,) = view.history.of(Noun.ACTION, "w").versions
        assert view.history.at(Noun.ACTION, "w", before.key) == WHOLE
    with desk.change("Action deleted") as work:
        work.actions.remove("w")
    with desk.change() as work:
        assert [each.title for each in work.bin.all()] == ["Visit <3 & see"]
        assert work.bin.put_back(Binned.ACTION, "w")
        assert work.actions.get("w") == replace(WHOLE, support="Two mentors")
