"""The children: long work in a process of its own, started by `services.children`."""

import sys
from collections.abc import Callable
from typing import BinaryIO


def serve(kind: str) -> int:
    """Do the work of that kind on standard input and output; the exit status."""
    return _KINDS[kind](sys.stdin.buffer, sys.stdout.buffer)


def _print(asked: BinaryIO, answered: BinaryIO) -> int:
    from senco_desk.printing.child import main

    return main(asked, answered)


_KINDS: dict[str, Callable[[BinaryIO, BinaryIO], int]] = {"print": _print}
