from pathlib import Path

import pytest

from senco_desk.store.driver import Error, connect, connect_to_read, connect_to_write, pragma

KEY = bytes(range(1, 33))


def some_rows(file: Path, key: bytes | None) -> None:
    driver = connect_to_write(file, key, "rwc")
    driver.execute("CREATE TABLE t (words TEXT)")
    driver.execute("INSERT INTO t VALUES ('hello')")
    driver.close()


def test_a_wrong_key_says_nothing_but_its_error(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    some_rows(tmp_path / "a", KEY)
    driver = connect_to_read(tmp_path / "a", bytes(32))
    with pytest.raises(Error, match="not a database"):
        pragma(driver, "user_version")
    driver.close()
    assert capfd.readouterr() == ("", "")


def test_the_head_of_the_file_shows_no_byte_of_the_key(tmp_path: Path) -> None:
    some_rows(tmp_path / "a", KEY)
    head = (tmp_path / "a").read_bytes()[:16]
    assert head not in KEY
    assert not any(KEY[place : place + 4] in head for place in range(len(KEY)))


def test_the_same_key_gives_the_same_head_so_that_a_file_without_it_still_opens(tmp_path: Path) -> None:
    some_rows(tmp_path / "a", KEY)
    content = bytearray((tmp_path / "a").read_bytes())
    content[:16] = bytes(16)
    (tmp_path / "a").write_bytes(content)
    driver = connect_to_read(tmp_path / "a", KEY)
    assert driver.execute("SELECT words FROM t").fetchall() == [("hello",)]
    driver.close()


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(Error):
        connect(tmp_path / "none", None, "rw")
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("name", ["50 % & Co?.sqlite", "na#me.sqlite", "ünï — 数据.sqlite"])
def test_any_name_of_a_file_will_do(tmp_path: Path, name: str) -> None:
    some_rows(tmp_path / name, KEY)
    assert [path.name for path in tmp_path.iterdir() if "-journal" not in path.name] == [name]


def test_a_reading_connection_cannot_write(tmp_path: Path) -> None:
    some_rows(tmp_path / "a", None)
    for mode in ("ro", "rw"):
        driver = connect_to_read(tmp_path / "a", None, mode)
        with pytest.raises(Error, match="readonly"):
            driver.execute("DELETE FROM t")
        driver.close()
