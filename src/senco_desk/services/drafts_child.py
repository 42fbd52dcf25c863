"""The child that reads a draft: one file that another program made, and no workbook.

Frames: the file's path. Lines:

    {"draft": {…}}                                 the fields of Draft
    {"refused": code, "said": sentence}            or "damaged"
"""

from pathlib import Path
from typing import BinaryIO

from senco_desk.domain.plain_form import plain_form
from senco_desk.domain.wire import answer, frames, put_line
from senco_desk.importing.drafts.reading import read_draft_at


def main(asked: BinaryIO, answered: BinaryIO) -> int:
    """Read what is asked; the exit status: 0 when something was said to the end, 1 when the parent went away."""
    return answer(answered, lambda: _read(Path(next(frames(asked))), answered))


def _read(path: Path, answered: BinaryIO) -> None:
    put_line(answered, {"draft": plain_form(read_draft_at(path))})
