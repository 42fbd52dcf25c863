from pathlib import Path

from senco_desk.safekeeping.save_time import measured_save


def test_a_save_takes_time_and_leaves_nothing(tmp_path: Path) -> None:
    for key in (None, bytes(32)):
        taken = measured_save(tmp_path, key)
        assert taken is not None
        assert taken > 0
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_can_be_written_there_is_no_answer(tmp_path: Path) -> None:
    assert measured_save(tmp_path / "none", None) is None
