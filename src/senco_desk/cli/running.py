"""Doing what a command line asks: from the words to the exit status."""

import signal
from collections.abc import Sequence
from types import FrameType

from senco_desk.cli.answering import Answer, answer, message, refuse
from senco_desk.cli.arguments import understood
from senco_desk.cli.opening import open_desk
from senco_desk.cli.unlocking import take_from_environment
from senco_desk.domain.errors import Damaged, Refused
from senco_desk.domain.language import N_, _

STOPPED = N_("Stopped. Nothing half-written was left, and what was in the workbook is there.")


def run(words: Sequence[str]) -> int:
    """Do what the arguments say; the exit status."""
    asked = understood(words)
    take_from_environment(asked)
    if asked.command is not open_desk:
        signal.signal(signal.SIGTERM, _stop)
    try:
        answered: Answer | int = asked.command(asked)
    except Refused as refused:
        return refuse(refused, as_json=asked.json, status=1)
    except Damaged as damaged:
        return refuse(damaged, as_json=asked.json, status=3)
    except KeyboardInterrupt:
        message(_(STOPPED))
        return 1
    return answered if isinstance(answered, int) else answer(answered, as_json=asked.json)


def _stop(_signal: int, _frame: FrameType | None) -> None:
    """The laptop shuts down, or a script gives up: leave as on Ctrl+C, with nothing half-written."""
    raise KeyboardInterrupt
