"""The folder that everything is taken out into, while it is written: its files, and names that no other file has."""

import json
import os
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO

from senco_desk.domain.file_names import name_on_disk
from senco_desk.domain.open_format import Kind
from senco_desk.domain.plain_form import plain_form


class OutFolder:
    """Every path is from the folder, with slashes, and of our own making. Raises OSError for what the disk does."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._names: dict[str, set[str]] = {}
        self._made: set[Path] = set()

    def place(self, path: str) -> Path:
        """Where it lies; its folder is there."""
        place = self._root / path
        if place.parent not in self._made:
            place.parent.mkdir(parents=True, exist_ok=True)
            self._made.add(place.parent)
        return place

    def named(self, folder: str, name: str) -> str:
        """A path for a file of that name: as near as every system can write it, and one that was not given before."""
        given, safe = self._names.setdefault(folder, set()), name_on_disk(name)
        stem, dot, ending = safe.rpartition(".") if "." in safe.lstrip(".") else (safe, "", "")
        tried, at = safe, 1
        while _folded(tried) in given:
            at += 1
            tried = f"{stem} {at}{dot}{ending}"
        given.add(_folded(tried))
        return f"{folder}/{tried}"

    def write(self, path: str, words: str) -> None:
        self.place(path).write_text(words, "utf-8", newline="")

    def write_json(self, path: str, plain: Any) -> None:
        with self._durable(path) as out:
            json.dump(plain, out, ensure_ascii=False, indent=1, allow_nan=False)
            out.write("\n")

    def write_lines(self, kind: Kind, values: Iterable[object], behind: Callable[[int], None]) -> int:
        """A line for each value; how many. `behind` is told how many are written."""
        count = 0
        with self._durable(kind.path) as out:
            for count, value in enumerate(values, start=1):
                out.write(json.dumps(plain_form(value), ensure_ascii=False, allow_nan=False) + "\n")
                behind(count)
        return count

    def write_list(self, path: str, lines: Iterable[str]) -> None:
        """For a spreadsheet, with the mark without which Excel takes it for another encoding."""
        with self.place(path).open("w", encoding="utf-8-sig", newline="") as out:
            out.writelines(lines)

    @contextmanager
    def _durable(self, path: str) -> Iterator[TextIO]:
        with self.place(path).open("w", encoding="utf-8", newline="\n") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())


def _folded(name: str) -> str:
    """As systems compare names that take a capital, or an accent written in two, for the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())
