"""Writing a portfolio to a file.

The whole copy is drawn in one pass: the body first, the front matter (which cites it) last.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from senco_desk.domain.copies import PageEntry
from senco_desk.domain.language import _
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
from senco_desk.printing.placing import beside
from senco_desk.printing.saving import save
from senco_desk.printing.styles import Styles
from senco_desk.printing.wording import Wording

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
    """The whole file, beside its place still; its pages in their final order, its SHA-256, what no font has."""

    file: Path
    pages: tuple[PageEntry, ...]
    sha256: str
    unprintable: tuple[str, ...]


def write(
    portfolio: Portfolio, target: Path, progress: Progress, began: Callable[[Path], None] = lambda _path: None
) -> Printed:
    """Print `portfolio` as PDF, whole or not at all, beside `target`, where `placing.put` puts it.

    Its reflections are read once. `began` is told the file, to be removed by whoever stops this from outside. Raises
    Refused when `target` cannot be written or the disk is full.
    """
    with beside(target, began) as out:
        copy = begin(portfolio)
        steps = _Steps(progress, len(portfolio.parts) + portfolio.reflection_count)
        pages = _draw(copy, steps)
        sha256 = save(copy.document.canv, out)
        steps.take(Part.COVER)  # all are behind; where nobody hears this any more, no copy is wanted
    return Printed(Path(out.name), pages, sha256, copy.wording.fonts.unprintable)


def _draw(copy: Copy, steps: "_Steps") -> tuple[PageEntry, ...]:
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
    return copy.document.finish()


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
