import json
import os
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from senco_desk import settings as desk_settings
from senco_desk.settings import Settings, Theme, load, save

CHOSEN = Settings(
    last_workbook="Mine.sencodesk",
    theme=Theme.DARK,
    text_scale=150,
    window="AdnQywADAAA=",
    places=("plan",),
    sheet_columns=("Criterion", "Comment"),
)


@pytest.fixture
def file(tmp_path):
    return tmp_path / "kept" / "settings.json"


def written(file, content):
    file.parent.mkdir(exist_ok=True)
    file.write_text(content, "utf-8")
    return load(file)


def test_a_first_start_has_settings_and_no_file(file):
    assert load(file) == Settings()
    assert not file.exists()


def test_what_is_saved_is_loaded(file):
    save(CHOSEN, file)
    assert load(file) == CHOSEN


def test_every_setting_has_its_reader():
    assert set(desk_settings._READERS) == {each.name for each in fields(Settings)} - {"unknown"}


def test_what_another_version_wrote_is_kept(file):
    loaded = written(
        file, json.dumps({"theme": "sepia", "voice": {"pitch": 2}, "page_font": "Noto", "text_scale": 125})
    )
    assert (loaded.theme, loaded.text_scale) == (Theme.SYSTEM, 125)
    save(replace(loaded, text_scale=175), file)
    assert json.loads(file.read_text("utf-8")) | {
        "theme": "sepia",
        "voice": {"pitch": 2},
        "page_font": "Noto",
        "text_scale": 175,
    } == json.loads(file.read_text("utf-8"))


def test_her_own_choice_wins_over_what_was_not_understood(file):
    loaded = written(file, json.dumps({"theme": "sepia"}))
    save(replace(loaded, theme=Theme.DARK), file)
    assert load(file).theme is Theme.DARK


@pytest.mark.parametrize("content", ["", "{", "[]", "12", "null", '{"theme": "dark"', "[" * 100_000, "\x00\x00"])
def test_a_broken_file_is_set_aside_with_nothing_lost(file, content):
    assert written(file, content) == Settings()
    (aside,) = file.parent.iterdir()
    assert aside.name.startswith("settings-unreadable-")
    assert aside.read_text("utf-8") == content


def test_two_broken_files_are_both_kept(file):
    written(file, "one")
    written(file, "two")
    assert {aside.read_text() for aside in file.parent.iterdir()} == {"one", "two"}


def test_a_file_in_another_encoding_is_set_aside(file):
    file.parent.mkdir()
    file.write_bytes('{"window": "Café"}'.encode("utf-16"))
    assert load(file) == Settings()
    assert len(list(file.parent.iterdir())) == 1


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text_scale", "big"),
        ("text_scale", True),
        ("window", 5),
        ("places", [1]),
        ("lock_after", -1),
        ("lock_after", 100_000),
        ("put_off", "a workbook"),
        ("theme", 1),
    ],
)
def test_a_value_of_the_wrong_kind_is_read_as_not_set(file, name, value):
    assert getattr(written(file, json.dumps({name: value})), name) == getattr(Settings(), name)


@pytest.mark.parametrize(("asked", "given_"), [(50, 100), (125, 125), (900, 200), (-(10**30), 100)])
def test_the_text_scale_stays_within_bounds(file, asked, given_):
    assert written(file, json.dumps({"text_scale": asked})).text_scale == given_


def test_a_save_that_fails_leaves_the_old_file(file, monkeypatch):
    save(CHOSEN, file)

    def full(_descriptor):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        save(Settings(), file)
    assert load(file) == CHOSEN
    assert len(list(file.parent.iterdir())) == 1


@given(
    some.dictionaries(
        some.sampled_from([*desk_settings._READERS, "other"]), some.none() | some.integers() | some.text()
    )
)
def test_any_file_is_loaded_and_loses_no_key(tmp_path_factory, found):
    file = tmp_path_factory.mktemp("any") / "settings.json"
    loaded = written(file, json.dumps(found))
    save(loaded, file)
    assert set(found) <= set(json.loads(file.read_text("utf-8")))
    assert load(file) == loaded
