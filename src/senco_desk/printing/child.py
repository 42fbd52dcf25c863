"""The print child: the portfolio comes in as frames, progress and result go out as lines of JSON (`domain/wire.py`).

Frames: the portfolio without its reflections; the target's path; then each reflection. Lines:

    {"temporary": path}                            what to remove if this process is killed
    {"progress": part, "at": n, "of": m}           steps behind, and of how many
    {"printed": {"file": path, "pages": [[label, [holds…]]…], "sha256": …, "unprintable": […]}}
    {"refused": code, "said": sentence}            or "damaged"

The parent puts the file into its place when this process has ended well; until then nothing was written. A portfolio
that breaks off, because the parent died, is not printed.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, BinaryIO

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.domain.portfolio import Portfolio
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.wire import frames

TOO_LARGE = Sentence(
    "print-too-large",
    N_(
        "The portfolio needs more memory than this laptop may give it. Nothing was written and your workbook is not "
        "touched. Leave out a part, such as the reflections, and print again."
    ),
)
_MEMORY = 2 * 1024**3
"""Bytes of address space: far above what any portfolio needs, so that a runaway one cannot take the laptop with it."""


def main(asked: BinaryIO, answered: BinaryIO) -> int:
    """Print what is asked; the exit status: 0 when something was said to the end, 1 when the parent went away."""
    _limit_memory()
    said = _Lines(answered)
    try:
        _print(frames(asked), said)
    except Refused as refusal:
        said.say({"refused": refusal.code, "said": str(refusal)})
    except Damaged as damage:
        said.say({"damaged": damage.code, "said": str(damage)})
    except MemoryError:
        said.say({"refused": TOO_LARGE.code, "said": TOO_LARGE.said()})
    except (EOFError, BrokenPipeError):
        return 1
    return 0


def _print(values: Iterator[Any], said: "_Lines") -> None:
    from senco_desk.printing.writing import write

    portfolio, target = _head(values)
    printed = write(
        replace(portfolio, reflections=_all(values, portfolio.reflection_count)),
        target,
        lambda part, at, of: said.say({"progress": part, "at": at, "of": of}),
        lambda temporary: said.say({"temporary": str(temporary)}),
    )
    came = {
        "file": str(printed.file),
        "pages": [[page.label, list(page.holds)] for page in printed.pages],
        "sha256": printed.sha256,
        "unprintable": list(printed.unprintable),
    }
    try:
        said.say({"printed": came})
    except BrokenPipeError:
        printed.file.unlink()
        raise


def _head(values: Iterator[Any]) -> tuple[Portfolio, Path]:
    try:
        return next(values), Path(next(values))
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
