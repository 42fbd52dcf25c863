"""Writing a portfolio to a file.

The whole copy is drawn in one pass: the body first, the front matter (which cites it) last.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from senco_desk.domain.attachment import Files
from senco_desk.domain.copies import PageEntry
from senco_desk.domain.language import _
from senco_desk.domain.portfolio import FRONT, Part, Portfolio, in_print_order
from senco_desk.domain.review_copy import LeftOut
from senco_desk.domain.review_marks import identifier_of
from senco_desk.printing.canvas import TaggedCanvas
from senco_desk.printing.composing import Copy
from senco_desk.printing.document import TaggedDocument
from senco_desk.printing.fonts import Face, FontStack, ready
from senco_desk.printing.images import Images
from senco_desk.printing.parts import (
    audit,
    contents,
    cover,
    coverage,
    declarations,
    evidence,
    exit_review,
    feedback,
    how_to_read,
    index,
    one_page,
    outcomes,
    plan,
    prior_learning,
    reading,
    reflections,
    register,
    sessions,
    setting,
    tasks,
)
from senco_desk.printing.placing import beside
from senco_desk.printing.plates import Plates
from senco_desk.printing.saving import PdfFile, save
from senco_desk.printing.styles import Styles
from senco_desk.printing.wording import Wording

Progress = Callable[[str, int, int | None], None]
"""Called with what is being drawn, how many steps are behind, and of how many."""

_Draw = Callable[[Copy, Callable[[], None]], None]
"""Draws a part; told of every step in it that takes a while."""


def _at_once(draw: Callable[[Copy], None]) -> _Draw:
    return lambda copy, _took: draw(copy)


_PARTS: dict[Part, _Draw] = {
    Part.COVER: _at_once(cover.draw),
    Part.ONE_PAGE: _at_once(one_page.draw),
    Part.DECLARATIONS: _at_once(declarations.draw),
    Part.CONTENTS: _at_once(contents.draw),
    Part.SETTING: _at_once(setting.draw),
    Part.HOW_TO_READ: _at_once(how_to_read.draw),
    Part.AUDIT: _at_once(audit.draw),
    Part.PLAN: _at_once(plan.draw),
    Part.COVERAGE: _at_once(coverage.draw),
    Part.OUTCOMES: _at_once(outcomes.draw),
    Part.INDEX: _at_once(index.draw),
    Part.REFLECTIONS: reflections.draw,
    Part.PRIOR_LEARNING: _at_once(prior_learning.draw),
    Part.TASKS: _at_once(tasks.draw),
    Part.SESSIONS: _at_once(sessions.draw),
    Part.FEEDBACK: _at_once(feedback.draw),
    Part.EXIT_REVIEW: _at_once(exit_review.draw),
    Part.READING: _at_once(reading.draw),
    Part.EVIDENCE: evidence.draw,
    Part.REGISTER: _at_once(register.draw),
}


@dataclass(frozen=True, slots=True)
class Printed:
    """The whole file, beside its place still; its pages in their final order, its SHA-256, what no font has.

    `body_pages` are those that count for a page budget. `missing` pictures could not be printed, `undescribed` ones
    were printed without words for those who do not see them; both as `E-012 walk.jpg`. `left_out` had no room in a
    review copy.
    """

    file: Path
    pages: tuple[PageEntry, ...]
    sha256: str
    unprintable: tuple[str, ...] = ()
    body_pages: int = 0
    missing: tuple[str, ...] = ()
    undescribed: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()


def write(
    portfolio: Portfolio,
    files: Files,
    target: Path,
    progress: Progress,
    began: Callable[[Path], None] = lambda _path: None,
) -> Printed:
    """Print `portfolio` as PDF, whole or not at all, beside `target`, where `placing.put` puts it.

    Its reflections are read once, its pictures from `files`. `began` is told the file, to be removed by whoever stops
    this from outside. Raises Refused when `target` cannot be written or the disk is full.
    """
    with beside(target, began) as out:
        file = PdfFile(out)
        copy = begin(portfolio, files, file)
        steps = _Steps(progress, _how_many(copy.portfolio))
        pages = _draw(copy, steps)
        sha256 = save(copy.document.canv, file)
        steps.take(Part.COVER)  # all are behind; where nobody hears this any more, no copy is wanted
    plates = copy.plates
    unprintable, body = copy.wording.fonts.unprintable, copy.document.body_pages
    return Printed(Path(out.name), pages, sha256, unprintable, body, plates.missing, plates.undescribed)


def _draw(copy: Copy, steps: "_Steps") -> tuple[PageEntry, ...]:
    front = [part for part in copy.portfolio.parts if part in FRONT]
    for part in copy.portfolio.parts:
        if part not in FRONT:
            steps.draw(copy, part)
    copy.document.begin_front()
    for part in front:
        steps.draw(copy, part)
    return copy.document.finish()


def _how_many(portfolio: Portfolio) -> int:
    """Steps of a print: its parts, the reflections, the pictures of the evidence."""
    reflections = portfolio.reflection_count if Part.REFLECTIONS in portfolio.parts else 0
    pictures = (len(each.pictures) for each in portfolio.evidence)
    return len(portfolio.parts) + reflections + (sum(pictures) if Part.EVIDENCE in portfolio.parts else 0)


def begin(portfolio: Portfolio, files: Files, file: PdfFile) -> Copy:
    """An empty copy, ready for its parts."""
    styles, label = Styles(portfolio.layout), portfolio.label
    title = _("Portfolio of {name}").format(name=portfolio.profile.name)
    bears = f"{label.reference} v{label.version}" if label.version else _("Preview")
    wording, document = blank(styles, title, portfolio.profile.name, bears)
    if label.version:
        document.canv.bear(identifier_of(label.reference, label.version))
    plates = Plates(Images(files, document.canv, file), wording)
    if portfolio.references:
        from senco_desk.printing.harvard import Harvard

        wording.harvard = Harvard(portfolio.references)
    return Copy(replace(portfolio, parts=in_print_order(portfolio.parts)), wording, document, plates)


def blank(styles: Styles, title: str, author: str, bears: str) -> tuple[Wording, TaggedDocument]:
    """A document with nothing in it yet, and the means to word what comes."""
    ready(Face.PLAIN.value)
    canvas = TaggedCanvas(title=title, author=author, language="en-GB", font=Face.PLAIN.value)
    return Wording(styles, FontStack()), TaggedDocument(canvas, styles, bears)


class _Steps:
    """Counts the parts, the reflections and the pictures drawn."""

    def __init__(self, progress: Progress, of: int) -> None:
        self._progress, self._of, self._at = progress, of, 0

    def draw(self, copy: Copy, part: Part) -> None:
        self.take(part)
        _PARTS[part](copy, lambda: self.take(part))

    def take(self, part: Part) -> None:
        self._progress(part.value, self._at, self._of)
        self._at += 1
