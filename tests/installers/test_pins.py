"""The pins: exact, hashed, the same for pip and for uv, and within what pyproject.toml asks for."""

import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
COMMANDS = ("run", "test")


def pins(command: str) -> dict[str, Requirement]:
    """Every pin of a command, by name."""
    text = (ROOT / "installers" / f"pins-{command}.txt").read_text("utf-8").replace("\\\n", " ")
    return by_name(line.split(" --hash")[0] for line in text.splitlines())


def by_name(lines: Iterable[str]) -> dict[str, Requirement]:
    return {canonicalize_name(pin.name): pin for line in lines for pin in [Requirement(line.strip())]}


def asked_for(command: str) -> list[Requirement]:
    groups = PROJECT["dependency-groups"]
    development = groups["build"] + (groups["dev"] if command == "test" else [])
    return [Requirement(line) for line in PROJECT["project"]["dependencies"] + development if isinstance(line, str)]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_library_asked_for_is_pinned_within_its_range(command: str) -> None:
    pinned = pins(command)
    for asked in asked_for(command):
        version = str(pinned[canonicalize_name(asked.name)].specifier).removeprefix("==")
        assert asked.specifier.contains(version), f"{asked} is pinned to {version}"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_pin_carries_its_hash(command: str) -> None:
    entries = (ROOT / "installers" / f"pins-{command}.txt").read_text("utf-8").replace("\\\n", " ").splitlines()
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_running_and_testing_agree() -> None:
    tested = pins("test")
    assert {name: tested.get(name) for name in pins("run")} == pins("run")


def test_uv_is_given_the_same_versions() -> None:
    assert by_name(PROJECT["tool"]["uv"]["constraint-dependencies"]) == pins("test")
