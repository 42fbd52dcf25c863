"""The child that reads a draft: one file that another program made, and no workbook.

Frames: the file's path. Lines:

    {"draft": {…}}                                 the fields of Draft
    {"refused": code, "said": sentence}            or "damaged"
"""

from pathlib import Path
from typing import BinaryIO

from senco_desk.domain.errors import Damaged, Refused
from senco_desk.domain.plain_form import plain_form
from senco_desk.domain.wire import frames, put_line
from senco_desk.importing.drafts.reading import read_draft_at


def main(asked: BinaryIO, answered: BinaryIO) -> int:
    """Read what is asked; the exit status: 0 when something was said to the end, 1 when the parent went away."""
    try:
        path = Path(next(frames(asked)))
        put_line(answered, {"draft": plain_form(read_draft_at(path))})
    except Refused as refusal:
        put_line(answered, {"refused": refusal.code, "said": str(refusal)})
    except Damaged as damage:
        put_line(answered, {"damaged": damage.code, "said": str(damage)})
    except (EOFError, StopIteration, BrokenPipeError):
        return 1
    return 0
