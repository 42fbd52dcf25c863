from pathlib import Path

import pytest

from senco_desk.store.durable import sync_file, sync_folder


def test_a_file_and_its_folder_are_put_on_disk_again_and_again(tmp_path: Path) -> None:
    (tmp_path / "written").write_bytes(b"words")
    for _ in range(2000):  # more than there are handles, if one were left open
        sync_file(tmp_path / "written")
        sync_folder(tmp_path)
    assert (tmp_path / "written").read_bytes() == b"words"


def test_a_file_that_is_not_there_is_told_and_a_folder_is_not(tmp_path: Path) -> None:
    sync_folder(tmp_path / "gone")
    with pytest.raises(FileNotFoundError):
        sync_file(tmp_path / "gone")
