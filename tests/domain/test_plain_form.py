"""A value comes back from its plain form as it was, and what is no day is told with its place."""

import json
from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senco_desk.domain.case import Case
from senco_desk.domain.mapping import Mapping, PieceKind
from senco_desk.domain.open_format import KINDS, Head
from senco_desk.domain.plain_form import NotPlain, plain_form, value_of
from senco_desk.domain.practice import Practice
from senco_desk.domain.text import Block, BlockKind, Run

VALUES = st.sampled_from([*(kind.value for kind in KINDS), Head]).flatmap(st.from_type)
st.register_type_strategy(datetime, st.datetimes(datetime(2, 1, 2), datetime(9998, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001
st.register_type_strategy(time, st.builds(time, st.integers(0, 23), st.integers(0, 59)))  # they are told to the minute
st.register_type_strategy(float, st.floats(0, 1000))


@given(VALUES)
def test_a_value_comes_back_as_it_was(value: Any) -> None:
    plain = json.loads(json.dumps(plain_form(value)))
    assert value_of(type(value), plain) == value


def test_a_no_that_is_meant_is_left_out_and_a_yes_is_told() -> None:
    assert plain_form(Run("words")) == {"text": "words"}
    assert plain_form(Run("words", strong=True)) == {"text": "words", "strong": True}


def test_what_may_be_absent_is_told_as_null() -> None:
    assert plain_form(Practice(page_budget=None))["page_budget"] is None
    assert plain_form(Mapping("m", PieceKind.EVIDENCE, "e", "f", "o"))["strength"] is None


def test_words_of_an_enumeration_and_moments_stand_as_they_are_read() -> None:
    block = Block(BlockKind.QUOTATION, ())
    assert plain_form(block) == {"kind": "quotation", "runs": []}
    case = Case("c", "f", "o", datetime(2026, 3, 2, 16, 30, tzinfo=UTC))
    assert plain_form(case)["changed"] == "2026-03-02T16:30:00+00:00"


@pytest.mark.parametrize(
    "changed", ["2026-02-30T10:00:00+00:00", "2026-03-02T16:30:00", "0001-01-01T00:00:00+14:00", "soon"]
)
def test_a_moment_that_there_is_not_is_told_with_its_place(changed: str) -> None:
    plain = plain_form(Case("c", "f", "o", datetime(2026, 3, 2, tzinfo=UTC))) | {"changed": changed}
    with pytest.raises(NotPlain) as caught:
        value_of(Case, plain)
    assert caught.value.place == ("changed",)


def test_a_place_leads_through_what_is_within() -> None:
    from senco_desk.domain.open_format import NamedVersion

    held = NamedVersion("v", "c", datetime(2026, 3, 2, tzinfo=UTC), "", case=Case("c", "f", "o", datetime.now(UTC)))
    plain = plain_form(held)
    plain["case"]["changed"] = date.max.isoformat()
    with pytest.raises(NotPlain) as caught:
        value_of(NamedVersion, plain)
    assert caught.value.place == ("changed", "case")
