"""What strace wrote is read as what happened to one folder, in order."""

from pathlib import Path

from tests.harnesses.recorded_calls import calls

FOLDER = Path("/desk")
LINES = r"""
7 openat(AT_FDCWD</home>, "\x2f\x64\x65\x73\x6b\x2f\x61", O_RDWR|O_CREAT|O_CLOEXEC, 0644) = 3</desk/a>
7 openat(AT_FDCWD</home>, "\x2f\x65\x74\x63\x2f\x61", O_RDONLY) = 4</etc/a>
7 write(3</desk/a>, "\x68\x69", 2) = 2
7 pwrite64(3</desk/a>, "\x79\x6f", 2, 4096) = 2
8 write(1<pipe:[5]>, "\x6b\x65\x70\x74\x20\x31\x0a", 7) = 7
7 fdatasync(3</desk/a> <unfinished ...>
8 ftruncate(3</desk/a>, 1) = 0
7 <... fdatasync resumed>) = 0
7 fsync(5</desk>) = 0
7 rename("\x2f\x64\x65\x73\x6b\x2f\x61", "\x2f\x64\x65\x73\x6b\x2f\x62") = 0
7 unlink("\x2f\x64\x65\x73\x6b\x2f\x62") = 0
""".strip().splitlines()


def test_calls_are_told_in_the_order_in_which_they_ended() -> None:
    assert list(calls(iter(LINES), FOLDER)) == [
        ("made", "a"),
        ("wrote", "a", 0, b"hi"),
        ("wrote", "a", 4096, b"yo"),
        ("said", "kept 1"),
        ("cut", "a", 1),
        ("forced", "a"),
        ("forced folder", "."),
        ("renamed", "a", "b"),
        ("removed", "b"),
    ]
