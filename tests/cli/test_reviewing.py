"""`print --copy review`: the small copy, as a script asks for it."""

from pathlib import Path

from senco_desk.wiring import open_services
from tests.cli.conftest import Command


def test_a_folder_takes_it_under_its_own_name(senco_desk: Command, sample: Path, tmp_path: Path) -> None:
    with open_services(sample) as services:
        number = services.reflecting.rows()[-1].reference
    asked = ("--ask", "Is it mine?", "--decide", "5", "--about", number, "--pages", "8")
    printed = senco_desk("print", sample, tmp_path, "--copy", "review", *asked, "--json")
    told = printed.told
    assert (printed.status, told["copy"], told["review"]) == (0, "review", 1)
    assert Path(told["file"]).name.startswith("Appleyard-Quill – Review 1 – ")
    assert Path(told["file"]).stat().st_size == told["size"]
    assert told["pages"] <= 8
    assert number in told["items"]


def test_it_goes_to_word(senco_desk: Command, sample: Path, tmp_path: Path) -> None:
    printed = senco_desk("print", sample, tmp_path, "--copy", "review", "--to", "docx", "--json")
    assert (printed.status, Path(printed.told["file"]).suffix, printed.told["pages"]) == (0, ".docx", None)
    assert Path(printed.told["file"]).read_bytes().startswith(b"PK")


def test_what_is_not_there_is_told_and_nothing_written(senco_desk: Command, sample: Path, tmp_path: Path) -> None:
    out = tmp_path / "mine.pdf"
    for words in (("--decide", "77"), ("--about", "R-999"), ("--framework", "none"), ("--to", "docx")):
        assert senco_desk("print", sample, out, "--copy", "review", *words).status == 1
    assert not out.exists()
