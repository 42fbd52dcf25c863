"""The child that reads a file of sources, which anybody may have written.

One frame: the file's bytes, and its name. Lines:

    {"read": [[line, reference in plain form], …]}      as often as need be
    {"said": [sentence, …]}
    {"refused": code, "said": sentence}                 or "damaged"
"""

from typing import BinaryIO

from senco_desk.domain.plain_form import plain_form
from senco_desk.domain.wire import answer, frames, put_line
from senco_desk.importing.references.reading import read_references

_AT_ONCE = 500


def main(asked: BinaryIO, answered: BinaryIO) -> int:
    """Read what is asked; the exit status: 0 when something was said to the end, 1 when the parent went away."""
    return answer(answered, lambda: _read(next(frames(asked)), answered))


def _read(asked: tuple[bytes, str], answered: BinaryIO) -> None:
    read = read_references(*asked)
    for begin in range(0, len(read.found), _AT_ONCE):
        some = read.found[begin : begin + _AT_ONCE]
        put_line(answered, {"read": [[each.line, plain_form(each.reference)] for each in some]})
    put_line(answered, {"said": read.said})
