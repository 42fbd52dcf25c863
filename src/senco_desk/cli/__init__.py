"""The command line: for printing without a screen, for technicians, for scripts and for tests; a stable interface.

A command imports no Qt and calls the same services as the window. Its answer goes to standard output, in words or as
one JSON object with `--json`; progress and messages go to standard error.
"""

import sys
from collections.abc import Sequence

from senco_desk.cli.answering import Answer, answer, refuse
from senco_desk.cli.arguments import understood
from senco_desk.domain.errors import Damaged, Refused


def run(words: Sequence[str]) -> int:
    """Do what the arguments say; the exit status."""
    asked = understood(words)
    try:
        answered: Answer | int = asked.command(asked)
    except Refused as refused:
        return refuse(refused, as_json=asked.json, status=1)
    except Damaged as damaged:
        return refuse(damaged, as_json=asked.json, status=3)
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 1
    return answered if isinstance(answered, int) else answer(answered, as_json=asked.json)
