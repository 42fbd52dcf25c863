"""The children: long work in a process of its own, started by `services.children`."""

import json
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO


def serve(kind: str) -> int:
    """Do the work of that kind on standard input and output; the exit status.

    A fault of ours is told by its kind and place alone: what it says could hold a person's words.
    """
    try:
        return _KINDS[kind](sys.stdin.buffer, sys.stdout.buffer)
    except Exception as fault:  # noqa: BLE001  (its parent tells it; nobody sees this process)
        print(json.dumps({"fault": _place(fault)}), flush=True)
        return 1


def _place(fault: Exception) -> str:
    """`TypeError in cover.py:12`."""
    last = traceback.extract_tb(fault.__traceback__)[-1]
    return f"{type(fault).__name__} in {Path(last.filename).name}:{last.lineno}"


def _print(asked: BinaryIO, answered: BinaryIO) -> int:
    from senco_desk.printing.child import main

    return main(asked, answered)


_KINDS: dict[str, Callable[[BinaryIO, BinaryIO], int]] = {"print": _print}
