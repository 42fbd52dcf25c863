"""Start SENCO Desk: `python -m senco_desk`, or the command `senco-desk`."""

import sys
from collections.abc import Sequence
from pathlib import Path

FIRST_PAINT = "--first-paint"


def main() -> int:
    """The exit status: 0 done, 1 refused, 2 wrong usage or no display, 3 a file is damaged."""
    words = sys.argv[1:]
    if words == ["_child", "remembered"]:
        from senco_desk.safekeeping import remembered_ahead

        return remembered_ahead.serve()
    if words[:1] == ["_child"]:
        from senco_desk.cli.child import serve

        return serve(words[1])
    if only_opens(words):
        from senco_desk.ui.run import open_window

        named = [Path(word) for word in words if word != FIRST_PAINT][1:]
        return open_window(named[0] if named else None, first_paint=FIRST_PAINT in words)
    if words in (["jot"], ["jot", FIRST_PAINT]):
        from senco_desk.ui.jot.run import open_jot

        return open_jot(first_paint=FIRST_PAINT in words)
    from senco_desk.cli.running import run

    return run(words)


def only_opens(words: Sequence[str]) -> bool:
    """Whether the window alone is asked for. That needs no parser, and loading it is a fifth of the start."""
    named = [word for word in words if word != FIRST_PAINT]
    return named[:1] in ([], ["open"]) and len(named) <= 2 and not any(word.startswith("-") for word in named)


if __name__ == "__main__":
    sys.exit(main())
