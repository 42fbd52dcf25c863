"""Renew the pins: the exact version of every library, with its hashes and without the address it came from.

    uv run installers/pin.py [--upgrade]

Writes `pins-run.txt` and `pins-test.txt` for `from_source.py`, and the same versions into `[tool.uv]` of
pyproject.toml for `uv run`. It asks the package registry; needs uv.
"""

import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PROJECT = ROOT / "pyproject.toml"
ALL_PLATFORMS = ("--universal", "--python-version", "3.11", "--generate-hashes")
ONLY_VERSIONS = ("--no-emit-index-url", "--no-header", "--no-annotate", "--quiet")
CONSTRAINTS = re.compile(r"^constraint-dependencies = \[.*?^\]\n", re.MULTILINE | re.DOTALL)


def compile_pins(command: str, group: str, *options: str) -> Path:
    """Write and return `pins-COMMAND.txt`: what the application and one dependency group need."""
    pins = ROOT / "installers" / f"pins-{command}.txt"
    line = ["uv", "pip", "compile", str(PROJECT), "--group", group, *ALL_PLATFORMS, *ONLY_VERSIONS, *options]
    subprocess.run([*line, "--output-file", str(pins)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return pins


def versions(pins: Path) -> list[str]:
    """The lines `name==version [; marker]`, without their hashes."""
    return [line.removesuffix(" \\") for line in pins.read_text("utf-8").splitlines() if "==" in line]


def constrain_uv(lines: Sequence[str]) -> None:
    listed = "".join(f'    "{line}",\n' for line in lines)
    project = PROJECT.read_text("utf-8")
    PROJECT.write_text(CONSTRAINTS.sub(f"constraint-dependencies = [\n{listed}]\n", project), "utf-8")


def main(options: Sequence[str]) -> None:
    """Pin what testing needs, then what running needs at the same versions."""
    tested = compile_pins("test", "dev", *options)
    compile_pins("run", "build", "--constraint", str(tested), *options)
    constrain_uv(versions(tested))


if __name__ == "__main__":
    main(sys.argv[1:])
