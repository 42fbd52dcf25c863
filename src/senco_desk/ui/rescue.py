"""Rescue files: the words of a save that failed, beside the settings, until the save succeeds.

Those of an encrypted workbook are sealed under its key; those of a plain one can be opened by any editor.
"""

import os
import re
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from secrets import token_hex

from senco_desk.paths import own_paths

_PLAIN, _SEALED = ".txt", ".sealed"


@dataclass(frozen=True)
class Rescue:
    """One file for each thing that could not be saved. The folder need not exist. `key` is the workbook's, if any.

    What another one left, in an earlier session or over another workbook, is never overwritten and never dropped: its
    words are nowhere else.
    """

    folder: Path
    key: bytes | None = field(default=None, repr=False)
    _mark: str = field(default_factory=lambda: token_hex(4), repr=False)

    def keep(self, thing: str, words: str) -> Path | None:
        """Write `words`, on disk when this returns; None when even this cannot be done."""
        file = self._file(thing)
        part = file.with_suffix(".part")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as out:
                out.write(self._content(words))
                out.flush()
                os.fsync(out.fileno())
            part.replace(file)
        except OSError:
            return None
        return file

    def drop(self, thing: str) -> None:
        """Its words are in the workbook now."""
        with suppress(OSError):  # a copy too many does no harm
            self._file(thing).unlink(missing_ok=True)

    def left_behind(self) -> list[Path]:
        """Files that an earlier session could not bring home, oldest first; sealed ones only if they are this one's."""
        if not self.folder.is_dir():
            return []
        found = [*self.folder.glob(f"*{_PLAIN}"), *(file for file in self._sealed() if self.words(file) is not None)]
        return sorted(found, key=lambda file: file.stat().st_mtime)

    def is_sealed(self, file: Path) -> bool:
        return file.suffix == _SEALED

    def words(self, file: Path) -> str | None:
        """What is in one of them; None when it cannot be read, or was sealed by another workbook."""
        try:
            content = file.read_bytes()
        except OSError:
            return None
        if not self.is_sealed(file):
            return content.decode("utf-8", errors="replace")
        if self.key is None:
            return None
        from senco_desk.safekeeping.sealing import unsealed_words  # late: it loads the library that seals

        return unsealed_words(content, self.key)

    def _content(self, words: str) -> bytes:
        if self.key is None:
            return (words + "\n").encode("utf-8", errors="replace")
        from senco_desk.safekeeping.sealing import sealed_words

        return sealed_words(words, self.key)

    def _sealed(self) -> list[Path]:
        return [] if self.key is None else list(self.folder.glob(f"*{_SEALED}"))

    def _file(self, thing: str) -> Path:
        named, ending = re.sub(r"[^\w.-]", "-", thing), _PLAIN if self.key is None else _SEALED
        return self.folder / f"{named}-{self._mark}{ending}"


def own_rescue(key: bytes | None = None) -> Rescue:
    """Beside the settings of the person who is signed in; `key` is that of the workbook that is open, if any."""
    return Rescue(own_paths().rescued, key)
