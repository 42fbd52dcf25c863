"""`backup`, `restore`, and what `check` says of backups."""

import json
import shutil
from pathlib import Path

import pytest

from senco_desk.cli.running import run
from senco_desk.safekeeping.backups import listed
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.services.sampling import write_sample


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "demo.sencodesk"
    write_sample(folder, "small")
    return folder


@pytest.fixture
def workbook(written: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(written, tmp_path / "demo.sencodesk"))


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def asked(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, dict, str]:
    status = run([*map(str, words), "--json"])
    out, messages = capsys.readouterr()
    return status, json.loads(out), messages


def test_a_backup_and_a_workbook_from_it(
    workbook: Path, stick: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, told, _messages = asked(capsys, "backup", workbook, stick)
    assert (status, len(told["backups"]), told["lacking"]) == (0, 1, [])
    status, told, _messages = asked(capsys, "restore", told["backups"][0]["file"], tmp_path / "again.sencodesk")
    assert (status, told["lacking"]) == (0, [])
    assert asked(capsys, "check", tmp_path / "again.sencodesk")[1]["whole"]


def test_the_newest_of_a_folder_is_taken(
    workbook: Path, stick: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked(capsys, "backup", workbook, stick)
    for number, place in enumerate((stick, next(stick.iterdir()))):
        assert asked(capsys, "restore", place, tmp_path / f"again{number}.sencodesk")[0] == 0


def test_without_a_folder_it_goes_where_backups_go(workbook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = asked(capsys, "backup", workbook)[1]
    status, checked, _messages = asked(capsys, "check", workbook)
    assert status == 0
    assert [(backup["file"], backup["whole"]) for backup in checked["backups"]] == [(told["backups"][0]["file"], True)]


def test_a_backup_that_is_spoilt_is_found(workbook: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = Path(asked(capsys, "backup", workbook)[1]["backups"][0]["file"])
    file.write_bytes(file.read_bytes()[:-8192])
    status, checked, _messages = asked(capsys, "check", workbook)
    assert status == 3
    assert checked["whole"], "the workbook itself is"
    assert not checked["backups"][0]["whole"]


def test_one_that_a_window_holds_is_backed_up_all_the_same(
    workbook: Path, stick: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    holding = open_workbook(workbook, NoKey())
    status, _told, messages = asked(capsys, "backup", workbook, stick)
    holding.close()
    assert status == 0
    assert "open in a window" in messages
    assert len(listed(stick)) == 1


@pytest.mark.parametrize(
    ("where", "said"), [("gone", "is not there"), ("demo.sencodesk/evidence", "no backup goes there")]
)
def test_where_none_can_go_it_is_refused(
    workbook: Path, tmp_path: Path, where: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    status, _told, messages = asked(capsys, "backup", workbook, tmp_path / where)
    assert status == 1
    assert said in messages


def test_what_is_no_backup_is_refused(workbook: Path, stick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    other = stick / "2026-01-01-000000.sqlite"
    other.write_bytes(b"SQLite format 3\0" + bytes(4096))
    for what in (stick / "none.sqlite", other):
        status, _told, messages = asked(capsys, "restore", what, stick / "new.sencodesk")
        assert status in (1, 3)
        assert "Traceback" not in messages
    assert not (stick / "new.sencodesk").exists()
    asked(capsys, "backup", workbook, stick)
    assert asked(capsys, "restore", listed(stick)[0].file, workbook)[0] == 1
