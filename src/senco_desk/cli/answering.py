"""What a command says, and where: the answer on standard output, everything else on standard error."""

import json
import os
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from senco_desk.domain.errors import DeskError
from senco_desk.domain.language import N_, _

UNSAID = N_("It was done, but the answer could not be written ({reason}). Ask again once there is room for it.")


@dataclass(frozen=True, slots=True)
class Answer:
    """`said` in words, `told` the same for `--json`, with keys that stay."""

    said: str
    told: dict[str, Any] = field(default_factory=dict)
    status: int = 0


def answer(given: Answer, *, as_json: bool) -> int:
    """Print the answer; the exit status, 1 when it could not be printed."""
    written = _write(json.dumps(given.told, ensure_ascii=False, indent=2) if as_json else given.said)
    return given.status if written else 1


def refuse(error: DeskError, *, as_json: bool, status: int) -> int:
    """Say why not; the exit status."""
    message(str(error))
    if as_json:
        _write(json.dumps({"refused": error.code, "said": str(error)}, ensure_ascii=False, indent=2))
    return status


def message(words: str) -> None:
    """Something to know that is not the answer; it goes unsaid where nobody listens any more."""
    with suppress(OSError):
        print(words, file=sys.stderr, flush=True)


class ProgressLine:
    """One line on a terminal that is written over; nothing elsewhere."""

    def __init__(self) -> None:
        self._shown = sys.stderr.isatty()

    def __call__(self, doing: str, at: int, of: int | None) -> None:
        if self._shown:
            print(f"\r{doing} {at}{f' / {of}' if of else ''}\033[K", end="", file=sys.stderr, flush=True)

    def done(self) -> None:
        if self._shown:
            print("\r\033[K", end="", file=sys.stderr, flush=True)


def _write(words: str) -> bool:
    """Whether whoever asked has the answer, or has had enough of it, as `| head` has."""
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    try:
        print(words, flush=True)
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left in it is not tried again at exit
        if isinstance(error, BrokenPipeError):
            return True
        message(_(UNSAID).format(reason=error.strerror))
        return False
    return True
