"""The arguments of every command, in one place."""

import argparse
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from senco_desk import __version__
from senco_desk.cli import backups, checking, everything, feedback, frameworks, opening, printing, sample, show
from senco_desk.cli.unlocking import take_passphrase
from senco_desk.domain.copies import CopyKind
from senco_desk.domain.day_reading import read_day
from senco_desk.domain.portfolio import Part
from senco_desk.domain.sheets import SheetKind

Command = Callable[[argparse.Namespace], Any]


def understood(words: Sequence[str]) -> argparse.Namespace:
    """What was asked, with `.command` to do it. Ends the process with status 2 and the usage for anything else."""
    return command_line().parse_args((words or ["open"]) if _names_a_command(words) else ["open", *words])


def _names_a_command(words: Sequence[str]) -> bool:
    return not words or not words[0].startswith("--") or words[0] in {"--help", "--version"}


def command_line() -> argparse.ArgumentParser:
    """Every command and its arguments."""
    parser = argparse.ArgumentParser(
        prog="senco-desk",
        description="A desk for the National Award for SEN Co-ordination. Without a command the window opens.",
    )
    parser.add_argument("--version", action="version", version=f"SENCO Desk {__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    _add_open(commands)
    _add_jot(commands)
    _add_sample(commands)
    _add_print(commands)
    _add_feedback(commands)
    _add_show(commands)
    _add_frameworks(commands)
    _add_check(commands)
    _add_backup(commands)
    _add_restore(commands)
    _add_export(commands)
    _add_import(commands)
    return parser


def _command(commands: Any, name: str, command: Command, what_for: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = commands.add_parser(name, help=what_for, description=what_for)
    parser.add_argument("--json", action="store_true", help="answer with one JSON object")
    parser.set_defaults(command=command)
    return parser


def _add_open(commands: Any) -> None:
    parser = _command(commands, "open", opening.open_desk, "Open the window, on the last workbook or on this one.")
    parser.add_argument("workbook", nargs="?", type=Path, help="a workbook's folder")
    parser.add_argument(
        "--first-paint", action="store_true", help="quit once Home is painted and filled, and print how long it took"
    )


def _add_jot(commands: Any) -> None:
    parser = _command(
        commands, "jot", opening.open_small, "Open the small window for a line, while the desk is locked."
    )
    parser.add_argument(
        "--first-paint", action="store_true", help="quit once it is painted, and print how long it took"
    )


def _add_sample(commands: Any) -> None:
    parser = _command(commands, "sample", sample.write, "Write a sample workbook of a fictional SENCO.")
    parser.add_argument("workbook", type=Path, help="the folder to make, such as demo.sencodesk")
    parser.add_argument(
        "--of",
        choices=["year-one", "experienced", "npq"],
        default="year-one",
        help="a new SENCO's first year (2014 outcomes), an experienced SENCO (2009 outcomes), or an NPQ participant",
    )
    parser.add_argument(
        "--size", choices=["small", "year", "decade"], default="year", help="of the first year's sample only"
    )
    parser.add_argument("--today", type=_day, metavar="DATE", help="the day it is seen from: 2025-06-30")
    take_passphrase(parser)


def _day(typed: str) -> date:
    day = read_day(typed, datetime.now().astimezone().date())
    if day is None:
        raise argparse.ArgumentTypeError(f"“{typed}” cannot be read as a day; write it like this: 2025-06-30")
    return day


def _add_print(commands: Any) -> None:
    parser = _command(
        commands, "print", printing.print_on_paper, "Print the portfolio as PDF, or sheets for the binder."
    )
    parser.add_argument("workbook", type=Path)
    parser.add_argument("out", type=Path, help="the file to write; of a review copy also the folder")
    kinds_of_copy = [kind.value for kind in CopyKind]
    parser.add_argument(
        "--copy", choices=kinds_of_copy, default="print", help="the whole portfolio, or the small one for a tutor"
    )
    parser.add_argument("--framework", metavar="CODE", help="the set of outcomes, such as nasenco-2014")
    parts = [part.value for part in Part if part is not Part.COVER]
    parser.add_argument("--without", choices=parts, action="append", default=[], metavar="PART", help=", ".join(parts))
    kinds = [kind.value for kind in SheetKind]
    parser.add_argument("--sheets", choices=kinds, metavar="KIND", help=f"in its place: {', '.join(kinds)}")
    parser.add_argument("--to", choices=["pdf", "docx"], help="docx: a review copy for Word")
    _add_asked(parser.add_argument_group("of a review copy"))
    parser.add_argument("--unchecked", action="store_true", help="I looked for names myself")
    take_passphrase(parser)


def _add_asked(group: Any) -> None:
    group.add_argument("--ask", action="append", default=[], metavar="QUESTION", help="up to three")
    group.add_argument("--decide", action="append", default=[], metavar="OUTCOME", help="to be decided, such as 5 or C")
    group.add_argument("--about", action="append", default=[], metavar="NUMBER", help="to be in it, such as R-014")
    group.add_argument("--pages", type=_above_none, help="at most so many; 30 unless said")
    group.add_argument("--megabytes", type=_above_none, help="at most so many; 10 unless said")


def _above_none(typed: str) -> int:
    if not typed.isdecimal() or not 0 < int(typed) <= 10_000:
        raise argparse.ArgumentTypeError(f"“{typed}” is not a number from 1 to 10,000")
    return int(typed)


def _add_feedback(commands: Any) -> None:
    parser = _command(commands, "feedback", feedback.receive, "What a tutor's file says, each thing on its item.")
    parser.add_argument("workbook", type=Path)
    parser.add_argument("file", type=Path, metavar="FILE", help="Word, PDF, a marking sheet, a saved mail, text …")
    parser.add_argument("--me", metavar="NAME", help="which of them you are, in the sheet of a whole class")
    parser.add_argument("--accept", action="store_true", help="store it, with the file")
    take_passphrase(parser)


def _add_show(commands: Any) -> None:
    parser = _command(commands, "show", show.show, "One view of the workbook, to read or for a script.")
    parser.add_argument("workbook", type=Path)
    parser.add_argument("view", choices=sorted(show.VIEWS), metavar="VIEW", help=", ".join(sorted(show.VIEWS)))
    take_passphrase(parser)


def _add_frameworks(commands: Any) -> None:
    parser = _command(
        commands, "frameworks", frameworks.listing, "Sets of outcomes: list, show, export, import, check."
    )
    verbs = parser.add_subparsers(metavar="VERB", required=True)
    listing = _command(verbs, "list", frameworks.listing, "The sets there are: bundled, and on your own shelf.")
    show = _command(verbs, "show", frameworks.show, "One set, with its wording.")
    export = _command(verbs, "export", frameworks.export, "Write a set to a file.")
    bring_in = _command(verbs, "import", frameworks.bring_in, "Take a set from a file.")
    check = _command(verbs, "check", frameworks.check, "Read a file and say what is wrong with it; nothing is stored.")
    for verb in (show, export):
        verb.add_argument("code", metavar="CODE")
    export.add_argument("out", type=Path)
    export.add_argument("--as", dest="form", choices=["case", "moodle", "sheet"], default="case")
    for verb in (bring_in, check):
        verb.add_argument("file", type=Path)
    for verb in (listing, show, export, bring_in):
        verb.add_argument("--workbook", type=Path, help="in this workbook, in place of your own shelf")
        take_passphrase(verb)


def _add_check(commands: Any) -> None:
    parser = _command(commands, "check", checking.check_workbook, "Is the workbook whole?")
    parser.add_argument("workbook", type=Path)
    take_passphrase(parser)


def _add_backup(commands: Any) -> None:
    parser = _command(commands, "backup", backups.back_up, "A checked backup: opened and counted once it is written.")
    parser.add_argument("workbook", type=Path)
    parser.add_argument(
        "folder", type=Path, nargs="?", metavar="DEST", help="the folder for it; without it, where backups go anyway"
    )
    take_passphrase(parser)


def _add_restore(commands: Any) -> None:
    parser = _command(commands, "restore", backups.restore, "A new workbook from a backup.")
    parser.add_argument("backup", type=Path, help="a backup's file, or a folder with backups: then its newest")
    parser.add_argument("target", type=Path, metavar="DEST", help="the workbook to make, such as mine.sencodesk")
    take_passphrase(parser)


def _add_export(commands: Any) -> None:
    parser = _command(commands, "export", everything.take_out, "Everything in open formats, readable without this.")
    parser.add_argument("workbook", type=Path)
    parser.add_argument("folder", type=Path, metavar="DIR", help="the new folder to write")
    parser.add_argument("--unchecked", action="store_true", help="I looked for names myself")
    take_passphrase(parser)


def _add_import(commands: Any) -> None:
    parser = _command(commands, "import", everything.take_in, "A new workbook from a folder that export wrote.")
    parser.add_argument("workbook", type=Path, help="the workbook's folder to make, such as mine.sencodesk")
    parser.add_argument("folder", type=Path, metavar="DIR", help="the folder that export wrote")
    take_passphrase(parser)
