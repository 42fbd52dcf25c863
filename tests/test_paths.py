import subprocess
import sys
from dataclasses import astuple
from pathlib import Path

import pytest

from senco_desk.paths import HOME_VARIABLE, own_paths


def test_one_variable_moves_everything(tmp_path):
    kept = astuple(own_paths({HOME_VARIABLE: str(tmp_path)}))
    assert len(set(kept)) == len(kept)
    assert all(tmp_path in path.parents for path in kept)


def test_a_relative_home_is_made_absolute(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert own_paths({HOME_VARIABLE: "desk"}).workbooks == tmp_path / "desk" / "workbooks"


@pytest.mark.parametrize("environment", [{}, {HOME_VARIABLE: ""}, {HOME_VARIABLE: "  "}])
def test_without_it_they_lie_below_the_persons_own_home(environment):
    for path in astuple(own_paths(environment)):
        assert path.is_absolute()
        assert Path.home() in path.parents


def test_nothing_is_made_by_asking(tmp_path):
    own_paths({HOME_VARIABLE: str(tmp_path)})
    assert list(tmp_path.iterdir()) == []


def test_platformdirs_is_loaded_only_when_it_is_needed():
    asks = (
        "import sys, senco_desk.paths as p; p.own_paths({p.HOME_VARIABLE: 'x'}); print('platformdirs' in sys.modules)"
    )
    assert subprocess.check_output([sys.executable, "-c", asks], text=True).strip() == "False"
