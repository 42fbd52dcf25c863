"""The child that writes for Word and PowerPoint: it is given one document or deck, and no workbook.

Frames: the document or deck; the target's path. Lines:

    {"temporary": path}                            what to remove if this process is killed
    {"progress": heading, "at": n, "of": m}
    {"written": {"file": path, "sha256": …}}
    {"refused": code, "said": sentence}
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from senco_desk.domain.document import Deck, Document
from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_
from senco_desk.domain.wire import answer, frames, put_line
from senco_desk.printing.office.files import Written

TOO_LARGE = Sentence(
    "document-too-large",
    N_(
        "The document needs more memory than this laptop may give it. Nothing was written and your workbook is not "
        "touched. Take a part of it out, and try again."
    ),
)


def main(asked: BinaryIO, answered: BinaryIO) -> int:
    """Write what is asked; the exit status: 0 when something was said to the end, 1 when the parent went away."""
    return answer(answered, lambda: _write(frames(asked), answered), TOO_LARGE)


def _write(values: Iterator[Any], answered: BinaryIO) -> None:
    source, target = next(values), Path(next(values))
    _say(_written(source, target, answered), answered)


def _written(source: Document | Deck, target: Path, answered: BinaryIO) -> Written:
    def progress(part: str, at: int, of: int | None) -> None:
        put_line(answered, {"progress": part, "at": at, "of": of})

    def began(temporary: Path) -> None:
        put_line(answered, {"temporary": str(temporary)})

    if isinstance(source, Deck):
        from senco_desk.printing.office.slides import write_deck

        return write_deck(source, target, progress, began)
    from senco_desk.printing.office.word import write_document

    return write_document(source, target, progress, began)


def _say(written: Written, answered: BinaryIO) -> None:
    try:
        put_line(answered, {"written": {"file": str(written.file), "sha256": written.sha256}})
    except BrokenPipeError:
        written.file.unlink()
        raise
