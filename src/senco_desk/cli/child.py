"""The children: long work in a process of its own, started by `services.children`."""

import json
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

_MEMORY = 2 * 1024**3
"""Bytes of address space: far above what any work needs, so that a runaway child cannot take the laptop with it."""


def serve(kind: str) -> int:
    """Do the work of that kind on standard input and output; the exit status.

    A fault of ours is told by its kind and place alone: what it says could hold a person's words.
    """
    _limit_memory()
    try:
        return _KINDS[kind](sys.stdin.buffer, sys.stdout.buffer)
    except Exception as fault:  # noqa: BLE001  (its parent tells it; nobody sees this process)
        print(json.dumps({"fault": _place(fault)}), flush=True)
        return 1


def _limit_memory() -> None:
    """Windows and macOS have no such limit."""
    if sys.platform == "win32":
        return
    import resource

    with suppress(ValueError, OSError):  # a limit below ours stands already
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, resource.getrlimit(resource.RLIMIT_AS)[1]))


def _place(fault: Exception) -> str:
    """`TypeError in cover.py:12`."""
    last = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__} in {Path(last.filename).name}:{last.lineno}"


def _print(asked: BinaryIO, answered: BinaryIO) -> int:
    from senco_desk.printing.child import main
    from senco_desk.store.containers import Containers

    return main(asked, answered, Containers)


def _examine(asked: BinaryIO, answered: BinaryIO) -> int:
    from senco_desk.services.examining_child import main

    return main(asked, answered)


def _take_out(asked: BinaryIO, answered: BinaryIO) -> int:
    from senco_desk.services.taking_out_child import main

    return main(asked, answered)


def _take_in(asked: BinaryIO, answered: BinaryIO) -> int:
    from senco_desk.services.taking_in_child import main

    return main(asked, answered)


def _words(asked: BinaryIO, answered: BinaryIO) -> int:
    from senco_desk.services.reading_words_child import main

    return main(asked, answered)


def _calendar(asked: BinaryIO, answered: BinaryIO) -> int:
    from senco_desk.services.calendar_child import main

    return main(asked, answered)


def _references(asked: BinaryIO, answered: BinaryIO) -> int:
    from senco_desk.services.references_child import main

    return main(asked, answered)


def _document(asked: BinaryIO, answered: BinaryIO) -> int:
    from senco_desk.printing.office.child import main

    return main(asked, answered)


def _draft(asked: BinaryIO, answered: BinaryIO) -> int:
    from senco_desk.services.drafts_child import main

    return main(asked, answered)


def _feedback(asked: BinaryIO, answered: BinaryIO) -> int:
    from senco_desk.services.feedback_child import main

    return main(asked, answered)


_KINDS: dict[str, Callable[[BinaryIO, BinaryIO], int]] = {
    "calendar": _calendar,
    "document": _document,
    "draft": _draft,
    "examine": _examine,
    "feedback": _feedback,
    "print": _print,
    "references": _references,
    "words": _words,
    "take-in": _take_in,
    "take-out": _take_out,
}
