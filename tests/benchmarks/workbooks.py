"""Workbooks to measure on: each size written once a run, with either key."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from senco_desk.safekeeping.keys import FixedKey, KeyProvider, NoKey
from senco_desk.services.sampling import write_sample

KEYS: dict[str, KeyProvider] = {"plain": NoKey(), "encrypted": FixedKey(bytes(range(32)))}


@contextmanager
def sample(size: str, keys: KeyProvider) -> Iterator[Path]:
    """The folder of a sample workbook, gone afterwards."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / f"{size}.sencodesk"
        write_sample(folder, size, None, keys)
        yield folder
