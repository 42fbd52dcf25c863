"""Every command: its answer on standard output, its exit status, its sentence when it cannot."""

import sys
from pathlib import Path

import pytest

from senco_desk.cli.running import run
from tests.cli.conftest import Command


def test_the_sample_is_written_whole_and_checks_as_whole(senco_desk: Command, tmp_path: Path) -> None:
    demo = tmp_path / "demo.sencodesk"
    written = senco_desk("sample", demo, "--size", "small", "--json")
    assert (written.status, written.told["encrypted"]) == (0, False)
    assert (written.told["evidence"], written.told["files"]) == (6, 3)
    checked = senco_desk("check", demo, "--json")
    assert (checked.status, checked.told["whole"]) == (0, True)
    assert (checked.told["counts"]["reflection"], checked.told["counts"]["evidence"]) == (5, 6)


@pytest.mark.parametrize(("of", "pieces"), [("experienced", (12, 15)), ("npq", (10, 10))])
def test_a_small_sample_checks_as_whole_and_prints(
    senco_desk: Command, tmp_path: Path, of: str, pieces: tuple[int, int]
) -> None:
    demo, portfolio = tmp_path / "demo.sencodesk", tmp_path / "demo.pdf"
    written = senco_desk("sample", demo, "--of", of, "--json")
    assert (written.status, written.told["of"]) == (0, of)
    assert (written.told["reflections"], written.told["evidence"]) == pieces
    assert senco_desk("check", demo, "--json").told["whole"]
    assert senco_desk("print", demo, portfolio).status == 0
    assert portfolio.read_bytes().startswith(b"%PDF")


def test_a_size_that_a_small_sample_does_not_come_in_is_refused(senco_desk: Command, tmp_path: Path) -> None:
    refused = senco_desk("sample", tmp_path / "demo", "--of", "npq", "--size", "decade")
    assert refused.status == 1
    assert "“npq” has one. Nothing was made." in refused.messages
    assert senco_desk("sample", tmp_path / "demo", "--of", "somebody").status == 2
    assert list(tmp_path.iterdir()) == []


def test_a_sample_never_overwrites(senco_desk: Command, sample: Path) -> None:
    refused = senco_desk("sample", sample, "--json")
    assert refused.status == 1
    assert refused.told["refused"]
    assert str(sample) in refused.messages


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31", "31 Feb 2025", "soon", ""])
def test_what_is_no_day_to_see_the_sample_from_is_wrong_usage(senco_desk: Command, tmp_path: Path, day: str) -> None:
    refused = senco_desk("sample", tmp_path / "demo", "--size", "decade", "--today", day)
    assert refused.status == 2
    assert f"“{day}” cannot be read as a day" in refused.messages
    assert list(tmp_path.iterdir()) == []


def test_a_sample_from_before_the_first_word_says_that_it_holds_none(senco_desk: Command, tmp_path: Path) -> None:
    written = senco_desk("sample", tmp_path / "demo", "--today", "1 Apr 1900", "--json")
    assert (written.status, written.told["reflections"], written.told["today"]) == (0, 0, "1900-04-01")
    assert written.messages.startswith("By 1 April 1900 nothing had been written")


@pytest.mark.parametrize("home", ["a file", "~nobody-of-this-name/home", "h" * 300])
def test_a_home_that_cannot_be_made_stops_only_what_needs_it(
    senco_desk: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, home: str
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a file").write_text("mine")
    Path("course.csv").write_text("Code,Statement\n1,Listen to families\n", "utf-8")
    monkeypatch.setenv("SENCO_DESK_HOME", home)
    assert senco_desk("frameworks", "show", "nasenco-2014").status == 0
    brought = senco_desk("frameworks", "import", "course.csv")
    assert brought.status == (0 if home.startswith("~") else 1)
    assert brought.messages.count("\n") <= 1
    assert Path("a file").read_text() == "mine"


@pytest.mark.parametrize("command", ["check", "print"])
def test_a_workbook_that_is_not_there_is_refused_with_a_sentence(
    senco_desk: Command, tmp_path: Path, command: str
) -> None:
    words = [command, tmp_path / "none.sencodesk", *([tmp_path / "out.pdf"] if command == "print" else [])]
    refused = senco_desk(*words)
    assert refused.status == 1
    assert refused.said == ""
    assert "none.sencodesk" in refused.messages
    assert "Traceback" not in refused.messages


@pytest.mark.parametrize("broken", [b"", b"not a workbook at all" * 100], ids=["zero-length", "foreign"])
def test_a_file_at_fault_is_told_and_left_as_it_is(senco_desk: Command, sample: Path, broken: bytes) -> None:
    file = sample / "workbook.sqlite"
    file.write_bytes(broken)
    ended = senco_desk("check", sample, "--json")
    assert ended.status in {1, 3}
    assert "Traceback" not in ended.messages
    assert file.read_bytes() == broken


def test_wrong_usage_is_status_two(senco_desk: Command) -> None:
    assert senco_desk("sample").status == 2
    assert senco_desk("nonsense").status == 2


def test_the_sets_are_listed_and_shown(senco_desk: Command) -> None:
    codes = [each["code"] for each in senco_desk("frameworks", "list", "--json").told["frameworks"]]
    assert {"nasenco-2014", "nasenco-2009", "npq-senco-sections"} <= set(codes)
    shown = senco_desk("frameworks", "show", "nasenco-2014", "--json").told
    assert len([each for each in shown["outcomes"] if each["kind"] == "element"]) == 49


@pytest.mark.parametrize(("form", "name"), [("case", "a.json"), ("moodle", "a.csv"), ("sheet", "a.xlsx")])
def test_a_set_goes_out_and_comes_back(senco_desk: Command, tmp_path: Path, form: str, name: str) -> None:
    out = tmp_path / name
    assert senco_desk("frameworks", "export", "every-child-matters", out, "--as", form).status == 0
    checked = senco_desk("frameworks", "check", out, "--json")
    assert checked.status == 0
    assert checked.told["outcome_count"] == 5


def test_a_set_is_brought_into_a_workbook(senco_desk: Command, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "areas.json"
    senco_desk("frameworks", "export", "send-areas-of-need", out)
    assert senco_desk("frameworks", "import", out, "--workbook", sample).status == 0
    listed = senco_desk("frameworks", "list", "--workbook", sample, "--json").told["frameworks"]
    assert "send-areas-of-need" in [each["code"] for each in listed]


def test_without_a_display_the_window_says_one_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    if not sys.platform.startswith("linux"):
        pytest.skip("a display can be missing only on Linux")
    assert run(["open"]) == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "display" in said
