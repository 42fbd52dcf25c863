"""`senco-desk export` and `senco-desk import`, as a script uses them."""

from pathlib import Path

import pytest

from tests.cli.conftest import Command


@pytest.fixture
def passphrase(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase.txt"
    file.write_text("four quiet green otters\n")
    return file


def test_everything_goes_out_and_comes_in_again(senco_desk: Command, sample: Path, tmp_path: Path) -> None:
    out, again = tmp_path / "out", tmp_path / "again.sencodesk"
    taken = senco_desk("export", sample, out, "--unchecked", "--json")
    assert (taken.status, taken.told["reflections"], taken.told["evidence"], taken.told["files"]) == (0, 5, 6, 3)
    assert taken.told["missing"] == []
    assert (out / "index.html").is_file()
    made = senco_desk("import", again, out, "--json")
    assert (made.status, made.told["reflections"], made.told["encrypted"]) == (0, 5, True)
    checked = senco_desk("check", again, "--json")
    assert (checked.status, checked.told["counts"]["evidence"]) == (0, 6)


def test_a_passphrase_locks_what_is_made_and_opens_what_is_taken_out(
    senco_desk: Command, sample: Path, tmp_path: Path, passphrase: Path
) -> None:
    senco_desk("export", sample, tmp_path / "out", "--unchecked")
    made = senco_desk("import", tmp_path / "again", tmp_path / "out", "--passphrase-file", passphrase)
    assert made.status == 0
    refused = senco_desk("export", tmp_path / "again", tmp_path / "once more", "--unchecked", "--json")
    assert (refused.status, refused.told["refused"]) == (1, "passphrase-wanted")
    given = ("--unchecked", "--passphrase-file", passphrase)
    assert senco_desk("export", tmp_path / "again", tmp_path / "once more", *given).status == 0


def test_what_is_there_already_is_not_written_over(senco_desk: Command, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("mine")
    refused = senco_desk("export", sample, tmp_path / "full", "--unchecked", "--json")
    assert (refused.status, refused.told["refused"]) == (1, "export-folder-taken")
    refused = senco_desk("import", sample, tmp_path / "full", "--json")
    assert (refused.status, refused.told["refused"]) == (1, "workbook-exists")
    assert [file.name for file in (tmp_path / "full").iterdir()] == ["mine.txt"]


def test_an_edited_folder_ends_with_three_and_a_sentence(senco_desk: Command, sample: Path, tmp_path: Path) -> None:
    senco_desk("export", sample, tmp_path / "out", "--unchecked")
    (tmp_path / "out" / "data" / "cases.jsonl").write_text("soup\n")
    refused = senco_desk("import", tmp_path / "new", tmp_path / "out", "--json")
    assert (refused.status, refused.told["refused"]) == (3, "import-not-json")
    assert "data/cases.jsonl, line 1" in refused.messages
    assert not (tmp_path / "new").exists()
