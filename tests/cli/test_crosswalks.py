import json
from pathlib import Path

import pytest

from senco_desk.cli.running import run
from tests.importing.case_rules import broken_rules

CODE = "crosswalk-2009-2014"


def told(capsys: pytest.CaptureFixture[str], *words: str) -> dict:
    assert run([*words, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_how_the_sets_match_is_listed_beside_them(capsys):
    (listed,) = told(capsys, "frameworks", "list")["crosswalks"]
    assert (listed["code"], listed["match_count"]) == (CODE, 40)


def test_each_match_is_shown_with_both_ends_and_why(capsys):
    matches = told(capsys, "frameworks", "show", CODE)["matches"]
    assert {"from": "nasenco-2009 3.1a", "to": "nasenco-2014 9.1", "how": "exactMatchOf"} in [
        {key: match[key] for key in ("from", "to", "how")} for match in matches
    ]
    assert run(["frameworks", "show", CODE]) == 0
    assert "nasenco-2009 3.1a  →  nasenco-2014 9.1  (the same)" in capsys.readouterr().out


def test_matches_are_exported_as_case_and_as_nothing_else(capsys, tmp_path: Path):
    out = tmp_path / "matches.json"
    told(capsys, "frameworks", "export", CODE, str(out))
    assert broken_rules(json.loads(out.read_text("utf-8"))) == []
    assert run(["frameworks", "export", CODE, str(tmp_path / "matches.csv"), "--as", "sheet"]) == 1
    assert "CASE only" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["matches.json"]
