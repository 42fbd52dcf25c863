"""The evidence register: every piece used, what it is, where it is and what it counts for; then its pictures."""

from collections.abc import Callable, Iterator
from typing import Any

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.days import short_day
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.language import _, n_
from senco_desk.domain.portfolio import PrintedEvidence
from senco_desk.domain.text import from_plain, is_blank
from senco_desk.printing.composing import Copy, counts_for
from senco_desk.printing.evidence import kind_and_part, witness
from senco_desk.printing.flowables import Cited
from senco_desk.printing.tables import Cell, Ems

_PICTURE = 0.4
"""Of a page: two stand on one, with their captions."""
_CAPTION = 90
"""Characters; the whole title stands in the register."""


def draw(copy: Copy, took: Callable[[], None] = lambda: None) -> None:
    """`took` is called for each picture."""
    copy.begin(_("Evidence register"), "register")
    if not copy.portfolio.evidence:
        said = _("No evidence counts for these outcomes yet.")
        copy.document.draw([copy.wording.words(said, copy.styles.quiet_line)])
        return
    about = _("Every piece of evidence: what it is, my part in it, what it counts for, and where it is")
    heads: tuple[str, ...] = (_("No."), _("What it is"), _("Where it is"))
    widths: tuple[float, ...] = (Ems(6.8), 2.5, 1)
    if copy.styles.is_large:
        heads, widths = (_("No."), _("What it is and where")), (Ems(4.6), 1)
    copy.document.draw([copy.table(heads, [_row(copy, each) for each in copy.portfolio.evidence], widths, about)])
    _draw_pictures(copy, took)


def _row(copy: Copy, piece: PrintedEvidence) -> list[Cell]:
    evidence, styles, wording = piece.evidence, copy.styles, copy.wording
    number = wording.words(evidence.reference, styles.cell_strong)
    number.anchor = number.subject = evidence.reference
    day = short_day(evidence.happened) if evidence.happened else _("Day not said")
    what, where = _what(copy, evidence), list(_where(copy, piece))
    beside: list[Cell] = [[*what, *where]] if styles.is_large else [what, where]
    return [[number, wording.words(day, styles.cell_quiet)], *beside]


def _what(copy: Copy, evidence: Evidence) -> list[Any]:
    wording, styles = copy.wording, copy.styles
    impact = evidence.impact
    quiet = [kind_and_part(evidence, copy.profile.programme.began), witness(evidence)]
    asked = (
        (_("My part"), from_plain(evidence.part)),
        (_("What changed"), impact.changed),
        (_("For whom"), impact.for_whom),
        (_("How I know"), impact.how_known),
    )
    return [
        wording.words(evidence.title.strip() or _("Untitled"), styles.cell_strong),
        *(wording.words(line, styles.cell_quiet) for line in quiet if line),
        *wording.in_cell(evidence.about),
        *(words for label, text in asked if not is_blank(text) for words in wording.in_cell(text, label)),
        *counts_for(copy, evidence.reference),
    ]


def _where(copy: Copy, piece: PrintedEvidence) -> Iterator[Any]:
    """Where it is held, its address, and its files, with the page of those that are printed as pictures."""
    wording, styles = copy.wording, copy.styles
    for said in (piece.evidence.held.strip(), piece.evidence.link.strip()):
        if said:
            yield wording.words(said, styles.cell_line)
    for file in piece.files:
        yield wording.words(_file(file), styles.cell)
        if file.print_copy:
            yield wording.citations([Cited(_("Picture"), _anchor(file))])


def _file(file: Attachment) -> str:
    """`minutes.docx, 4 pages`."""
    pages = file.health.pages
    if not pages:
        return file.name
    return n_("{name}, {count} page", "{name}, {count} pages", pages).format(name=file.name, count=f"{pages:,}")


def _anchor(file: Attachment) -> str:
    return f"picture-{file.id}"


def _draw_pictures(copy: Copy, took: Callable[[], None]) -> None:
    pictured = [(piece, file) for piece in copy.portfolio.evidence for file in piece.pictures]
    if not pictured:
        return
    copy.document.draw([copy.wording.heading(_("Pictures"), copy.styles.section, 2, "register-pictures", listed=1)])
    for piece, file in pictured:
        copy.document.draw(_plate(copy, piece, file), piece.evidence.reference)
        took()


def _plate(copy: Copy, piece: PrintedEvidence, file: Attachment) -> list[Any]:
    """A picture above its caption, which links lead to."""
    title, reference = piece.evidence.title.strip() or file.name, piece.evidence.reference
    short = title if len(title) <= _CAPTION else f"{title[:_CAPTION].rstrip()}…"
    caption = copy.wording.labelled(reference, short, copy.styles.caption, colon=False)
    caption.anchor = _anchor(file)
    return [copy.plates.picture(reference, file, copy.document.page_room * _PICTURE), caption]
