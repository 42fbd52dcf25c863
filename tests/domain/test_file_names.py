from pathlib import PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as some

from senco_desk.domain.file_names import name_on_disk, shown_name, would_start


@pytest.mark.parametrize(
    ("given_name", "shown"),
    [
        ("Provision map.xlsx", "Provision map.xlsx"),
        ("../../etc/passwd", "passwd"),
        ("C:\\SEN\\plan.docx", "plan.docx"),
        ("two\nlines\t.pdf", "two lines .pdf"),
        ("annex\u202etxt.exe", "annextxt.exe"),
        ("nothing\0after.pdf", "nothing after.pdf"),
        ("caf\udce9.pdf", "caf\ufffd.pdf"),
        ("حكاية 🌱 👩‍👧.pdf", "حكاية 🌱 👩‍👧.pdf"),
        ("\u200b\u202e", "?"),
        ("", "?"),
        ("folder/", "?"),
    ],
)
def test_a_name_is_shown_on_one_line_with_nothing_hidden_in_it(given_name: str, shown: str) -> None:
    assert shown_name(given_name) == shown


@pytest.mark.parametrize(
    ("given_name", "written"),
    [
        ("Provision map.xlsx", "Provision map.xlsx"),
        ('What "now"? <3 | a*b: c.pdf', "What _now__ _3 _ a_b_ c.pdf"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("com1 .txt", "_com1.txt"),
        ("console.txt", "console.txt"),
        ("ends in dots...", "ends in dots"),
        ("..", "_"),
        (".bashrc", ".bashrc"),
        ("", "_"),
        ("x" * 255 + ".pdf", "x" * 116 + ".pdf"),
        ("日" * 85 + ".pdf", "日" * 38 + ".pdf"),
    ],
)
def test_a_name_is_written_as_every_system_can_write_it(given_name: str, written: str) -> None:
    assert name_on_disk(given_name) == written


@pytest.mark.filterwarnings("ignore:.*is_reserved:DeprecationWarning")  # 3.13 has it in `os.path`, on Windows alone
@given(some.text(max_size=300))
def test_any_name_at_all_can_be_written(name: str) -> None:
    written = name_on_disk(name)
    assert 0 < len(written.encode()) <= 120
    assert not PureWindowsPath(written).is_reserved()
    assert PureWindowsPath(written).name == written
    assert not written.endswith((".", " "))
    assert name_on_disk(written) == written


@pytest.mark.parametrize("name", ["letter.pdf.EXE", "a.bat ", "b.vbs.", "a\u202efdp.exe", "x/y.lnk", "a.Command"])
def test_what_a_double_click_would_start_is_known_by_its_ending(name: str) -> None:
    assert would_start(name)


@pytest.mark.parametrize("name", ["plan.pdf", "exe", ".exe.pdf", "letter.docx", "photo.HEIC", "mail.eml", "notes"])
def test_what_is_only_looked_at_is_not(name: str) -> None:
    assert not would_start(name)
