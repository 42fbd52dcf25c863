import ast
from pathlib import Path

import pytest

from senco_desk.store import migrations

STEPS = sorted(Path(migrations.__file__).parent.glob("m[0-9]*.py"))


def test_the_steps_are_numbered_without_a_gap_and_all_are_taken() -> None:
    assert [int(step.stem[1:5]) for step in STEPS] == list(range(1, len(STEPS) + 1))
    assert [step.__module__.rsplit(".", 1)[1] for step in migrations.STEPS] == [step.stem for step in STEPS]


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.stem)
def test_every_step_has_a_test_with_rows_in_it(step: Path) -> None:
    test = Path(__file__).with_name(f"test_{step.stem}.py")
    assert test.exists()
    assert "INSERT INTO" in test.read_text("utf-8")


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.stem)
def test_every_step_stands_alone(step: Path) -> None:
    tree = ast.parse(step.read_text("utf-8"))
    imported = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert not [name for name in imported if name and name.startswith("senco_desk")]
