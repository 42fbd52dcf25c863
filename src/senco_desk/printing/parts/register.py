"""The evidence register: a short entry for every piece used, what it is, where it is and what it counts for."""

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.brought import was_called
from senco_desk.domain.days import short_day
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.framework import Outcome
from senco_desk.domain.language import _, n_
from senco_desk.domain.outcome_words import outcome_name
from senco_desk.domain.portfolio import Part, PrintedEvidence
from senco_desk.printing.citations import Citations, Cited
from senco_desk.printing.composing import Copy, outcome_anchor
from senco_desk.printing.evidence import kind_and_part, witness
from senco_desk.printing.flowables import Words
from senco_desk.printing.tables import Cell, Ems

_CODES = 12
"""Characters of codes that are cited on one line with their page."""
_CLOSE = 0.5
"""Room between rows, as a share of what other tables have."""


def draw(copy: Copy) -> None:
    copy.begin(_("Evidence register"), "register")
    if not copy.portfolio.evidence:
        said = _("No evidence counts for these outcomes yet.")
        copy.document.draw([copy.wording.words(said, copy.styles.quiet_line)])
        return
    about = _("Every piece of evidence: what it is, where it is, and what it counts for")
    heads: tuple[str, ...] = (_("No."), _("What it is"), _("Where it is"), _("Counts for"))
    widths: tuple[float, ...] = (Ems(6.8), 1.8, 1, Ems(5.9))
    if copy.styles.is_large:
        heads, widths = (_("No."), _("What it is, where, and what it counts for")), (Ems(4.6), 1)
    rows = [_row(copy, each) for each in copy.portfolio.evidence]
    copy.document.draw([copy.table(heads, rows, widths, about, _CLOSE)])


def _row(copy: Copy, piece: PrintedEvidence) -> list[Cell]:
    evidence, styles, wording = piece.evidence, copy.styles, copy.wording
    day = short_day(evidence.happened) if evidence.happened else _("Day not said")
    here = [Cited(_("here"), evidence.reference)] if evidence.reference in copy.told else []
    number: list[Any] = [_number(copy, evidence.reference)]
    number += [wording.words(was_called(piece.was), styles.cell_quiet)] if piece.was else []
    number += [wording.words(day, styles.cell_quiet)]
    number += [Citations(here, styles.cell, room=styles.text_width)] if here else []
    cells = [_what(copy, evidence), list(_where(copy, piece)), _counts_for(copy, evidence.reference)]
    return [number, [flowable for cell in cells for flowable in cell]] if styles.is_large else [number, *cells]


def _number(copy: Copy, reference: str) -> Words:
    """What links to the piece lead to, unless it has an entry of its own."""
    number = copy.wording.words(reference, copy.styles.cell_strong)
    number.anchor = f"register-{reference}" if reference in copy.told else reference
    number.subject = reference
    return number


def _what(copy: Copy, evidence: Evidence) -> list[Any]:
    known = (kind_and_part(evidence, copy.profile.programme.began), witness(evidence))
    said = " · ".join(each for each in known if each)
    return [copy.wording.titled(evidence.title.strip() or _("Untitled"), said)]


def _where(copy: Copy, piece: PrintedEvidence) -> Iterator[Any]:
    """Where it is held, its address, and its files."""
    evidence = piece.evidence
    for said in (evidence.held.strip(), evidence.link.strip(), *map(_file, piece.files)):
        if said:
            yield copy.wording.words(said, copy.styles.cell)


def _file(file: Attachment) -> str:
    """`minutes.docx, 4 pages`."""
    pages = file.health.pages
    if not pages:
        return file.name
    return n_("{name}, {count} page", "{name}, {count} pages", pages).format(name=file.name, count=f"{pages:,}")


def _counts_for(copy: Copy, reference: str) -> list[Any]:
    """The codes of what it counts for, those of one outcome on a line with its page; then what has no code."""
    outcomes = [copy.framework.outcome(each) for each in copy.counts_for.get(reference, [])]
    cited = [
        Cited(codes, outcome_anchor(of) if of and copy.prints(Part.OUTCOMES) else None)
        for of, same in groupby(
            (each for each in outcomes if each.code), lambda e: copy.framework.case_outcome_of(e.id)
        )
        for codes in _lines(same)
    ]
    made: list[Any] = [Citations(cited, copy.styles.cell, room=copy.styles.text_width)] if cited else []
    return made + [copy.wording.words(outcome_name(each), copy.styles.cell) for each in outcomes if not each.code]


def _lines(outcomes: Iterator[Outcome]) -> Iterator[str]:
    """`9.1, 9.5`, as many codes as have room beside their page."""
    line = ""
    for outcome in outcomes:
        longer = f"{line}, {outcome.code}" if line else outcome.code
        if line and len(longer) > _CODES:
            yield line
            longer = outcome.code
        line = longer
    yield line
