"""Rescue files: the words of a save that failed, as plain text beside the settings, until the save succeeds."""

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from senco_desk.paths import own_paths


@dataclass(frozen=True)
class Rescue:
    """One file for each thing that could not be saved. The folder need not exist."""

    folder: Path

    def keep(self, thing: str, words: str) -> Path | None:
        """Write `words`, on disk when this returns; None when even this cannot be done."""
        file = self._file(thing)
        part = file.with_suffix(".part")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with part.open("w", encoding="utf-8", newline="\n") as out:
                out.write(words + "\n")
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
        """Files that an earlier session could not bring home, oldest first."""
        return sorted(self.folder.glob("*.txt"), key=lambda file: file.stat().st_mtime) if self.folder.is_dir() else []

    def _file(self, thing: str) -> Path:
        return self.folder / (re.sub(r"[^\w.-]", "-", thing) + ".txt")


def own_rescue() -> Rescue:
    """Beside the settings of the person who is signed in."""
    return Rescue(own_paths().settings.parent / "rescued words")
