"""A file of outcomes that breaks a rule of CASE, or is none at all: by the command and in the window."""

import json
from pathlib import Path

import pytest

from senco_desk.services.shelf import check
from tests.bad_input.telling import contents, is_whole, run_here
from tests.importing.packages import package
from tests.importing.test_case import BREAKS

NONE_AT_ALL = {
    "empty": b"",
    "half written": b'{"CFDocument": {"identifier": "',
    "no JSON": b"Code;Statement",
    "another JSON": b'{"name": "left-pad", "version": "1.0.0"}',
    "nested without end": b"[" * 100_000,
    "a huge number": b'{"CFItems": ' + b"9" * 5000 + b"}",
    "a PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
    "a zip": b"PK\x03\x04" + bytes(400),
    "nulls": bytes(4096),
}


@pytest.fixture
def broken(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    made = package()
    BREAKS[request.param][1](made)
    file = tmp_path / "theirs.json"
    file.write_text(json.dumps(made), "utf-8")
    return file


@pytest.mark.parametrize("broken", BREAKS, indirect=True)
def test_the_command_says_each_broken_rule_and_stores_nothing(sample: Path, broken: Path, tmp_path: Path) -> None:
    before = contents(tmp_path)
    ended = run_here("frameworks", "check", broken)
    said = ended.said + ended.messages
    assert ended.status == 1
    assert not [str(finding) for finding in check(broken).findings if str(finding) not in said]
    assert contents(tmp_path) == before


@pytest.mark.parametrize("broken", ["orphan", "below itself"], indirect=True)
def test_the_window_says_it_before_anything_is_stored(sample: Path, broken: Path, unopened, qtbot) -> None:
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        unopened.open_workbook(sample)
    unopened.go("outcomes")
    files, before = unopened.frame.stack.currentWidget().files, contents(sample)
    files.ask_which = lambda: str(broken)
    files.bring_in()
    qtbot.waitUntil(lambda: "holds" in files.page.said, timeout=10_000)
    assert not [str(finding) for finding in check(broken).findings if str(finding) not in files.page.said]
    assert contents(sample) == before


@pytest.mark.parametrize("content", NONE_AT_ALL.values(), ids=NONE_AT_ALL)
@pytest.mark.parametrize("ending", [".json", ".csv", ".xlsx"])
def test_what_is_no_set_is_refused_and_the_workbook_is_not_touched(
    sample: Path, tmp_path: Path, content: bytes, ending: str
) -> None:
    file = tmp_path / f"theirs{ending}"
    file.write_bytes(content)
    before = contents(tmp_path)
    for words in (["check", file], ["import", file, "--workbook", sample]):
        ended = run_here("frameworks", *words)
        assert ended.status in {1, 3}, ended
        ended.calmly(ended.status)
    assert contents(tmp_path) == before
    assert is_whole(sample)
