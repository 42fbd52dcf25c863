"""What is attached, on its way in: a file that was dropped or chosen, or what was pasted, read as it stands."""

import io
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from senco_desk.domain.attachment import LARGEST
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.file_names import shown_name
from senco_desk.domain.language import N_
from senco_desk.store.container_file import Readable
from senco_desk.store.folder import workbook_around

GONE = Sentence(
    "source-gone",
    N_(
        "“{name}” is no longer where it was, so it was not attached. Nothing else is touched. "
        "Look where it is now; if it is on a stick, put the stick in again."
    ),
)
LEADS_NOWHERE = Sentence(
    "source-leads-nowhere",
    N_("“{name}” only points to a file that is not there, so it was not attached. Attach the file itself."),
)
SHORTCUT = Sentence(
    "source-shortcut",
    N_(
        "“{name}” is only a shortcut, not the file itself, so it was not attached. Attach the file it leads to; "
        "for a web page, put its address into a piece of evidence as a link."
    ),
)
FOLDER = Sentence(
    "source-folder",
    N_("“{name}” is a folder, so it was not attached. Open it, choose the files you want, and attach those."),
)
NO_FILE = Sentence(
    "source-no-file", N_("“{name}” is a device and no file, so it was not attached. Attach a file instead.")
)
EMPTY = Sentence(
    "source-empty",
    N_(
        "“{name}” is empty (0 bytes), so it was not attached. "
        "Save it once more in the program it comes from, and see that there is something in it."
    ),
)
TOO_LARGE = Sentence(
    "source-too-large",
    N_(
        "“{name}” is larger than 2 GB, so it was not attached. Keep it where it is safe and say under “held elsewhere” "
        "where that is; or attach the part of it that counts."
    ),
)
MAY_NOT_READ = Sentence(
    "source-locked",
    N_(
        "“{name}” cannot be read: another program holds it just now, or it is not yours to read. It was not attached. "
        "Close it where it is open, then attach it again; or attach a copy of it."
    ),
)
UNREADABLE = Sentence(
    "source-unreadable",
    N_(
        "“{name}” could not be read ({reason}), so it was not attached. Nothing else is touched. If it is on a stick, "
        "a network drive or in the cloud, see that it is connected; or copy it to this laptop and attach the copy."
    ),
)
CHANGED = Sentence(
    "source-changed",
    N_(
        "“{name}” was changed while it was copied, so it was not attached: half of it would be old and half new. "
        "Save it in the program that has it open, then attach it again."
    ),
)
IN_A_WORKBOOK = Sentence(
    "source-in-workbook",
    N_(
        "“{name}” is part of a workbook, so it was not attached. Files that are in the workbook already are under "
        "Evidence; save a copy from there and attach the copy."
    ),
)


class Unattachable(Refused):
    """A source that cannot be attached; others beside it can."""


_SHORTCUTS = (".lnk", ".url", ".webloc", ".desktop", ".appref-ms")


@dataclass(frozen=True, slots=True)
class Pasted:
    """What came from the clipboard or another program, such as a picture; `name` is what it shall be called."""

    name: str
    content: bytes


Source = Path | Pasted


def name_of(source: Source) -> str:
    return shown_name(source.name)


def size_of(source: Source) -> int:
    """Bytes to expect, for showing how far it is; 0 where that cannot be known."""
    if isinstance(source, Pasted):
        return len(source.content)
    try:
        return source.stat().st_size
    except (OSError, ValueError):
        return 0


@contextmanager
def opened(source: Source) -> Iterator[tuple[Readable, int]]:
    """A stream over what it holds, and how many bytes that is.

    Raises Unattachable at once, while it is read, or at the end when it was changed meanwhile.
    """
    if isinstance(source, Pasted):
        _refuse_size(source.name, len(source.content))
        yield io.BytesIO(source.content), len(source.content)
        return
    _refuse_what_is_no_file(source)
    with _opened_file(source) as file:
        before = os.fstat(file.fileno())
        reading = _Reading(file, name_of(source))
        yield reading, before.st_size
        with _telling(source):
            after = os.fstat(file.fileno())
        if (after.st_mtime_ns, after.st_size, reading.behind) != (
            before.st_mtime_ns,
            before.st_size,
            before.st_size,
        ):
            raise Unattachable(CHANGED, name=name_of(source))


class _Reading:
    """A file that tells, as a sentence, that it can no longer be read; `behind`: how many bytes were."""

    def __init__(self, file: io.FileIO, name: str) -> None:
        self._file, self._name, self.behind = file, name, 0

    def read(self, size: int, /) -> bytes:
        try:
            piece = self._file.read(size)
        except OSError as error:
            raise Unattachable(UNREADABLE, name=self._name, reason=error.strerror or error) from error
        self.behind += len(piece)
        if self.behind > LARGEST:
            raise Unattachable(TOO_LARGE, name=self._name)
        return piece


def _refuse_what_is_no_file(file: Path) -> None:
    name = name_of(file)
    if file.suffix.lower() in _SHORTCUTS:
        raise Unattachable(SHORTCUT, name=name)
    with _telling(file):
        found = file.stat()
        if workbook_around(file):
            raise Unattachable(IN_A_WORKBOOK, name=name)
    if stat.S_ISDIR(found.st_mode):
        raise Unattachable(FOLDER, name=name)
    if not stat.S_ISREG(found.st_mode):
        raise Unattachable(NO_FILE, name=name)
    _refuse_size(name, found.st_size)


def _refuse_size(name: str, size: int) -> None:
    if size == 0:
        raise Unattachable(EMPTY, name=shown_name(name))
    if size > LARGEST:
        raise Unattachable(TOO_LARGE, name=shown_name(name))


@contextmanager
def _opened_file(file: Path) -> Iterator[io.FileIO]:
    with _telling(file):
        opened_file = open(file, "rb", buffering=0, opener=_without_waiting)  # noqa: SIM115  (closed below)
    with opened_file:
        yield opened_file


def _without_waiting(path: str, flags: int) -> int:
    """Should it have become a pipe meanwhile, nobody waits for what may never come through it."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


@contextmanager
def _telling(file: Path) -> Iterator[None]:
    """Raise what the system says of it as Unattachable."""
    try:
        yield
    except FileNotFoundError as error:
        raise Unattachable(LEADS_NOWHERE if file.is_symlink() else GONE, name=name_of(file)) from error
    except PermissionError as error:
        raise Unattachable(MAY_NOT_READ, name=name_of(file)) from error
    except (OSError, ValueError) as error:  # ValueError: a name that no file can have
        reason = getattr(error, "strerror", None) or error
        raise Unattachable(UNREADABLE, name=name_of(file), reason=reason) from error
