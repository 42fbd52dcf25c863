from dataclasses import replace

import pytest

from senco_desk.domain.journal import Noun
from senco_desk.domain.role import RoleFeature, Who
from senco_desk.store.desk import Desk

WHOLE = RoleFeature("f-2", Who.DELEGATED, "Tom <3 & Co", "a\0b 👩‍🏫 مرحبا " + "x" * 100_000)


@pytest.mark.parametrize("feature", [RoleFeature("f-1"), WHOLE], ids=["a bare one", "everything"])
def test_a_feature_comes_back_as_it_was(desk: Desk, feature: RoleFeature) -> None:
    with desk.change() as work:
        assert work.role.features() == []
        work.role.put(feature)
    with desk.view() as view:
        assert view.role.features() == [feature]


def test_there_is_one_of_each_and_the_last_said_holds(desk: Desk) -> None:
    with desk.change() as work:
        work.role.put(WHOLE)
        work.role.put(RoleFeature("f-1", Who.ME))
        work.role.put(shared := replace(WHOLE, who=Who.SHARED))
    with desk.view() as view:
        assert view.role.features() == [RoleFeature("f-1", Who.ME), shared]


def test_it_is_told_and_can_be_undone(desk: Desk) -> None:
    with desk.change() as work:
        work.role.put(WHOLE)
    with desk.change("Said who does it") as work:
        work.role.put(RoleFeature(WHOLE.feature))
    assert work.changed.touched == {(Noun.ROLE, WHOLE.feature)}
    desk.undo(work.changed.undo)
    with desk.view() as view:
        assert view.role.features() == [WHOLE]
