from dataclasses import replace
from datetime import date

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.store.desk import Desk
from tests.store.things import SET, a_case, a_reflection, counts_for

OTHER = replace(
    SET,
    id="set-2009",
    code="small-2009",
    title="An older set",
    adopted_until=date(2014, 8, 31),
    replaced_by=SET.id,
    notes="As summarised.",
    version="1",
    creator="A body",
    publisher="A house",
    source_url="https://example.org",
    description="Five areas",
)


def test_a_set_comes_back_word_for_word_in_reading_order(desk: Desk) -> None:
    with desk.change() as work:
        work.frameworks.add(OTHER)
    with desk.view() as view:
        assert view.frameworks.get(OTHER.id) == OTHER
        assert view.frameworks.all() == [SET, OTHER]


def test_a_set_that_is_not_live_is_not_there(desk: Desk) -> None:
    with desk.view() as view:
        assert view.frameworks.get("none") is None


@pytest.mark.parametrize("again", [replace(OTHER, code=SET.code), replace(OTHER, id=SET.id)], ids=["code", "id"])
def test_a_set_is_live_once(desk: Desk, again: object) -> None:
    with pytest.raises(Refused) as refused, desk.change() as work:
        work.frameworks.add(again)
    assert refused.value.code == "framework-live-already"


def test_two_sets_may_share_the_identifiers_of_their_outcomes(desk: Desk) -> None:
    reflection = a_reflection()
    with desk.change() as work:
        work.frameworks.add(OTHER)
        work.reflections.add(reflection)
        work.mappings.add(counts_for(reflection))
    with desk.view() as view:
        assert len(view.mappings.of_framework(SET.id)) == 1
        assert view.mappings.of_framework(OTHER.id) == []


def test_a_set_taken_out_takes_its_mappings_and_cases_along_and_nothing_else(desk: Desk) -> None:
    reflection = a_reflection()
    with desk.change() as work:
        work.frameworks.add(OTHER)
        work.reflections.add(reflection)
        work.mappings.add(counts_for(reflection))
        work.cases.put(a_case())
    with desk.change() as work:
        assert work.frameworks.remove(SET.id)
        assert not work.frameworks.remove(SET.id)
    with desk.view() as view:
        assert view.frameworks.all() == [OTHER]
        assert (view.mappings.of_framework(SET.id), view.cases.of("1")) == ([], None)
        assert view.reflections.all() == [reflection]
