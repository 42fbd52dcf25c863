"""Writing a portfolio to a file: `write(portfolio, target, progress)`.

The whole copy is drawn in one pass: the body first, the front matter (which cites it) last.
"""

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from errno import EACCES, EDQUOT, EISDIR, ENOSPC
from pathlib import Path
from typing import BinaryIO

from senco_desk.domain.copies import PageEntry
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_, _
from senco_desk.domain.portfolio import Part, Portfolio
from senco_desk.printing.canvas import TaggedCanvas
from senco_desk.printing.composing import Copy
from senco_desk.printing.document import TaggedDocument
from senco_desk.printing.fonts import Face, FontStack, ready
from senco_desk.printing.parts import (
    contents,
    cover,
    declarations,
    how_to_read,
    index,
    one_page,
    outcomes,
    reflections,
    setting,
)
from senco_desk.printing.saving import save
from senco_desk.printing.styles import Styles
from senco_desk.printing.wording import Wording

UNWRITABLE = Sentence(
    "print-unwritable",
    N_(
        "The copy cannot be written to {target} ({why}). Nothing was written and your workbook is not touched. "
        "Choose another folder or another name, or close the file if it is open elsewhere."
    ),
)
NO_ROOM = Sentence(
    "print-disk-full",
    N_(
        "The disk is full, so the copy was not written to {target}. Nothing half-written was left and your workbook is "
        "not touched. Make some room, or choose another place, and print again."
    ),
)

Progress = Callable[[str, int, int | None], None]
"""Called with what is being drawn, how many steps are behind, and of how many."""

_BODY = {
    Part.SETTING: setting.draw,
    Part.HOW_TO_READ: how_to_read.draw,
    Part.OUTCOMES: outcomes.draw,
    Part.INDEX: index.draw,
}
_FRONT = {
    Part.COVER: cover.draw,
    Part.ONE_PAGE: one_page.draw,
    Part.DECLARATIONS: declarations.draw,
    Part.CONTENTS: contents.draw,
}


@dataclass(frozen=True, slots=True)
class Printed:
    """The pages in their final order, the SHA-256 of the file, and the characters that no font has."""

    pages: tuple[PageEntry, ...]
    sha256: str
    unprintable: tuple[str, ...]


def write(
    portfolio: Portfolio, target: Path, progress: Progress, began: Callable[[Path], None] = lambda _path: None
) -> Printed:
    """Print `portfolio` as PDF to `target`, whole or not at all; its reflections are read once.

    `began` is told the temporary file, to be removed by whoever stops this from outside. Raises Refused when `target`
    cannot be written or the disk is full.
    """
    with _whole_or_not_at_all(target, began) as out:
        return draw(portfolio, out, progress)


def draw(portfolio: Portfolio, out: BinaryIO, progress: Progress) -> Printed:
    """The same, into an open file."""
    copy = begin(portfolio)
    steps = _Steps(progress, len(portfolio.parts) + portfolio.reflection_count)
    for part, draw_part in _BODY.items():
        if copy.prints(part):
            steps.take(part)
            draw_part(copy)
    if copy.prints(Part.REFLECTIONS):
        steps.take(Part.REFLECTIONS)
        reflections.draw(copy, lambda: steps.take(Part.REFLECTIONS))
    copy.document.begin_front()
    for part, draw_part in _FRONT.items():
        if copy.prints(part) or part is Part.COVER:
            steps.take(part)
            draw_part(copy)
    pages = copy.document.finish()
    printed = Printed(pages, save(copy.document.canv, out), copy.wording.fonts.unprintable)
    steps.take(Part.COVER)  # all are behind; where nobody hears this any more, no copy is wanted
    return printed


def begin(portfolio: Portfolio) -> Copy:
    """An empty copy, ready for its parts."""
    ready(Face.PLAIN.value)
    styles, label = Styles(portfolio.layout), portfolio.label
    title = _("Portfolio of {name}").format(name=portfolio.profile.name)
    canvas = TaggedCanvas(title=title, author=portfolio.profile.name, language="en-GB", font=Face.PLAIN.value)
    bears = f"{label.reference} v{label.version}" if label.version else _("Preview")
    return Copy(portfolio, Wording(styles, FontStack()), TaggedDocument(canvas, styles, bears))


class _Steps:
    """Counts the parts and the reflections drawn."""

    def __init__(self, progress: Progress, of: int) -> None:
        self._progress, self._of, self._at = progress, of, 0

    def take(self, part: Part) -> None:
        self._progress(part.value, self._at, self._of)
        self._at += 1


@contextmanager
def _whole_or_not_at_all(target: Path, began: Callable[[Path], None]) -> Iterator[BinaryIO]:
    temporary = target.with_name(f".senco-desk-{secrets.token_hex(8)}.part")
    try:
        _refuse_protected(target)
        began(temporary)  # before it is there: who stops this from outside may do so at any moment
        with temporary.open("xb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        temporary.replace(target)
    except BrokenPipeError:  # not the file: whoever is told of progress has gone away
        raise
    except OSError as fault:
        raise _refusal(fault, target) from fault
    finally:
        with suppress(OSError):  # it is in its place, or it never came to be
            temporary.unlink(missing_ok=True)


def _refuse_protected(target: Path) -> None:
    """Renaming would go through over a file that is write-protected, and fail over a folder only at the end."""
    if target.is_dir():
        raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
    if target.exists() and not os.access(target, os.W_OK):
        raise PermissionError(EACCES, os.strerror(EACCES))


def _refusal(fault: OSError, target: Path) -> Refused:
    if fault.errno in (ENOSPC, EDQUOT):
        return Refused(NO_ROOM, target=target)
    return Refused(UNWRITABLE, target=target, why=fault.strerror or type(fault).__name__)
