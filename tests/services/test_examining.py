"""Attached files are looked into by a child; one that stops it is told, and the others are looked into all the same."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from senco_desk.domain.attachment import Form, Health, Soundness, Stored
from senco_desk.domain.errors import Refused
from senco_desk.importing.examining import picture
from senco_desk.services import children, examining
from senco_desk.store.containers import Containers
from tests.importing.examining.samples import SAMPLES, sample, seen

KEYS = {"plain": None, "encrypted": bytes(range(32))}

STRUCK = """
import os, sys, time
from senco_desk.cli.child import serve
from senco_desk.services import examining_child
look = examining_child.look
STROKES = {
    "kills.pdf": lambda: os.kill(os.getpid(), 9),
    "hangs.pdf": lambda: time.sleep(600),
    "faults.pdf": lambda: 1 / 0,
}
examining_child.look = lambda file, name: STROKES[name]() if name in STROKES else look(file, name)
sys.exit(serve("examine"))
"""
"""The real child, but for files that strike it."""


@dataclass
class Workbook:
    """The containers of a workbook, and what was told of them."""

    folder: Path
    key: bytes | None
    names: dict[str, str] = field(default_factory=dict)
    told: list[tuple[str, Health, Stored | None]] = field(default_factory=list)

    @property
    def containers(self) -> Containers:
        return Containers(self.folder, self.key)

    def holds(self, *files: tuple[str, bytes]) -> None:
        for name, content in files:
            self.names[self.containers.write(BytesIO(content)).container] = name

    def examine(self, cancelled: Callable[[], bool] = lambda: False) -> None:
        def heard(container: str, health: Health, print_copy: Stored | None) -> None:
            self.told.append((self.names[container], health, print_copy))

        examining.examine(self.folder, self.key, list(self.names.items()), heard, cancelled)


@pytest.fixture(params=KEYS)
def workbook(request: pytest.FixtureRequest, tmp_path: Path) -> Workbook:
    return Workbook(tmp_path / "mine.sencodesk", KEYS[request.param])


@pytest.fixture
def struck(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "launcher", lambda: [sys.executable, "-c", STRUCK])


@pytest.fixture(autouse=True)
def made_folder(workbook: Workbook) -> None:
    workbook.folder.mkdir()


def test_every_file_is_told_in_order_as_when_looked_at_here(workbook: Workbook) -> None:
    workbook.holds(*((name, sample(name)) for name in SAMPLES))
    workbook.examine()
    assert [(name, health) for name, health, _ in workbook.told] == [
        (name, seen(sample(name), name).health) for name in SAMPLES
    ]


def test_the_print_copy_of_a_picture_lies_in_a_container_of_its_own(workbook: Workbook) -> None:
    workbook.holds(("located.jpg", sample("located.jpg")), ("plain.pdf", sample("plain.pdf")))
    workbook.examine()
    (_, health, stored), (_, _, none) = workbook.told
    assert (health.remarks, none) == ((picture.SAYS_WHERE.said(),), None)
    assert stored is not None
    assert workbook.containers.sound(stored.container, stored.sha256)
    with workbook.containers.reading(stored.container) as file, Image.open(file) as copy:
        assert copy.size == (300, 400)
    assert workbook.containers.listed() == {*workbook.names, stored.container}


@pytest.mark.usefixtures("struck")
@pytest.mark.parametrize(("name", "how"), [("kills.pdf", "signal 9"), ("faults.pdf", "ZeroDivisionError in <string>")])
def test_a_file_that_kills_the_child_is_told_and_the_rest_go_on(workbook: Workbook, name: str, how: str) -> None:
    plain = sample("plain.pdf")
    workbook.holds(("one.pdf", plain), (name, plain), (name, plain), ("two.pdf", plain), (name, plain))
    workbook.examine()
    assert [(told, health.soundness) for told, health, _ in workbook.told] == [
        ("one.pdf", Soundness.SOUND),
        (name, Soundness.BROKEN),
        (name, Soundness.BROKEN),
        ("two.pdf", Soundness.SOUND),
        (name, Soundness.BROKEN),
    ]
    assert how in workbook.told[1][1].remarks[0]


@pytest.mark.usefixtures("struck")
def test_a_file_that_hangs_the_child_is_given_up(workbook: Workbook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(examining, "LONGEST", 2.0)
    workbook.holds(("hangs.pdf", b"x"), ("two.pdf", sample("plain.pdf")))
    workbook.examine()
    assert workbook.told[0][1] == Health(Form.OTHER, Soundness.BROKEN, remarks=(examining.TOOK_TOO_LONG.said(),))
    assert workbook.told[1][1].soundness is Soundness.SOUND


@pytest.mark.usefixtures("struck")
def test_cancelling_ends_it_at_once_and_leaves_nothing_but_what_was_told(workbook: Workbook) -> None:
    workbook.holds(("photo.jpg", sample("photo.jpg")), ("hangs.pdf", b"x"), ("two.pdf", sample("plain.pdf")))
    with pytest.raises(Refused) as refused:
        workbook.examine(cancelled=lambda: len(workbook.told) == 1)
    assert refused.value.code == children.CANCELLED.code
    assert len(workbook.told) == 1


def test_a_child_that_cannot_even_begin_is_said_and_not_started_forever(
    workbook: Workbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(children, "launcher", lambda: [sys.executable, "-c", "raise SystemExit(7)"])
    workbook.holds(("one.pdf", b"x"))
    with pytest.raises(Refused, match="status 7"):
        workbook.examine()
    assert workbook.told == []


def test_a_container_that_is_missing_is_told_and_the_rest_go_on(workbook: Workbook) -> None:
    workbook.holds(("gone.pdf", b"x"), ("two.pdf", sample("plain.pdf")))
    workbook.containers.erase(next(iter(workbook.names)))
    workbook.examine()
    (_, gone, _), (_, two, _) = workbook.told
    assert gone.soundness is Soundness.BROKEN
    assert "missing inside the workbook" in gone.remarks[0]
    assert two.soundness is Soundness.SOUND


def test_of_nothing_no_child_is_started(workbook: Workbook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(children, "launcher", lambda: ["there is no such program"])
    workbook.examine()
    assert workbook.told == []


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system limits the memory of no process")
def test_the_child_may_not_take_the_laptops_memory() -> None:
    line = "from senco_desk.cli.child import _limit_memory; _limit_memory(); bytes(3 * 1024**3)"
    ended = subprocess.run([sys.executable, "-c", line], capture_output=True, text=True, check=False, env=os.environ)
    assert "MemoryError" in ended.stderr


def test_no_window_is_loaded_and_no_library_that_is_not_needed() -> None:
    line = (
        "import sys; from senco_desk.services import examining_child; "
        "print([name for name in ('PySide6', 'sqlalchemy', 'reportlab', 'PIL', 'pikepdf') if name in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", line], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "[]"
