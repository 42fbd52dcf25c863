from pathlib import Path

from senco_desk.store.folder import database, hot_journal, workbook_around, workbook_folder


def test_a_workbook_is_named_by_its_folder_or_by_the_database_in_it(tmp_path: Path) -> None:
    assert workbook_folder(tmp_path / "mine.sencodesk") == tmp_path / "mine.sencodesk"
    assert workbook_folder(tmp_path / "mine.sencodesk" / "workbook.sqlite") == tmp_path / "mine.sencodesk"


def test_a_folder_that_happens_to_be_called_like_the_database_is_a_folder(tmp_path: Path) -> None:
    (tmp_path / "workbook.sqlite").mkdir()
    assert workbook_folder(tmp_path / "workbook.sqlite") == tmp_path / "workbook.sqlite"


def test_a_journal_with_nothing_in_it_tells_of_no_interrupted_save(tmp_path: Path) -> None:
    journal = database(tmp_path).with_name("workbook.sqlite-journal")
    assert hot_journal(tmp_path) is None
    journal.write_bytes(b"")
    assert hot_journal(tmp_path) is None
    journal.write_bytes(b"half")
    assert hot_journal(tmp_path) == journal


def test_a_file_of_a_workbook_is_known_by_what_lies_above_it(tmp_path: Path) -> None:
    workbook = tmp_path / "mine.sencodesk"
    workbook.mkdir()
    assert workbook_around(workbook / "evidence" / "ab" / "abc") is None
    database(workbook).touch()
    for inside in ("workbook.sqlite", "snapshots/x.sqlite", "evidence/ab/abc", "new.pdf"):
        assert workbook_around(workbook / inside) == workbook
    assert workbook_around(tmp_path / "mine.pdf") is None
