"""No module of ours is read a second time, as source, because Qt was imported before it."""

import subprocess
import sys

import pytest

SEEN = """
import sys
import PySide6.QtCore
{spared}
from senco_desk.ui.theme import heading
import linecache
print(any(name.endswith("theme.py") for name in linecache.cache))
"""
SPARED = "from senco_desk.ui.no_features import spare_the_reading; spare_the_reading()"


@pytest.mark.parametrize(("spared", "read"), [("", True), (SPARED, False)], ids=["as Qt has it", "spared"])
def test_the_source_is_read_only_where_it_is_not_spared(spared: str, read: bool) -> None:
    ran = subprocess.run([sys.executable, "-c", SEEN.format(spared=spared)], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == str(read)
