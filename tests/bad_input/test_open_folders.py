"""A folder that somebody edited, lost half of, or meant ill with: a sentence with file and place, and nothing made."""

import json
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from senco_desk.domain.errors import Damaged, DeskError, Refused
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.services.sampling import write_sample
from senco_desk.services.taking_in import take_in
from senco_desk.services.taking_in_child import fill
from senco_desk.services.taking_out import TakingOut
from senco_desk.wiring import now
from tests.bad_input.ground import disk_of

Edit = Callable[[Path], object]
__all__ = ["disk_of"]

UNHEARD = (lambda *_: None, lambda: False)


@pytest.fixture(scope="session")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("everything")
    write_sample(place / "small.sencodesk", "small", None)
    desk = open_workbook(place / "small.sencodesk", NoKey())
    try:
        TakingOut(desk, now).take_out(place / "out", *UNHEARD)
    finally:
        desk.close()
    return place / "out"


@pytest.fixture
def out(written: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(written, tmp_path / "out"))


def line(kind: str, number: int, change: Callable[[Any], object]) -> Edit:
    """One line of a file, changed."""

    def edit(out: Path) -> None:
        file = out / "data" / f"{kind}.jsonl"
        lines = file.read_text("utf-8").split("\n")
        plain = json.loads(lines[number - 1])
        change(plain)
        lines[number - 1] = json.dumps(plain)
        file.write_text("\n".join(lines), "utf-8")

    return edit


def head(**changed: Any) -> Edit:
    def edit(out: Path) -> None:
        file = out / "data" / "workbook.json"
        file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | changed), "utf-8")

    return edit


def raw(kind: str, change: Callable[[bytes], bytes]) -> Edit:
    def edit(out: Path) -> None:
        file = out / "data" / f"{kind}.jsonl"
        file.write_bytes(change(file.read_bytes()))

    return edit


def setting(name: str, value: Any) -> Callable[[Any], object]:
    return lambda plain: plain.__setitem__(name, value)


def first_file(out: Path) -> Path:
    return min(file for file in (out / "files").rglob("*") if file.is_file())


def a_link(out: Path) -> None:
    file = first_file(out)
    file.rename(out / "elsewhere")
    file.symlink_to(out / "elsewhere")


def a_linked_folder(out: Path) -> None:
    (out / "files").rename(out.parent / "files")
    (out / "files").symlink_to(out.parent / "files")


def a_pipe(out: Path) -> None:
    file = first_file(out)
    file.unlink()
    os.mkfifo(file)


def in_a_circle(plain: Any) -> None:
    outcomes = plain["framework"]["outcomes"]
    outcomes[1]["parent"] = outcomes[2]["id"]
    outcomes[2]["parent"] = outcomes[1]["id"]


def within_a_text(plain: Any) -> None:
    plain["sections"][0]["text"][0]["runs"][0]["text"] = 7


EDITS: dict[str, tuple[Edit, type[DeskError], str]] = {
    "no head": (lambda out: (out / "data" / "workbook.json").unlink(), Refused, "index.html and data"),
    "a newer format": (head(version=2, made_with="9.0", soup=1), Refused, "newer SENCO Desk (9.0)"),
    "another format": (head(format="soup"), Damaged, "workbook.json, line 1: format should be one of: senco-desk"),
    "a version that is none": (head(version=1.5), Damaged, "version should be integer"),
    "a head that is a list": (
        lambda out: (out / "data" / "workbook.json").write_text("[]"),
        Damaged,
        "the line should be object",
    ),
    "half a head": (
        lambda out: (out / "data" / "workbook.json").write_bytes((out / "data" / "workbook.json").read_bytes()[:700]),
        Damaged,
        "workbook.json, line",
    ),
    "a number letter that is none": (head(numbers={"../": 1}), Damaged, "numbers"),
    "no reflections": (
        lambda out: (out / "data" / "reflections.jsonl").unlink(),
        Damaged,
        "reflections.jsonl is missing",
    ),
    "half of the reflections": (
        raw("reflections", lambda held: held[: len(held) // 2]),
        Damaged,
        "reflections.jsonl, line",
    ),
    "two lines fewer": (
        raw("counts-for", lambda held: b"".join(held.splitlines(True)[:-2])),
        Damaged,
        "and should have",
    ),
    "a line twice": (raw("cases", lambda held: held + held.splitlines(True)[0]), Damaged, "is there already"),
    "another encoding": (
        raw("reflections", lambda held: held.decode().encode("utf-16")),
        Damaged,
        "line 1, is not UTF-8",
    ),
    "a byte that is none": (
        raw("evidence", lambda held: held.replace(b"the", b"th\xff", 1)),
        Damaged,
        "evidence.jsonl, line 1, is not UTF-8",
    ),
    "half a character": (line("cases", 1, setting("in_a_line", "\ud800")), Damaged, "half a character"),
    "no number": (
        raw("reflections", lambda held: held.replace(b'"number": 2', b'"number": NaN', 1)),
        Damaged,
        "NaN is no number",
    ),
    "a huge number": (
        line("reflections", 2, setting("number", 10**30)),
        Damaged,
        "reflections.jsonl, line 2: number must be",
    ),
    "a number of ten thousand digits": (
        raw("reflections", lambda held: held.replace(b'"number": ', b'"number": 1' + b"0" * 10_000, 1)),
        Damaged,
        "reflections.jsonl, line 1, cannot be read",
    ),
    "a minus": (line("evidence", 1, setting("number", -1)), Damaged, "evidence.jsonl, line 1: number"),
    "built too deep": (raw("cases", lambda held: b"[" * 100_000 + held), Damaged, "built too deep"),
    "a name twice": (
        raw("cases", lambda held: held.replace(b"{", b'{"id": "one", ', 1)),
        Damaged,
        "stands in it twice",
    ),
    "something more": (
        line("reflections", 1, setting("colour", "red")),
        Damaged,
        "something that does not belong in it",
    ),
    "something less": (
        line("reflections", 3, lambda plain: plain.pop("title")),
        Damaged,
        "line 3: the line lacks title",
    ),
    "a number for a text": (
        line("reflections", 1, within_a_text),
        Damaged,
        "sections[0].text[0].runs[0].text should be string",
    ),
    "a kind that there is not": (
        line("evidence", 2, setting("kind", "soup")),
        Damaged,
        "kind should be one of: document",
    ),
    "a day that there is not": (
        line("reflections", 1, setting("happened", "2025-02-30")),
        Damaged,
        "line 1: happened must be date",
    ),
    "a moment without a zone": (line("reflections", 1, setting("written", "2025-02-03T10:00:00")), Damaged, "written"),
    "a moment before all calendars": (
        line("reflections", 1, setting("written", "0001-01-01T00:00:00+14:00")),
        Damaged,
        "written",
    ),
    "outcomes in a circle": (line("outcomes", 1, in_a_circle), Damaged, "is below itself"),
    "a parent that is not there": (
        line("outcomes", 1, lambda plain: plain["framework"]["outcomes"][1].update(parent="x")),
        Damaged,
        "is not in the folder",
    ),
    "a piece that is not there": (line("counts-for", 4, setting("piece", "gone")), Damaged, "counts-for.jsonl, line 4"),
    "an outcome that is not there": (line("cases", 1, setting("outcome", "gone")), Damaged, "is not in the folder"),
    "a file of nobody": (
        line("files", 1, lambda plain: plain["attachment"].update(evidence="gone")),
        Damaged,
        "files.jsonl, line 1",
    ),
    "a path upwards": (line("files", 1, setting("path", "../../../etc/passwd")), Damaged, "no path within the folder"),
    "a path from the root": (line("files", 1, setting("path", "/etc/passwd")), Damaged, "no path within the folder"),
    "a path of Windows": (
        line("files", 1, setting("path", "C:\\Windows\\win.ini")),
        Damaged,
        "no path within the folder",
    ),
    "a path with a nought": (line("files", 1, setting("path", "files/\0")), Damaged, "no path within the folder"),
    "a path to a folder": (line("files", 1, setting("path", "files")), Damaged, "no ordinary file"),
    "a path that is too long": (line("files", 1, setting("path", "x" * 5000)), Damaged, "is missing"),
    "a container that is a path": (
        line("files", 1, lambda plain: plain["attachment"].update(container="../../x")),
        Damaged,
        "attachment.container",
    ),
    "a link": (a_link, Damaged, "is a link"),
    "a linked folder": (a_linked_folder, Damaged, "is a link"),
    "a pipe": (a_pipe, Damaged, "no ordinary file"),
    "a file that is not there": (lambda out: first_file(out).unlink(), Damaged, "is missing in the folder"),
    "a file that was changed": (lambda out: first_file(out).write_bytes(b"soup"), Damaged, "differs from the SHA-256"),
}

HARMLESS: dict[str, Edit] = {
    "no schema is no matter": lambda out: (out / "data" / "open-format-1.schema.json").unlink(),
    "a mark before the first line is no matter": raw("reflections", lambda held: b"\xef\xbb\xbf" + held),
    "a number written as a fraction is no matter": raw(
        "reflections", lambda held: held.replace(b'"number": 2,', b'"number": 2.0,')
    ),
}


@pytest.mark.parametrize("what", EDITS)
def test_what_is_wrong_is_told_with_its_place(out: Path, tmp_path: Path, what: str) -> None:
    edit, kind, said = EDITS[what]
    if what in ("a link", "a linked folder", "a pipe") and not hasattr(os, "mkfifo"):
        pytest.skip("Windows makes links for administrators alone")
    edit(out)
    create(tmp_path / "new.sencodesk", NoKey())
    with pytest.raises(kind) as caught:
        fill(out, tmp_path / "new.sencodesk", None, UNHEARD[0])
    assert said in str(caught.value)
    assert "No workbook was made" in str(caught.value)


@pytest.mark.parametrize("what", HARMLESS)
def test_what_does_no_harm_is_taken(out: Path, tmp_path: Path, what: str) -> None:
    HARMLESS[what](out)
    create(tmp_path / "new.sencodesk", NoKey())
    assert fill(out, tmp_path / "new.sencodesk", None, UNHEARD[0])[0].holds["reflections"] == 5


@pytest.mark.parametrize("what", ["a newer format", "built too deep", "a file that was changed"])
def test_nothing_is_made_and_nothing_left_behind(out: Path, tmp_path: Path, what: str) -> None:
    edit, kind, said = EDITS[what]
    edit(out)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(kind, match=re.escape(said)):
        take_in(out, tmp_path / "new.sencodesk", NoKey(), *UNHEARD)
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.parametrize("there", ["a folder with something in it", "a file", "a link"])
def test_what_is_there_already_is_never_written_over(out: Path, tmp_path: Path, there: str) -> None:
    target = tmp_path / "mine"
    {
        "a folder with something in it": lambda: (target.mkdir(), (target / "x").write_text("mine")),
        "a file": lambda: target.write_text("mine"),
        "a link": lambda: target.symlink_to(tmp_path),
    }[there]()
    with pytest.raises(Refused) as caught:
        take_in(out, target, NoKey(), *UNHEARD)
    assert "already" in str(caught.value)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="is no folder that"):
        take_in(tmp_path / "none", tmp_path / "new", NoKey(), *UNHEARD)
    assert list(tmp_path.iterdir()) == []


def test_cancelled_it_leaves_nothing(out: Path, tmp_path: Path) -> None:
    looks: Iterator[bool] = iter([False, True, True, True, True, True])
    with pytest.raises(Refused, match="Cancelled"):
        take_in(out, tmp_path / "new.sencodesk", NoKey(), lambda *_: None, lambda: next(looks, True))
    assert [file.name for file in tmp_path.iterdir()] == ["out"]


@pytest.mark.parametrize("size", ["64k", "300k", "1m"])
def test_a_full_disk_takes_nothing_out_and_keeps_nothing(
    sample: Path, disk_of: Callable[[str], Path], size: str
) -> None:
    disk = disk_of(size)
    desk = open_workbook(sample, NoKey(), write=False)
    with pytest.raises(Refused, match=r"could not be written.*Nothing was left there"):
        TakingOut(desk, now).take_out(disk / "out", *UNHEARD)
    desk.close()
    assert list(disk.iterdir()) == []


@pytest.mark.parametrize("size", ["64k", "300k", "500k"])
def test_a_full_disk_takes_nothing_in_and_keeps_nothing(
    written: Path, disk_of: Callable[[str], Path], size: str
) -> None:
    disk = disk_of(size)
    with pytest.raises(Refused, match=r"could not be written.*Nothing was left there"):
        take_in(written, disk / "new.sencodesk", NoKey(), *UNHEARD)
    assert list(disk.iterdir()) == []
