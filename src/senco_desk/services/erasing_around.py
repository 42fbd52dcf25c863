"""Erasing one person around the workbook: snapshots, opened copies, words of saves that failed."""

import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from senco_desk.paths import own_paths
from senco_desk.store.folder import SNAPSHOTS
from senco_desk.store.inbox import ASIDE, inbox

Plain = Callable[[str], str]
"""Words without the person's names."""


def remove_snapshots(folder: Path) -> tuple[int, list[Path]]:
    """Take away the copies that were made before the workbook was changed; how many, and those that another holds."""
    return _removed((folder / SNAPSHOTS).glob("*"))


def remove_unread(folder: Path) -> tuple[int, list[Path]]:
    """The same for what was put aside of the inbox because it could not be read: nobody can say whom it names."""
    return _removed((inbox(folder) / ASIDE).glob("*"))


def _removed(files: Iterable[Path]) -> tuple[int, list[Path]]:
    found = [file for file in files if file.is_file()]
    for file in found:
        with suppress(OSError):
            file.unlink()
    held = [file for file in found if file.exists()]
    return len(found) - len(held), held


def rewrite_rescued(key: bytes | None, plain: Plain) -> tuple[int, list[Path]]:
    """Write anew the words of saves that failed, those of this workbook and those that are not sealed.

    How many it was, and the files that could not be read or written.
    """
    done, not_done = 0, []
    for file in sorted(own_paths().rescued.glob("*.*")):
        try:
            done += file.suffix in (".txt", ".sealed") and _rewrite(file, key, plain)
        except OSError:
            not_done.append(file)
    return done, not_done


def _rewrite(file: Path, key: bytes | None, plain: Plain) -> bool:
    content = file.read_bytes()
    words = _words(file, content, key)
    made = None if words is None else plain(words)
    if made is None or made == words:
        return False
    _write(file, made.encode() if file.suffix == ".txt" else _sealed(made, key))
    return True


def _words(file: Path, content: bytes, key: bytes | None) -> str | None:
    """None for what another workbook sealed."""
    if file.suffix == ".txt":
        return content.decode("utf-8", errors="replace")
    if key is None:
        return None
    from senco_desk.safekeeping.sealing import unsealed_words  # late: it loads the library that seals

    return unsealed_words(content, key)


def _sealed(words: str, key: bytes | None) -> bytes:
    from senco_desk.safekeeping.sealing import sealed_words

    return sealed_words(words, key or b"")


def _write(file: Path, content: bytes) -> None:
    part = file.with_suffix(".part")
    try:
        with part.open("wb") as out:
            out.write(content)
            out.flush()
            os.fsync(out.fileno())
        part.replace(file)
    finally:
        part.unlink(missing_ok=True)
