"""Divider sheets for the ring binder: one for each outcome with its evidence, one for each range of numbers."""

from collections.abc import Iterable, Sequence
from typing import Any

from senco_desk.domain.language import _
from senco_desk.domain.outcome_words import outcome_name
from senco_desk.domain.portfolio import OutcomePage
from senco_desk.printing.citations import Citations, Cited, More
from senco_desk.printing.composing import listed_title, outcome_title
from senco_desk.printing.document import Running
from senco_desk.printing.evidence import references
from senco_desk.printing.sheets.composing import Sheet, title_of
from senco_desk.printing.tables import Cell, Ems, WordsTable, words_table

_TABS = 10
"""One below the other at the edge; then from the top again."""
_NUMBERS = 120
"""Numbers that have room on one sheet."""
_RANGE = 20
"""Pieces behind one divider."""


def draw(sheet: Sheet) -> None:
    for at, page in enumerate(sheet.sheets.outcomes):
        _draw_outcome(sheet, page, at)
    pieces = [piece.evidence.reference for piece in sheet.sheets.evidence]
    for begin in range(0, len(pieces), _RANGE):
        _draw_range(sheet, pieces[begin : begin + _RANGE], begin // _RANGE)


def _draw_outcome(sheet: Sheet, page: OutcomePage, at: int) -> None:
    outcome = sheet.sheets.framework.outcome(page.outcome)
    pieces = references(piece for piece in page.pieces if piece.kind == "evidence")
    title, code = outcome_title(outcome).rstrip(" :;."), outcome.code or str(at + 1)
    _begin(sheet, outcome_name(outcome), title, (code[:3], at % _TABS), listed_title(outcome))
    sheet.document.draw(_pieces(sheet, pieces), outcome.code)


def _draw_range(sheet: Sheet, pieces: Sequence[str], at: int) -> None:
    first, last = pieces[0], pieces[-1]
    title = _("{first} to {last}").format(first=first, last=last) if first != last else first
    _begin(sheet, _("Evidence"), title, ("E", at % _TABS), title)
    sheet.document.draw(_pieces(sheet, pieces))


def _begin(sheet: Sheet, kicker: str, title: str, tab: tuple[str, int], listed: str) -> None:
    styles, document = sheet.styles, sheet.document
    document.begin(Running("", tab))
    document.section()
    heading = sheet.wording.heading(title, styles.part, 1, f"divider-{document.page}-{title}", listed=0)
    heading.title = listed
    document.draw([sheet.wording.words(kicker, styles.kicker), heading])


def _pieces(sheet: Sheet, pieces: Sequence[str]) -> list[Any]:
    """What lies behind the sheet, on one side."""
    if not pieces:
        return [sheet.wording.words(_("No evidence is numbered here yet."), sheet.styles.quiet_line)]
    if len(pieces) <= _RANGE:
        return [_table(sheet, pieces)]
    more = len(pieces) - _NUMBERS
    said = More(_("and {count} more").format(count=f"{more:,}"), None) if more > 0 else None
    return [Citations([Cited(piece) for piece in pieces[:_NUMBERS]], sheet.styles.body, said)]


def _table(sheet: Sheet, pieces: Iterable[str]) -> WordsTable:
    titles = {each.evidence.reference: each.evidence.title for each in sheet.sheets.evidence}
    width = sheet.styles.text_width * 0.8

    def row(piece: str) -> list[Cell]:
        what = sheet.fitted(title_of(titles.get(piece, "")), sheet.styles.cell, width, 1)
        return [[sheet.wording.words(piece, sheet.styles.cell_strong)], [what]]

    heads = [[sheet.wording.words(head, sheet.styles.cell_head)] for head in (_("No."), _("What it is"))]
    about = _("The evidence behind this sheet")
    return words_table(sheet.styles, [heads, *map(row, pieces)], (Ems(5), 1), about=about)
