"""Where a workbook lies, from paths and mount tables of each system. On real Windows and Macs this is not verified."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from senco_desk.safekeeping.lying import Lying, by_mount, kept_by, lying, said_of

MOUNTS = [
    ("/", "ext4"),
    ("/home", "ext4"),
    ("/run/media/ruth/STICK", "vfat"),
    ("/media/ruth/My Stick", "exfat"),
    ("/srv/school", "cifs"),
    ("/mnt/nas", "nfs4"),
    ("/home/ruth/far", "fuse.sshfs"),
]


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        (PureWindowsPath(r"C:\Users\ruth\OneDrive\mine.sencodesk"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\ruth\OneDrive - Larkrise Academy\Documents\mine.sencodesk"), "OneDrive"),
        (PureWindowsPath(r"D:\Work\mine.sencodesk"), "OneDrive"),
        (PureWindowsPath(r"C:\Users\ruth\Dropbox (Personal)\mine.sencodesk"), "Dropbox"),
        (PureWindowsPath(r"G:\My Drive\mine.sencodesk"), "Google Drive"),
        (PurePosixPath("/Users/ruth/Library/Mobile Documents/com~apple~CloudDocs/mine.sencodesk"), "iCloud Drive"),
        (PurePosixPath("/Users/ruth/Library/CloudStorage/OneDrive-Larkrise/mine.sencodesk"), "OneDrive"),
        (PurePosixPath("/home/ruth/Nextcloud/mine.sencodesk"), "Nextcloud"),
        (PureWindowsPath(r"C:\Users\ruth\AppData\Local\SENCO Desk\workbooks\mine.sencodesk"), ""),
        (PurePosixPath("/home/ruth/My OneDrive notes/mine.sencodesk"), ""),
        (PurePosixPath("/home/ruth/Boxes/mine.sencodesk"), ""),
    ],
    ids=str,
)
def test_a_folder_that_is_kept_in_step_is_known_by_its_path(folder: PureWindowsPath, program: str) -> None:
    assert kept_by(folder, {"OneDriveCommercial": r"D:\Work", "OneDrive": " "}) == program


@pytest.mark.parametrize(
    ("folder", "where"),
    [
        ("/home/ruth/mine.sencodesk", Lying.OWN_DISK),
        ("/run/media/ruth/STICK/mine.sencodesk", Lying.STICK),
        ("/media/ruth/My Stick/mine.sencodesk", Lying.STICK),
        ("/srv/school/ruth/mine.sencodesk", Lying.NETWORK),
        ("/mnt/nas", Lying.NETWORK),
        ("/mnt/nas-here/mine.sencodesk", Lying.OWN_DISK),
        ("/home/ruth/far/mine.sencodesk", Lying.NETWORK),
    ],
)
def test_a_stick_and_a_network_drive_are_known_by_where_they_are_mounted(folder: str, where: Lying) -> None:
    assert by_mount(folder, MOUNTS) is where


def test_without_any_list_of_mounts_nothing_is_claimed() -> None:
    assert by_mount("/home/ruth", []) is Lying.OWN_DISK


def test_the_folder_of_a_test_lies_on_the_laptops_own_disk_unless_its_name_says_otherwise(tmp_path: Path) -> None:
    assert lying(tmp_path)[0] is Lying.OWN_DISK
    (tmp_path / "OneDrive - Larkrise").mkdir()
    assert lying(tmp_path / "OneDrive - Larkrise" / "mine.sencodesk") == (Lying.KEPT_IN_STEP, "OneDrive")


def test_what_is_said_names_the_program_and_what_to_do() -> None:
    assert said_of(Lying.OWN_DISK, "") == ""
    assert "OneDrive keeps in step" in said_of(Lying.KEPT_IN_STEP, "OneDrive")
    for where in (Lying.KEPT_IN_STEP, Lying.NETWORK, Lying.STICK):
        assert "Move it to this laptop’s own disk" in said_of(where, "Dropbox")
