"""The print child: the portfolio comes in as frames, progress and result go out as lines of JSON (`domain/wire.py`).

Frames: the workbook's folder and key, to read its pictures; the portfolio without its reflections, or sheets; the
target's path; then each reflection. Lines:

    {"temporary": path}                            what to remove if this process is killed
    {"progress": part, "at": n, "of": m}           steps behind, and of how many
    {"printed": {"file": path, "pages": [[label, [holds…]]…], "sha256": …, "unprintable": […], "body_pages": n,
                 "missing": […], "undescribed": […]}}
    {"refused": code, "said": sentence}            or "damaged"

The parent puts the file into its place when this process has ended well; until then nothing was written. A portfolio
that breaks off, because the parent died, is not printed.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from senco_desk.domain.attachment import Files
from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.domain.portfolio import Portfolio
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.sheets import Sheets
from senco_desk.domain.wire import frames

if TYPE_CHECKING:
    from senco_desk.printing.writing import Printed

OpenFiles = Callable[[Path, bytes | None], Files]
"""From the workbook's folder and key to what its containers hold."""

TOO_LARGE = Sentence(
    "print-too-large",
    N_(
        "The portfolio needs more memory than this laptop may give it. Nothing was written and your workbook is not "
        "touched. Leave out a part, such as the reflections, and print again."
    ),
)
_MEMORY = 2 * 1024**3
"""Bytes of address space: far above what any portfolio needs, so that a runaway one cannot take the laptop with it."""


def main(asked: BinaryIO, answered: BinaryIO, open_files: OpenFiles) -> int:
    """Print what is asked; the exit status: 0 when something was said to the end, 1 when the parent went away."""
    _limit_memory()
    said = _Lines(answered)
    try:
        _print(frames(asked), open_files, said)
    except Refused as refusal:
        said.say({"refused": refusal.code, "said": str(refusal)})
    except Damaged as damage:
        said.say({"damaged": damage.code, "said": str(damage)})
    except MemoryError:
        said.say({"refused": TOO_LARGE.code, "said": TOO_LARGE.said()})
    except (EOFError, BrokenPipeError):
        return 1
    return 0


def _print(values: Iterator[Any], open_files: OpenFiles, said: "_Lines") -> None:
    from senco_desk.printing.sheets.writing import write_sheets
    from senco_desk.printing.writing import write

    (folder, key), asked, target = _head(values)
    files = open_files(folder, key)

    def progress(part: str, at: int, of: int | None) -> None:
        said.say({"progress": part, "at": at, "of": of})

    def began(temporary: Path) -> None:
        said.say({"temporary": str(temporary)})

    if isinstance(asked, Sheets):
        printed = write_sheets(asked, target, progress, began)
    else:
        whole = replace(asked, reflections=_all(values, asked.reflection_count))
        printed = write(whole, files, target, progress, began)
    _say_printed(printed, said)


def _say_printed(printed: "Printed", said: "_Lines") -> None:
    came = {
        "file": str(printed.file),
        "pages": [[page.label, list(page.holds)] for page in printed.pages],
        "sha256": printed.sha256,
        "unprintable": list(printed.unprintable),
        "body_pages": printed.body_pages,
        "missing": list(printed.missing),
        "undescribed": list(printed.undescribed),
    }
    try:
        said.say({"printed": came})
    except BrokenPipeError:
        printed.file.unlink()
        raise


def _head(values: Iterator[Any]) -> tuple[tuple[Path, bytes | None], Portfolio | Sheets, Path]:
    try:
        return next(values), next(values), Path(next(values))
    except StopIteration:
        raise EOFError from None


def _all(values: Iterator[Any], count: int) -> Iterator[Reflection]:
    """The reflections as they come; raises EOFError when fewer come than were promised."""
    came = 0
    for came, reflection in enumerate(values, start=1):  # noqa: B007
        yield reflection
    if came < count:
        raise EOFError


class _Lines:
    def __init__(self, pipe: BinaryIO) -> None:
        self._pipe = pipe

    def say(self, line: dict[str, Any]) -> None:
        self._pipe.write(json.dumps(line).encode("ascii") + b"\n")
        self._pipe.flush()


def _limit_memory() -> None:
    if sys.platform == "win32":
        return
    import resource

    with suppress(ValueError, OSError):  # a limit below ours stands already
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))
