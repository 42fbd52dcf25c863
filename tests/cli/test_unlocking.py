"""The passphrase of an encrypted workbook, given to a command: from a file, from the environment, or typed."""

import os
import shutil
import sys
from pathlib import Path

import pytest

from senco_desk.cli.unlocking import VARIABLE
from senco_desk.domain.recovery import code_of
from senco_desk.safekeeping.keys import OwnKeys
from senco_desk.store.key_file import key_file
from tests.cli.conftest import Command

PASSPHRASE = "harbour Träume bicycle"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from senco_desk.cli.arguments import understood
    from senco_desk.cli.unlocking import AskedKeys
    from senco_desk.services.sampling import write_sample

    folder = tmp_path_factory.mktemp("locked") / "locked.sencodesk"
    asked = understood(["sample", str(folder)])
    asked.passphrase = PASSPHRASE
    write_sample(folder, "small", None, AskedKeys(asked))
    return folder


@pytest.fixture
def locked(written: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(written, tmp_path / "mine.sencodesk"))


@pytest.fixture
def passphrase_file(tmp_path: Path) -> Path:
    file = tmp_path / "passphrase.txt"
    file.write_text(f"{PASSPHRASE}\r\n", "utf-8-sig")
    return file


def sheet_of(folder: Path) -> str:
    own = OwnKeys()
    own.unlock(folder, PASSPHRASE)
    return code_of(own.key(folder) or b"")


def test_a_file_with_the_passphrase_opens_it(senco_desk: Command, locked: Path, passphrase_file: Path) -> None:
    checked = senco_desk("check", locked, "--passphrase-file", passphrase_file, "--json")
    assert (checked.status, checked.told["encrypted"], checked.told["whole"]) == (0, True, True)


def test_so_does_the_environment(senco_desk: Command, locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, PASSPHRASE)
    listed = senco_desk("frameworks", "list", "--workbook", locked, "--json")
    assert (listed.status, len(listed.told["frameworks"])) == (0, 1)


def test_a_portfolio_with_pictures_is_printed_from_it(
    senco_desk: Command, locked: Path, passphrase_file: Path, tmp_path: Path
) -> None:
    out = tmp_path / "portfolio.pdf"
    words = ("print", locked, out, "--unchecked", "--passphrase-file", passphrase_file, "--json")
    printed = senco_desk(*words)
    assert (printed.status, printed.told["missing"], out.read_bytes()[:5]) == (0, [], b"%PDF-")


@pytest.mark.parametrize("command", ["check", "print"])
def test_without_one_it_is_refused_with_what_to_do(
    senco_desk: Command, locked: Path, tmp_path: Path, command: str
) -> None:
    refused = senco_desk(command, locked, *([tmp_path / "out.pdf"] if command == "print" else []), "--json")
    assert (refused.status, refused.told["refused"]) == (1, "passphrase-wanted")
    assert "--passphrase-file" in refused.messages


def test_a_wrong_one_is_refused(senco_desk: Command, locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "harbour Traume bicycle")
    refused = senco_desk("check", locked, "--json")
    assert (refused.status, refused.told["refused"]) == (1, "wrong-passphrase")


def test_the_text_of_the_recovery_sheet_serves_as_well_even_without_keys_json(
    senco_desk: Command, locked: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, sheet_of(locked).lower())
    assert senco_desk("check", locked).status == 0
    key_file(locked).unlink()
    assert senco_desk("check", locked).status == 0


def test_a_damaged_lock_is_told_as_damage(senco_desk: Command, locked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    key_file(locked).write_bytes(key_file(locked).read_bytes()[:200])
    for given in (PASSPHRASE, ""):
        monkeypatch.setenv(VARIABLE, given)
        refused = senco_desk("check", locked, "--json")
        assert (refused.status, refused.told["refused"]) == (3, "keys-damaged")


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b"x" * 10_000])
def test_a_file_that_holds_no_passphrase_is_refused_by_its_name(
    senco_desk: Command, locked: Path, tmp_path: Path, content: bytes | None
) -> None:
    file = tmp_path / "other"
    if content is not None:
        file.write_bytes(content)
    refused = senco_desk("check", locked, "--passphrase-file", file, "--json")
    assert (refused.status, refused.told["refused"]) == (1, "passphrase-file-unreadable")
    assert str(file) in refused.messages


def test_a_sample_is_encrypted_when_a_passphrase_is_given(
    senco_desk: Command, tmp_path: Path, passphrase_file: Path
) -> None:
    demo = tmp_path / "demo.sencodesk"
    sampled = senco_desk("sample", demo, "--size", "small", "--passphrase-file", passphrase_file, "--json")
    assert (sampled.status, sampled.told["encrypted"]) == (0, True)
    assert senco_desk("check", demo).status == 1
    assert senco_desk("check", demo, "--passphrase-file", passphrase_file).status == 0


def test_a_sample_with_a_weak_passphrase_is_not_written(
    senco_desk: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "short")
    refused = senco_desk("sample", tmp_path / "demo.sencodesk", "--size", "small", "--json")
    assert refused.status == 1
    assert "it needs 10" in refused.messages
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such terminal")
def test_in_a_terminal_it_is_asked_for_and_not_shown(locked: Path) -> None:
    import pty

    child, terminal = pty.fork()
    if not child:
        os.execv(sys.executable, [sys.executable, "-m", "senco_desk", "check", str(locked)])
    seen = b""
    while b"Passphrase" not in seen:
        seen += os.read(terminal, 1024)
    os.write(terminal, f"{PASSPHRASE}\n".encode())
    while True:
        try:
            more = os.read(terminal, 1024)
        except OSError:
            break
        seen += more
        if not more:
            break
    _pid, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
    assert "is whole" in seen.decode()
    assert PASSPHRASE.encode() not in seen
