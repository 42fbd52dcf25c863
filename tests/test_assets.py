import pytest

from senco_desk import assets
from senco_desk.domain.errors import Damaged


def test_both_folders_are_found():
    assert assets.outcomes_data("nasenco-2014.json").is_file()
    assert assets.resource().is_dir()


def test_a_missing_file_is_named_and_says_what_to_do():
    with pytest.raises(Damaged) as damaged:
        assets.resource("fonts", "no-such-font.ttf")
    assert damaged.value.code == "asset-missing"
    assert "resources/fonts/no-such-font.ttf" in str(damaged.value)


def test_an_installed_copy_uses_what_lies_inside_the_package(tmp_path, monkeypatch):
    (tmp_path / "outcomes_data").mkdir()
    (tmp_path / "outcomes_data" / "only-here.json").write_text("{}")
    monkeypatch.setattr(assets, "_BUNDLED", tmp_path)
    assets._home_of.cache_clear()
    try:
        assert assets.outcomes_data("only-here.json").parent == tmp_path / "outcomes_data"
    finally:
        assets._home_of.cache_clear()
