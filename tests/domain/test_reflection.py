"""A reflection keeps every word whatever model it follows."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senco_desk.domain.reflection import Reflection, Section, following
from senco_desk.domain.reflective_models import APDR, DRISCOLL, FREE, GIBBS, MODELS, OWN, ROLFE, Model, model_coded
from senco_desk.domain.text import Text, from_plain, plain

WRITTEN = datetime(2025, 3, 4, 17, 0, tzinfo=UTC)


def reflecting(model: Model, **texts: str) -> Reflection:
    sections = tuple(Section(stage.key, stage.heading, from_plain(texts.get(stage.key, ""))) for stage in model.stages)
    return Reflection("an-id", 7, WRITTEN, model=model.code, sections=sections)


def words_in(reflection: Reflection) -> list[Text]:
    return sorted((section.text for section in reflection.sections if section.text), key=plain)


@given(st.lists(st.sampled_from(MODELS), min_size=1, max_size=6), st.data())
def test_switching_the_model_keeps_every_word(models: list[Model], data: st.DataObject) -> None:
    start = reflecting(models[0], **{s.key: data.draw(st.text(max_size=9), label=s.key) for s in models[0].stages})
    reflection = start
    for model in models[1:]:
        reflection = following(reflection, model)
    blank_free = [text for text in words_in(start) if plain(text).strip()]
    assert [text for text in words_in(reflection) if plain(text).strip()] == blank_free


def test_a_shared_heading_keeps_its_text_in_place() -> None:
    reflection = following(reflecting(DRISCOLL, **{"what": "We met.", "so-what": "It mattered."}), ROLFE)
    assert [plain(section.text) for section in reflection.sections] == ["We met.", "It mattered.", ""]


def test_text_without_a_heading_there_follows_below_and_comes_back() -> None:
    start = reflecting(GIBBS, what="We met.", feelings="Anxious.")
    under_driscoll = following(start, DRISCOLL)
    assert [section.heading for section in under_driscoll.sections] == ["What?", "So what?", "Now what?", "Feelings"]
    assert following(under_driscoll, GIBBS) == start


def test_free_writing_moves_under_the_first_heading_and_back() -> None:
    start = reflecting(FREE, text="We met.")
    under_apdr = following(start, APDR)
    assert plain(under_apdr.sections[0].text) == "We met."
    assert following(under_apdr, FREE) == start


def test_headings_of_ones_own_never_leave_nowhere_to_write() -> None:
    assert len(following(reflecting(FREE), OWN).sections) == 1


def test_a_model_from_a_newer_desk_is_taken_as_headings_of_ones_own() -> None:
    assert model_coded("not-yet-invented") is OWN


def test_it_sorts_under_the_day_it_happened_else_the_day_it_was_written() -> None:
    assert Reflection("x", 1, WRITTEN, happened=date(2025, 2, 1)).day == date(2025, 2, 1)
    assert Reflection("x", 1, WRITTEN).day == WRITTEN.astimezone().date()


@pytest.mark.parametrize(("number", "reference"), [(1, "R-001"), (999, "R-999"), (12000, "R-12000")])
def test_its_reference_is_for_people(number: int, reference: str) -> None:
    assert Reflection("x", number, WRITTEN).reference == reference


@pytest.mark.parametrize("model", [model for model in MODELS if model is not OWN], ids=lambda model: model.code)
def test_every_model_asks_a_question_under_every_heading(model: Model) -> None:
    assert all(stage.prompt.endswith("?") for stage in model.stages)
    assert len({stage.key for stage in model.stages}) == len(model.stages)
