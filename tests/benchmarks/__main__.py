"""Run the benchmarks: `python -m tests.benchmarks [NAME…]`; each in its own process, results as JSON in `results/`."""

import importlib
import json
import platform
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.measuring import Figure

HERE = Path(__file__).parent
RESULTS = HERE / "results"


def main(names: list[str]) -> int:
    if names[:1] == ["--one"]:
        return _measure(names[1])
    chosen = names or sorted(path.stem.removeprefix("bench_") for path in HERE.glob("bench_*.py"))
    return max(
        (subprocess.call([sys.executable, "-m", "tests.benchmarks", "--one", name]) for name in chosen), default=0
    )


def _measure(name: str) -> int:
    figures: list[Figure] = []
    for figure in importlib.import_module(f"tests.benchmarks.bench_{name}").measure():
        figures.append(figure)
        print(_line(figure), flush=True)
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / f"{name}.json").write_text(json.dumps(_told(figures), indent=2) + "\n", encoding="utf-8")
    return 0


def _line(figure: Figure) -> str:
    against = f"{figure.ours / figure.floor:6.2f} ×" if figure.floor else f"{figure.ours:6.1f} {figure.unit}"
    floor = f"(ours {figure.ours:.4g} {figure.unit}, floor {figure.floor:.4g})" if figure.floor else ""
    return f"{'met   ' if figure.met else 'MISSED'} {against} of at most {figure.target:g}  {figure.name} {floor}"


def _told(figures: list[Figure]) -> dict[str, object]:
    return {
        "python": platform.python_version(),
        "system": platform.platform(),
        "figures": [{**asdict(f), "held_against_target": f.held_against_target, "met": f.met} for f in figures],
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
