"""Files that cannot be attached: a sentence for each, the others are attached, and nothing half-stored is left."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from senco_desk.domain.attachment import LARGEST
from senco_desk.domain.errors import Refused
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.services.attaching import Attached, Attaching, Pasted
from senco_desk.store.desk import Desk
from tests.bad_input.ground import as_somebody, disk_of, filled_up
from tests.bad_input.telling import is_whole
from tests.services.attached import attaching_on, container_of, quietly

__all__ = ["as_somebody", "disk_of"]

on_posix = pytest.mark.skipif(os.name != "posix", reason="made so only on POSIX")


@pytest.fixture
def desk(sample: Path) -> Iterator[Desk]:
    desk = open_workbook(sample, NoKey())
    yield desk
    desk.close()


@pytest.fixture
def attaching(desk: Desk, tmp_path: Path) -> Attaching:
    return attaching_on(desk, tmp_path / "opened")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "hers").mkdir()
    (tmp_path / "hers" / "good.txt").write_bytes(b"good")
    return tmp_path / "hers"


def attach(attaching: Attaching, *sources: Path | Pasted) -> Attached:
    return attaching.attach(None, sources, *quietly())


def left_out(attaching: Attaching, bad: Path | Pasted, good: Path, *words: str) -> None:
    """It alone is left out, with a sentence that holds `words`; the good one beside it is attached, and all is tidy."""
    came = attach(attaching, bad, good)
    [(name, said)] = came.left_out
    assert f"“{name}”" in said
    assert not [word for word in (*words, "not attached") if word not in said], said
    [piece] = came.evidence
    assert [each.name for each in attaching.of(piece)] == ["good.txt"]
    assert attaching.tidy() == 0


def nothing(place: Path) -> Path:
    (place / "empty.docx").touch()
    return place / "empty.docx"


def more_than_two_gigabytes(place: Path) -> Path:
    with (place / "film.mp4").open("wb") as film:
        film.truncate(LARGEST + 1)
    return place / "film.mp4"


def one_that_vanished(place: Path) -> Path:
    return place / "was here.pdf"


def below_a_file(place: Path) -> Path:
    return place / "good.txt" / "x.pdf"


def a_name_too_long(place: Path) -> Path:
    return place / ("x" * 300)


def a_name_with_nothing_in_it(place: Path) -> Path:
    return place / "a\0b.pdf"


def a_folder(place: Path) -> Path:
    (place / "Evidence of mine").mkdir()
    return place / "Evidence of mine"


def a_shortcut(place: Path) -> Path:
    (place / "plan.docx.lnk").write_bytes(b"L\0\0\0")
    return place / "plan.docx.lnk"


def a_web_shortcut(place: Path) -> Path:
    (place / "Ofsted.URL").write_text("[InternetShortcut]\nURL=https://example.org/")
    return place / "Ofsted.URL"


BAD = [
    (nothing, "is empty (0 bytes)"),
    (more_than_two_gigabytes, "larger than 2 GB"),
    (one_that_vanished, "no longer where it was"),
    (below_a_file, "could not be read"),
    (a_name_too_long, "could not be read"),
    (a_name_with_nothing_in_it, "could not be read"),
    (a_folder, "is a folder"),
    (a_shortcut, "only a shortcut"),
    (a_web_shortcut, "only a shortcut"),
]


@pytest.mark.parametrize(("made", "words"), BAD)
def test_what_cannot_be_attached_is_told_and_the_rest_is(attaching: Attaching, place: Path, made, words: str) -> None:
    left_out(attaching, made(place), place / "good.txt", words)


def test_what_was_pasted_and_is_nothing(attaching: Attaching, place: Path) -> None:
    left_out(attaching, Pasted("Picture.png", b""), place / "good.txt", "is empty")


@on_posix
def test_a_link_that_leads_nowhere_and_one_that_leads_round(attaching: Attaching, place: Path) -> None:
    (place / "nowhere").symlink_to(place / "gone.pdf")
    left_out(attaching, place / "nowhere", place / "good.txt", "only points to a file that is not there")
    (place / "round").symlink_to(place / "round")
    (place / "good.txt").write_bytes(b"another")
    left_out(attaching, place / "round", place / "good.txt", "could not be read")


@on_posix
def test_a_link_to_a_file_is_that_file_under_its_own_name(attaching: Attaching, place: Path) -> None:
    (place / "plan.txt").symlink_to(place / "good.txt")
    [piece] = attach(attaching, place / "plan.txt").evidence
    assert [(each.name, each.size) for each in attaching.of(piece)] == [("plan.txt", 4)]


@on_posix
@pytest.mark.parametrize("made", ["pipe", "/dev/zero", "/dev/null"])
def test_a_pipe_and_a_device_are_no_files_and_nobody_waits_for_them(attaching, place: Path, made: str) -> None:
    bad = place / made
    if made == "pipe":
        os.mkfifo(bad)
    left_out(attaching, bad, place / "good.txt", "a device and no file")


def test_a_file_of_a_workbook_is_not_attached_to_one(attaching: Attaching, desk: Desk, place: Path) -> None:
    [piece] = attach(attaching, Pasted("plan.txt", b"the plan")).evidence
    inside = container_of(desk, attaching.of(piece)[0].container)
    left_out(attaching, inside, place / "good.txt", "part of a workbook")
    (place / "good.txt").write_bytes(b"another")
    left_out(attaching, desk.folder / "workbook.sqlite", place / "good.txt", "part of a workbook")


NAMES = [
    "x" * 251 + ".txt",
    "two\nlines\r.txt",
    "annex\u202etxt.exe",
    "CON",
    "aux.txt",
    "ends in dots...",
    "   ",
    "-rf *",
    "%s {name} {0} $(touch x) `x` <b>x.txt",
    "حكاية 🌱 日本語.txt",
    os.fsdecode(b"not text \xff\xfe.txt"),
]


@on_posix
@pytest.mark.parametrize("name", NAMES, ids=ascii)
def test_a_file_of_any_name_is_attached_shown_on_one_line_and_opened(attaching, place: Path, name: str) -> None:
    (place / name).write_bytes(b"what is in it")
    [piece] = attach(attaching, place / name).evidence
    [attachment] = attaching.of(piece)
    assert attachment.name.isprintable() or "🌱" in attachment.name
    if not attachment.name.endswith(".exe"):
        assert attaching.opened_copy(attachment.id).read_bytes() == b"what is in it"
    assert attaching.wipe_copies() == []


@pytest.mark.parametrize("name", ["../../../outside.txt", "/etc/outside.txt", "C:\\outside.txt", "a\0b", ""])
def test_a_name_that_was_pasted_leads_nowhere_else(attaching, tmp_path: Path, name: str) -> None:
    [piece] = attach(attaching, Pasted(name, b"what is in it")).evidence
    opened = attaching.opened_copy(attaching.of(piece)[0].id)
    assert tmp_path / "opened" in opened.parents
    assert not list(tmp_path.glob("outside*"))
    attaching.wipe_copies()


def test_two_names_that_differ_in_case_are_two_files(attaching: Attaching, desk: Desk) -> None:
    came = attach(attaching, Pasted("Plan.txt", b"March"), Pasted("plan.TXT", b"April"))
    [first], [second] = map(attaching.of, came.evidence)
    assert (first.name, second.name) == ("Plan.txt", "plan.TXT")
    opened = [attaching.opened_copy(each.id).read_bytes() for each in (first, second)]
    assert opened == [b"March", b"April"]
    attaching.wipe_copies()


def test_one_that_may_not_be_read_is_told_as_one_that_another_program_holds(
    as_somebody: tuple[str, ...], sample: Path, place: Path
) -> None:
    """On Windows a file that Word holds is refused with the same error."""
    (place / "secret.docx").write_bytes(b"not hers")
    (place / "secret.docx").chmod(0o000)
    attach_it = (
        "import sys; from pathlib import Path; from senco_desk.wiring import open_services\n"
        "with open_services(Path(sys.argv[1])) as services:\n"
        "    came = services.attaching.attach(None, [Path(sys.argv[2])], lambda *_: None, lambda: False)\n"
        "print(came.changed, came.left_out[0][1])"
    )
    command = [*as_somebody, sys.executable, "-c", attach_it, sample, place / "secret.docx"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert said.startswith("None “secret.docx” cannot be read: another program holds it just now")


@pytest.mark.parametrize("by", [b"", b"more", b"other"])
def test_one_that_is_changed_while_it_is_copied_is_not_half_old_and_half_new(
    attaching: Attaching, place: Path, by: bytes
) -> None:
    plan = place / "plan.docx"
    plan.write_bytes(bytes(2_000_000))
    os.utime(plan, (1e9, 1e9))

    def change_it(doing: str, behind: int, _of: int | None) -> None:
        if "plan" in doing and behind < 300_000:
            plan.write_bytes(by if by != b"other" else b"!" * 2_000_000)

    came = attaching.attach(None, [plan, place / "good.txt"], change_it, lambda: False)
    assert [(name, "was changed while it was copied" in said) for name, said in came.left_out] == [("plan.docx", True)]
    assert len(came.evidence) == 1
    assert attaching.tidy() == 0


def test_a_stick_that_is_pulled_out_half_way(attaching: Attaching, place: Path, stick: Path) -> None:
    left_out(attaching, stick / "film.mp4", place / "good.txt", "could not be read", "If it is on a stick")


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    """A file system of its own, of which the second half is gone: what lies there ends in an input/output error."""
    image, stick = tmp_path / "stick.img", tmp_path / "stick"
    stick.mkdir()
    with image.open("wb") as out:
        out.truncate(30_000_000)
    system("mkfs.ext2", "-q", "-F", image)
    system("mount", "-o", "loop", image, stick)
    (stick / "film.mp4").write_bytes(os.urandom(20_000_000))
    system("umount", stick)
    system("mount", "-o", "loop,ro", image, stick)
    os.truncate(image, 12_000_000)
    yield stick
    system("umount", stick)


def system(*command: str | Path) -> None:
    if shutil.which(command[0]) is None or subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip(f"no stick can be made here: {command[0]}")


def test_a_disk_that_is_full_half_way_takes_nothing_of_it(
    disk_of: Callable[[str], Path], sample: Path, place: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(sample, disk_of("8m") / "mine.sencodesk"))
    desk = open_workbook(folder, NoKey())
    attaching, before = attaching_on(desk, tmp_path / "opened"), desk.containers.listed()
    (place / "large.bin").write_bytes(os.urandom(9_000_000))
    with pytest.raises(Refused, match=r"disk is full, so the file was not taken in.*Make some room"):
        attach(attaching, place / "good.txt", place / "large.bin")
    assert (desk.containers.listed(), attaching.tidy()) == (before, 0)
    assert len(attach(attaching, place / "good.txt").evidence) == 1
    desk.close()
    assert is_whole(folder)


def test_a_disk_with_room_for_the_file_and_none_for_its_row(
    disk_of: Callable[[str], Path], sample: Path, place: Path, tmp_path: Path
) -> None:
    folder = Path(shutil.copytree(sample, disk_of("5m") / "mine.sencodesk"))
    desk = open_workbook(folder, NoKey())
    attaching, before = attaching_on(desk, tmp_path / "opened"), desk.containers.listed()
    many = [Pasted(f"{'long name ' * 20}{nth}.txt", b"%d" % nth) for nth in range(9)]
    with filled_up(folder.parent), pytest.raises(Refused, match="disk is full"):
        attach(attaching, *many)
    assert (desk.containers.listed(), attaching.tidy()) == (before, 0)
    desk.close()
    assert is_whole(folder)


def test_a_copy_that_finds_no_room_is_not_opened_half(disk_of: Callable[[str], Path], desk: Desk, place: Path) -> None:
    attaching = attaching_on(desk, disk_of("1m") / "opened")
    (place / "large.bin").write_bytes(os.urandom(3_000_000))
    [piece] = attach(attaching, place / "large.bin").evidence
    with pytest.raises(Refused, match=r"could not be opened.*No space left.*The file in the workbook is safe"):
        attaching.opened_copy(attaching.of(piece)[0].id)
    assert attaching.wipe_copies() == []
