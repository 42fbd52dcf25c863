"""The print child: the portfolio comes in as frames, progress and result go out as lines of JSON (`domain/wire.py`).

Frames: the workbook's folder and key, to read its pictures; the portfolio without its reflections, a review copy, or
sheets of any kind; the target's path; then each reflection. Lines:

    {"temporary": path}                            what to remove if this process is killed
    {"progress": part, "at": n, "of": m}           steps behind, and of how many
    {"printed": {"file": path, "pages": …, "sha256": …, "unprintable": […], "body_pages": n, "missing": […],
                 "undescribed": […], "left_out": […]}}
    {"refused": code, "said": sentence}            or "damaged"

`pages` are as `domain/copies.py` writes them; `left_out` names what had no room in a review copy.

The parent puts the file into its place when this process has ended well; until then nothing was written. A portfolio
that breaks off, because the parent died, is not printed.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from senco_desk.domain.about_person import AboutPerson
from senco_desk.domain.attachment import Files
from senco_desk.domain.copies import plain_pages
from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_
from senco_desk.domain.recovery import RecoverySheet
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.review_copy import ReviewCopy
from senco_desk.domain.sheets import ClaimSheet, ExitForm, Sheets
from senco_desk.domain.task_sheet import TaskSheet
from senco_desk.domain.wire import answer, frames, put_line

if TYPE_CHECKING:
    from senco_desk.printing.writing import Printed

OpenFiles = Callable[[Path, bytes | None], Files]
"""From the workbook's folder and key to what its containers hold."""

TOO_LARGE = Sentence(
    "print-too-large",
    N_(
        "The portfolio needs more memory than this laptop may give it. Nothing was written and your workbook is not "
        "touched. Leave out a part, such as the reflections, and print again."
    ),
)


def main(asked: BinaryIO, answered: BinaryIO, open_files: OpenFiles) -> int:
    """Print what is asked; the exit status: 0 when something was said to the end, 1 when the parent went away."""
    return answer(answered, lambda: _print(frames(asked), open_files, answered), TOO_LARGE)


def _print(values: Iterator[Any], open_files: OpenFiles, answered: BinaryIO) -> None:
    from senco_desk.printing.writing import write

    (folder, key), asked, target = _head(values)
    files = open_files(folder, key)

    def progress(part: str, at: int, of: int | None) -> None:
        put_line(answered, {"progress": part, "at": at, "of": of})

    def began(temporary: Path) -> None:
        put_line(answered, {"temporary": str(temporary)})

    if isinstance(asked, ReviewCopy):
        write_review = _for_word if target.suffix.lower() == ".docx" else _as_pdf
        printed = write_review(asked, files, target, progress, began)
    elif (write_sheet := _sheets().get(type(asked))) is not None:
        printed = write_sheet(asked, target, progress, began)
    else:
        whole = replace(asked, reflections=_all(values, asked.reflection_count))
        printed = write(whole, files, target, progress, began)
    _say_printed(printed, answered)


def _sheets() -> dict[type, Callable[..., "Printed"]]:
    """What writes each kind of sheet; loaded in the child alone."""
    from senco_desk.printing.sheets import writing

    return {
        RecoverySheet: writing.write_recovery,
        AboutPerson: writing.write_about_person,
        TaskSheet: writing.write_task,
        ClaimSheet: writing.write_claim,
        ExitForm: writing.write_exit_form,
        Sheets: writing.write_sheets,
    }


def _as_pdf(copy: ReviewCopy, *how: Any) -> "Printed":
    from senco_desk.printing.review.writing import write_review

    return write_review(copy, *how)


def _for_word(copy: ReviewCopy, *how: Any) -> "Printed":
    """Its pages are Word's own affair."""
    from senco_desk.printing.office.review import write_review
    from senco_desk.printing.writing import Printed

    made = write_review(copy, *how)
    return Printed(made.file, (), made.sha256, (), 0, made.missing, made.undescribed, made.left_out)


def _say_printed(printed: "Printed", answered: BinaryIO) -> None:
    came = {
        "file": str(printed.file),
        "pages": plain_pages(printed.pages),
        "sha256": printed.sha256,
        "unprintable": list(printed.unprintable),
        "body_pages": printed.body_pages,
        "missing": list(printed.missing),
        "undescribed": list(printed.undescribed),
        "left_out": [[each.key, each.code, each.title] for each in printed.left_out],
    }
    try:
        put_line(answered, {"printed": came})
    except BrokenPipeError:
        printed.file.unlink()
        raise


def _head(
    values: Iterator[Any],
) -> tuple[tuple[Path, bytes | None], Any, Path]:
    try:
        return next(values), next(values), Path(next(values))
    except StopIteration:
        raise EOFError from None


def _all(values: Iterator[Any], count: int) -> Iterator[Reflection]:
    """The reflections as they come; raises EOFError when fewer come than were promised."""
    came = 0
    for came, reflection in enumerate(values, start=1):  # noqa: B007
        yield reflection
    if came < count:
        raise EOFError
