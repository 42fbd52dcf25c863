"""A workbook's file that is missing, empty, cut short, another program's, newer or harmed: told, and left as it is."""

import os
import shutil
import sqlite3
import zipfile
from pathlib import Path

import pytest

from senco_desk.safekeeping.keys import FixedKey, NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.store.driver import connect
from tests.bad_input.conftest import Command
from tests.bad_input.telling import contents, run_here

FILE = "workbook.sqlite"


def missing(folder: Path) -> None:
    shutil.rmtree(folder)


def a_file_in_place_of_the_folder(folder: Path) -> None:
    missing(folder)
    folder.write_bytes(b"%PDF-1.7\n")


def a_folder_in_place_of_the_file(folder: Path) -> None:
    (folder / FILE).unlink()
    (folder / FILE).mkdir()


def a_pipe(folder: Path) -> None:
    (folder / FILE).unlink()
    os.mkfifo(folder / FILE)


def zero_length(folder: Path) -> None:
    (folder / FILE).write_bytes(b"")


def cut_in_half(folder: Path) -> None:
    os.truncate(folder / FILE, (folder / FILE).stat().st_size // 2)


def a_pdf(folder: Path) -> None:
    (folder / FILE).write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n" + b"1 0 obj\n<<>>\nendobj\n" * 500)


def a_zip(folder: Path) -> None:
    with zipfile.ZipFile(folder / FILE, "w") as packed:
        packed.writestr("word/document.xml", "<w:document/>" * 900)


def a_database_of_another_program(folder: Path) -> None:
    (folder / FILE).unlink()
    with sqlite3.connect(folder / FILE) as theirs:
        theirs.execute("CREATE TABLE reflection (id TEXT)")
    theirs.close()


def encrypted(folder: Path) -> None:
    missing(folder)
    create(folder, FixedKey(bytes(range(32))))


def newer(folder: Path) -> None:
    _altered(folder, "PRAGMA user_version = 9999")


def without_a_version(folder: Path) -> None:
    _altered(folder, "PRAGMA user_version = 0")


def without_a_table(folder: Path) -> None:
    _altered(folder, "DROP TABLE before_image")


def without_its_own_row(folder: Path) -> None:
    _altered(folder, "DELETE FROM workbook")


def _altered(folder: Path, statement: str) -> None:
    driver = connect(folder / FILE, None, "rw")
    driver.execute(statement)
    driver.close()


LEFT = "It was left as it is"
HARMS = [
    (missing, 1, ("There is no workbook at", "nothing was changed", "moved or renamed")),
    (a_file_in_place_of_the_folder, 1, ("There is no workbook at", "nothing was changed")),
    (a_folder_in_place_of_the_file, 1, ("There is no workbook at", "nothing was changed")),
    (a_pipe, 1, ("There is no workbook at", "nothing was changed")),
    (zero_length, 3, ("is empty", "It was left as it is", "backup copy")),
    (cut_in_half, 3, ("cut short", LEFT, "backup copy")),
    (a_pdf, 1, ("not a SENCO Desk workbook", LEFT, "Choose the folder")),
    (a_zip, 1, ("not a SENCO Desk workbook", LEFT, "Choose the folder")),
    (a_database_of_another_program, 1, ("not a SENCO Desk workbook", LEFT, "Choose the folder")),
    (encrypted, 1, ("is locked", LEFT, "recovery sheet", "backup copy")),
    (newer, 1, ("written by a newer SENCO Desk", LEFT, "up to date")),
    (without_a_version, 3, ("lacks what every workbook has", LEFT, "backup copy")),
    (without_a_table, 3, ("before_image", LEFT, "backup copy")),
    (without_its_own_row, 3, ("lacks what every workbook has", LEFT, "backup copy")),
]
BY_NAME = pytest.mark.parametrize(("harm", "status", "words"), HARMS, ids=[harm[0].__name__ for harm in HARMS])


def left(folder: Path) -> object:
    return contents(folder) if folder.is_dir() else folder.exists() and folder.read_bytes()


@BY_NAME
def test_every_command_says_so_and_leaves_it(sample: Path, tmp_path: Path, harm, status: int, words) -> None:
    harm(sample)
    before = left(sample)
    for command in (
        ["check", sample],
        ["print", sample, tmp_path / "x.pdf"],
        ["frameworks", "list", "--workbook", sample],
    ):
        run_here(*command).calmly(status, *words)
    assert left(sample) == before
    assert not list(tmp_path.glob("*.pdf"))


@BY_NAME
def test_the_window_says_the_same_on_a_page(sample: Path, refused_page, harm, status: int, words) -> None:
    harm(sample)
    before = left(sample)
    said = refused_page(sample)
    assert not [word for word in words if word not in said], said
    assert left(sample) == before


def test_so_does_a_process(senco_desk: Command, sample: Path) -> None:
    cut_in_half(sample)
    told = senco_desk("check", sample, "--json")
    assert (told.status, told.told["refused"]) == (3, "workbook-cut-short")
    assert told.told["said"] in told.messages


def test_cut_at_any_length_it_is_cut_short(sample: Path) -> None:
    whole = (sample / FILE).read_bytes()
    pages = range(0, len(whole), 4096)
    lengths = {*range(1, 101), 511, 512, 1023, 1024, *pages, *(page + 1 for page in pages), len(whole) - 1} - {0}
    for length in sorted(lengths):
        (sample / FILE).write_bytes(whole[:length])
        run_here("check", sample).calmly(3, "cut short", LEFT, "backup copy")
        assert (sample / FILE).stat().st_size == length


@pytest.mark.parametrize("key", [None, bytes(range(32))], ids=["without the key", "with another"])
def test_an_encrypted_one_cut_at_any_length_is_never_opened_nor_touched(tmp_path: Path, key: bytes | None) -> None:
    from senco_desk.domain.errors import DeskError

    right, folder = FixedKey(b"r" * 32), tmp_path / "mine.sencodesk"
    create(folder, right)
    whole = (folder / FILE).read_bytes()
    for length in (1, 16, 99, 4095, 4096, 8192, len(whole) // 2, len(whole) - 1):
        (folder / FILE).write_bytes(whole[:length])
        for keys in (right, FixedKey(key) if key else NoKey()):
            for write in (True, False):
                with pytest.raises(DeskError, match="left as it"):
                    open_workbook(folder, keys, write=write)
        assert (folder / FILE).read_bytes() == whole[:length]


@pytest.mark.parametrize("name", ["x" * 300, "x/" * 3000, "", "/dev/null"], ids=["long", "deep", "none", "device"])
def test_what_can_be_no_folder_is_said_so(sample: Path, tmp_path: Path, refused_page, name: str) -> None:
    run_here("check", name).calmly(1, "changed" if len(name) < 300 else LEFT)
    run_here("print", name, tmp_path / "x.pdf").calmly(1)
    assert refused_page(Path(name)).endswith(str(Path(name)))
    if len(name) >= 300:
        run_here("sample", name, "--size", "small").calmly(1, "Nothing was left there", "another place")
