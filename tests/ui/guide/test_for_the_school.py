"""What the school reads says what the program does: the page for the technician, the DPIA and docs/security.md."""

import sys
from pathlib import Path

import pytest
from platformdirs.macos import MacOS
from platformdirs.unix import Unix

from senco_desk.assets import resource
from senco_desk.cli.arguments import understood
from senco_desk.paths import HOME_VARIABLE, policy_file
from senco_desk.safekeeping.policy import read_policy
from senco_desk.ui.guide.pages import page

SECURITY = Path(__file__).parents[3] / "docs" / "security.md"
TECHNICIAN = page("for-the-technician").markdown
LIBRARIES = ("SQLCipher 4", "AES-256", "libsodium", "XChaCha20-Poly1305", "PyNaCl", "Argon2id", "XSalsa20-Poly1305",
             "64 MiB", "4 passes", "keyring", "BitLocker, FileVault, LUKS", "`keys.json`", "32 bytes")  # fmt: skip


@pytest.fixture(scope="module")
def security() -> str:
    return SECURITY.read_text("utf-8")


@pytest.mark.parametrize("words", LIBRARIES)
def test_both_name_the_same_means(security: str, words: str) -> None:
    assert words in security
    assert words in TECHNICIAN


@pytest.mark.parametrize("system", ["darwin", "linux"])
def test_the_rules_lie_where_the_program_looks_for_them(security: str, system: str) -> None:
    assert f"`{policy_file(system)}`" in security
    assert f"`{policy_file(system)}`" in TECHNICIAN


def test_both_show_the_same_rules_and_they_are_understood(
    security: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = TECHNICIAN[TECHNICIAN.index("    {") : TECHNICIAN.index("    }") + 5]
    assert shown in security
    here = shown if sys.platform == "win32" else shown.replace(r', "\\\\server\\senco"', "")
    (tmp_path / "policy.json").write_text(here, "utf-8")
    monkeypatch.setattr("senco_desk.paths._POLICY", tmp_path / "policy.json")
    policy = read_policy()
    assert policy.broken == ""
    assert [policy.allow_unencrypted, policy.allow_remembering, policy.allow_stick] == [False] * 3
    assert policy.backup_folders is not None
    assert policy.backup_folders[0] == Path.home() / "OneDrive - Fernleigh School"


def test_it_says_where_everything_is_kept() -> None:
    mac, linux = MacOS("SENCO Desk", appauthor=False), Unix("senco-desk", appauthor=False)
    assert HOME_VARIABLE in TECHNICIAN
    for folder in (mac.user_data_path, mac.user_config_path, mac.user_log_path, mac.user_cache_path):
        assert f"`{folder.relative_to(Path.home() / 'Library').as_posix()}`" in TECHNICIAN
    for folder in (linux.user_data_path, linux.user_config_path, linux.user_log_path, linux.user_cache_path):
        assert f"`{folder.relative_to(Path.home()).as_posix()}`" in TECHNICIAN


def test_every_command_on_the_page_is_one() -> None:
    shown = [line.partition("#")[0].split() for line in TECHNICIAN.splitlines() if line.startswith("    senco-desk ")]
    assert len(shown) == 7
    for _program, *words in shown:
        assert understood([word.strip("[]").replace("VIEW", "plan") for word in words]).command


@pytest.mark.parametrize("step", range(1, 8))
def test_the_assessment_has_the_steps_of_the_template_in_their_order(step: int) -> None:
    dpia = (resource("guide") / "dpia.md").read_text("utf-8")
    headings = [line for line in dpia.splitlines() if line.startswith("## ")]
    assert headings[step].startswith(f"## Step {step}: ")
    assert "ICO" in dpia
    assert "………" in dpia
