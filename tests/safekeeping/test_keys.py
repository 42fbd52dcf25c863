from pathlib import Path

import pytest

from senco_desk.safekeeping.keys import FixedKey, NoKey


def test_the_two_providers_there_are_today(tmp_path: Path) -> None:
    assert NoKey().key(tmp_path) is None
    assert FixedKey(b"k" * 32).key(tmp_path) == b"k" * 32


def test_a_key_of_another_length_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        FixedKey(b"short")
