import json
import os
from pathlib import Path
from typing import Any

import pytest

from senco_desk import paths
from senco_desk.domain.errors import Refused
from senco_desk.safekeeping.keys import NoKey, OwnKeys
from senco_desk.safekeeping.opening import create
from senco_desk.safekeeping.policy import Policy, read_policy


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "policy.json"
    monkeypatch.setattr(paths, "_POLICY", file)
    return file


def put(file: Path, **told: Any) -> Policy:
    file.write_text(json.dumps({"format": 1} | told), "utf-8")
    return read_policy()


def test_without_a_file_everything_is_allowed(rules: Path) -> None:
    assert read_policy() == Policy()
    Policy().prove_unencrypted()
    Policy().prove_remembering()
    Policy().prove_stick()
    Policy().prove_backup_folder(Path("/anywhere"))


def test_what_is_left_out_is_allowed(rules: Path) -> None:
    assert put(rules) == Policy()
    assert put(rules, allow_stick=False) == Policy(allow_stick=False)


@pytest.mark.parametrize("rule", ["unencrypted", "remembering", "stick"])
def test_each_rule_refuses_what_it_is_there_for(rules: Path, rule: str) -> None:
    policy = put(rules, **{f"allow_{rule}": False})
    with pytest.raises(Refused) as told:
        getattr(policy, f"prove_{rule}")()
    assert "Your school's rules" in str(told.value)


def test_backups_are_kept_in_the_named_folders_and_below_them_only(
    rules: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    policy = put(rules, backup_folders=["~/OneDrive - School", str(tmp_path / "server")])
    policy.prove_backup_folder(tmp_path / "OneDrive - School" / "SENCO")
    policy.prove_backup_folder(tmp_path / "server")
    for other in (tmp_path, tmp_path / "server 2", tmp_path / "server" / ".." / "elsewhere"):
        with pytest.raises(Refused) as told:
            policy.prove_backup_folder(other)
        assert str(tmp_path / "server") in str(told.value)


@pytest.mark.skipif(os.name != "posix", reason="links are made otherwise there")
def test_a_link_leads_nowhere_else(rules: Path, tmp_path: Path) -> None:
    (tmp_path / "server").mkdir()
    (tmp_path / "server" / "out").symlink_to(tmp_path)
    with pytest.raises(Refused):
        put(rules, backup_folders=[str(tmp_path / "server")]).prove_backup_folder(tmp_path / "server" / "out")


@pytest.mark.parametrize(
    "content",
    [
        b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"format": 2}', b'{"allow_stick": true}',
        b'{"format": 1, "allow_stick": "no"}', b'{"format": 1, "allow_stick": 0}',
        b'{"format": 1, "allow_stik": false}',
        b'{"format": 1, "backup_folders": "here"}', b'{"format": 1, "backup_folders": ["relative"]}',
        b'{"format": 1, "backup_folders": [7]}', b'{"format": 1, "broken": ""}',
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_told_and_taken_at_its_strictest(rules: Path, content: bytes) -> None:
    rules.write_bytes(content)
    policy = read_policy()
    assert (policy.allow_unencrypted, policy.allow_remembering, policy.allow_stick) == (False, False, False)
    assert policy.backup_folders == ()
    assert str(rules) in policy.broken


def test_a_folder_in_its_place_is_taken_at_its_strictest(rules: Path) -> None:
    rules.mkdir()
    assert read_policy().broken


def test_windows_own_mark_at_the_beginning_does_no_harm(rules: Path) -> None:
    rules.write_text('{"format": 1, "allow_stick": false}', "utf-8-sig")
    assert read_policy() == Policy(allow_stick=False)


def test_a_new_workbook_of_hers_is_then_encrypted_or_not_made_and_a_sample_may_be_plain(
    rules: Path, tmp_path: Path
) -> None:
    from datetime import date

    put(rules, allow_unencrypted=False)
    with pytest.raises(Refused) as told:
        create(tmp_path / "plain", NoKey())
    assert told.value.code == "policy-encrypted-only"
    assert not (tmp_path / "plain").exists()
    create(tmp_path / "mine", OwnKeys())
    create(tmp_path / "sample", NoKey(), seen_from=date(2026, 3, 2))


def test_its_place_is_fixed_by_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SENCO_DESK_HOME", "/tmp/elsewhere")
    monkeypatch.setenv("XDG_CONFIG_DIRS", "/tmp/elsewhere")
    assert paths.policy_file("linux") == Path("/etc/senco-desk/policy.json")
    assert paths.policy_file("darwin") == Path("/Library/Application Support/SENCO Desk/policy.json")
