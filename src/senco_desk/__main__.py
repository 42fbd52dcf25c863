"""Start SENCO Desk: `python -m senco_desk`, or the command `senco-desk`."""

import sys


def main() -> int:
    """The exit status: 0 done, 1 refused, 2 wrong usage or no display, 3 a file is damaged."""
    if sys.argv[1:2] == ["_child"]:
        from senco_desk.cli.child import serve

        return serve(sys.argv[2])
    from senco_desk.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
